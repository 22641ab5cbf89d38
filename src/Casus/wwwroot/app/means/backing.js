// @ts-check
// What the package's own words say of support and time: who promises it and how firmly, who may start or stop it, and when each duty could be met.
import { html, useState } from '../library/preact.js';
import { Mark, PlaceLink } from '../parts/basic.js';
import { listed, say, sentence } from '../strings.js';
import { Axis, Legend, Row, scaleOf } from './strips.js';

/** @import { Session } from '../package/session.js' */
/** @import * as Types from '../types.js' */

/** Duties that are shown before somebody asks for all. */
const mostDuties = 8;

/** @type {Record<string, 'firm' | 'some' | 'possible' | 'none'>} */
const marks = { firm: 'firm', assured: 'some', possible: 'possible', 'not due': 'none' };

/** @param {{ session: Session, pillar: Types.Pillar }} props */
export function Support({ session, pillar }) {
    const words = say.means;
    if (pillar.promises.length === 0 && pillar.rules.length === 0) { return null; }
    return html`
        <section aria-labelledby="support-title"><h2 id="support-title">${words.supportTitle}</h2><p class="quiet">${words.supportWords}</p>
            ${pillar.promises.length > 0 && html`<div class="scroll"><table class="plain stacked">
                <thead><tr><th scope="col">${words.who}</th><th scope="col">${words.what}</th><th scope="col">${words.howFirm}</th><th scope="col">${words.when}</th><th scope="col">${words.onWhoseSay}</th><th scope="col">${words.source}</th></tr></thead>
                <tbody>${pillar.promises.map(promise => html`<tr>
                    <th scope="row">${promise.party}</th>
                    <td data-label=${words.what}>${sentence(promise.words.replaceAll('-', ' '))} <span class="quiet">(${words.support[promise.kind] ?? promise.kind})</span></td>
                    <td data-label=${words.howFirm}><${Mark} kind=${marks[promise.firmness] ?? 'none'}>${promise.firmness}</></td>
                    <td data-label=${words.when}>${promise.when}</td>
                    <td data-label=${words.onWhoseSay}>${listed([...promise.onWhoseSay, ...promise.needs]) || say.none}</td>
                    <td data-label=${words.source}><${PlaceLink} session=${session} place=${promise.place}>${promise.clause}</>${promise.source !== '' && html`<span class="source">${promise.source}</span>`}</td></tr>`)}</tbody></table></div>`}
            ${pillar.rules.length > 0 && html`<h3>${words.rulesTitle}</h3><ul>${pillar.rules.map(rule => html`<li><${PlaceLink} session=${session} place=${rule.place}>${rule.clause}</>: ${rule.words}.${rule.canStopAlone.length > 0 && ` ${words.canStop} ${listed(rule.canStopAlone)}.`}</li>`)}</ul>`}
        </section>`;
}

/** @param {Types.DutyTime} duty */
const earliestOf = duty => {
    const days = (/** @type {number} */ n) => n.toLocaleString('en', { maximumFractionDigits: 1 });
    const { days: unit } = say.means;
    return duty.parts.length === 0 ? say.means.noStep : duty.latest === null ? duty.earliest === 0 ? say.means.notKnown : say.means.orMore(`${days(duty.earliest)} ${unit}`)
        : duty.latest === duty.earliest ? `${days(duty.earliest)} ${unit}` : `${days(duty.earliest)} ${say.means.to} ${days(duty.latest)} ${unit}`;
};

/** @param {{ session: Session, pillar: Types.Pillar }} props */
export function Duties({ session, pillar }) {
    const words = say.means;
    const [all, showAll] = useState(false);
    if (pillar.duties.length === 0) { return null; }
    const grave = (/** @type {Types.DutyTime} */ duty) => (duty.isTooLate ? 4 : 0) + (duty.mayBeTooLate ? 2 : 0) + (duty.parts.length > 0 ? 1 : 0);
    const ordered = pillar.duties.toSorted((one, other) => grave(other) - grave(one));
    const shown = all ? ordered : ordered.slice(0, mostDuties);
    const known = shown.flatMap(duty => [duty.due, duty.earliest, duty.latest]).filter(days => days !== null && days > 0);
    const scale = scaleOf(known);
    return html`
        <section aria-labelledby="duties-title"><h2 id="duties-title">${words.dutiesTitle}</h2><p class="quiet">${words.dutiesWords}</p>
            ${known.length > 0 && html`<${Legend} items=${[['wait', words.legend.toPerformance]]} perhaps=${words.legend.perhapsDue} />`}
            <ol class="strips duties" aria-label=${words.dutiesTitle}>
                ${known.length > 0 && html`<${Axis} scale=${scale} unit=${words.days} />`}
                ${shown.map(duty => html`<${Row} key=${`${duty.clause} ${duty.bearer}`} scale=${scale} marks=${duty.due === null ? [] : [duty.due]}
                    pieces=${duty.parts.length === 0 || known.length === 0 ? [] : [{ kind: duty.isTooLate ? 'lack' : 'wait', from: [0, 0], to: [duty.earliest, duty.latest] }]}
                    label=${html`<strong>${duty.bearer}</strong> ${duty.words} <span class="small"><${PlaceLink} session=${session} place=${duty.place}>${duty.clause}</></span>`}
                    numbers=${html`<details class="duty-parts"><summary>${duty.isTooLate ? html`<strong class="short">${words.tooLate}</strong> ` : duty.mayBeTooLate ? html`<span class="short">${words.mayBeTooLate}</span> ` : ''}${earliestOf(duty)}</summary>
                        <ul class="small">${duty.parts.map(part => html`<li>${part.words}. <${PlaceLink} session=${session} place=${part.place} />${part.source !== '' && html` <span class="source">${part.source}</span>`}</li>`)}</ul></details>
                        <span class="small quiet">${duty.dueWords === '' ? words.noDay : `${words.due} ${duty.dueWords}`}</span>`} />`)}
            </ol>
            ${ordered.length > mostDuties && html`<button type="button" class="button" aria-expanded=${all} onClick=${() => showAll(!all)}>${all ? words.fewer : words.moreShort(ordered.length - mostDuties)}</button>`}
        </section>`;
}
