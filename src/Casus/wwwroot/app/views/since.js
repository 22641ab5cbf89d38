// @ts-check
// What changed in the whole library since a day: package by package, as each is worked out.
import { html, useEffect, useState } from '../library/preact.js';
import { api } from '../api.js';
import { messageOf } from '../package/asking.js';
import { Answered, Busy, Trouble } from '../parts/basic.js';
import { Changed, daysAgo, Said, SinceDate } from '../parts/changed.js';
import { aheadKinds, Entries, firstDay } from '../parts/dated.js';
import { useLoaded } from '../parts/loaded.js';
import { go, linkTo } from '../router.js';
import { say } from '../strings.js';

/** @import * as Types from '../types.js' */
/** @typedef {{ package: string, said: Types.Dated[] }} InPackage */

/** @param {InPackage} one */
const newest = one => one.said.map(entry => firstDay(entry.date)).sort().at(-1) ?? '';

/** Asks of one package after the other what changed, the one spoken of last first. @param {InPackage[]} packages @param {string} date */
function useChanges(packages, date) {
    const [done, setDone] = useState(/** @type {Record<string, Types.SinceAnswer | string>} */ ({}));
    const names = packages.map(one => one.package).join(' ');
    useEffect(() => {
        const controller = new AbortController();
        setDone({});
        void (async () => {
            for (const one of packages) {
                if (controller.signal.aborted) { return; }
                const answer = await api.ask('since', { package: one.package, drafts: {}, options: { since: date } }, controller.signal).catch(messageOf);
                if (!controller.signal.aborted) { setDone(before => ({ ...before, [one.package]: answer })); }
            }
        })();
        return () => controller.abort();
    }, [names, date]);
    return done;
}

/** @param {{ packages: InPackage[], date: string }} props */
function Packages({ packages, date }) {
    const words = say.since;
    const done = useChanges(packages, date);
    const ready = Object.keys(done).length;
    return html`
        <p role="status">${packages.length === 0 ? words.none(date) : words.packages(packages.length, date)}
            ${ready < packages.length && html` <span class="small quiet"><progress class="progress" value=${ready} max=${packages.length} aria-label=${words.title}></progress> ${words.soFar(ready, packages.length)}</span>`}</p>
        ${packages.map(one => {
            const answer = done[one.package];
            return html`
                <section class="since-package" key=${one.package} aria-busy=${answer === undefined}>
                    <h2><a href=${linkTo(one.package, 'dates', { since: date })}>${one.package}</a>${typeof answer === 'object' && html` <span class="small quiet">${words.lookedAt(answer.on)}</span>`}</h2>
                    ${typeof answer === 'object' ? html`<${Changed} answer=${answer} id=${one.package} />` : html`
                        <h3>${words.said}</h3><${Said} said=${one.said} id=${one.package} />${answer === undefined ? html`<${Busy} />` : html`<${Trouble} message=${answer} />`}`}
                </section>`;
        })}`;
}

/** @param {{ date: string | null }} props */
export function SincePage({ date }) {
    const words = say.since;
    const since = date ?? daysAgo(365);
    const today = daysAgo(0);
    useEffect(() => { document.title = `${say.library.pages.since} · ${say.name}`; }, []);
    const state = useLoaded(`since ${since}`, async signal => {
        const [said, dates] = await Promise.all([api.since(since, signal), api.timeline(signal)]);
        return { packages: said.packages.sort((a, b) => newest(b).localeCompare(newest(a))), dates: dates.packages };
    });
    return html`
        <h1>${words.title}</h1><p class="lead quiet">${words.words}</p>
        <${SinceDate} date=${since} onChange=${(/** @type {string} */ chosen) => { if (chosen !== '') { go(`#/since?date=${chosen}`); } }} />
        <${Answered} state=${state}>${(/** @type {{ packages: InPackage[], dates: { package: string, entries: Types.Dated[] }[] }} */ answer) => {
            const ahead = answer.dates.flatMap(one => one.entries.map(entry => ({ ...entry, package: one.package })))
                .filter(entry => aheadKinds.includes(entry.kind) && firstDay(entry.date) >= today).sort((a, b) => firstDay(a.date).localeCompare(firstDay(b.date)));
            return html`<${Packages} packages=${answer.packages} date=${since} />
                <section><h2>${words.libraryAhead(today)}</h2>${ahead.length === 0 ? html`<p>${say.dates.noAhead}</p>` : html`<${Entries} entries=${ahead} />`}</section>`;
        }}</>`;
}
