// @ts-check
// From a statement to clauses: the declaration on the left, sentence by sentence; what the person makes of it on the right.
import { html, useState } from '../library/preact.js';
import { api } from '../api.js';
import { messageOf, useCommand } from '../package/asking.js';
import { begun, clauseText, instrumentText, nameOf } from '../package/clause-writing.js';
import { Trouble } from '../parts/basic.js';
import { linkTo } from '../router.js';
import { say } from '../strings.js';

/** @import { Session } from '../package/session.js' */
/** @import { MadeClause } from '../package/clause-writing.js' */
/** @import * as Types from '../types.js' */
/** @typedef {Event & { currentTarget: HTMLInputElement }} InputEvent */
/** @typedef {{ statement: Types.Statement, source: string, day: string, clauses: Record<number, MadeClause>, aside: number[] }} Work */

/** A statement that is being worked on stays in this browser until another is opened. @param {string} id */
const key = id => `casus.statement.${id}`;

/** @param {string} id @returns {Work | null} */
function kept(id) {
    try { return JSON.parse(localStorage.getItem(key(id)) ?? 'null'); } catch { return null; } // Not written by us.
}

/** @param {{ onRead: (statement: Types.Statement, source: string, day: string) => void }} props */
function Opening({ onRead }) {
    const [text, setText] = useState('');
    const [source, setSource] = useState('');
    const [day, setDay] = useState('');
    const [trouble, setTrouble] = useState(/** @type {string | null} */ (null));
    const read = (/** @type {File | string} */ declaration) => { setTrouble(null); api.statement(declaration).then(statement => onRead(statement, source.trim() || (declaration instanceof File ? declaration.name : statement.title), day), error => setTrouble(messageOf(error))); };
    const words = say.statement;
    return html`
        <form class="opening stack" onSubmit=${(/** @type {Event} */ event) => { event.preventDefault(); read(text); }}>
            <label class="field"><span>${words.paste}</span><textarea rows="10" value=${text} placeholder=${words.example} onInput=${(/** @type {Event & { currentTarget: HTMLTextAreaElement }} */ event) => setText(event.currentTarget.value)}></textarea></label>
            <div class="fields"><label class="field"><span>${words.whole}</span><input type="text" required value=${source} aria-describedby="whole-help" onInput=${(/** @type {InputEvent} */ event) => setSource(event.currentTarget.value)} /></label>
                <label class="field"><span>${words.sourceDay}</span><input type="date" value=${day} onInput=${(/** @type {InputEvent} */ event) => setDay(event.currentTarget.value)} /></label></div>
            <p id="whole-help" class="small quiet">${words.wholeHelp}</p>
            <div class="row"><button class="button main" type="submit" disabled=${text.trim() === ''}>${words.read}</button>
                <label class="button">${words.file}<input class="away" type="file" accept=".txt,.docx,text/plain,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
                    onChange=${(/** @type {InputEvent} */ event) => { const file = event.currentTarget.files?.[0]; if (file !== undefined) { read(file); } event.currentTarget.value = ''; }} /></label></div>
            <${Trouble} message=${trouble} />
        </form>`;
}

/** @param {{ clause: MadeClause, suggestion: Types.Suggestion | null, parties: string[], made: boolean, onMake: (clause: MadeClause) => void, onAside: () => void }} props */
function ClauseForm({ clause, suggestion, parties, made, onMake, onAside }) {
    const [fields, setFields] = useState(clause);
    const words = say.statement;
    const field = (/** @type {'label' | 'who' | 'measure' | 'when' | 'source' | 'on'} */ name, /** @type {string} */ label, required = true, type = 'text', list = '') => html`
        <label class="field"><span>${label}</span><input type=${type} required=${required} list=${list || undefined} value=${fields[name]} onInput=${(/** @type {InputEvent} */ event) => setFields({ ...fields, [name]: event.currentTarget.value })} /></label>`;
    return html`
        <form class="clause-form" onSubmit=${(/** @type {Event} */ event) => { event.preventDefault(); onMake(fields); }}>
            <blockquote>“${clause.quotation}”</blockquote>
            <p class="small quiet">${suggestion !== null && `${words.suggested}. `}${words.beyond} ${words.quotation}</p>
            <datalist id="who-list">${[...new Set([...suggestion?.who ?? [], ...parties])].map(name => html`<option value=${name}></option>`)}</datalist>
            <div class="fields">
                ${field('who', words.who, true, 'text', 'who-list')}
                <label class="field"><span>${words.modal}</span><select value=${fields.modal} onChange=${(/** @type {Event & { currentTarget: HTMLSelectElement }} */ event) => setFields({ ...fields, modal: event.currentTarget.value })}>
                    ${Object.entries(words.modals).map(([modal, meaning]) => html`<option value=${modal}>${meaning}</option>`)}</select></label>
                ${field('measure', words.measure)}${field('when', words.when, false)}${field('label', words.label)}${field('source', words.sourceName)}${field('on', words.sourceDay, false, 'date')}
            </div>
            <pre class="preview" aria-live="polite">${clauseText(fields)}</pre>
            <div class="row"><button class="button main" type="submit">${made ? words.change : words.add}</button><button class="button" type="button" onClick=${onAside}>${words.setAside}</button></div>
        </form>`;
}

/** @param {{ session: Session }} props */
export function StatementView({ session }) {
    const [work, setWork] = useState(() => kept(session.id));
    const [chosen, choose] = useState(/** @type {number | null} */ (null));
    const [inserted, setInserted] = useState(false);
    const normal = useCommand(session, 'normal-form', {});
    const words = say.statement;
    const keep = (/** @type {Work | null} */ next) => {
        setWork(next);
        if (next === null) { localStorage.removeItem(key(session.id)); } else { localStorage.setItem(key(session.id), JSON.stringify(next)); }
    };
    const [instrument, setInstrument] = useState(() => ({ name: nameOf(work?.statement.title ?? ''), kind: 'statement', by: '' }));
    if (work === null) {
        return html`<h1>${words.title}</h1><p class="lead quiet">${words.words}</p>
            <${Opening} onRead=${(/** @type {Types.Statement} */ statement, /** @type {string} */ source, /** @type {string} */ day) => { keep({ statement, source, day, clauses: {}, aside: [] }); setInstrument({ ...instrument, name: nameOf(statement.title) }); setInserted(false); choose(statement.sentences[0]?.n ?? null); }} />`;
    }
    const { statement, clauses, aside } = work;
    const parties = /** @type {{ parties?: { name: string }[], groups?: { name: string, memberTerm?: string }[] } | null} */ (normal.answer);
    const names = [...(parties?.parties ?? []).map(one => one.name), ...(parties?.groups ?? []).flatMap(one => one.memberTerm ? [`each ${one.memberTerm}`] : [])];
    const unmarked = statement.sentences.filter(sentence => clauses[sentence.n] === undefined && !aside.includes(sentence.n));
    const made = statement.sentences.flatMap(sentence => clauses[sentence.n] ?? []);
    const sentence = statement.sentences.find(one => one.n === chosen);
    const path = session.firstPath;
    const next = () => choose(unmarked.find(one => one.n !== chosen)?.n ?? null);
    const insert = () => {
        if (path === null) { return; }
        const text = session.file(path).text;
        const added = instrumentText({ name: instrument.name, title: statement.title, kind: instrument.kind, by: instrument.by || [...new Set(made.map(one => one.who.replace(/^(each|jointly|jointly and severally) /, '')))].join(' and ') }, made);
        session.replace(path, `${text.trimEnd()}\n\n${added}`);
        setInserted(true);
    };
    return html`
        <h1>${words.title}</h1>
        <div class="row apart"><p class="lead quiet" role="status">${words.unmarked(unmarked.length)}</p><button class="button small" onClick=${() => { keep(null); choose(null); }}>${words.again}</button></div>
        <div class="statement">
            <section aria-labelledby="sentences"><h2 id="sentences">${words.sentences}</h2>
                <ol class="sentences">${statement.sentences.map(one => {
                    const state = clauses[one.n] !== undefined ? 'made' : aside.includes(one.n) ? 'aside' : 'open';
                    return html`<li class=${`${state} ${one.n === chosen ? 'chosen' : ''}`}><button aria-pressed=${one.n === chosen} onClick=${() => choose(one.n)}><span class="serif">${one.text}</span>
                        <span class="sentence-state small">${state === 'made' ? words.hasClause : state === 'aside' ? words.aside : words.noClause}</span></button></li>`;
                })}</ol>
            </section>
            <section aria-labelledby="clauses"><h2 id="clauses">${words.clauses}</h2>
                ${sentence === undefined ? html`<p class="quiet">${words.choose}</p>` : aside.includes(sentence.n)
                    ? html`<blockquote>“${sentence.text}”</blockquote><button class="button" onClick=${() => keep({ ...work, aside: aside.filter(n => n !== sentence.n) })}>${words.takeBack}</button>`
                    : html`<${ClauseForm} key=${sentence.n} clause=${clauses[sentence.n] ?? begun(sentence, work.source, work.day)} suggestion=${sentence.suggestion} parties=${names} made=${clauses[sentence.n] !== undefined}
                        onMake=${(/** @type {MadeClause} */ clause) => { keep({ ...work, clauses: { ...clauses, [sentence.n]: clause } }); next(); }}
                        onAside=${() => { keep({ ...work, aside: [...aside, sentence.n] }); next(); }} />`}
                ${made.length === 0 ? html`<p class="quiet">${words.empty}</p>` : html`
                    <ul class="made">${made.map(clause => html`<li><pre>${clauseText(clause)}</pre><p class="small quiet">${words.review} · <button class="link" onClick=${() => choose(clause.n)}>${words.change}</button> ·
                        <button class="link" onClick=${() => { const rest = { ...clauses }; delete rest[clause.n]; keep({ ...work, clauses: rest }); }}>${words.remove}</button></p></li>`)}</ul>
                    <form class="insert" onSubmit=${(/** @type {Event} */ event) => { event.preventDefault(); insert(); }}>
                        <div class="fields"><label class="field"><span>${words.instrument}</span><input type="text" required value=${instrument.name} onInput=${(/** @type {InputEvent} */ event) => setInstrument({ ...instrument, name: event.currentTarget.value })} /></label>
                            <label class="field"><span>${words.kind}</span><select value=${instrument.kind} onChange=${(/** @type {Event & { currentTarget: HTMLSelectElement }} */ event) => setInstrument({ ...instrument, kind: event.currentTarget.value })}>
                                ${['statement', 'declaration', 'memorandum', 'pledge', 'agreement', 'treaty', 'protocol', 'draft'].map(kind => html`<option value=${kind}>${kind}</option>`)}</select></label></div>
                        <p class="small quiet">${words.instrumentHelp}</p>
                        <button class="button main" type="submit">${words.insert}</button>
                    </form>
                    ${inserted && html`<p role="status" class="notice">${words.inserted} <a href=${linkTo(session.id, 'edit')}>${say.views.edit}</a></p>`}`}
            </section>
        </div>`;
}
