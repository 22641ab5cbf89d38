// @ts-check
// A hook for pages that belong to no package: asks once, and again when the question changes.
import { useEffect, useRef, useState } from '../library/preact.js';
import { messageOf } from '../package/asking.js';

/**
 * @template T
 * @param {string} question its name and all that changes it
 * @param {(signal: AbortSignal) => Promise<T>} load
 * @param {(answer: T) => boolean} [complete] false asks again soon, for an answer that is still growing
 * @returns {{ answer: T | null, trouble: string | null, waiting: boolean }}
 */
export function useLoaded(question, load, complete = () => true) {
    const [state, set] = useState(/** @type {{ answer: T | null, trouble: string | null, waiting: boolean }} */ ({ answer: null, trouble: null, waiting: true }));
    const loading = useRef({ load, complete });
    loading.current = { load, complete };
    useEffect(() => {
        const controller = new AbortController();
        let timer = 0;
        set(before => ({ ...before, trouble: null, waiting: true }));
        const ask = () => {
            loading.current.load(controller.signal).then(
                answer => {
                    const whole = loading.current.complete(answer);
                    set({ answer, trouble: null, waiting: !whole });
                    if (!whole) { timer = window.setTimeout(ask, again); }
                },
                error => { if (!controller.signal.aborted) { set(before => ({ ...before, trouble: messageOf(error), waiting: false })); } });
        };
        ask();
        return () => { controller.abort(); window.clearTimeout(timer); };
    }, [question]);
    return state;
}

/** Between two looks at an answer that is growing. Milliseconds. */
const again = 400;
