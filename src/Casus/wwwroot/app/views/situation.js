// @ts-check
// Who would come: the situation as switches, the answer, the matrix, and the reasons behind a cell.
import { html, useState } from '../library/preact.js';
import { api } from '../api.js';
import { useAnswer, useCommand } from '../package/asking.js';
import { keepQuestion, matrixOptions, named, questionOf, respondOptions } from '../package/question.js';
import { Answered, Choice, Corners, Dialog } from '../parts/basic.js';
import { DutyTable, OpenTable, reached, rowsOfDuties } from '../parts/duties.js';
import { Matrix } from '../parts/matrix.js';
import { DutyReasons } from '../parts/reasons.js';
import { say } from '../strings.js';

/** @import { Session } from '../package/session.js' */
/** @import { Given, Question } from '../package/question.js' */
/** @import * as Types from '../types.js' */
/** @typedef {Event & { currentTarget: HTMLInputElement }} InputEvent */
/** @typedef {Event & { currentTarget: HTMLSelectElement }} SelectEvent */

/** The question of a package and how to change it; all views of the package share it. @param {Session} session @returns {[Question, (question: Question) => void]} */
export function useQuestion(session) {
    const [question, set] = useState(() => questionOf(session.id));
    return [question, next => { keepQuestion(session.id, next); set(next); }];
}

/** @param {{ switches: Types.Switches, question: Question, onChange: (question: Question) => void }} props */
export function Panel({ switches, question, onChange }) {
    const words = say.situation;
    /** @param {string} key @param {'unknown' | Given} value */
    const flip = (key, value) => {
        const facts = { ...question.facts };
        if (value === 'unknown') { delete facts[key]; } else { facts[key] = value; }
        onChange({ ...question, facts });
    };
    const groups = Map.groupBy(switches.facts, fact => fact.group);
    const known = switches.casus.some(one => one.given === question.happens);
    return html`
        <form class="panel" aria-label=${words.panel} onSubmit=${(/** @type {Event} */ event) => event.preventDefault()}>
            <h2>${words.panel}</h2>
            <div class="field"><label><span>${words.happens}</span>
                <select value=${question.happens ?? ''} onChange=${(/** @type {SelectEvent} */ event) => onChange({ ...question, happens: event.currentTarget.value })}>
                    ${!known && question.happens !== null && html`<option value=${question.happens}>${question.happens}</option>`}
                    ${switches.casus.map(one => html`<option value=${one.given}>${one.words}</option>`)}
                </select></label>${question.happens !== null && html`<p class="small quiet">${question.happens}</p>`}</div>
            ${switches.scenarios.length > 0 && html`
                <div class="field"><label><span>${words.named}</span>
                    <select value="" onChange=${(/** @type {SelectEvent} */ event) => {
                        const scenario = switches.scenarios.find(one => one.name === event.currentTarget.value);
                        event.currentTarget.value = '';
                        if (scenario !== undefined) { onChange(named(scenario, switches, question)); }
                    }}><option value="">${words.namedChoose}</option>${switches.scenarios.map(one => html`<option value=${one.name}>${one.name}</option>`)}</select></label></div>`}
            ${switches.facts.length > 0 && html`
                <div class="row apart"><h3>${words.facts}</h3><button type="button" class="link small" onClick=${() => onChange({ ...question, facts: {} })}>${words.clear}</button></div>
                <p class="small quiet">${words.factsWords}</p>
                ${[...groups].map(([group, facts]) => html`
                    <div class="fact-group">${groups.size > 1 && html`<h4>${words.groups[group] ?? group}</h4>`}
                        ${facts.map(fact => html`
                            <${Choice} key=${fact.key} name=${`fact-${fact.key}`} label=${html`<span class="fact-words">${fact.words || fact.key}</span>`} value=${question.facts[fact.key] ?? 'unknown'}
                                options=${/** @type {('unknown' | 'yes' | 'no')[]} */ (['unknown', 'yes', 'no']).map(value => ({ value, words: words.states[value] }))}
                                onChange=${(/** @type {'unknown' | Given} */ value) => flip(fact.key, value)} />`)}
                    </div>`)}`}
            <details class="manner" open=${question.asIfSigned || question.reading !== '' || question.variant !== '' || question.on !== '' || question.at !== ''}>
                <summary>${words.read}</summary>
                <label class="check"><input type="checkbox" checked=${question.asIfSigned} onChange=${(/** @type {InputEvent} */ event) => onChange({ ...question, asIfSigned: event.currentTarget.checked })} /> ${words.asIfSigned}</label>
                <div class="field"><label><span>${words.reading}</span><select value=${question.reading} onChange=${(/** @type {SelectEvent} */ event) => onChange({ ...question, reading: event.currentTarget.value })}>
                    <option value="">${words.asPackage}</option><option value="literal">${words.literal}</option><option value="good-faith">${words.goodFaith}</option></select></label></div>
                ${switches.variants.length > 0 && html`<div class="field"><label><span>${words.variant}</span><select value=${question.variant} onChange=${(/** @type {SelectEvent} */ event) => onChange({ ...question, variant: event.currentTarget.value })}>
                    <option value="">${words.noVariant}</option>${switches.variants.map(one => html`<option value=${one}>${one}</option>`)}</select></label></div>`}
                <div class="field"><label><span>${words.on}</span><input type="date" value=${question.on || (switches.asOf ?? '')} onChange=${(/** @type {InputEvent} */ event) =>
                    onChange({ ...question, on: event.currentTarget.value === switches.asOf ? '' : event.currentTarget.value })} /></label></div>
                <div class="field"><label><span>${words.at}</span><input type="date" value=${question.at} onChange=${(/** @type {InputEvent} */ event) => onChange({ ...question, at: event.currentTarget.value })} /></label>
                    <p class="small quiet">${words.atHelp}</p></div>
            </details>
        </form>`;
}

/** The reasons behind one cell or row. @param {{ session: Session, options: Types.AskOptions, party: string, clauses: string[], casus: string, onClose: () => void }} props */
function Reasons({ session, options, party, clauses, casus, onClose }) {
    const state = useCommand(session, 'respond', options);
    return html`
        <${Dialog} title=${say.reasons.title(party)} wide onClose=${onClose}>
            <p class="quiet small">${casus} · ${say.situation.given}: ${options.given}; ${say.situation.allElse}.</p>
            <${Answered} state=${state}>${(/** @type {Types.Response} */ response) => {
                // What is owed or possible comes first.
                const duties = response.duties.filter(duty => duty.party === party && (clauses.length === 0 || clauses.includes(duty.clause))).sort((a, b) => Number(reached(b)) - Number(reached(a)));
                return duties.length === 0 ? html`<p>${say.reasons.noDuties}</p>` : duties.map(duty => html`<${DutyReasons} session=${session} duty=${duty} />`);
            }}</>
        </>`;
}

/** @param {{ session: Session, response: Types.Response, onWhy: (duty: Types.Duty) => void }} props */
function Answer({ session, response, onWhy }) {
    const words = say.situation;
    const of = (/** @type {Types.Duty['kind']} */ kind) => rowsOfDuties(response.duties.filter(duty => duty.kind === kind && reached(duty)));
    const open = rowsOfDuties(response.duties.filter(duty => !reached(duty) && duty.open !== null && duty.kind !== 'prohibition'));
    const rest = rowsOfDuties(response.duties.filter(duty => !reached(duty) && (duty.open === null || duty.kind === 'prohibition')));
    const tables = /** @type {const} */ ([['duty', words.duties], ['prohibition', words.prohibitions], ['permission', words.permissions]]);
    return html`
        <p class="headline serif" role="status">${response.headline}</p>
        <p class="small quiet">${words.given}: ${response.given.join('; ') || words.none}; ${words.allElse}.
            ${response.assumptions.length > 0 && html` ${words.assumed}: ${response.assumptions.join('; ')}.`}
            ${response.unsettled.length > 0 && html` ${words.unsettled}: ${response.unsettled.join('; ')}.`}</p>
        <${Corners} />
        <p class="legend small quiet">${words.cornersLegend}</p>
        ${tables.map(([kind, caption]) => { const rows = of(kind); return rows.length > 0 && html`<${DutyTable} session=${session} rows=${rows} caption=${caption} onWhy=${onWhy} />`; })}
        ${open.length > 0 && html`<${OpenTable} session=${session} rows=${open} onWhy=${onWhy} />`}
        ${rest.length > 0 && html`<details class="rest"><summary>${words.moreDuties(rest.length)}</summary><${DutyTable} session=${session} rows=${rest} caption="" onWhy=${onWhy} /></details>`}`;
}

/** The matrix with the reasons behind its cells. @param {{ session: Session, question: Question }} props */
export function MatrixPart({ session, question }) {
    const matrix = useCommand(session, 'matrix', matrixOptions(question));
    const [why, setWhy] = useState(/** @type {{ options: Types.AskOptions, party: string, clauses: string[], casus: string, index: number } | null} */ (null));
    return html`
        <${Answered} state=${matrix}>${(/** @type {Types.Matrix} */ answer) => html`
            <${Matrix} matrix=${answer} chosen=${why !== null ? { guarantor: why.party, index: why.index } : null}
                onChoose=${(/** @type {string} */ guarantor, /** @type {number} */ index) => {
                    const one = answer.classes[index];
                    if (one === undefined) { return; }
                    const cell = one.cells.find(other => other.guarantor === guarantor);
                    setWhy({ options: respondOptions(question, [one.happens, ...one.given].join('; ')), party: guarantor, clauses: cell?.clauses ?? [], casus: one.casus, index });
                }} />
            <ul class="proofs small quiet">${answer.classes.map(one => html`<li>${one.casus}: ${say.situation.proof(one.proof.situations)}</li>`)}</ul>`}</>
        ${why !== null && html`<${Reasons} session=${session} ...${why} onClose=${() => setWhy(null)} />`}`;
}

/** @param {{ session: Session }} props */
export function SituationView({ session }) {
    const [question, setQuestion] = useQuestion(session);
    const switches = useAnswer(session, 'situation', signal => api.situation(session.asked(), signal));
    const first = switches.answer?.casus[0]?.given ?? null;
    const happens = question.happens ?? first;
    const asked = { ...question, happens };
    const response = useCommand(session, 'respond', happens === null ? null : respondOptions(asked));
    const [why, setWhy] = useState(/** @type {Types.Duty | null} */ (null));
    const words = say.situation;

    return html`
        <h1 class="away">${say.views.situation}</h1>
        <div class="with-panel">
            <div class="panel-side"><${Answered} state=${switches}>${(/** @type {Types.Switches} */ answer) =>
                html`<${Panel} switches=${answer} question=${asked} onChange=${setQuestion} />`}</></div>
            <div class="panel-main">
                ${question.at !== '' && html`<div class="notice" role="status"><p>${words.knownOn(question.at)} <button class="link" onClick=${() => setQuestion({ ...question, at: '' })}>${words.allKnown}</button></p></div>`}
                <section aria-labelledby="answer"><h2 id="answer">${words.answer}</h2>
                    ${happens === null ? switches.answer !== null && html`<p>${words.noCasus}</p>` : html`<${Answered} state=${response}>${(/** @type {Types.Response} */ answer) =>
                        html`<${Answer} session=${session} response=${answer} onWhy=${setWhy} />`}</>`}
                </section>
                <section aria-labelledby="matrix"><h2 id="matrix">${words.matrix}</h2><p class="quiet small">${words.matrixWords}</p>
                    <${MatrixPart} session=${session} question=${question} />
                </section>
            </div>
        </div>
        ${why !== null && html`<${Reasons} session=${session} options=${respondOptions(asked)} party=${why.party} clauses=${[why.clause]} casus=${happens ?? ''} onClose=${() => setWhy(null)} />`}`;
}
