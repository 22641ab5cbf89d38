// @ts-check
// The matrix: guarantors down, cases across. Guarantors whose cells are all alike share a row.
import { html, useRef, useState } from '../library/preact.js';
import { listed, say } from '../strings.js';
import { Mark } from './basic.js';

/** @import * as Types from '../types.js' */
/** @typedef {{ names: string[], cells: (Types.Cell | null)[] }} Row */

/** @param {Types.Cell | null} cell */
const likeness = cell => cell === null ? '' : JSON.stringify({ ...cell, guarantor: null, onWhoseSay: cell.onWhoseSay.map(name => name === cell.guarantor ? '' : name) });

/** @param {Types.Matrix} matrix @returns {Row[]} */
export function rowsOf(matrix) {
    /** @type {Map<string, Row>} */
    const rows = new Map();
    for (const name of matrix.guarantors) {
        const cells = matrix.classes.map(one => one.cells.find(cell => cell.guarantor === name) ?? null);
        const key = cells.map(likeness).join('|');
        const row = rows.get(key);
        if (row === undefined) { rows.set(key, { names: [name], cells }); } else { row.names.push(name); }
    }
    return [...rows.values()];
}

/** @param {{ cell: Types.Cell | null }} props */
export function CellWords({ cell }) {
    if (cell === null || (cell.firm === null && cell.possible === null && cell.firmInSome === null && cell.firmActs.length === 0)) { return html`<${Mark} kind="none">${say.situation.cellNothing}</>`; }
    const best = cell.possible !== null && cell.possible !== cell.firm;
    return html`
        ${cell.firm !== null && html`<${Mark} kind="firm"><span class="away">${say.situation.cornerWords.firm[0]}: </span>${cell.firm}</>`}
        ${cell.firmActs.length > 0 && html`<${Mark} kind="firm">${say.situation.cellActs(listed(cell.firmActs))}</>`}
        ${cell.firmBy.length > 0 && html`<span class="whether">${cell.firmBy.map(level => say.situation.binds[level] ?? level).join(', ')}</span>`}
        ${cell.firm === null && cell.firmInSome !== null && html`<${Mark} kind="some">${say.situation.cellFirmInSome(cell.firmInSome)}</>`}
        ${best && html`<${Mark} kind="possible">${say.situation.cellPossible(cell.possible ?? '')}</>`}
        ${(best || cell.firm === null) && cell.whether !== 'none' && cell.whether !== 'firm' && html`<span class="whether">${cell.whether}</span>`}`;
}

/**
 * @param {{ matrix: Types.Matrix, chosen: { guarantor: string, index: number } | null, onChoose: (guarantor: string, index: number) => void, caption?: string }} props
 */
export function Matrix({ matrix, chosen, onChoose, caption = say.situation.matrix }) {
    const [each, setEach] = useState(false);
    const [at, setAt] = useState({ row: 0, column: 0 });
    const table = useRef(/** @type {HTMLTableElement | null} */ (null));
    const together = rowsOf(matrix);
    const rows = each ? matrix.guarantors.map(name => ({ names: [name], cells: matrix.classes.map(one => one.cells.find(cell => cell.guarantor === name) ?? null) })) : together;

    /** @param {KeyboardEvent} event */
    const move = event => {
        /** @type {Record<string, [number, number]>} */
        const steps = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1], Home: [0, -99], End: [0, 99] };
        const step = steps[event.key];
        if (step === undefined) { return; }
        event.preventDefault();
        const row = Math.max(0, Math.min(rows.length - 1, at.row + step[0]));
        const column = Math.max(0, Math.min(matrix.classes.length - 1, at.column + step[1]));
        setAt({ row, column });
        /** @type {HTMLElement | null | undefined} */ (table.current?.querySelector(`[data-at="${row} ${column}"]`))?.focus();
    };

    if (matrix.classes.length === 0) { return html`<p class="quiet">${say.situation.noCasus}</p>`; }
    return html`
        <div class="matrix-frame" tabindex="-1">
            <table class=${matrix.classes.length > 4 ? 'matrix many' : 'matrix'} role="grid" aria-label=${caption} ref=${table} onKeyDown=${move}>
                <thead><tr role="row">
                    <th role="columnheader" scope="col" class="corner">${say.situation.guarantor}</th>
                    ${matrix.classes.map(one => html`<th role="columnheader" scope="col"><strong>${one.casus}</strong><span class="happens">${one.happens}${
                        one.given.length > 0 && html`; ${one.given.join('; ')}`}</span></th>`)}
                </tr></thead>
                <tbody>${rows.map((row, r) => html`
                    <tr role="row" key=${row.names.join()}>
                        <th role="rowheader" scope="row">${listed(row.names, 4)}${row.names.length > 5 && html`<span class="quiet small"> (${say.situation.each(row.names.length)})</span>`}</th>
                        ${row.cells.map((cell, c) => {
                            const selected = chosen !== null && chosen.index === c && row.names.includes(chosen.guarantor);
                            return html`<td role="gridcell" aria-selected=${selected} data-case=${matrix.classes[c]?.casus}>
                                <button class=${selected ? 'cell chosen' : 'cell'} data-at=${`${r} ${c}`} tabindex=${at.row === r && at.column === c ? 0 : -1}
                                    onFocus=${() => setAt({ row: r, column: c })} onClick=${() => onChoose(row.names[0] ?? '', c)}>
                                    <${CellWords} cell=${cell} />
                                </button></td>`;
                        })}
                    </tr>`)}
                </tbody>
            </table>
        </div>
        <p class="legend small quiet">${say.situation.legend}${together.length < matrix.guarantors.length && html` <button class="link" onClick=${() => setEach(!each)}>${each ? say.situation.showTogether : say.situation.showEach}</button>`}</p>`;
}
