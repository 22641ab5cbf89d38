// @ts-check
// Clauses made from marked sentences, as Casus text. The server's suggestion is a beginning; what stands in the fields is what is written.

/** @import * as Types from '../types.js' */

/** @typedef {{ n: number, quotation: string, label: string, who: string, modal: string, measure: string, when: string, source: string, on: string }} MadeClause */

/** Quotation marks end a quotation in Casus; those within one become typographic. @param {string} text */
export const quoted = text => `"${text.replaceAll(/\s+/g, ' ').trim().replaceAll(/"([^"]*)"/g, '“$1”').replaceAll('"', '”')}"`;

/** @param {MadeClause} clause */
export function clauseText(clause) {
    const when = clause.when.trim() === '' ? '' : `when ${clause.when.trim()}, `;
    const on = clause.on === '' ? '' : ` on ${clause.on}`;
    return `  text ${quoted(clause.quotation)}\n  clause ${clause.label.trim()}: ${when}${clause.who.trim()} ${clause.modal} ${clause.measure.trim()},\n      source ${quoted(clause.source)}${on}.\n`;
}

/** @param {{ name: string, title: string, kind: string, by: string }} instrument @param {MadeClause[]} clauses */
export function instrumentText(instrument, clauses) {
    const title = instrument.title.trim() === '' ? '' : ` ${quoted(instrument.title)}`;
    const parties = instrument.by.trim() === '' ? '' : ` by ${instrument.by.trim()}`;
    return `instrument ${instrument.name.trim()}${title}, ${instrument.kind}${parties} {\n${clauses.map(clauseText).join('')}}\n`;
}

/** A name as Casus takes it: words that begin with a capital letter. @param {string} title */
export function nameOf(title) {
    const words = title.replaceAll(/[^\p{L}\p{N}\s-]/gu, ' ').split(/\s+/).filter(word => word !== '').slice(0, 4);
    return words.map(word => word.charAt(0).toUpperCase() + word.slice(1)).join(' ') || 'Statement';
}

/** The fields for a sentence, from what its words suggest. @param {Types.Sentence} sentence @param {string} source @param {string} on @returns {MadeClause} */
export function begun(sentence, source, on) {
    const { suggestion } = sentence;
    return {
        n: sentence.n, quotation: sentence.text, label: `s${sentence.n}`, who: suggestion?.who[0] ?? '', modal: suggestion?.modal ?? 'will', measure: suggestion?.measure ?? '', when: suggestion?.when ?? '',
        source: `${source}, sentence ${sentence.n}`, on,
    };
}
