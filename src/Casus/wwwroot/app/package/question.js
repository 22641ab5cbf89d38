// @ts-check
// The situation that the person has set, for one package: kept while the page is open and in this browser, so that every view answers for the same.

/** @import * as Types from '../types.js' */
/** @typedef {'yes' | 'no'} Given */
/** @typedef {{ happens: string | null, facts: Record<string, Given>, asIfSigned: boolean, reading: string, variant: string, on: string, at: string }} Question */

/** @returns {Question} */
export const plainQuestion = () => ({ happens: null, facts: {}, asIfSigned: false, reading: '', variant: '', on: '', at: '' });

/** @param {string} id */
const key = id => `casus.question.${id}`;

/** @param {string} id @returns {Question} */
export function questionOf(id) {
    try { return { ...plainQuestion(), ...JSON.parse(localStorage.getItem(key(id)) ?? '{}') }; }
    catch { return plainQuestion(); } // Not written by us: begin with nothing given.
}

/** @param {string} id @param {Question} question */
export function keepQuestion(id, question) { localStorage.setItem(key(id), JSON.stringify(question)); }

/** The facts alone, as the command line takes them. @param {Question} question */
export const factsGiven = question => Object.entries(question.facts).map(([fact, given]) => given === 'yes' ? fact : `not ${fact}`).join('; ');

/** How the text is to be read. @param {Question} question @returns {Types.AskOptions} */
export const manner = question => ({
    ...question.asIfSigned && { asIfSigned: true }, ...question.reading !== '' && { reading: question.reading },
    ...question.variant !== '' && { variant: question.variant }, ...question.on !== '' && { on: question.on },
});

/** As things were known on a day, where one is chosen. @param {Question} question @returns {Types.AskOptions} */
const known = question => question.at === '' ? {} : { at: question.at };

/** @param {Question} question @param {string | null} [happens] @returns {Types.AskOptions} */
export const respondOptions = (question, happens = question.happens) =>
    ({ given: [happens ?? '', factsGiven(question)].filter(part => part !== '').join('; '), ...manner(question), ...known(question) });

/** @param {Question} question @returns {Types.AskOptions} */
export function matrixOptions(question) {
    const given = factsGiven(question);
    return { ...given !== '' && { given }, ...manner(question), ...known(question) };
}

/** Takes a named situation apart: what happens, the facts that have a switch, and its day. @param {{ given: string, on: string | null }} situation @param {Types.Switches} switches @param {Question} question @returns {Question} */
export function named(situation, switches, question) {
    const parts = situation.given.split(';').map(part => part.trim()).filter(part => part !== '');
    const keys = new Set(switches.facts.map(fact => fact.key));
    /** @type {Record<string, Given>} */
    const facts = {};
    const events = [];
    for (const part of parts) {
        const bare = part.replace(/^not /, '');
        if (keys.has(bare)) { facts[bare] = part === bare ? 'yes' : 'no'; } else { events.push(part); }
    }
    return { ...question, happens: events.length > 0 ? events.join('; ') : question.happens, facts, on: situation.on ?? '' };
}
