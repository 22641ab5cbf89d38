// @ts-check
// Colours for Casus text that need no server: words of the language, names, quotations, notes. What a name means the language server says.
import { HighlightStyle, StreamLanguage, syntaxHighlighting, tags } from '../library/codemirror.js';

/** Words that begin a sentence of their own. */
const beginnings = new Set(['casus', 'package', 'import', 'reading', 'as', 'of', 'binding', 'means', 'party', 'group', 'organ', 'body', 'gate', 'fact', 'act', 'area', 'line', 'zone', 'ladder',
    'instrument', 'article', 'clause', 'text', 'paraphrase', 'source', 'expect', 'scenario', 'assume', 'position', 'claim', 'reservation', 'day', 'hour', 'variant']);
const modals = new Set(['shall', 'will', 'intends', 'intend', 'may', 'not', 'undertakes', 'refrain']);
const slots = new Set(['when', 'each', 'other', 'at', 'least', 'jointly', 'severally', 'and', 'or', 'is', 'by', 'from', 'up', 'to', 'within', 'forthwith', 'once', 'provided', 'likewise', 'if', 'it', 'so', 'decides', 'unless',
    'until', 'ends', 'subject', 'decision', 'consent', 'its', 'own', 'process', 'request', 'found', 'itself', 'nobody', 'victim', 'aggressor', 'only', 'in', 'on', 'no', 'later', 'than', 'for', 'failing', 'which', 'has', 'have',
    'begun', 'undertaken', 'law', 'signed', 'unsigned', 'enters', 'into', 'force', 'among', 'confidence', 'stated', 'contested', 'about', 'every', 'firmly', 'possibly', 'due', 'requires', 'accepts', 'refuses', 'verified', 'beneficiary',
    'guarantor', 'possible', 'monitor', 'as', 'deems', 'necessary', 'more', 'without', 'vote', 'votes', 'unanimity', 'consensus', 'majority', 'prior', 'later', 'approval', 'outside', 'containing', 'hands', 'ratified', 'requested', 'the', 'a', 'an']);

const parser = /** @type {import('@codemirror/language').StreamParser<{ start: boolean }>} */ ({
    name: 'casus',
    startState: () => ({ start: true }),
    token(stream, state) {
        if (stream.eatSpace()) { return null; }
        if (stream.match('--')) { stream.skipToEnd(); return 'comment'; }
        if (stream.match(/^"(?:[^"\\]|\\.)*"?/)) { state.start = false; return 'string'; }
        if (stream.match(/^\d{4}-\d\d-\d\d|^\d[\d,.]*%?/)) { state.start = false; return 'number'; }
        if (stream.match(/^[\p{Lu}][\p{L}\p{N}-]*/u)) { state.start = false; return 'typeName'; }
        const word = stream.match(/^[\p{Ll}][\p{L}\p{N}()-]*/u);
        if (word !== null && typeof word === 'object') {
            const began = state.start;
            state.start = false;
            const text = word[0];
            return began && beginnings.has(text) ? 'keyword' : modals.has(text) ? 'modifier' : beginnings.has(text) && ['source', 'clause', 'article'].includes(text) ? 'keyword' : slots.has(text) ? 'operatorKeyword' : 'propertyName';
        }
        const sign = stream.next();
        // A full stop ends a sentence when a space or the end of the line follows.
        if (sign === ':' || sign === '{' || sign === '}' || (sign === '.' && (stream.eol() || stream.peek() === ' '))) { state.start = true; }
        return 'punctuation';
    },
    blankLine(state) { state.start = true; },
    languageData: { commentTokens: { line: '--' }, closeBrackets: { brackets: ['(', '{', '"'] } },
});

export const casusLanguage = StreamLanguage.define(parser);

/** By class, so that light and dark are a matter of the style sheet. */
export const casusColours = syntaxHighlighting(HighlightStyle.define([
    { tag: tags.comment, class: 'tok-note' },
    { tag: tags.string, class: 'tok-quotation' },
    { tag: tags.number, class: 'tok-number' },
    { tag: tags.keyword, class: 'tok-beginning' },
    { tag: tags.modifier, class: 'tok-modal' },
    { tag: tags.operatorKeyword, class: 'tok-slot' },
    { tag: tags.typeName, class: 'tok-name' },
    { tag: tags.propertyName, class: 'tok-word' },
    { tag: tags.punctuation, class: 'tok-sign' },
]));
