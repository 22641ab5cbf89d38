// @ts-check
// Dated things in order of time, each with its kind, its words, and who says so.
import { html } from '../library/preact.js';
import { linkTo } from '../router.js';
import { say, sentence } from '../strings.js';

/** @import * as Types from '../types.js' */

/** Kinds that the text itself sets for a later day. */
export const aheadKinds = ['in force', 'begins', 'due', 'ends'];

/** @typedef {Types.Dated & { package?: string }} Entry */

/** The first day that a date can mean, for ordering: a month or a year begins with its first. @param {string} date */
export const firstDay = date => { const found = /(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(date); return found === null ? '' : `${found[1]}-${found[2] ?? '01'}-${found[3] ?? '01'}`; };

/** @param {{ entries: Entry[], id?: string | null }} props id: the package they are of, where all are of one */
export const Entries = ({ entries, id = null }) => html`
    <ol class="dated">${entries.map(entry => {
        const of = entry.package ?? id;
        const file = entry.place.file.split(/[\\/]/).at(-1) ?? entry.place.file;
        return html`
            <li class=${`entry ${entry.kind.replace(' ', '-')}`}><span class="entry-date number">${entry.date}</span> <span class="entry-kind small">${say.dates.kinds[entry.kind] ?? entry.kind}</span>
                <span class="entry-words">${sentence(entry.words)}${entry.by !== '' && html` <span class="small quiet">${say.dates.by(entry.by)}</span>`}${
                of !== null && html` <a class="small place" href=${linkTo(of, 'edit', { file, line: String(entry.place.line) })}>${entry.package ?? `${file}:${entry.place.line}`}</a>`}</span></li>`;
    })}</ol>`;
