// @ts-check
// The figures as levers: each a slider and a number (or two, for a range), with its grade and source, and the way back to what the source says.
import { html, useEffect, useState } from '../library/preact.js';
import { say, sentence } from '../strings.js';
import { Figure } from './figures.js';

/** @import * as Types from '../types.js' */
/** @import { Board } from './figures.js' */

/** Levers of these kinds stand first and open: they are what a person pulls. */
const first = ['rule', 'offer', 'availability', 'strength', 'requirement', 'funding', 'order', 'delay', 'corridor'];

/** What a number is multiplied with on the screen: a share is shown as per cent. @param {Types.Lever} lever */
const timesOf = lever => lever.unit === 'share' ? 100 : 1;

/** Without the noise of binary fractions. @param {number} number */
const plain = number => String(Number(number.toPrecision(6)));

/** How far the slider goes: from nothing to what leaves room above the figure of the source. @param {Types.Lever} lever */
export function reachOf(lever) {
    if (lever.unit === 'share') { return { most: 100, grain: 1 }; }
    const source = lever.isSet ? lever.sourced : lever.figure;
    const known = [source?.low, source?.high].filter(number => typeof number === 'number' && number > 0);
    const top = Math.max(0, .../** @type {number[]} */ (known));
    const most = top === 0 ? 10 : top * 2;
    const power = 10 ** Math.floor(Math.log10(most));
    const rounded = (Math.ceil(most / power * 2) / 2) * power;
    return { most: rounded, grain: Math.min(1, power / 10) * (power >= 100 ? power / 100 : 1) };
}

/** What stands in the fields: the text that was typed, else the figure. @param {Types.Lever} lever @param {string | undefined} value */
function fieldsOf(lever, value) {
    if (value !== undefined) {
        const [low = '', high = low] = value.replaceAll('%', '').split('..');
        return { low, high };
    }
    const times = timesOf(lever);
    const { low = null, high = null } = lever.figure ?? {};
    return { low: low === null ? '' : plain(low * times), high: high === null ? (lever.figure === null ? '' : 'inf') : plain(high * times) };
}

/** As the command line takes it; null for what is no number yet. @param {Types.Lever} lever @param {string} low @param {string} high */
function typed(lever, low, high) {
    const isNumber = (/** @type {string} */ text) => text === 'inf' || (text.trim() !== '' && Number.isFinite(Number(text)));
    if (!isNumber(low) || !isNumber(high) || low === 'inf' || (high !== 'inf' && Number(high) < Number(low))) { return null; }
    const sign = lever.unit === 'share' ? '%' : '';
    return low === high ? `${low}${sign}` : `${low}${sign}..${high}${high === 'inf' ? '' : sign}`;
}

/** What several levers are called alike is told with what it belongs to: the place in the queue, of which order. @param {Board} board @param {Types.Lever} lever @param {Types.Lever[]} levers */
function labelOf(board, lever, levers) {
    const alike = levers.some(other => other !== lever && other.words === lever.words);
    const of = alike ? board.index.levers.get(lever.name.slice(0, lever.name.lastIndexOf('-'))) : undefined;
    return of === undefined ? lever.words : `${of.words}: ${lever.words}`;
}

/** @param {{ board: Board, lever: Types.Lever, label: string }} props */
function LeverRow({ board, lever, label: called }) {
    const value = board.values[lever.name];
    const given = fieldsOf(lever, value);
    const [fields, setFields] = useState(given);
    const [isRange, setRange] = useState(given.low !== given.high);
    useEffect(() => { setFields(given); if (given.low !== given.high) { setRange(true); } }, [value, lever.figure?.low, lever.figure?.high]);
    const words = say.means;
    const { most, grain } = reachOf(lever);
    const change = (/** @type {string} */ low, /** @type {string} */ high) => {
        setFields({ low, high });
        const set = typed(lever, low, high);
        if (set !== null) { board.set(lever.name, set); }
    };
    const id = `lever-${lever.name}`;
    const unit = lever.unit === 'share' ? '%' : lever.unit;
    const wrong = fields.low !== '' && typed(lever, fields.low, fields.high) === null;
    const field = (/** @type {'low' | 'high'} */ end, /** @type {string} */ label) => html`
        <input type="text" inputmode="decimal" class="lever-number number" id=${end === 'low' ? id : undefined} value=${fields[end]} placeholder="–" aria-invalid=${wrong} aria-label=${`${called}, ${label}`}
            onInput=${(/** @type {{ currentTarget: HTMLInputElement }} */ { currentTarget }) => isRange ? change(end === 'low' ? currentTarget.value : fields.low, end === 'high' ? currentTarget.value : fields.high) : change(currentTarget.value, currentTarget.value)} />`;
    return html`
        <li class=${lever.isSet ? 'lever is-set' : 'lever'}>
            <div class="lever-head"><span class="lever-words">${sentence(called)}</span> <${Figure} board=${board} name=${lever.name} /></div>
            <div class="lever-inputs">
                <input type="range" min="0" max=${most} step=${grain} value=${fields.low === '' ? 0 : fields.low} aria-label=${`${called}, ${words.slider} (${unit})`}
                    onInput=${(/** @type {{ currentTarget: HTMLInputElement }} */ { currentTarget }) => { setRange(false); change(currentTarget.value, currentTarget.value); }} />
                ${field('low', isRange ? words.from : unit)}${isRange && html`<span class="quiet">${words.to}</span>${field('high', words.to)}`}
            </div>
            <div class="lever-foot small quiet">
                <span>${lever.isSet ? words.setByYou : lever.figure === null ? words.noSource : `${lever.figure.source}${lever.figure.on === null ? '' : `, ${lever.figure.on}`}`}</span>
                <span class="lever-ways">
                    <button type="button" class="link" aria-label=${`${isRange ? words.oneNumber : words.asRange}: ${called}`} onClick=${() => { if (isRange) { change(fields.low, fields.low); } setRange(!isRange); }}>${isRange ? words.oneNumber : words.asRange}</button>
                    ${lever.isSet && html`<button type="button" class="link" aria-label=${`${words.reset}: ${called}`} onClick=${() => board.set(lever.name, null)}>${words.resetTo(lever.sourced?.words ?? words.noFigure)}</button>`}
                </span>
            </div>
        </li>`;
}

/** @param {{ board: Board, levers: Types.Lever[] }} props */
export function Levers({ board, levers }) {
    const words = say.means;
    // On a narrow screen the results would lie far below.
    const wide = matchMedia('(min-width: 901px)').matches;
    const groups = [...new Set(levers.map(lever => lever.kind))].toSorted((one, other) => (first.indexOf(one) + 1 || 99) - (first.indexOf(other) + 1 || 99));
    const set = levers.filter(lever => lever.isSet);
    return html`
        <section class="panel levers" aria-labelledby="levers-title">
            <h2 id="levers-title">${words.levers}</h2>
            <p class="small quiet">${words.leversWords}</p>
            ${set.length > 0 && html`<p class="small"><strong>${words.howManySet(set.length)}</strong> <button type="button" class="link" onClick=${() => { for (const lever of set) { board.set(lever.name, null); } }}>${words.resetAll}</button></p>`}
            ${groups.map((kind, place) => html`<details key=${kind} open=${wide && place < 2}><summary>${words.kinds[kind] ?? kind} <span class="quiet">(${levers.filter(lever => lever.kind === kind).length})</span></summary>
                <ul class="lever-list">${levers.filter(lever => lever.kind === kind).map(lever => html`<${LeverRow} key=${lever.name} board=${board} lever=${lever} label=${labelOf(board, lever, levers)} />`)}</ul></details>`)}
        </section>`;
}
