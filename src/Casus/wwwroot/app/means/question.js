// @ts-check
// The figures that the person has set, for one package, kept in this browser; and the answer for them. While the person pulls a lever there is never more
// than one question under way, and the newest is put as soon as it is answered: so the numbers follow the hand, however fast it is.
import { useEffect, useRef, useState } from '../library/preact.js';
import { api } from '../api.js';
import { messageOf, useSession } from '../package/asking.js';

/** @import { Session } from '../package/session.js' */
/** @import * as Types from '../types.js' */

/** @param {string} id */
const key = id => `casus.means.${id}`;

/** Figures that are set, by name, as the command line takes them: `4`, `3..4`, `50%`. @param {string} id @returns {Record<string, string>} */
export function valuesOf(id) {
    try {
        const kept = JSON.parse(localStorage.getItem(key(id)) ?? '{}');
        return Object.fromEntries(Object.entries(kept).filter(([, value]) => typeof value === 'string'));
    } catch { return {}; } // Not written by us: begin with nothing set.
}

/** @param {string} id @param {Record<string, string>} values */
export function keepValues(id, values) { localStorage.setItem(key(id), JSON.stringify(values)); }

/** @param {Record<string, string>} values */
export const setOf = values => Object.entries(values).map(([name, value]) => `${name}=${value}`);

/** @typedef {{ question: string, report: Types.MeansReport }} Answer */
/** @typedef {{ whole: Answer | null, part: Answer | null, trouble: string | null, refused: string | null }} Known */

/** The answer for all pillars of the last time it was needed, and for the pillar that is open. @param {Session} session @param {string} pillar empty for all @param {Record<string, string>} values */
export function useMeans(session, pillar, values) {
    const version = useSession(session);
    const questionOf = (/** @type {Record<string, string>} */ asked) => JSON.stringify([version, setOf(asked)]);
    const question = questionOf(values);
    const [known, setKnown] = useState(/** @type {Known} */ ({ whole: null, part: null, trouble: null, refused: null }));
    const wanted = useRef({ question, pillar, values });
    wanted.current = { question, pillar, values };
    const running = useRef(false);
    const gone = useRef(/** @type {AbortController | null} */ (null));
    const latest = useRef(known);
    latest.current = known;

    /** Whether the answer for what is wanted now is there. */
    const isKnown = () => {
        const { whole, part } = latest.current;
        const now = wanted.current;
        return whole?.question === now.question || (now.pillar !== '' && part?.question === now.question && part.report.pillars[0]?.pillar === now.pillar);
    };
    const ask = () => {
        if (running.current || isKnown() || latest.current.refused === wanted.current.question || gone.current === null) { return; }
        running.current = true;
        const now = wanted.current;
        const part = now.pillar !== '' && latest.current.whole !== null;
        const signal = gone.current.signal;
        /** @param {Partial<Known>} change */
        const tell = change => {
            running.current = false;
            if (signal.aborted) { return; }
            latest.current = { ...latest.current, ...change };
            setKnown(latest.current);
            ask();
        };
        api.ask('means', session.asked({ set: setOf(now.values), ...part && { pillar: now.pillar } }), signal).then(
            report => tell({ [part ? 'part' : 'whole']: { question: now.question, report }, trouble: null, refused: null }),
            error => tell({ trouble: messageOf(error), refused: now.question }));
    };
    useEffect(() => {
        const controller = new AbortController();
        gone.current = controller;
        running.current = false;
        ask();
        return () => { controller.abort(); gone.current = null; };
    }, [session]);
    useEffect(ask, [question, pillar]);
    /** Asks at once, before the page has drawn what the person set. @param {Record<string, string>} now */
    const pull = now => {
        wanted.current = { question: questionOf(now), pillar, values: now };
        ask();
    };

    const part = known.part !== null && known.part.report.pillars[0]?.pillar === pillar ? known.part : null;
    const newest = part !== null && (known.whole === null || part.question === question || known.whole.question !== question) ? part : known.whole;
    return { whole: known.whole?.report ?? null, report: newest?.report ?? null, isNew: newest?.question === question, trouble: known.trouble, pull };
}
