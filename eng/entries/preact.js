// What the studio uses of preact, its hooks and htm, as one file.
import { h, render, Fragment, createContext } from 'preact';
import htm from 'htm';

export { h, render, Fragment, createContext };
export { useState, useEffect, useLayoutEffect, useMemo, useRef, useCallback, useContext, useReducer } from 'preact/hooks';
export const html = htm.bind(h);
