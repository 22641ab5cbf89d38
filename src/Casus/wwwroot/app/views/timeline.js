// @ts-check
// A course of events, day by day: what happened, what became of each duty, what had been expected.
import { html, useState } from '../library/preact.js';
import { useCommand } from '../package/asking.js';
import { manner } from '../package/question.js';
import { Answered, PlaceLink } from '../parts/basic.js';
import { listed, say } from '../strings.js';
import { useQuestion } from './situation.js';

/** @import { Session } from '../package/session.js' */
/** @import * as Types from '../types.js' */

/** @param {Types.StateChange[]} changes */
function together(changes) {
    const groups = Map.groupBy(changes, change => JSON.stringify([change.clause, change.measure, change.from, change.to, change.due]));
    return [...groups.values()].flatMap(group => group[0] === undefined ? [] : [{ ...group[0], parties: group.map(change => change.party) }]);
}

/** @param {{ session: Session, changes: Types.StateChange[], open?: boolean }} props */
const Changes = ({ session, changes, open = false }) => html`
    <ul class="changes">${together(changes).map(change => html`
        <li class=${`change ${change.to}`}><span class="state">${open || change.from === change.to ? change.to : change.to}</span> <strong>${listed(change.parties, 4)}</strong> ${change.measure}${change.due ? `, by ${change.due}` : ''}
            <span class="small quiet"> <${PlaceLink} session=${session} place=${change.place}>${change.clause}</>${change.why ? `: ${change.why}` : ''}</span></li>`)}</ul>`;

/** @param {{ session: Session, moments: Types.Moment[], open?: Types.StateChange[] }} props */
export function Course({ session, moments, open = [] }) {
    const words = say.timeline;
    return html`
        <ol class="course">${moments.map(moment => html`
            <li class="moment">
                <h3>${words.day(moment.day, moment.hour)} <span class="quiet small">${moment.at.replace('T', ' ').replace('Z', '')}</span></h3>
                ${moment.happened.length > 0 && html`<p class="serif happened">${moment.happened.join('; ')}.</p>`}
                ${moment.expectations.map(expectation => html`<p class=${`expectation ${expectation.met}`}><strong>${words.met[expectation.met] ?? expectation.met}</strong> ${expectation.text.replace(/^expect /, '')} <span class="quiet small">${expectation.why}</span></p>`)}
                ${moment.changes.length > 0 && html`<details open=${moment.changes.length < 12}><summary>${words.changed}</summary><${Changes} session=${session} changes=${moment.changes} /></details>`}
            </li>`)}</ol>
        ${open.length > 0 && html`<h3>${words.open}</h3><${Changes} session=${session} changes=${open} open />`}`;
}

/** @param {{ session: Session }} props */
export function TimelineView({ session }) {
    const [question] = useQuestion(session);
    const { asIfSigned, reading, variant } = manner(question);
    const state = useCommand(session, 'scenario', { ...asIfSigned && { asIfSigned }, ...reading !== undefined && { reading }, ...variant !== undefined && { variant } });
    const [name, setName] = useState(/** @type {string | null} */ (null));
    const words = say.timeline;
    return html`
        <h1>${words.title}</h1><p class="lead quiet">${words.words}</p>
        <${Answered} state=${state}>${(/** @type {Types.Courses} */ answer) => {
            const scenario = answer.scenarios.find(one => one.name === name) ?? answer.scenarios[0];
            if (scenario === undefined) { return html`<p>${words.none}</p><p class="quiet">${words.noneHelp}</p>`; }
            return html`
                <div class="field"><label><span>${words.choose}</span><select value=${scenario.name} onChange=${(/** @type {Event & { currentTarget: HTMLSelectElement }} */ event) => setName(event.currentTarget.value)}>
                    ${answer.scenarios.map(one => html`<option value=${one.name}>${one.name}</option>`)}</select></label></div>
                <${Course} session=${session} moments=${scenario.moments} open=${scenario.open} />`;
        }}</>`;
}
