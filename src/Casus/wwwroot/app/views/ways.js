// @ts-check
// Ways round the text, each with its smallest situation, cause and repairs that can be tried; then what else the checker found.
import { html, useState } from '../library/preact.js';
import { api } from '../api.js';
import { messageOf, useCommand } from '../package/asking.js';
import { manner } from '../package/question.js';
import { Answered, Dialog, PlaceLink, Trouble } from '../parts/basic.js';
import { Difference } from '../parts/difference.js';
import { Markdown } from '../parts/markdown.js';
import { listed, say, sentence, typographic } from '../strings.js';
import { useQuestion } from './situation.js';

/** @import { Session } from '../package/session.js' */
/** @import * as Types from '../types.js' */

/** Shows what a repair would change, before anything is written. @param {{ session: Session, repair: Types.Repair, options: Types.AskOptions, onClose: () => void }} props */
function Trial({ session, repair, options, onClose }) {
    const [files, setFiles] = useState(/** @type {Record<string, string> | null} */ (null));
    const [trouble, setTrouble] = useState(/** @type {string | null} */ (null));
    const [asked, setAsked] = useState(false);
    if (!asked) {
        setAsked(true);
        api.apply({ ...session.asked(options), repair: repair.number }).then(answer => setFiles(answer.files), error => setTrouble(messageOf(error)));
    }
    const changed = Object.entries(files ?? {}).flatMap(([name, text]) => { const path = session.pathOf(name); return path === null ? [] : [{ path, text }]; });
    const take = () => {
        for (const { path, text } of changed) { session.replace(path, text); }
        onClose();
    };
    return html`
        <${Dialog} title=${say.ways.trying(repair.number)} wide onClose=${onClose}>
            <p class="serif">${sentence(repair.changes)}.</p>
            <p class="small quiet">${repair.oweMore.length > 0 && say.ways.oweMore(listed(repair.oweMore))} ${say.ways.notYet}</p>
            <${Trouble} message=${trouble} />
            ${files === null && trouble === null && html`<p class="busy quiet" role="status">${say.asking}</p>`}
            ${changed.map(({ path, text }) => html`<${Difference} before=${session.file(path).text} after=${text} label=${say.ways.trying(repair.number)} />`)}
            <div class="row"><button class="button main" disabled=${changed.length === 0} onClick=${take}>${say.ways.take}</button><button class="button" onClick=${onClose}>${say.ways.leave}</button></div>
        </>`;
}

/** @param {{ loophole: Types.Loophole, onTry: (repair: Types.Repair) => void }} props */
function LoopholeCard({ loophole, onTry }) {
    const words = say.ways;
    const causes = [...new Set(loophole.causes.map(group => listed(group)))];
    return html`
        <li class="card loophole">
            ${loophole.expectation !== null && html`<p class="card-kind small quiet">${words.expected}</p>`}
            <h3>${loophole.expectation === null ? words.should(loophole.casus, loophole.rung) : sentence(loophole.expectation.replace(/^expect /, ''))}</h3>
            <dl class="facts">
                <div><dt>${words.smallest}</dt><dd>${[loophole.happens, ...loophole.situation].join('; ')}; <span class="quiet">${words.whatever}</span></dd></div>
                <div><dt>${words.causes}</dt><dd>${causes.join('; or ')}</dd></div>
                ${loophole.clauses.length > 0 && html`<div><dt>${words.clauses}</dt><dd>${listed(loophole.clauses)}</dd></div>`}
            </dl>
            <p class="small quiet">${words.where(loophole.holes, loophole.ways, loophole.proof.situations)}</p>
            ${loophole.repairs.length === 0 ? html`<p class="small">${words.noRepairs(loophole.tried)}</p>` : html`
                <h4>${words.repairs}</h4>
                <ol class="repairs">${loophole.repairs.map(repair => html`
                    <li value=${repair.number}><p>${sentence(repair.changes)}.</p>
                        <p class="small quiet">${repair.oweMore.length > 0 && words.oweMore(listed(repair.oweMore, 6))} ${repair.weakens.length > 0 && words.weakens(listed(repair.weakens))}</p>
                        <button class="button small" onClick=${() => onTry(repair)} aria-label=${`${words.tryIt}: ${repair.changes}`}>${words.tryIt}</button></li>`)}</ol>`}
        </li>`;
}

/** The page behind a finding's code. @param {{ code: string, onClose: () => void }} props */
export function Explanation({ code, onClose }) {
    const [page, setPage] = useState(/** @type {{ title: string, markdown: string } | null} */ (null));
    const [trouble, setTrouble] = useState(/** @type {string | null} */ (null));
    const [asked, setAsked] = useState(false);
    if (!asked) {
        setAsked(true);
        api.explain(code).then(setPage, error => setTrouble(messageOf(error)));
    }
    return html`<${Dialog} title=${page?.title ?? code} wide onClose=${onClose}><${Trouble} message=${trouble} />${page !== null && html`<${Markdown} text=${page.markdown.replace(/^#\s.*\n/, '')} level=${3} />`}</>`;
}

/** @param {{ session: Session, findings: Types.Finding[] }} props */
export function Findings({ session, findings }) {
    const [explained, explain] = useState(/** @type {string | null} */ (null));
    if (findings.length === 0) { return html`<p class="quiet">${say.edit.noProblems}</p>`; }
    return html`
        <ul class="findings">${findings.map(finding => html`
            <li class=${`finding ${finding.level}`}>
                <p class="finding-head"><span class="level">${say.ways.levels[finding.level] ?? finding.level}</span>
                    <button class="link small" onClick=${() => explain(finding.code)} aria-label=${say.ways.explain(finding.code)}>${finding.code}</button>
                    <${PlaceLink} session=${session} place=${finding.places[0]} /></p>
                <p class="serif">${typographic(finding.message)}</p>
                ${finding.details.length > 0 && html`<ul class="details small">${finding.details.map(detail => html`<li>${typographic(detail)}</li>`)}</ul>`}
                ${finding.repairs.length > 0 && html`<p class="small"><strong>${say.ways.tryThis}:</strong> ${typographic(finding.repairs.map(repair => repair.description.replace(/\.?$/, '.')).map(words => words.charAt(0).toUpperCase() + words.slice(1)).join(' '))}</p>`}
            </li>`)}</ul>
        ${explained !== null && html`<${Explanation} code=${explained} onClose=${() => explain(null)} />`}`;
}

/** @param {{ session: Session }} props */
export function WaysView({ session }) {
    const [question] = useQuestion(session);
    const { asIfSigned, reading, variant } = manner(question);
    const options = { ...asIfSigned && { asIfSigned }, ...reading !== undefined && { reading }, ...variant !== undefined && { variant } };
    const loopholes = useCommand(session, 'repair', options);
    const found = useCommand(session, 'check', options);
    const [trial, tryIt] = useState(/** @type {Types.Repair | null} */ (null));
    return html`
        <h1>${say.ways.title}</h1>
        <p class="lead quiet">${say.ways.words}</p>
        <${Answered} state=${loopholes}>${(/** @type {{ loopholes: Types.Loophole[] }} */ answer) => answer.loopholes.length === 0 ? html`<p class="headline serif">${say.ways.none}</p>`
            : html`<ul class="cards wide-cards">${answer.loopholes.map(loophole => html`<${LoopholeCard} loophole=${loophole} onTry=${tryIt} />`)}</ul>`}</>
        <h2>${say.ways.others}</h2><p class="quiet small">${say.ways.othersWords}</p>
        <${Answered} state=${found}>${(/** @type {{ findings: Types.Finding[] }} */ answer) => html`<${Findings} session=${session} findings=${answer.findings} />`}</>
        ${trial !== null && html`<${Trial} session=${session} repair=${trial} options=${options} onClose=${() => tryIt(null)} />`}`;
}
