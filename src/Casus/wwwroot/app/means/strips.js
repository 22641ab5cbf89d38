// @ts-check
// Ranges drawn on a scale. The words and numbers stand beside the drawing, so that it need not be read: it only shows how they lie.
import { html } from '../library/preact.js';

/** What a piece of a strip says: `there` what is there, `need` what is needed, `lack` what is missing, `wait` time that passes, `mark` a place on the scale. @typedef {'there' | 'need' | 'lack' | 'wait'} StripKind */
/** A range from `from` to `to`. What is certain is drawn full, what is possible hatched. @typedef {{ kind: StripKind, from: [number, number], to: [number | null, number | null] }} Piece */
/** @typedef {{ least: number, most: number }} Scale */

/** Room behind the greatest number, where a range without an end runs on. */
const room = 1.06;

/** @param {(number | null | undefined)[]} numbers @returns {Scale} */
export function scaleOf(numbers) {
    const known = numbers.filter(number => typeof number === 'number' && Number.isFinite(number));
    const most = Math.max(0, .../** @type {number[]} */ (known));
    return { least: 0, most: most > 0 ? most * room : 1 };
}

/** Round numbers along the scale. @param {Scale} scale @param {number} [wanted] */
export function ticksOf(scale, wanted = 5) {
    const rough = (scale.most - scale.least) / wanted;
    const power = 10 ** Math.floor(Math.log10(rough));
    const step = [1, 2, 5, 10].map(times => times * power).find(size => size >= rough) ?? power;
    return Array.from({ length: Math.floor(scale.most / step) + 1 }, (_, at) => at * step);
}

/** @param {number} number */
const short = number => number >= 10_000 ? `${(number / 1000).toLocaleString('en', { maximumFractionDigits: 1 })}k` : number.toLocaleString('en', { maximumFractionDigits: 2 });

/** @param {Scale} scale @param {number} number */
const at = (scale, number) => Math.min(100, Math.max(0, (number - scale.least) / (scale.most - scale.least) * 100));

/** @param {number} number */
const percent = number => `${number.toFixed(3)}%`;

/** @param {{ x: number, end: number, y: number, height: number, name: string }} props */
const Part = ({ x, end, y, height, name }) => end - x < 0.001 ? null : html`<rect class=${name} x=${percent(x)} width=${percent(end - x)} y=${y} height=${height} rx="1" />`;

/** @param {{ piece: Piece, scale: Scale, y: number, height: number }} props */
function Drawn({ piece, scale, y, height }) {
    const open = piece.to[1] === null;
    const [beginLow, beginHigh] = [at(scale, piece.from[0]), at(scale, piece.from[1])];
    const endLow = piece.to[0] === null ? 100 : at(scale, piece.to[0]);
    const endHigh = open ? 100 : at(scale, piece.to[1] ?? 0);
    const sure = Math.max(beginHigh, endLow);
    return html`
        <${Part} x=${beginLow} end=${endHigh} y=${y} height=${height} name=${`piece ${piece.kind} perhaps`} />
        <${Part} x=${beginHigh} end=${sure} y=${y} height=${height} name=${`piece ${piece.kind} sure`} />
        ${beginLow === endHigh && html`<rect class=${`piece ${piece.kind} sure`} x=${percent(beginLow)} width="2" y=${y} height=${height} />`}
        ${open && html`<svg x="100%" y=${y} width="10" height=${height} overflow="visible"><path class=${`piece-end ${piece.kind}`} d=${`M-10 0 L-1 ${height / 2} L-10 ${height}`} /></svg>`}`;
}

/** One row of pieces, one below the other. @param {{ scale: Scale, pieces: Piece[], marks?: number[] }} props */
export function Strip({ scale, pieces, marks = [] }) {
    const height = 14;
    const whole = Math.max(1, pieces.length) * (height + 3) + 3;
    return html`
        <svg class="strip" width="100%" height=${whole} aria-hidden="true" focusable="false">
            ${ticksOf(scale).map(tick => html`<line class="tick-line" x1=${percent(at(scale, tick))} x2=${percent(at(scale, tick))} y1="0" y2=${whole} />`)}
            ${pieces.map((piece, row) => html`<${Drawn} piece=${piece} scale=${scale} y=${3 + row * (height + 3)} height=${height} />`)}
            ${marks.map(mark => html`<line class="mark-line" x1=${percent(at(scale, mark))} x2=${percent(at(scale, mark))} y1="0" y2=${whole} />`)}
        </svg>`;
}

/** The numbers of the scale, above the strips. @param {{ scale: Scale, unit: string }} props */
export const Axis = ({ scale, unit }) => html`
    <div class="strip-row strip-axis" aria-hidden="true"><span class="strip-label small quiet">${unit}</span>
        <svg class="strip" width="100%" height="16">${ticksOf(scale).map(tick => html`<text x=${percent(at(scale, tick))} y="12" text-anchor=${tick === 0 ? 'start' : 'middle'}>${short(tick)}</text>`)}</svg>
        <span class="strip-numbers"></span></div>`;

/** A row: what it is, the drawing, the numbers. @param {{ label: any, scale: Scale, pieces: Piece[], marks?: number[], numbers: any, quiet?: boolean }} props */
export const Row = ({ label, scale, pieces, marks = [], numbers, quiet = false }) => html`
    <li class=${quiet ? 'strip-row of-no-number' : 'strip-row'}><span class="strip-label">${label}</span><${Strip} scale=${scale} pieces=${pieces} marks=${marks} /><span class="strip-numbers">${numbers}</span></li>`;

/** The patterns that the strips use; once on a page. */
export const Patterns = () => html`
    <svg width="0" height="0" class="away" aria-hidden="true" focusable="false"><defs>${['there', 'need', 'lack', 'wait'].map((kind, turn) => html`
        <pattern id=${`perhaps-${kind}`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform=${`rotate(${turn % 2 === 0 ? 45 : -45})`}><rect class=${`ground ${kind}`} width="6" height="6" /><rect class=${`line ${kind}`} width="2.4" height="6" /></pattern>`)}</defs></svg>`;

/** What the colours and patterns mean. @param {{ items: [StripKind, string][], perhaps: string }} props */
export const Legend = ({ items, perhaps }) => html`
    <ul class="strip-legend small">${items.map(([kind, words]) => html`<li><svg width="26" height="12" aria-hidden="true"><rect class=${`piece ${kind} sure`} width="13" height="12" /><rect class=${`piece ${kind} perhaps`} x="13" width="13" height="12" /></svg> ${words}</li>`)}<li class="quiet">${perhaps}</li></ul>`;
