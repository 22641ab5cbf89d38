// @ts-check
// The answer to one situation: who owes what, in the four corners; like duties of several parties in one row.
import { html } from '../library/preact.js';
import { listed, say } from '../strings.js';
import { Mark } from './basic.js';

/** @import * as Types from '../types.js' */
/** @typedef {{ duty: Types.Duty, parties: string[] }} DutyRow */

/** @param {Types.Duty[]} duties @returns {DutyRow[]} */
export function rowsOfDuties(duties) {
    /** @type {Map<string, DutyRow>} */
    const rows = new Map();
    for (const duty of duties) {
        const key = JSON.stringify([duty.clause, duty.measure, duty.whether, duty.firm, duty.assured, duty.possible, duty.atOneTable, duty.deadline, duty.state, duty.gates.length,
            duty.onWhoseSay.map(name => name === duty.party ? '' : name)]);
        const row = rows.get(key);
        if (row === undefined) { rows.set(key, { duty, parties: [duty.party] }); } else { row.parties.push(duty.party); }
    }
    return [...rows.values()];
}

const corners = /** @type {const} */ (['firm', 'assured', 'possible', 'atOneTable']);

/** Whether a situation reaches a duty at all: something of it is owed or possible in one corner. @param {Types.Duty} duty */
export const reached = duty => corners.some(corner => duty[corner] !== null);

/** How a duty stands in one corner; the word is shown where it differs from the corner before. @param {{ duty: Types.Duty, corner: typeof corners[number], before: string | null | undefined }} props */
function CornerMark({ duty, corner, before }) {
    const word = duty[corner];
    if (word === null) { return html`<${Mark} kind="none"><span class="away">${say.situation.none}</span></>`; }
    const kind = word === duty.firm ? 'firm' : corner === 'assured' || word === duty.assured ? 'some' : 'possible';
    return html`<${Mark} kind=${kind}>${before === word ? html`<span class="away">${word}</span>` : word}</>`;
}

/** @param {{ rows: DutyRow[], caption: string, onWhy: (duty: Types.Duty) => void }} props */
export function DutyTable({ rows, caption, onWhy }) {
    const columns = say.situation.columns;
    return html`
        <div class="scroll"><table class="duties stacked"><caption>${caption}</caption>
            <thead><tr><th scope="col">${columns.who}</th><th scope="col">${columns.what}</th>
                ${corners.map(corner => html`<th scope="col" title=${say.situation.cornerWords[corner][1]}>${say.situation.cornerWords[corner][0]}</th>`)}
                <th scope="col">${columns.when}</th><th scope="col">${columns.say}</th><th scope="col"><span class="away">${say.situation.why}</span></th></tr></thead>
            <tbody>${rows.map(({ duty, parties }) => html`
                <tr>
                    <th scope="row">${listed(parties, 4)}</th>
                    <td data-label=${columns.what}>${duty.measure}<span class="small quiet clause-name">${duty.clause}</span></td>
                    ${corners.map((corner, index) => html`<td data-label=${say.situation.cornerWords[corner][0]} class="corner-cell">
                        <${CornerMark} duty=${duty} corner=${corner} before=${index === 0 ? undefined : duty[corners[index - 1] ?? 'firm']} /></td>`)}
                    <td data-label=${columns.when}>${duty.deadline}</td>
                    <td data-label=${columns.say}>${duty.onWhoseSay.length === 0 ? html`<span class="quiet">${say.none}</span>` : listed(duty.onWhoseSay.map(name => parties.length > 1 && parties.includes(name) ? 'itself' : name), 3)}</td>
                    <td class="why-cell"><button class="button small" onClick=${() => onWhy(duty)} aria-label=${say.situation.whyOf(listed(parties, 4), duty.clause)}>${say.situation.why}</button></td>
                </tr>`)}</tbody>
        </table></div>`;
}
