// @ts-check
// Every package as a row: columns chosen, ordered by any of them, taken away as CSV.
import { html, useEffect, useState } from '../library/preact.js';
import { api } from '../api.js';
import { Trouble, Busy } from '../parts/basic.js';
import { download } from '../parts/download.js';
import { useLoaded } from '../parts/loaded.js';
import { linkTo } from '../router.js';
import { say } from '../strings.js';

/** @import * as Types from '../types.js' */
/** @typedef {Event & { currentTarget: HTMLInputElement }} InputEvent */
/** @typedef {{ by: string, down: boolean }} Order what the rows are ordered by; an empty name orders by package */

const usual = ['trigger', 'finder', 'firm', 'ceiling', 'clock', 'decider', 'veto', 'in-force', 'exit'];
const key = 'casus.table.columns';

/** The columns that the person chose before. @returns {string[]} */
function chosenBefore() {
    try {
        const kept = JSON.parse(localStorage.getItem(key) ?? 'null');
        return Array.isArray(kept) && kept.every(one => typeof one === 'string') ? kept : usual;
    } catch { return usual; } // Not written by us: begin with the usual ones.
}

/** Rows in order: by rank where words do not say the order; what says nothing stands last either way. @param {Types.FeatureRow[]} rows @param {Order} order */
function ordered(rows, { by, down }) {
    const words = (/** @type {Types.FeatureRow} */ row) => by === '' ? row.package : row[by] ?? '';
    const rank = (/** @type {Types.FeatureRow} */ row) => row.ranks[by] ?? Number.POSITIVE_INFINITY;
    const compare = (/** @type {Types.FeatureRow} */ a, /** @type {Types.FeatureRow} */ b) => {
        const [first, second] = [rank(a), rank(b)];
        return first === second ? words(a).localeCompare(words(b), 'en') : first - second;
    };
    const speaking = rows.filter(row => words(row) !== '').sort(compare);
    return [...down ? speaking.reverse() : speaking, ...rows.filter(row => words(row) === '')];
}

/** @param {string} cell */
const quoted = cell => /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** @param {{ name: string }[]} columns @param {Types.FeatureRow[]} rows */
function save(columns, rows) {
    const lines = [['package', ...columns.map(column => column.name)], ...rows.map(row => [row.package, ...columns.map(column => row[column.name] ?? '')])];
    download(new Blob([lines.map(cells => `${cells.map(quoted).join(',')}\n`).join('')], { type: 'text/csv;charset=utf-8' }), say.table.csvName);
}

export function TablePage() {
    const words = say.table;
    const [signed, setSigned] = useState(false);
    const [columns, setColumns] = useState(chosenBefore);
    const [order, setOrder] = useState(/** @type {Order} */ ({ by: '', down: false }));
    useEffect(() => { document.title = `${say.library.pages.table} · ${say.name}`; }, []);
    const { answer, trouble, waiting } = useLoaded(`table ${signed}`, signal => api.table(signed, signal), table => table.packages.length >= table.of);
    const choose = (/** @type {string[]} */ chosen) => { localStorage.setItem(key, JSON.stringify(chosen)); setColumns(chosen); };
    const shown = (answer?.features ?? []).filter(feature => columns.includes(feature.name));
    const rows = ordered(answer?.packages ?? [], order);
    /** @param {{ by: string, children?: any, title?: string }} props */
    const Head = ({ by, children, title }) => html`
        <th scope="col" aria-sort=${order.by !== by ? undefined : order.down ? 'descending' : 'ascending'}>
            <button class="sort" title=${title} onClick=${() => setOrder({ by, down: order.by === by && !order.down })}>${children}<span class="sort-mark" aria-hidden="true">${order.by !== by ? '' : order.down ? '▼' : '▲'}</span></button></th>`;

    return html`
        <h1>${words.title}</h1><p class="lead quiet">${words.words}</p>
        <div class="row table-tools">
            <label class="check"><input type="checkbox" checked=${signed} onChange=${(/** @type {InputEvent} */ event) => setSigned(event.currentTarget.checked)} /> ${words.asIfSigned}</label>
            <button class="button small" disabled=${rows.length === 0} onClick=${() => save(shown, rows)}>${words.csv}</button>
        </div>
        ${answer !== null && html`
            <details class="columns"><summary>${words.columns}</summary>
                <div class="column-choice">${answer.features.map(feature => html`
                    <label class="check" title=${feature.meaning}><input type="checkbox" checked=${columns.includes(feature.name)}
                        onChange=${(/** @type {InputEvent} */ event) => choose(event.currentTarget.checked ? [...columns, feature.name] : columns.filter(name => name !== feature.name))} />
                        <span>${feature.heading} <span class="small quiet">${feature.meaning}</span></span></label>`)}</div>
                <div class="row"><button class="button small" onClick=${() => choose(usual)}>${words.usual}</button><button class="button small" onClick=${() => choose(answer.features.map(feature => feature.name))}>${words.all}</button></div>
            </details>`}
        <${Trouble} message=${trouble} />
        ${answer === null ? trouble === null && html`<${Busy} />` : html`
            ${waiting && html`<p class="small" role="status"><progress class="progress" value=${answer.packages.length} max=${answer.of} aria-label=${words.title}></progress> ${words.soFar(answer.packages.length, answer.of)}</p>`}
            <div class="feature-frame" role="region" tabindex="0" aria-label=${words.region} aria-busy=${waiting}>
                <table class="features"><thead><tr><${Head} by="">${words.package}</>${shown.map(feature => html`<${Head} key=${feature.name} by=${feature.name} title=${feature.meaning}>${feature.heading}</>`)}</tr></thead>
                    <tbody>${rows.map(row => html`<tr key=${row.package}><th scope="row"><a href=${linkTo(row.package, 'read')}>${row.package}</a></th>${shown.map(feature => html`<td>${row[feature.name] || html`<span class="quiet">${say.none}</span>`}</td>`)}</tr>`)}</tbody>
                </table>
            </div>
            <p class="small quiet">${words.count(rows.length)}</p>`}`;
}
