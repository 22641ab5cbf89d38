// @ts-check
// What the language server says while one writes: problems with their mends, hints at the end of clauses.
import {
    Decoration, EditorView, LSPPlugin, StateEffect, StateField, ViewPlugin, WidgetType, forEachDiagnostic, keymap, setDiagnostics, showPanel,
} from '../library/codemirror.js';
import { say } from '../strings.js';

/** @import { LSPClient } from '@codemirror/lsp-client' */
/** @import { ViewUpdate, Panel } from '@codemirror/view' */

/** @typedef {{ line: number, character: number }} Position */
/** @typedef {{ range: { start: Position, end: Position }, newText: string }} TextEdit */
/** @typedef {{ title: string, edit?: { changes?: Record<string, TextEdit[]>, documentChanges?: { textDocument: { uri: string }, edits: TextEdit[] }[] }, data?: unknown }} CodeAction */

const severities = /** @type {const} */ (['error', 'error', 'warning', 'info', 'hint']);

/** After a pause in typing the server is told; milliseconds. It is short because the answer is, too. */
const tellAfter = 10;

/** Hints change less than problems do; milliseconds. */
const hintsAfter = 400;

/** Tells the server of changes, soon. */
export const telling = ViewPlugin.define(view => {
    let timer = 0;
    return {
        update(/** @type {ViewUpdate} */ update) {
            if (!update.docChanged) { return; }
            window.clearTimeout(timer);
            timer = window.setTimeout(() => LSPPlugin.get(view)?.client.sync(), tellAfter);
        },
        destroy() { window.clearTimeout(timer); },
    };
});

/** Problems as they come. The client's own handler knows no mends; this one offers them. */
export const problems = {
    clientCapabilities: { textDocument: {
        publishDiagnostics: { versionSupport: true },
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor', ''] } }, resolveSupport: { properties: ['edit'] } },
        inlayHint: {},
    } },
    notificationHandlers: {
        'textDocument/publishDiagnostics': (/** @type {LSPClient} */ client, /** @type {any} */ params) => {
            const file = client.workspace.getFile(params.uri);
            if (!file || (params.version !== null && params.version !== undefined && params.version !== file.version)) { return false; }
            const view = file.getView();
            const plugin = view && LSPPlugin.get(view);
            if (!view || !plugin) { return false; }
            const at = (/** @type {Position} */ position) => plugin.unsyncedChanges.mapPos(plugin.fromPosition(position, plugin.syncedDoc));
            // What is said of a whole instrument is marked at its first line: a line under every word would hide the words.
            const end = (/** @type {any} */ range) => range.end.line > range.start.line ? Math.min(at(range.end), view.state.doc.lineAt(at(range.start)).to) : at(range.end);
            view.dispatch(setDiagnostics(view.state, params.diagnostics.map((/** @type {any} */ item) => ({
                from: at(item.range.start), to: end(item.range), severity: severities[item.severity ?? 1] ?? 'error', source: item.code === undefined ? undefined : String(item.code), message: item.message,
                actions: [{ name: say.edit.actions, apply: (/** @type {EditorView} */ target, /** @type {number} */ from, /** @type {number} */ to) => { void offerMends(target, from, to); } }],
            }))));
            return true;
        },
    },
};

/** @type {import('@codemirror/state').StateEffectType<CodeAction[] | 'searching' | null>} */
const setMends = StateEffect.define();

/** @type {import('@codemirror/state').StateField<CodeAction[] | 'searching' | null>} */
const mends = StateField.define({
    create: () => /** @type {CodeAction[] | 'searching' | null} */ (null),
    update(value, transaction) {
        for (const effect of transaction.effects) { if (effect.is(setMends)) { return effect.value; } }
        return transaction.docChanged ? null : value;
    },
    provide: field => showPanel.from(field, value => value === null ? null : view => mendsPanel(view, value)),
});

/** @param {EditorView} view @param {CodeAction[] | 'searching'} actions @returns {Panel} */
function mendsPanel(view, actions) {
    const dom = document.createElement('div');
    dom.className = 'mends';
    dom.setAttribute('role', 'region');
    dom.setAttribute('aria-label', say.edit.actions);
    const close = document.createElement('button');
    close.className = 'button small';
    close.textContent = say.close;
    close.onclick = () => { view.dispatch({ effects: setMends.of(null) }); view.focus(); };
    dom.addEventListener('keydown', event => { if (event.key === 'Escape') { close.click(); } });
    if (actions === 'searching' || actions.length === 0) {
        dom.append(Object.assign(document.createElement('span'), { textContent: actions === 'searching' ? say.edit.searching : say.edit.noActions }), close);
        return { dom };
    }
    const list = document.createElement('ul');
    for (const action of actions) {
        const item = document.createElement('li');
        const button = Object.assign(document.createElement('button'), { className: 'button small', textContent: action.title });
        button.onclick = () => { void apply(view, action); };
        item.append(button);
        list.append(item);
    }
    dom.append(list, close);
    // The mend is what the person asked for: the keyboard is there at once.
    return { dom, mount: () => list.querySelector('button')?.focus() };
}

/** @param {EditorView} view @param {number} from @param {number} to */
async function offerMends(view, from, to) {
    const plugin = LSPPlugin.get(view);
    if (plugin === null) { return; }
    plugin.client.sync();
    view.dispatch({ effects: setMends.of('searching') });
    const range = { start: plugin.toPosition(from), end: plugin.toPosition(to) };
    /** @type {any[]} */
    const diagnostics = [];
    forEachDiagnostic(view.state, (one, start, end) => {
        if (start <= to && end >= from) { diagnostics.push({ range: { start: plugin.toPosition(start), end: plugin.toPosition(end) }, message: one.message, code: one.source }); }
    });
    /** @type {CodeAction[] | null} */
    const actions = await plugin.client.request('textDocument/codeAction', { textDocument: { uri: plugin.uri }, range, context: { diagnostics } }).then(answer => /** @type {CodeAction[]} */ (answer), () => []);
    view.dispatch({ effects: setMends.of(actions ?? []) });
}

/** @param {EditorView} view @param {CodeAction} action */
async function apply(view, action) {
    const plugin = LSPPlugin.get(view);
    if (plugin === null) { return; }
    /** @type {CodeAction} */
    const whole = action.edit === undefined ? await plugin.client.request('codeAction/resolve', action) : action;
    const edits = whole.edit?.changes?.[plugin.uri] ?? whole.edit?.documentChanges?.filter(change => change.textDocument.uri === plugin.uri).flatMap(change => change.edits) ?? [];
    view.dispatch({
        changes: edits.map(edit => ({ from: plugin.fromPosition(edit.range.start), to: plugin.fromPosition(edit.range.end), insert: edit.newText })),
        effects: setMends.of(null), userEvent: 'input.mend', scrollIntoView: true,
    });
    view.focus();
}

export const mending = [mends, keymap.of([{ key: 'Ctrl-.', mac: 'Cmd-.', run: view => { void offerMends(view, view.state.selection.main.from, view.state.selection.main.to); return true; } }])];

class Hint extends WidgetType {
    /** @param {string} words @param {string} more */
    constructor(words, more) {
        super();
        this.words = words;
        this.more = more;
    }
    /** @param {Hint} other */
    eq(other) { return other.words === this.words && other.more === this.more; }
    toDOM() {
        const element = document.createElement('span');
        element.className = 'hint';
        element.textContent = this.words;
        if (this.more !== '') { element.title = this.more; }
        return element;
    }
}

/** @type {import('@codemirror/state').StateEffectType<{ at: number, words: string, more: string }[]>} */
const setHints = StateEffect.define();

const hintField = StateField.define({
    create: () => Decoration.none,
    update(hints, transaction) {
        for (const effect of transaction.effects) {
            if (effect.is(setHints)) {
                const { length } = transaction.state.doc;
                return Decoration.set(effect.value.filter(hint => hint.at <= length).map(hint => Decoration.widget({ widget: new Hint(hint.words, hint.more), side: 1 }).range(hint.at)), true);
            }
        }
        return hints.map(transaction.changes);
    },
    provide: field => EditorView.decorations.from(field),
});

/** FIRM and POSSIBLE beside the clauses, asked for after a pause. */
export const hinting = [hintField, ViewPlugin.define(view => {
    let timer = 0;
    const ask = async () => {
        const plugin = LSPPlugin.get(view);
        if (plugin === null || !plugin.client.connected || plugin.client.serverCapabilities?.inlayHintProvider === undefined) { return; }
        plugin.client.sync();
        const { doc } = view.state;
        /** @type {any[] | null} */
        const hints = await plugin.client.request('textDocument/inlayHint', { textDocument: { uri: plugin.uri }, range: { start: { line: 0, character: 0 }, end: plugin.toPosition(doc.length) } }).then(answer => /** @type {any[]} */ (answer), () => null);
        if (hints === null || view.state.doc !== doc) { return; }
        view.dispatch({ effects: setHints.of(hints.map(hint => ({
            at: plugin.fromPosition(hint.position),
            words: typeof hint.label === 'string' ? hint.label : hint.label.map((/** @type {any} */ part) => part.value).join(''),
            more: typeof hint.tooltip === 'string' ? hint.tooltip : hint.tooltip?.value ?? '',
        }))) });
    };
    const soon = (/** @type {number} */ pause) => { window.clearTimeout(timer); timer = window.setTimeout(() => { void ask(); }, pause); };
    const connected = () => soon(50);
    view.dom.addEventListener('studio-connected', connected);
    soon(hintsAfter);
    return {
        update(/** @type {ViewUpdate} */ update) { if (update.docChanged) { soon(hintsAfter); } },
        destroy() { window.clearTimeout(timer); view.dom.removeEventListener('studio-connected', connected); },
    };
})];
