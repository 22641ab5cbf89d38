// @ts-check
// The results of a pillar: the chief ones, what is short with the smallest change that makes it enough, and every step by group.
import { html, useState } from '../library/preact.js';
import { say, sentence } from '../strings.js';
import { Figure, figureOf } from './figures.js';

/** @import * as Types from '../types.js' */
/** @import { Board } from './figures.js' */

/** More ways to make it enough are behind the number. */
const mostChanges = 3;
const mostShort = 8;

/** @param {{ board: Board, steps: Types.Step[] }} props */
export const Results = ({ board, steps }) => html`
    <dl class="results">${steps.map(step => html`<div key=${step.name}><dt>${sentence(step.words)}</dt><dd><${Figure} board=${board} name=${step.name} /></dd></div>`)}</dl>`;

/** The number to which a lever would have to go, as it is typed. @param {Types.Lever | undefined} lever @param {number} to */
const valueOf = (lever, to) => lever?.unit === 'share' ? `${Number((to * 100).toPrecision(8))}%` : String(to);

/** @param {{ board: Board, change: Types.MeansChange }} props */
function Change({ board, change }) {
    const lever = board.index.levers.get(change.lever);
    const value = valueOf(lever, change.to);
    const now = figureOf(board.index, change.lever);
    return html`<button type="button" class="button small change-it" onClick=${() => board.set(change.lever, value)}>${say.means.setTo(lever?.words ?? change.lever, change.words, now?.words ?? '')}</button>`;
}

/** @param {{ board: Board, pillar: Types.Pillar }} props */
export function Short({ board, pillar }) {
    const words = say.means;
    const [all, showAll] = useState(false);
    const ordered = pillar.shortfalls.toSorted((one, other) => Number(one.certainty !== 'certain') - Number(other.certainty !== 'certain'));
    return html`
        <section aria-labelledby="short-title"><h2 id="short-title">${words.shortTitle}</h2>
            ${ordered.length === 0 ? html`<p>${words.nothingShort}</p>` : html`
                <p class="quiet">${words.shortWords}</p>
                <ul class="shortfalls">${ordered.slice(0, all ? undefined : mostShort).map(short => html`
                    <li key=${short.gap} class=${short.certainty}><p><span class="certainty">${words.certainties[short.certainty]}</span> ${sentence(short.words)}: ${words.lacking} <${Figure} board=${board} name=${short.gap} text=${short.missingWords} /></p>
                        <p class="small">${short.sufficing.length === 0 ? words.noSingle : words.enoughWith}</p>
                        <div class="row">${short.sufficing.slice(0, mostChanges).map(change => html`<${Change} key=${change.lever} board=${board} change=${change} />`)}</div></li>`)}</ul>
                ${ordered.length > mostShort && html`<button type="button" class="button" aria-expanded=${all} onClick=${() => showAll(!all)}>${all ? words.fewer : words.moreShort(ordered.length - mostShort)}</button>`}`}
        </section>`;
}

/** A group of steps is drawn when it is opened: a pillar may have some hundreds. @param {{ board: Board, title: string, steps: Types.Step[] }} props */
function Group({ board, title, steps }) {
    const [open, setOpen] = useState(false);
    return html`<details open=${open} onToggle=${(/** @type {{ currentTarget: HTMLDetailsElement }} */ { currentTarget }) => setOpen(currentTarget.open)}><summary>${title} <span class="quiet">(${steps.length})</span></summary>${open && html`<${Results} board=${board} steps=${steps} />`}</details>`;
}

/** @param {{ board: Board, pillar: Types.Pillar }} props */
export function Steps({ board, pillar }) {
    const words = say.means;
    const worked = pillar.steps.filter(step => step.result !== null);
    const lacking = pillar.steps.filter(step => step.result === null);
    const lacks = [...new Set(lacking.flatMap(step => step.lacks))];
    return html`
        <section aria-labelledby="steps-title"><h2 id="steps-title">${words.stepsTitle}</h2>
            ${[...Map.groupBy(worked, step => step.group)].map(([title, steps]) => html`<${Group} key=${title} board=${board} title=${title} steps=${steps} />`)}
            ${lacking.length > 0 && html`<h3>${words.notWorkedOut(lacking.length)}</h3><p class="small quiet">${words.notWorkedOutWords}</p>
                <ul class="lacks">${lacks.map(name => html`<li>${sentence(board.index.levers.get(name)?.words ?? name)}: <${Figure} board=${board} name=${name} /></li>`)}</ul>
                <${Group} board=${board} title=${words.stepsThatWait} steps=${lacking} />`}
        </section>`;
}
