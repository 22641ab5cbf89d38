// @ts-check
// The answer to one situation: who owes what, in the four corners; like duties of several parties in one row.
import { html } from '../library/preact.js';
import { listed, say } from '../strings.js';
import { Mark } from './basic.js';
import { ClauseLink } from './clause.js';
import { Term } from './glossary.js';

/** @import { Session } from '../package/session.js' */
/** @import * as Types from '../types.js' */
/** @typedef {{ duty: Types.Duty, parties: string[] }} DutyRow */

/** @param {Types.Duty[]} duties @returns {DutyRow[]} */
export function rowsOfDuties(duties) {
    /** @type {Map<string, DutyRow>} */
    const rows = new Map();
    for (const duty of duties) {
        const key = JSON.stringify([duty.clause, duty.measure, duty.whether, duty.firm, duty.assured, duty.possible, duty.atOneTable, duty.open, duty.deadline, duty.state, duty.gates.length,
            duty.onWhoseSay.map(name => name === duty.party ? '' : name)]);
        const row = rows.get(key);
        if (row === undefined) { rows.set(key, { duty, parties: [duty.party] }); } else { row.parties.push(duty.party); }
    }
    return [...rows.values()].sort((a, b) => rank(a.duty) - rank(b.duty));
}

const corners = /** @type {const} */ (['firm', 'assured', 'possible', 'atOneTable']);

/** What is firm comes first, then what is assured, and so on. @param {Types.Duty} duty */
const rank = duty => { const first = corners.findIndex(corner => duty[corner] !== null); return first < 0 ? corners.length : first; };

/** Whether a situation reaches a duty at all: something of it is owed or possible in one corner. @param {Types.Duty} duty */
export const reached = duty => corners.some(corner => duty[corner] !== null);

/** How a duty stands in one corner; the word is shown where it differs from the corner before. @param {{ duty: Types.Duty, corner: typeof corners[number], before: string | null | undefined }} props */
function CornerMark({ duty, corner, before }) {
    const word = duty[corner];
    if (word === null) { return html`<${Mark} kind="none"><span class="away">${say.situation.none}</span></>`; }
    const kind = word === duty.firm ? 'firm' : corner === 'assured' || word === duty.assured ? 'some' : 'possible';
    return html`<${Mark} kind=${kind}>${before === word ? html`<span class="away">${word}</span>` : word}</>`;
}

/** Who can keep it from becoming due. @param {DutyRow} row */
const sayOf = ({ duty, parties }) => duty.onWhoseSay.length === 0 ? null : listed(duty.onWhoseSay.map(name => parties.length > 1 && parties.includes(name) ? 'itself' : name), 3);

/** What is owed, its clause, and the way to the reasons. @param {{ session: Session, row: DutyRow, onWhy: (duty: Types.Duty) => void }} props */
const DutyWords = ({ session, row: { duty, parties }, onWhy }) => html`${duty.measure}<span class="small quiet clause-name"><${ClauseLink} session=${session} clause=${duty.clause} />
    · <button class="link" onClick=${() => onWhy(duty)} aria-label=${say.situation.whyOf(listed(parties, 4), duty.clause)}>${say.situation.why}</button></span>`;

/** @param {{ session: Session, rows: DutyRow[], caption: string, onWhy: (duty: Types.Duty) => void }} props */
export function DutyTable({ session, rows, caption, onWhy }) {
    const words = say.situation;
    return html`
        <div class="scroll"><table class="duties stacked"><caption>${caption}</caption>
            <thead><tr><th scope="col">${words.columns.who}</th><th scope="col">${words.columns.what}</th>
                ${corners.map(corner => html`<th scope="col"><${Term} of=${words.cornerWords[corner][0]?.toLowerCase() ?? ''}>${words.cornerWords[corner][0]}</></th>`)}
                <th scope="col">${words.whenAndSay}</th></tr></thead>
            <tbody>${rows.map(row => html`
                <tr>
                    <th scope="row">${listed(row.parties, 3)}</th>
                    <td data-label=${words.columns.what}><${DutyWords} session=${session} row=${row} onWhy=${onWhy} /></td>
                    ${corners.map((corner, index) => html`<td data-label=${words.cornerWords[corner][0]} class="corner-cell">
                        <${CornerMark} duty=${row.duty} corner=${corner} before=${index === 0 ? undefined : row.duty[corners[index - 1] ?? 'firm']} /></td>`)}
                    <td data-label=${words.whenAndSay}>${row.duty.deadline}${sayOf(row) !== null && html`<span class="small quiet clause-name">${words.columns.say}: ${sayOf(row)}</span>`}</td>
                </tr>`)}</tbody>
        </table></div>`;
}

/** What waits for nothing but a fact that nobody has given: neither owed nor ruled out. @param {{ session: Session, rows: DutyRow[], onWhy: (duty: Types.Duty) => void }} props */
export function OpenTable({ session, rows, onWhy }) {
    const words = say.situation;
    return html`
        <div class="scroll"><table class="duties stacked open-duties"><caption>${words.open}</caption>
            <thead><tr><th scope="col">${words.columns.who}</th><th scope="col">${words.columns.what}</th><th scope="col">${words.openColumns.upTo}</th><th scope="col">${words.openColumns.waits}</th></tr></thead>
            <tbody>${rows.map(row => html`
                <tr><th scope="row">${listed(row.parties, 3)}</th>
                    <td data-label=${words.columns.what}><${DutyWords} session=${session} row=${row} onWhy=${onWhy} /></td>
                    <td data-label=${words.openColumns.upTo}><${Mark} kind="possible">${row.duty.open}</></td>
                    <td data-label=${words.openColumns.waits}>${row.duty.needs.length === 0 ? words.openPromise : row.duty.needs.join('; ')}</td></tr>`)}</tbody>
        </table></div>`;
}
