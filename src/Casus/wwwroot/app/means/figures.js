// @ts-check
// The figures and steps of an answer by their names, and a number that opens what it rests on.
import { html } from '../library/preact.js';
import { say } from '../strings.js';

/** @import * as Types from '../types.js' */
/** @typedef {{ levers: Map<string, Types.Lever>, steps: Map<string, Types.Step> }} Index */

/** What the parts of the page need to show a number.
 * @typedef {{ index: Index, moved: Set<string>, opened: string | null, open: (name: string) => void, set: (name: string, value: string | null) => void, values: Record<string, string> }} Board */

/** @param {(Types.MeansReport | null)[]} reports the later one counts where two know a name @returns {Index} */
export function indexOf(...reports) {
    /** @type {Index} */
    const index = { levers: new Map(), steps: new Map() };
    for (const pillar of reports.flatMap(report => report?.pillars ?? [])) {
        for (const lever of pillar.levers) { index.levers.set(lever.name, lever); }
        for (const step of pillar.steps) { index.steps.set(step.name, step); }
    }
    return index;
}

/** The figure of a lever or the result of a step; null when nobody gives one. @param {Index} index @param {string} name @returns {Types.MeansFigure | null} */
export const figureOf = (index, name) => index.steps.get(name)?.result ?? index.levers.get(name)?.figure ?? null;

/** @param {Index} index @param {string} name */
export const wordsOf = (index, name) => index.steps.get(name)?.words ?? index.levers.get(name)?.words ?? name;

/** @param {string} words */
export const withoutUnit = words => words.replace(/^(−?[\d.,]+(?: to −?[\d.,]+| or more| or less)?(?: %)?|∞).*$/u, '$1');

/** A result that lies further to one side than another by more than rounding. @param {Index} before @param {Index} after @returns {Set<string>} the steps whose result is another one */
export function movedBetween(before, after) {
    const moved = new Set();
    for (const [name, step] of after.steps) {
        const old = before.steps.get(name);
        if (old !== undefined && old.result?.words !== step.result?.words) { moved.add(name); }
    }
    return moved;
}

/** How well a number is known, as a letter with its word. @param {{ grade: string }} props */
export const Grade = ({ grade }) => html`<abbr class="grade" title=${say.means.grades[grade]}>${grade}</abbr>`;

/** A number as a button: it opens what it rests on. @param {{ board: Board, name: string, bare?: boolean, text?: string | null }} props `text` says the same number another way */
export function Figure({ board, name, bare = false, text = null }) {
    const figure = figureOf(board.index, name);
    const words = figure === null ? say.means.noFigure : text !== null ? text : bare ? withoutUnit(figure.words) : figure.words;
    return html`<button type="button" class=${['figure', figure === null ? 'lacking' : '', board.moved.has(name) ? 'moved' : '', board.opened === name ? 'open' : ''].join(' ')} data-figure=${name}
        aria-label=${`${words}${figure === null ? '' : ` ${figure.grade}`}. ${wordsOf(board.index, name)}. ${say.means.openFigure}`} onClick=${() => board.open(name)}>${words}${figure !== null && html` <${Grade} grade=${figure.grade} />`}</button>`;
}
