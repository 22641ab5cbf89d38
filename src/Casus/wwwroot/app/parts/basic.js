// @ts-check
// Small pieces that every view uses.
import { html, useEffect, useRef } from '../library/preact.js';
import { linkTo } from '../router.js';
import { listed, say } from '../strings.js';

/** @import { Session } from '../package/session.js' */
/** @import * as Types from '../types.js' */

/** Says that an answer is on its way; quiet until it has taken a moment. @param {{ words?: string }} props */
export const Busy = ({ words = say.asking }) => html`<p class="busy quiet" role="status">${words}</p>`;

/** What went wrong, in a sentence. @param {{ message: string | null, children?: any }} props */
export const Trouble = ({ message, children }) => message === null ? null : html`<div class="trouble" role="alert"><p>${message}</p>${children}</div>`;

/** The states a view of an answer passes through: nothing yet, an answer, an answer that is older than the text because the text has an error.
 * @template T
 * @param {{ state: { answer: T | null, trouble: string | null, waiting: boolean }, children: (answer: T) => any }} props */
export function Answered({ state, children }) {
    return html`
        ${state.trouble !== null && html`<${Trouble} message=${state.trouble}>${state.answer !== null && html`<p class="small">${say.trouble.cannotAskMend}</p>`}</>`}
        ${state.answer !== null ? html`<div class=${state.trouble === null ? '' : 'stale'} aria-busy=${state.waiting}>${children(state.answer)}</div>` : state.trouble === null && html`<${Busy} />`}`;
}

/** Where in the text: opens the editor there. @param {{ session: Session, place: Types.Place | null | undefined, children?: any }} props */
export function PlaceLink({ session, place, children }) {
    if (place === null || place === undefined) { return children ?? null; }
    const path = session.pathOf(place.file);
    const words = children ?? `${place.file.split(/[\\/]/).at(-1)}:${place.line}`;
    return path === null ? html`<span class="place">${words}</span>`
        : html`<a class="place" href=${linkTo(session.id, 'edit', { file: path, line: String(place.line) })}>${words}</a>`;
}

/** Who said it, where and when, and how sure that is. @param {{ provenance: Types.Provenance | null | undefined }} props */
export function SourceLine({ provenance }) {
    if (provenance === null || provenance === undefined) { return null; }
    const { source, statedBy, on, confidence, contestedBy } = provenance;
    const parts = [source, statedBy.length > 0 ? `${say.reasons.by} ${listed(statedBy)}` : null, on, confidence ? say.reader.confidence(confidence) : null];
    return html`<span class="source">${parts.filter(part => part !== null && part !== '').join(' · ')}${
        contestedBy.length > 0 && html` · <strong>${say.reasons.contested} ${listed(contestedBy)}</strong>`}</span>`;
}

/** A dialog over the page: the browser's own, so that focus stays in it and Escape closes it.
 * @param {{ title: string, onClose: () => void, wide?: boolean, children?: any }} props */
export function Dialog({ title, onClose, wide = false, children }) {
    const element = useRef(/** @type {HTMLDialogElement | null} */ (null));
    useEffect(() => {
        const before = document.activeElement;
        element.current?.showModal();
        return () => { if (before instanceof HTMLElement) { before.focus(); } };
    }, []);
    return html`
        <dialog ref=${element} class=${wide ? 'dialog wide' : 'dialog'} aria-labelledby="dialog-title"
            onClose=${onClose} onClick=${(/** @type {MouseEvent} */ event) => { if (event.target === element.current) { onClose(); } }}>
            <div class="dialog-body">
                <header class="row apart"><h2 id="dialog-title">${title}</h2><button class="button small" onClick=${onClose}>${say.close}</button></header>
                ${children}
            </div>
        </dialog>`;
}

/** Firm, possible or nothing, as a shape and in words; never by colour alone. @param {{ kind: 'firm' | 'some' | 'possible' | 'none', children?: any }} props */
export const Mark = ({ kind, children }) => html`<span class=${`mark ${kind}`}><span class="shape" aria-hidden="true"></span>${children}</span>`;

/** What the four corners mean, in place. */
export const Corners = () => html`
    <details class="corners">
        <summary>${say.situation.corners}</summary>
        <dl>${Object.values(say.situation.cornerWords).map(([name, words]) => html`<div><dt>${name}</dt><dd>${words}</dd></div>`)}</dl>
    </details>`;

/** Radio buttons in a row. @template {string} T
 * @param {{ name: string, label: any, value: T, options: { value: T, words: string }[], onChange: (value: T) => void, labelHidden?: boolean }} props */
export function Choice({ name, label, value, options, onChange, labelHidden = false }) {
    return html`
        <fieldset class="choice">
            <legend class=${labelHidden ? 'away' : ''}>${label}</legend>
            <div class="choice-row">${options.map(option => html`
                <label class=${option.value === value ? 'chosen' : ''}>
                    <input type="radio" name=${name} value=${option.value} checked=${option.value === value} onChange=${() => onChange(option.value)} /><span>${option.words}</span>
                </label>`)}</div>
        </fieldset>`;
}
