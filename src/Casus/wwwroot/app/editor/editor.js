// @ts-check
// The editor of one package: CodeMirror over the session's files, with the language server behind it.
import {
    EditorState, EditorView, LSPPlugin, bracketMatching, closeBrackets, closeBracketsKeymap, completionKeymap, defaultKeymap, drawSelection, findReferencesKeymap, formatDocument, formatKeymap,
    highlightActiveLine, highlightActiveLineGutter, highlightSelectionMatches, highlightSpecialChars, history, historyKeymap, hoverTooltips, indentUnit, jumpToDefinitionKeymap, keymap, lineNumbers,
    lintGutter, lintKeymap, redo, renameKeymap, searchKeymap, serverCompletion, undo,
} from '../library/codemirror.js';
import { say } from '../strings.js';
import { hinting, mending, problems, telling } from './assistance.js';
import { casusColours, casusLanguage } from './casus-language.js';
import { Connection, uriOf } from './connection.js';
import { meaning } from './meaning.js';

/** @import { Session } from '../package/session.js' */

export class PackageEditor {
    /** @type {Map<string, EditorState>} */ #states = new Map();
    /** @type {string} */ path;

    /** @param {HTMLElement} parent @param {Session} session @param {string} path @param {(here: boolean) => void} onHelper */
    constructor(parent, session, path, onHelper) {
        this.session = session;
        this.path = path;
        this.connection = new Connection(session.id, { extensions: [problems] }, here => {
            onHelper(here);
            if (here) { this.view.dom.dispatchEvent(new Event('studio-connected')); }
        });
        this.view = new EditorView({ parent, state: this.#stateOf(path) });
        this.unsubscribe = session.subscribe(event => { if (event.kind === 'replaced' && event.path !== null) { this.#follow(event.path); } });
    }

    /** @param {string} path */
    #stateOf(path) {
        const kept = this.#states.get(path);
        if (kept !== undefined) { return kept; }
        return EditorState.create({
            doc: this.session.file(path).text,
            extensions: [
                lineNumbers(), highlightActiveLineGutter(), highlightSpecialChars(), history(), drawSelection(), highlightActiveLine(), bracketMatching(), closeBrackets(), highlightSelectionMatches(),
                EditorState.tabSize.of(4), indentUnit.of('    '), EditorView.lineWrapping, casusLanguage, casusColours, lintGutter(),
                EditorView.contentAttributes.of({ 'aria-label': `${say.edit.text}: ${path}`, spellcheck: 'false', tabindex: '0' }),
                this.connection.client.plugin(uriOf(this.session.id, path), 'casus'), serverCompletion(), hoverTooltips({ hoverTime: 400 }), telling, mending, hinting, meaning,
                keymap.of([...closeBracketsKeymap, ...completionKeymap, ...defaultKeymap, ...historyKeymap, ...searchKeymap, ...lintKeymap, ...formatKeymap, ...renameKeymap, ...jumpToDefinitionKeymap, ...findReferencesKeymap]),
                EditorView.updateListener.of(update => { if (update.docChanged) { this.session.edit(path, update.state.doc.toString()); } }),
            ],
        });
    }

    /** Words came from outside the editor: only what differs is replaced, so that cursor and undo stay. @param {string} path */
    #follow(path) {
        const text = this.session.file(path).text;
        if (path !== this.path) { this.#states.delete(path); return; }
        const now = this.view.state.doc.toString();
        if (now === text) { return; }
        let from = 0;
        while (from < now.length && from < text.length && now[from] === text[from]) { from++; }
        let end = 0;
        while (end < now.length - from && end < text.length - from && now[now.length - 1 - end] === text[text.length - 1 - end]) { end++; }
        this.view.dispatch({ changes: { from, to: now.length - end, insert: text.slice(from, text.length - end) }, userEvent: 'input.follow' });
    }

    /** @param {string} path */
    show(path) {
        if (path === this.path) { return; }
        this.#states.set(this.path, this.view.state);
        this.path = path;
        this.view.setState(this.#stateOf(path));
    }

    /** @param {number} number counted from 1 */
    showLine(number) {
        const line = this.view.state.doc.line(Math.max(1, Math.min(number, this.view.state.doc.lines)));
        this.view.dispatch({ selection: { anchor: line.from }, effects: EditorView.scrollIntoView(line.from, { y: 'center' }) });
        this.view.focus();
    }

    format() { if (LSPPlugin.get(this.view)?.client.connected) { formatDocument(this.view); } }
    undo() { undo(this.view); this.view.focus(); }
    redo() { redo(this.view); this.view.focus(); }

    close() {
        this.unsubscribe();
        this.view.destroy();
        this.connection.close();
    }
}
