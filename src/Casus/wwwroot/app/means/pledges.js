// @ts-check
// From a pledge to what is needed: what is offered, what it takes to keep it there, what comes of it, and what each need leaves short.
import { html, useState } from '../library/preact.js';
import { say, sentence } from '../strings.js';
import { Figure, figureOf, withoutUnit, wordsOf } from './figures.js';
import { Axis, Legend, Row, scaleOf } from './strips.js';
import { Notes } from './notes.js';

/** @import * as Types from '../types.js' */
/** @import { Board } from './figures.js' */
/** @import { Piece } from './strips.js' */

/** Circumstances that take something off a pledge without a number. */
const takenOff = ['gate', 'elsewhere', 'refusal'];

/** From nothing to a figure. @param {Types.MeansFigure | null} figure @param {'there' | 'need'} kind @returns {Piece[]} */
const upTo = (figure, kind) => figure === null || figure.low === null ? [] : [{ kind, from: [0, 0], to: [figure.low, figure.high] }];

/** Steps in the unit of the pledge that say what it takes to keep it there: the pool behind it. @param {Types.Pillar} pillar @param {Types.Held[]} held @param {Types.Lever} pledge */
function takesOf(pillar, held, pledge) {
    const others = new Set(held.flatMap(one => [one.gap, one.there]));
    return pillar.steps.filter(step => step.unit === pledge.unit && !others.has(step.name) && step.inputs.includes(pledge.name));
}

/** What one of what is there takes of the pledge: the aircraft of one patrol. @param {Board} board @param {Types.Held} held @param {Types.Lever} pledge */
const eachTakes = (board, held, pledge) => (board.index.steps.get(held.there)?.inputs ?? []).filter(name => name !== pledge.name && board.index.steps.get(name)?.unit === pledge.unit);

/** @param {{ board: Board, pillar: Types.Pillar, pledge: Types.Lever, held: Types.Held[] }} props */
function OnePledge({ board, pillar, pledge, held }) {
    const words = say.means;
    const { index } = board;
    const takes = takesOf(pillar, held, pledge);
    const same = held.every(one => one.there === pledge.name);
    const lacking = new Map(pillar.shortfalls.map(short => [short.gap, withoutUnit(short.missingWords)]));
    const needs = held.toSorted((one, other) => (figureOf(index, one.need ?? one.gap)?.low ?? 0) - (figureOf(index, other.need ?? other.gap)?.low ?? 0));
    const unit = index.steps.get(held[0]?.gap ?? '')?.unit ?? pledge.unit;
    const bothUnits = unit === pledge.unit;
    const ends = (/** @type {(string | null)[]} */ names) => names.flatMap(name => { const figure = name === null ? null : figureOf(index, name); return [figure?.low, figure?.high]; });
    // Where the need stands in the formula of the gap alone, it is what is there and what is lacking.
    const needsWithout = needs.filter(one => one.need === null).map(one => (figureOf(index, one.there)?.high ?? 0) + Math.max(0, figureOf(index, one.gap)?.high ?? 0));
    const ownScale = scaleOf(ends([pledge.name, ...takes.map(step => step.name), ...bothUnits ? needs.flatMap(one => [one.need, one.there]) : []]).concat(bothUnits ? needsWithout : []));
    const needScale = bothUnits ? ownScale : scaleOf(ends(needs.flatMap(one => [one.need, one.there])).concat(needsWithout));

    /** @param {Types.Held} one @returns {Piece[]} */
    const pieces = one => {
        const there = figureOf(index, one.there);
        const need = one.need === null ? null : figureOf(index, one.need);
        const gap = figureOf(index, one.gap);
        /** @type {Piece[]} */
        const drawn = [...upTo(need, 'need'), ...same && one.need !== null ? [] : upTo(there, 'there')];
        if (gap !== null && (gap.high ?? 1) > 0 && there !== null && there.low !== null && there.high !== null) {
            // What is certainly lacking lies between the most that there is and the least that is needed.
            drawn.push({ kind: 'lack', from: [there.low, there.high], to: [Math.max(there.high, need?.low ?? there.high + Math.max(0, gap.low ?? 0)), need === null ? (gap.high === null ? null : there.low + gap.high) : need.high] });
        }
        return drawn;
    };
    return html`
        <ol class="strips" aria-label=${`${words.pledged}: ${pledge.words}`}>
            <${Axis} scale=${ownScale} unit=${pledge.unit} />
            <${Row} label=${html`<strong>${words.pledged}</strong>: ${pledge.words}`} scale=${ownScale} pieces=${upTo(pledge.figure, 'there')} numbers=${html`<${Figure} board=${board} name=${pledge.name} />`} />
            ${takes.map(step => html`<${Row} key=${step.name} label=${html`<span class="quiet">${words.takes}</span> ${step.words.replace(`${pledge.words}: `, '')}`} scale=${ownScale}
                pieces=${step.result === null || step.result.low === null ? [] : [{ kind: 'wait', from: [0, 0], to: [step.result.low, step.result.high] }]} numbers=${html`<${Figure} board=${board} name=${step.name} />`} />`)}
            ${!bothUnits && html`<${Axis} scale=${needScale} unit=${unit} />`}
            ${needs.map(one => {
                const gap = figureOf(index, one.gap);
                const enough = gap !== null && gap.high !== null && gap.high <= 0;
                return html`<${Row} key=${one.gap} label=${sentence(one.words)} scale=${needScale} pieces=${pieces(one)} marks=${same && pledge.figure?.high !== null && pledge.figure !== null ? [pledge.figure.high] : []} numbers=${html`
                    ${one.need !== null && html`<span>${words.needed} <${Figure} board=${board} name=${one.need} bare /></span>`}
                    ${eachTakes(board, one, pledge).map(name => html`<span>${words.eachTakes} <${Figure} board=${board} name=${name} /></span>`)}
                    ${!same && html`<span>${words.there} <${Figure} board=${board} name=${one.there} bare /></span>`}
                    <span class=${enough ? 'enough' : 'short'}>${enough ? '' : gap === null ? words.gap : (gap.low ?? 0) > 0 ? words.short : words.perhapsShort} <${Figure} board=${board} name=${one.gap} bare text=${enough ? words.enough : lacking.get(one.gap) ?? null} /></span>`} />`;
            })}
        </ol>`;
}

/** @param {{ board: Board, pillar: Types.Pillar }} props */
export function Pledges({ board, pillar }) {
    const words = say.means;
    const names = [...new Set(pillar.held.map(one => one.pledge))];
    const [chosen, choose] = useState(/** @type {string | null} */ (null));
    const name = chosen !== null && names.includes(chosen) ? chosen : names.at(-1);
    const pledge = name === undefined ? undefined : board.index.levers.get(name);
    const held = pillar.held.filter(one => one.pledge === name);
    const off = pillar.notes.filter(note => takenOff.includes(note.kind));
    if (pledge === undefined) {
        return off.length === 0 ? null : html`<section aria-labelledby="off-title"><h2 id="off-title">${words.takenOff}</h2><p class="small quiet">${words.takenOffWords}</p><${Notes} notes=${off} /></section>`;
    }
    return html`
        <section aria-labelledby="pledges-title"><h2 id="pledges-title">${words.pledgesTitle}</h2>
            <p class="quiet">${words.pledgesWords}</p>
            ${names.length > 1 && html`<label class="field choose-pledge"><span>${words.whichPledge}</span><select value=${name} onChange=${(/** @type {{ currentTarget: HTMLSelectElement }} */ { currentTarget }) => choose(currentTarget.value)}>${names.map(one => html`<option value=${one}>${sentence(wordsOf(board.index, one))}</option>`)}</select></label>`}
            <${Legend} items=${[['there', words.legend.there], ['wait', words.legend.takes], ['need', words.legend.need], ['lack', words.legend.lack]]} perhaps=${words.legend.perhaps} />
            <${OnePledge} board=${board} pillar=${pillar} pledge=${pledge} held=${held} />
            ${off.length > 0 && html`<h3>${words.takenOff}</h3><p class="small quiet">${words.takenOffWords}</p><${Notes} notes=${off} />`}
        </section>`;
}

/** Promised, appropriated, contracted, delivered: four things that are often taken for one. @param {{ board: Board, pillar: Types.Pillar }} props */
export function Stages({ board, pillar }) {
    const words = say.means;
    const promised = pillar.levers.filter(lever => lever.kind === 'promised');
    if (promised.length === 0) { return null; }
    const stages = /** @type {const} */ (['appropriated', 'contracted', 'delivered']);
    const cell = (/** @type {string} */ name) => board.index.levers.has(name) ? html`<${Figure} board=${board} name=${name} />` : html`<span class="quiet">${words.noFigure}</span>`;
    return html`
        <section aria-labelledby="stages-title"><h2 id="stages-title">${words.stagesTitle}</h2><p class="quiet">${words.stagesWords}</p>
            <div class="scroll"><table class="plain stacked"><thead><tr><th scope="col">${words.what}</th><th scope="col">${words.kinds.promised}</th>${stages.map(stage => html`<th scope="col">${words.kinds[stage]}</th>`)}</tr></thead>
                <tbody>${promised.map(lever => html`<tr><th scope="row">${sentence(lever.words)}</th><td data-label=${words.kinds.promised}><${Figure} board=${board} name=${lever.name} /></td>${stages.map(stage => html`<td data-label=${words.kinds[stage]}>${cell(`${lever.name}-${stage}`)}</td>`)}</tr>`)}</tbody></table></div>
        </section>`;
}
