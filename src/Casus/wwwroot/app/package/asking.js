// @ts-check
// Hooks: a view that asks a question again whenever the text or the question changes, and keeps the last answer on screen meanwhile.
import { useEffect, useReducer, useRef, useState } from '../library/preact.js';
import { api, Refused } from '../api.js';
import { say, typographic } from '../strings.js';

/** @import { Session } from './session.js' */
/** @import * as Types from '../types.js' */

/** Long enough to join changes that a program makes at once, such as a paste; letters of a hand come one by one and are answered one by one. Milliseconds. */
const pause = 10;

/** An answer that is quicker than this is not announced: the page is drawn once, not twice. Milliseconds. */
const slowAfter = 300;

/** Between two attempts to reach a studio that is away. Milliseconds. */
const again = 2000;

/** @param {unknown} error */
export const messageOf = error =>
    error instanceof Refused ? (error.status === 0 ? say.trouble.unreachable : typographic(error.message) || say.trouble.refused(error.status)) : String(error instanceof Error ? error.message : error);

/** Draws again when the session changes; `text` says whether letters count. @param {Session} session @param {boolean} [text] */
export function useSession(session, text = false) {
    const [count, draw] = useReducer((/** @type {number} */ n) => n + 1, 0);
    useEffect(() => session.subscribe(event => { if (text || event.kind !== 'text') { draw(undefined); } }), [session, text]);
    return count;
}

/**
 * @template T
 * @param {Session} session
 * @param {string} question its name and all that changes it; null asks nothing
 * @param {((signal: AbortSignal) => Promise<T>) | null} ask
 * @returns {{ answer: T | null, trouble: string | null, waiting: boolean }}
 */
export function useAnswer(session, question, ask) {
    const [state, set] = useState(/** @type {{ answer: T | null, trouble: string | null, waiting: boolean, question: string }} */ ({ answer: null, trouble: null, waiting: ask !== null, question }));
    const asking = useRef(ask);
    asking.current = ask;
    useEffect(() => {
        let timer = 0;
        let slow = 0;
        /** @type {AbortController | null} */ let running = null;
        const start = () => {
            running?.abort();
            const now = asking.current;
            if (now === null) { return; }
            const controller = new AbortController();
            running = controller;
            window.clearTimeout(slow);
            slow = window.setTimeout(() => set(before => before.waiting ? before : { ...before, waiting: true }), slowAfter);
            now(controller.signal).then(
                answer => { if (running === controller) { window.clearTimeout(slow); set({ answer, trouble: null, waiting: false, question }); } },
                error => {
                    if (running !== controller || controller.signal.aborted) { return; }
                    window.clearTimeout(slow);
                    set(before => ({ ...before, trouble: messageOf(error), waiting: false, question }));
                    // Nobody answered: the question stays, and is put again.
                    if (error instanceof Refused && error.status === 0) { timer = window.setTimeout(start, again); }
                });
        };
        start();
        const stop = session.subscribe(event => {
            if (event.kind === 'state') { return; }
            window.clearTimeout(timer);
            timer = window.setTimeout(start, pause);
        });
        return () => { stop(); window.clearTimeout(timer); window.clearTimeout(slow); running?.abort(); running = null; };
    }, [session, question, ask === null]);
    return state;
}

/**
 * @template T
 * @param {Session} session @param {string} command @param {Types.AskOptions | null} options null asks nothing
 * @returns {{ answer: T | null, trouble: string | null, waiting: boolean }}
 */
export function useCommand(session, command, options) {
    return useAnswer(session, `${command} ${JSON.stringify(options)}`, options === null ? null : signal => api.ask(command, session.asked(options), signal));
}
