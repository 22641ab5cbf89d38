// @ts-check
// What takes time: arrivals from the breach to the place, precedents against the clocks of the text, and the queue for launchers; each as a range.
import { html } from '../library/preact.js';
import { say, sentence } from '../strings.js';
import { Figure, figureOf } from './figures.js';
import { Axis, Legend, Row, scaleOf } from './strips.js';

/** @import * as Types from '../types.js' */
/** @import { Board } from './figures.js' */
/** @import { Piece } from './strips.js' */

/** The steps before a force may leave, in their order. */
const before = ['decision', 'approval', 'readiness'];

/** @param {Types.MeansFigure | null} figure @returns {[number, number | null] | null} */
const rangeOf = figure => figure === null || figure.low === null ? null : [figure.low, figure.high];

/** @param {{ board: Board, pillar: Types.Pillar }} props */
export function Arrivals({ board, pillar }) {
    const words = say.means;
    const { index } = board;
    const clocks = pillar.levers.filter(lever => lever.kind === 'requirement');
    const precedents = pillar.levers.filter(lever => lever.kind === 'precedent');
    const arrived = pillar.steps.filter(step => step.name.endsWith('-all-arrived'));
    const corridors = pillar.levers.filter(lever => lever.kind === 'corridor');
    const ends = [...clocks, ...precedents].flatMap(lever => [lever.figure?.low, lever.figure?.high]);
    const marks = clocks.map(lever => lever.figure?.low).filter(day => typeof day === 'number');
    const scale = scaleOf([...ends, ...['may-leave', ...arrived.map(step => step.name)].flatMap(name => { const figure = figureOf(index, name); return [figure?.low, figure?.high]; })]);
    /** From when to when each step lasts: it begins when the one before it ends. @type {{ name: string, pieces: Piece[] }[]} */
    const chain = [];
    /** @type {[number, number | null] | null} */ let at = [0, 0];
    for (const name of before.filter(one => index.levers.has(one))) {
        const lasts = rangeOf(figureOf(index, name));
        /** @type {[number, number | null] | null} */ const from = at;
        at = from === null || lasts === null ? null : [from[0] + lasts[0], from[1] === null || lasts[1] === null ? null : from[1] + lasts[1]];
        chain.push({ name, pieces: from === null || at === null || from[1] === null ? [] : [{ kind: 'wait', from: [from[0], from[1]], to: at }] });
    }
    const leave = rangeOf(figureOf(index, 'may-leave'));
    return html`
        <section aria-labelledby="arrivals-title"><h2 id="arrivals-title">${words.arrivalsTitle}</h2><p class="quiet">${words.arrivalsWords}</p>
            <${Legend} items=${[['wait', words.legend.step], ['there', words.legend.movement], ['need', words.legend.precedent]]} perhaps=${words.legend.perhapsTime} />
            <ol class="strips gantt" aria-label=${words.arrivalsTitle}>
                <${Axis} scale=${scale} unit=${words.days} />
                ${clocks.map(lever => html`<${Row} key=${lever.name} label=${html`<strong>${words.clock}</strong>: ${lever.words}`} scale=${scale} pieces=${[]} marks=${lever.figure?.low !== null && lever.figure !== null ? [lever.figure.low] : []} numbers=${html`<${Figure} board=${board} name=${lever.name} />`} />`)}
                ${chain.map(({ name, pieces }) => html`<${Row} key=${name} label=${sentence(words.chain[name] ?? name)} scale=${scale} pieces=${pieces} marks=${marks} numbers=${html`<${Figure} board=${board} name=${name} />`} />`)}
                ${index.steps.has('may-leave') && html`<${Row} label=${html`<strong>${words.mayLeave}</strong>`} scale=${scale} pieces=${leave === null ? [] : [{ kind: 'wait', from: [0, 0], to: leave }]} marks=${marks} numbers=${html`<${Figure} board=${board} name="may-leave" />`} />`}
                ${arrived.map(step => {
                    const end = rangeOf(step.result);
                    return html`<${Row} key=${step.name} label=${sentence(step.words)} scale=${scale} marks=${marks}
                        pieces=${end === null || leave === null || leave[1] === null ? [] : [{ kind: 'there', from: [leave[0], leave[1]], to: end }]} numbers=${html`<${Figure} board=${board} name=${step.name} />`} />`;
                })}
                ${precedents.map(lever => {
                    const lasted = rangeOf(lever.figure);
                    return html`<${Row} key=${lever.name} label=${html`<span class="quiet">${words.before}</span> ${lever.words}`} scale=${scale} marks=${marks} pieces=${lasted === null ? [] : [{ kind: 'need', from: [0, 0], to: lasted }]} numbers=${html`<${Figure} board=${board} name=${lever.name} />`} />`;
                })}
            </ol>
            ${corridors.length > 0 && html`<h3>${words.corridors}</h3><ul>${corridors.map(corridor => html`<li>${corridor.words}: ${words.carries} <${Figure} board=${board} name=${corridor.name} />, ${words.takesDays} <${Figure} board=${board} name=${`${corridor.name}-days`} /></li>`)}${index.levers.has('reception-per-day') && html`<li>${words.reception}: <${Figure} board=${board} name="reception-per-day" /></li>`}</ul>`}
        </section>`;
}

/** @param {{ board: Board, pillar: Types.Pillar }} props */
export function Queue({ board, pillar }) {
    const words = say.means;
    const { index } = board;
    const orders = pillar.levers.filter(lever => lever.kind === 'order' && index.levers.has(`${lever.name}-rank`) && index.levers.has(`${lever.name}-placed`))
        .toSorted((one, other) => (figureOf(index, `${one.name}-rank`)?.low ?? 0) - (figureOf(index, `${other.name}-rank`)?.low ?? 0));
    if (orders.length === 0) { return null; }
    const steps = (/** @type {Types.Lever} */ order) => ({ placed: figureOf(index, `${order.name}-placed`), delivered: figureOf(index, `${order.name}-delivered`), alone: figureOf(index, `${order.name}-alone`) });
    const scale = scaleOf(orders.flatMap(order => { const { placed, delivered, alone } = steps(order); return [placed?.high, delivered?.low, delivered?.high, alone?.high]; }));
    return html`
        <section aria-labelledby="queue-title"><h2 id="queue-title">${words.queueTitle}</h2><p class="quiet">${words.queueWords}</p>
            <${Legend} items=${[['wait', words.legend.waits], ['there', words.legend.alone]]} perhaps=${words.legend.perhapsTime} />
            <ol class="strips queue" aria-label=${words.queueTitle}>
                <${Axis} scale=${scale} unit=${words.years} />
                ${orders.map(order => {
                    const { placed, delivered, alone } = steps(order);
                    const begin = placed?.low ?? 0;
                    /** @type {Piece[]} */
                    const pieces = [...delivered === null || delivered.low === null ? [] : [/** @type {Piece} */ ({ kind: 'wait', from: [begin, placed?.high ?? begin], to: [delivered.low, delivered.high] })],
                        ...alone === null || alone.low === null ? [] : [/** @type {Piece} */ ({ kind: 'there', from: [begin, begin], to: [begin + alone.low, alone.high === null ? null : begin + alone.high] })]];
                    return html`<${Row} key=${order.name} label=${html`${order.of !== '' && html`<strong>${order.of}</strong>: `}${order.words}`} scale=${scale} pieces=${pieces} numbers=${html`
                        <span><${Figure} board=${board} name=${order.name} /></span><span>${words.rank} <${Figure} board=${board} name=${`${order.name}-rank`} bare /></span>
                        ${delivered !== null ? html`<span>${words.deliveredAfter} <${Figure} board=${board} name=${`${order.name}-delivered`} /></span><span>${words.ifAlone} <${Figure} board=${board} name=${`${order.name}-alone`} /></span>` : html`<span class="quiet">${words.onlyMakesWait}</span>`}`} />`;
                })}
            </ol>
            ${index.levers.has('fire-units-made') && html`<p class="small">${words.madeAYear} <${Figure} board=${board} name="fire-units-made" /></p>`}
        </section>`;
}
