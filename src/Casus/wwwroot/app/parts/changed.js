// @ts-check
// What changed in a package since a day: what was said, which verdicts changed because of it, what lies ahead, and the fact that would change most.
import { html } from '../library/preact.js';
import { listed, say } from '../strings.js';
import { Entries } from './dated.js';

/** @import * as Types from '../types.js' */

/** More than these of what was said stand behind a fold. */
const saidAtOnce = 5;

/** What changed alike stands together: the parties, and the words. @param {Types.VerdictChange[]} changes */
function together(changes) {
    const byWord = Map.groupBy(changes, change => JSON.stringify([change.now, change.party, change.casus, change.corners, change.because]));
    const parties = [...byWord.values()].flatMap(group => group[0] === undefined ? [] : [{ ...group[0], words: group.map(change => change.word) }]);
    return [...Map.groupBy(parties, change => JSON.stringify([change.now, change.words, change.casus, change.corners, change.because])).values()]
        .flatMap(group => group[0] === undefined ? [] : [{ ...group[0], parties: group.map(change => change.party) }]);
}

/** @param {{ changes: Types.VerdictChange[] }} props */
function Changes({ changes }) {
    const words = say.since;
    if (changes.length === 0) { return html`<p>${words.noChanges}</p>`; }
    return html`
        <table class="duties stacked"><thead><tr>${Object.values(words.columns).map(column => html`<th scope="col">${column}</th>`)}</tr></thead>
            <tbody>${together(changes).map(change => html`<tr>
                <td data-label=${words.columns.is}><span class=${`verdict ${change.now ? 'gained' : 'lost'}`}>${change.now ? words.now : words.noMore}</span></td>
                <td data-label=${words.columns.who}><strong>${listed(change.parties, 6)}</strong></td>
                <td data-label=${words.columns.what}>${listed(change.words)}</td>
                <td data-label=${words.columns.where}>${listed(change.casus, 3)}</td>
                <td data-label=${words.columns.corners}>${change.corners.join(', ')}</td>
                <td data-label=${words.columns.because}>${change.because.length === 0 ? words.several : listed(change.because, 2)}</td></tr>`)}</tbody></table>`;
}

/** @param {{ answer: Types.SinceAnswer, id: string, level?: 2 | 3 }} props */
export function Changed({ answer, id, level = 3 }) {
    const words = say.since;
    const heading = (/** @type {string} */ text) => level === 2 ? html`<h2>${text}</h2>` : html`<h3>${text}</h3>`;
    return html`
        ${heading(words.said)}<${Said} said=${answer.said} id=${id} />
        ${heading(words.changes)}<${Changes} changes=${answer.changes} />
        ${heading(words.ahead)}
        ${answer.ahead.length === 0 && answer.gates.length === 0 && html`<p>${words.nothingAhead}</p>`}
        ${answer.ahead.length > 0 && html`<${Entries} entries=${answer.ahead} id=${id} />`}
        ${answer.gates.length > 0 && html`<details open=${answer.gates.length <= saidAtOnce}><summary>${words.gates} (${answer.gates.length})</summary><ul>${answer.gates.map(gate => html`<li>${gate}</li>`)}</ul></details>`}
        ${heading(words.turning)}
        ${answer.turning === null ? html`<p>${words.noTurning}</p>` : html`<p class="serif turning">${words.turningWords(answer.turning.fact, answer.turning.changes)}</p><p class="small quiet">${words.turningMost}: ${answer.turning.most.join('; ')}.</p>`}`;
}

/** The newest first. @param {{ said: Types.Dated[], id: string }} props */
export function Said({ said, id }) {
    const newest = [...said].reverse();
    if (newest.length === 0) { return html`<p>${say.since.nothingSaid}</p>`; }
    return html`<${Entries} entries=${newest.slice(0, saidAtOnce)} id=${id} />${newest.length > saidAtOnce && html`<details><summary>${say.since.moreSaid(newest.length - saidAtOnce)}</summary><${Entries} entries=${newest.slice(saidAtOnce)} id=${id} /></details>`}`;
}

/** A day, as a date picker gives it; so many days before today. @param {number} days */
export const daysAgo = days => { const day = new Date(); day.setUTCDate(day.getUTCDate() - days); return day.toISOString().slice(0, 10); };

/** @param {{ date: string, onChange: (date: string) => void }} props */
export const SinceDate = ({ date, onChange }) => html`
    <div class="row since-date"><div class="field"><label><span>${say.since.date}</span><input type="date" value=${date} onChange=${(/** @type {Event & { currentTarget: HTMLInputElement }} */ event) => onChange(event.currentTarget.value)} /></label></div>
        ${/** @type {const} */ ([['week', 7], ['month', 30], ['year', 365]]).map(([name, days]) => html`<button class="button small" type="button" onClick=${() => onChange(daysAgo(days))}>${say.since.quick[name]}</button>`)}</div>`;
