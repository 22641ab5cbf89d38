// @ts-check
// Everything dated in order of time: of one package, with what changed since a day, and of the whole library.
import { html, useEffect, useState } from '../library/preact.js';
import { api } from '../api.js';
import { useCommand } from '../package/asking.js';
import { Answered } from '../parts/basic.js';
import { Changed, daysAgo, SinceDate } from '../parts/changed.js';
import { Entries, firstDay } from '../parts/dated.js';
import { useLoaded } from '../parts/loaded.js';
import { go, linkTo } from '../router.js';
import { say } from '../strings.js';

/** @import { Session } from '../package/session.js' */
/** @import { Route } from '../router.js' */
/** @import { Entry } from '../parts/dated.js' */
/** @import * as Types from '../types.js' */
/** @typedef {Event & { currentTarget: HTMLInputElement }} InputEvent */
/** @typedef {Event & { currentTarget: HTMLSelectElement }} SelectEvent */

/** @param {{ session: Session, date: string }} props */
function ChangedSince({ session, date }) {
    const state = useCommand(session, 'since', { since: date });
    return html`<${Answered} state=${state}>${(/** @type {Types.SinceAnswer} */ answer) => html`<${Changed} answer=${answer} id=${session.id} />`}</>`;
}

/** @param {{ session: Session, route: Route }} props */
export function DatesView({ session, route }) {
    const words = say.dates;
    const state = useCommand(session, 'timeline', {});
    const since = route.query.get('since');
    return html`
        <h1>${words.title}</h1><p class="lead quiet">${words.words}</p>
        <section class="since-package"><h2>${say.since.ofPackage}</h2>
            <${SinceDate} date=${since ?? ''} onChange=${(/** @type {string} */ chosen) => go(linkTo(session.id, 'dates', chosen === '' ? {} : { since: chosen }))} />
            ${since === null ? html`<p class="quiet">${say.since.noDate}</p>` : html`<${ChangedSince} session=${session} date=${since} />`}</section>
        <${Answered} state=${state}>${(/** @type {{ on: string, entries: Types.Dated[] }} */ answer) => {
            const past = answer.entries.filter(entry => firstDay(entry.date) <= answer.on);
            const ahead = answer.entries.filter(entry => firstDay(entry.date) > answer.on);
            return answer.entries.length === 0 ? html`<p>${words.nothing}</p>` : html`
                <h2>${words.past}</h2><${Entries} entries=${past} id=${session.id} />
                <h2>${words.ahead(answer.on)}</h2>${ahead.length === 0 ? html`<p>${words.noAhead}</p>` : html`<${Entries} entries=${ahead} id=${session.id} />`}`;
        }}</>`;
}

export function LibraryTimeline() {
    const words = say.dates;
    const [filter, setFilter] = useState('');
    const [kind, setKind] = useState('');
    const [of, setOf] = useState('');
    useEffect(() => { document.title = `${say.library.pages.timeline} · ${say.name}`; }, []);
    const state = useLoaded('timeline', signal => api.timeline(signal));
    return html`
        <h1>${words.libraryTitle}</h1><p class="lead quiet">${words.words}</p>
        <${Answered} state=${state}>${(/** @type {{ packages: { package: string, entries: Types.Dated[] }[] }} */ answer) => {
            /** @type {Entry[]} */
            const all = answer.packages.flatMap(one => one.entries.map(entry => ({ ...entry, package: one.package }))).sort((a, b) => firstDay(a.date).localeCompare(firstDay(b.date)));
            const shown = all.filter(entry => (kind === '' || entry.kind === kind) && (of === '' || entry.package === of) && (filter === '' || `${entry.words} ${entry.by}`.toLowerCase().includes(filter.toLowerCase())));
            const today = daysAgo(0);
            const years = Map.groupBy(shown, entry => firstDay(entry.date) > today ? words.ahead(today) : firstDay(entry.date).slice(0, 4));
            return html`
                <div class="row dated-tools">
                    <div class="field"><label><span>${words.filter}</span><input type="text" value=${filter} onInput=${(/** @type {InputEvent} */ event) => setFilter(event.currentTarget.value)} /></label></div>
                    <div class="field"><label><span>${words.kind}</span><select value=${kind} onChange=${(/** @type {SelectEvent} */ event) => setKind(event.currentTarget.value)}><option value="">${words.everyKind}</option>
                        ${[...new Set(all.map(entry => entry.kind))].sort().map(one => html`<option value=${one}>${words.kinds[one] ?? one}</option>`)}</select></label></div>
                    <div class="field"><label><span>${words.package}</span><select value=${of} onChange=${(/** @type {SelectEvent} */ event) => setOf(event.currentTarget.value)}><option value="">${words.everyPackage}</option>
                        ${answer.packages.map(one => html`<option value=${one.package}>${one.package}</option>`)}</select></label></div>
                </div>
                <p class="small quiet" role="status">${words.shown(shown.length, all.length)}</p>
                ${[...years].map(([year, entries]) => html`<section key=${year}><h2>${year}</h2><${Entries} entries=${entries} /></section>`)}`;
        }}</>`;
}
