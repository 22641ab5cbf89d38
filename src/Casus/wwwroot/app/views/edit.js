// @ts-check
// The text, and beside it what it says: as a document, its problems, or who would come.
import { html, useEffect, useRef, useState } from '../library/preact.js';
import { useCommand, useSession } from '../package/asking.js';
import { Answered, Busy, Choice, Trouble } from '../parts/basic.js';
import { say } from '../strings.js';
import { ReaderView } from './reader.js';
import { MatrixPart, useQuestion } from './situation.js';
import { Findings } from './ways.js';

/** @import { Session } from '../package/session.js' */
/** @import { Route } from '../router.js' */
/** @import { PackageEditor } from '../editor/editor.js' */
/** @import * as Types from '../types.js' */
/** @typedef {'reader' | 'problems' | 'matrix'} Pane */

/** @param {{ session: Session }} props */
function Problems({ session }) {
    const state = useCommand(session, 'check', {});
    return html`<${Answered} state=${state}>${(/** @type {{ findings: Types.Finding[] }} */ answer) => {
        const count = (/** @type {string} */ level) => answer.findings.filter(finding => finding.level === level).length;
        return html`<p class="quiet" role="status">${say.edit.problems(count('error'), count('warning'))}</p><${Findings} session=${session} findings=${answer.findings} />`;
    }}</>`;
}

/** @param {{ session: Session }} props */
function MatrixPane({ session }) {
    const [question] = useQuestion(session);
    return html`<${MatrixPart} session=${session} question=${question} />`;
}

/** @param {{ session: Session, route: Route }} props */
export function EditView({ session, route }) {
    useSession(session);
    const place = useRef(/** @type {HTMLDivElement | null} */ (null));
    const editor = useRef(/** @type {PackageEditor | null} */ (null));
    const [trouble, setTrouble] = useState(/** @type {string | null} */ (null));
    const [ready, setReady] = useState(false);
    const [helper, setHelper] = useState(/** @type {boolean | null} */ (null));
    const [pane, setPane] = useState(/** @type {Pane} */ (sessionStorage.getItem('casus.pane') ?? 'reader'));
    const wanted = session.pathOf(route.query.get('file') ?? '') ?? session.firstPath;
    const [path, setPath] = useState(wanted);
    const words = say.edit;

    useEffect(() => {
        let gone = false;
        // CodeMirror is large: it is fetched when somebody wants to write.
        import('../editor/editor.js').then(
            module => {
                if (gone || place.current === null || path === null) { return; }
                editor.current = new module.PackageEditor(place.current, session, path, setHelper);
                setReady(true);
            },
            error => setTrouble(String(error)));
        return () => { gone = true; editor.current?.close(); editor.current = null; };
    }, [session]);
    useEffect(() => { if (wanted !== null) { setPath(wanted); } }, [wanted, route.query.get('line')]);
    useEffect(() => { if (path !== null) { editor.current?.show(path); } }, [path, ready]);
    const line = Number(route.query.get('line') ?? 0);
    useEffect(() => { if (line > 0) { editor.current?.showLine(line); } }, [line, route.query, ready]);

    return html`
        <h1 class="away">${say.views.edit}</h1>
        <div class="writing">
            <section class="text-side" aria-label=${words.text}>
                <div class="toolbar row">
                    ${session.files.size > 1 ? html`<label class="row small">${words.file} <select value=${path ?? ''} onChange=${(/** @type {Event & { currentTarget: HTMLSelectElement }} */ event) => setPath(event.currentTarget.value)}>
                        ${[...session.files.keys()].map(one => html`<option value=${one}>${one}</option>`)}</select></label>` : html`<span class="small quiet">${path}</span>`}
                    <span class="spring"></span>
                    <button class="button small" onClick=${() => editor.current?.undo()}>${words.undo}</button>
                    <button class="button small" onClick=${() => editor.current?.redo()}>${words.redo}</button>
                    <button class="button small" disabled=${helper !== true} onClick=${() => editor.current?.format()}>${words.format}</button>
                </div>
                <${Trouble} message=${trouble} />
                ${!ready && trouble === null && html`<${Busy} words=${say.opening} />`}
                <div class="editor" ref=${place}></div>
                <p class="small quiet keys">${helper === false ? words.helperLost : words.keys}</p>
            </section>
            <section class="beside" aria-label=${words.beside}>
                <${Choice} name="pane" label=${words.beside} labelHidden value=${pane} options=${/** @type {Pane[]} */ (['reader', 'problems', 'matrix']).map(value => ({ value, words: words.panes[value] }))}
                    onChange=${(/** @type {Pane} */ value) => { sessionStorage.setItem('casus.pane', value); setPane(value); }} />
                ${pane === 'reader' ? html`<${ReaderView} session=${session} heading=${false} />` : pane === 'problems' ? html`<${Problems} session=${session} />` : html`<${MatrixPane} session=${session} />`}
            </section>
        </div>`;
}
