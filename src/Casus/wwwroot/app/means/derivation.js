// @ts-check
// One number down to what it rests on: the formula in words and in numbers, and each input the same way, to the figures with their sources.
import { html, useEffect, useRef } from '../library/preact.js';
import { PlaceLink } from '../parts/basic.js';
import { say, sentence } from '../strings.js';
import { Figure, Grade } from './figures.js';

/** @import { Session } from '../package/session.js' */
/** @import * as Types from '../types.js' */
/** @import { Board } from './figures.js' */

/** Inputs deeper than this begin closed. */
const openTo = 2;

/** A formula with the words of its inputs in place of their names. @param {{ board: Board, step: Types.Step }} props */
function Formula({ board, step }) {
    const names = step.inputs.toSorted((one, other) => other.length - one.length);
    const parts = names.length === 0 ? [step.formula] : step.formula.split(new RegExp(`(?<![\\w-])(${names.join('|')})(?![\\w-])`, 'u'));
    return html`<p class="formula">= ${parts.map((part, place) => place % 2 === 0 ? part : html`<span class="formula-input">${board.index.levers.get(part)?.words ?? board.index.steps.get(part)?.words ?? part}</span>`)}</p>`;
}

/** @param {{ session: Session, board: Board, lever: Types.Lever }} props */
function LeverWords({ session, board, lever }) {
    const words = say.means;
    const figure = lever.figure;
    return html`
        ${lever.note !== '' && html`<p class="small">${lever.note}.</p>`}
        ${figure === null ? html`<p class="small">${words.noSource}</p>` : html`<dl class="rests small">
            <div><dt>${words.grade}</dt><dd>${figure.grade}: ${words.grades[figure.grade]}</dd></div>
            <div><dt>${words.source}</dt><dd>${lever.isSet ? words.setByYou : figure.source}${figure.on !== null && `, ${figure.on}`}</dd></div>
            ${lever.isSet && lever.sourced !== null && html`<div><dt>${words.sourced}</dt><dd>${lever.sourced.words} <${Grade} grade=${lever.sourced.grade} />, ${lever.sourced.source}${lever.sourced.on !== null && `, ${lever.sourced.on}`}</dd></div>`}
        </dl>`}
        <p class="small quiet">${words.writtenIn} <${PlaceLink} session=${session} place=${lever.place} /> · <button class="link" onClick=${() => document.getElementById(`lever-${lever.name}`)?.focus()}>${words.toLever}</button></p>`;
}

/** @param {{ session: Session, board: Board, name: string, depth: number }} props */
function Branch({ session, board, name, depth }) {
    const step = board.index.steps.get(name);
    const lever = board.index.levers.get(name);
    const body = step !== undefined ? html`<${StepWords} session=${session} board=${board} step=${step} depth=${depth} />` : lever !== undefined && html`<${LeverWords} session=${session} board=${board} lever=${lever} />`;
    return html`<li><details open=${depth < openTo}><summary><span class="rests-words">${sentence(step?.words ?? lever?.words ?? name)}</span></summary>
        <p class="rests-number"><${Figure} board=${board} name=${name} /></p>${body}</details></li>`;
}

/** @param {{ session: Session, board: Board, step: Types.Step, depth: number }} props */
function StepWords({ session, board, step, depth }) {
    const words = say.means;
    return html`
        <${Formula} board=${board} step=${step} />
        ${step.withNumbers !== '' && html`<p class="formula number">= ${step.withNumbers}</p>`}
        ${step.lacks.length > 0 && html`<p class="small">${words.lacks} ${step.lacks.map((name, place) => html`${place > 0 && ', '}<button class="link" onClick=${() => board.open(name)}>${board.index.levers.get(name)?.words ?? name}</button>`)}.</p>`}
        ${step.result !== null && html`<p class="small quiet">${words.worst(step.result.grade)}</p>`}
        ${step.source !== '' && html`<p class="small quiet">${words.formulaFrom} ${step.source}</p>`}
        ${step.inputs.length > 0 && html`<p class="small rests-on">${words.inputs}</p><ul class="rests-tree">${step.inputs.map(input => html`<${Branch} key=${input} session=${session} board=${board} name=${input} depth=${depth + 1} />`)}</ul>`}`;
}

/** The panel at the side. It leaves the levers in reach, so that a number can be watched while they are pulled.
 * @param {{ session: Session, board: Board, name: string, onClose: () => void }} props */
export function Derivation({ session, board, name, onClose }) {
    const heading = useRef(/** @type {HTMLElement | null} */ (null));
    useEffect(() => { heading.current?.focus({ preventScroll: true }); }, [name]);
    const step = board.index.steps.get(name);
    const lever = board.index.levers.get(name);
    const words = say.means;
    return html`
        <aside class="derivation" aria-labelledby="derivation-title" onKeyDown=${(/** @type {KeyboardEvent} */ event) => { if (event.key === 'Escape') { onClose(); } }}>
            <header class="row apart"><h2 id="derivation-title" tabindex="-1" ref=${heading}>${sentence(step?.words ?? lever?.words ?? name)}</h2><button class="button small" onClick=${onClose}>${say.close}</button></header>
            <p class="rests-number"><${Figure} board=${board} name=${name} /></p>
            ${step !== undefined ? html`<${StepWords} session=${session} board=${board} step=${step} depth=${0} />`
                : lever !== undefined ? html`<${LeverWords} session=${session} board=${board} lever=${lever} />` : html`<p>${words.notHere}</p>`}
            <p class="small quiet">${words.nameIs} <code>${name}</code></p>
        </aside>`;
}
