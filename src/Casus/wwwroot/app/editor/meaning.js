// @ts-check
// Names by what they stand for, as the language server knows it: a party, a place, a casus, an act; and what nobody has declared.
import { Decoration, EditorView, LSPPlugin, StateEffect, StateField, ViewPlugin } from '../library/codemirror.js';

/** @import { ViewUpdate } from '@codemirror/view' */
/** @typedef {{ from: number, to: number, kind: string, declared: boolean }} Named */

/** Names change less than letters do; milliseconds. */
const askAfter = 250;

/** Numbers that one stretch takes in the protocol: lines down, characters on, length, kind, modifiers. */
const width = 5;

/** @type {import('@codemirror/state').StateEffectType<Named[]>} */
const setNamed = StateEffect.define();

const named = StateField.define({
    create: () => Decoration.none,
    update(marks, transaction) {
        for (const effect of transaction.effects) {
            if (effect.is(setNamed)) {
                const { length } = transaction.state.doc;
                return Decoration.set(effect.value.filter(one => one.from < one.to && one.to <= length)
                    .map(one => Decoration.mark({ class: `means-${one.kind}${one.declared ? ' declared' : ''}` }).range(one.from, one.to)), true);
            }
        }
        return marks.map(transaction.changes);
    },
    provide: field => EditorView.decorations.from(field),
});

/** Stretches as the protocol counts them, each from the one before. @param {number[]} data @param {string[]} kinds @param {LSPPlugin} plugin @returns {Named[]} */
function unpacked(data, kinds, plugin) {
    /** @type {Named[]} */
    const found = [];
    let line = 0, character = 0;
    for (let at = 0; at + width <= data.length; at += width) {
        const [down = 0, on = 0, length = 0, kind = 0, modifiers = 0] = data.slice(at, at + width);
        line += down;
        character = down === 0 ? character + on : on;
        const from = plugin.fromPosition({ line, character });
        found.push({ from, to: from + length, kind: kinds[kind] ?? 'other', declared: (modifiers & 1) === 1 });
    }
    return found;
}

export const meaning = [named, ViewPlugin.define(view => {
    let timer = 0;
    const ask = async () => {
        const plugin = LSPPlugin.get(view);
        const provider = /** @type {any} */ (plugin?.client.serverCapabilities?.semanticTokensProvider);
        if (plugin === null || !plugin.client.connected || provider === undefined) { return; }
        plugin.client.sync();
        const { doc } = view.state;
        /** @type {{ data: number[] } | null} */
        const answer = await plugin.client.request('textDocument/semanticTokens/full', { textDocument: { uri: plugin.uri } }).then(one => /** @type {{ data: number[] }} */ (one), () => null);
        if (answer === null || view.state.doc !== doc) { return; }
        view.dispatch({ effects: setNamed.of(unpacked(answer.data, provider.legend.tokenTypes, plugin)) });
    };
    const soon = (/** @type {number} */ pause) => { window.clearTimeout(timer); timer = window.setTimeout(() => { void ask(); }, pause); };
    const connected = () => soon(0);
    view.dom.addEventListener('studio-connected', connected);
    soon(askAfter);
    return {
        update(/** @type {ViewUpdate} */ update) { if (update.docChanged) { soon(askAfter); } },
        destroy() { window.clearTimeout(timer); view.dom.removeEventListener('studio-connected', connected); },
    };
})];
