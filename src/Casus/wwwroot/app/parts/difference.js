// @ts-check
// What differs between two texts, line by line, and word by word within a line that was changed.
import { html } from '../library/preact.js';

/** @typedef {{ kind: 'same' | 'gone' | 'new', words: string }} Piece */

/** The longest common part of two lists, by the plain table; lists longer than this are compared after their common ends are cut off. @template T
 * @param {T[]} a @param {T[]} b @returns {{ kind: 'same' | 'gone' | 'new', item: T }[]} */
export function compared(a, b) {
    let start = 0;
    while (start < a.length && start < b.length && a[start] === b[start]) { start++; }
    let end = 0;
    while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) { end++; }
    const x = a.slice(start, a.length - end);
    const y = b.slice(start, b.length - end);
    const width = y.length + 1;
    const table = new Uint32Array((x.length + 1) * width);
    const at = (/** @type {number} */ i, /** @type {number} */ j) => table[i * width + j] ?? 0;
    for (let i = x.length - 1; i >= 0; i--) {
        for (let j = y.length - 1; j >= 0; j--) { table[i * width + j] = x[i] === y[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1)); }
    }
    /** @type {{ kind: 'same' | 'gone' | 'new', item: T }[]} */
    const pieces = a.slice(0, start).map(item => ({ kind: 'same', item }));
    let i = 0, j = 0;
    while (i < x.length || j < y.length) {
        if (i < x.length && j < y.length && x[i] === y[j]) { pieces.push({ kind: 'same', item: /** @type {T} */ (x[i]) }); i++; j++; }
        else if (i < x.length && (j === y.length || at(i + 1, j) >= at(i, j + 1))) { pieces.push({ kind: 'gone', item: /** @type {T} */ (x[i]) }); i++; }
        else { pieces.push({ kind: 'new', item: /** @type {T} */ (y[j]) }); j++; }
    }
    return pieces.concat(a.slice(a.length - end).map(item => ({ kind: 'same', item })));
}

/** @param {string} text */
const words = text => text.split(/(\s+)/).filter(part => part !== '');

/** @param {{ before: string, after: string }} props */
export function WordDifference({ before, after }) {
    return html`<span class="words">${compared(words(before), words(after)).map(piece =>
        piece.kind === 'same' ? piece.item : piece.kind === 'gone' ? html`<del>${piece.item}</del>` : html`<ins>${piece.item}</ins>`)}</span>`;
}

/** Lines around a change that are shown with it. */
const around = 2;

/** @param {{ before: string, after: string, label: string }} props */
export function Difference({ before, after, label }) {
    const pieces = compared(before.split('\n'), after.split('\n'));
    const near = pieces.map((_, index) => pieces.slice(Math.max(0, index - around), index + around + 1).some(piece => piece.kind !== 'same'));
    return html`
        <div class="difference" role="group" aria-label=${label}>${pieces.map((piece, index) => {
            if (!near[index]) { return index > 0 && near[index - 1] ? html`<div class="gap" aria-hidden="true">⋯</div>` : null; }
            return html`<div class=${`line ${piece.kind}`}><span class="sign" aria-hidden="true">${piece.kind === 'gone' ? '−' : piece.kind === 'new' ? '+' : ' '}</span>${
                piece.kind === 'gone' ? html`<del>${piece.item}</del>` : piece.kind === 'new' ? html`<ins>${piece.item}</ins>` : html`<span>${piece.item}</span>`}</div>`;
        })}</div>`;
}
