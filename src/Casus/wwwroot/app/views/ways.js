// @ts-check
// Ways round the text, each with its smallest situation, cause and repairs that can be tried; then what else the checker found.
import { html, useEffect, useRef, useState } from '../library/preact.js';
import { api } from '../api.js';
import { messageOf, useAnswer, useCommand } from '../package/asking.js';
import { manner } from '../package/question.js';
import { Answered, Dialog, PlaceLink, Trouble } from '../parts/basic.js';
import { ClauseLink } from '../parts/clause.js';
import { Difference } from '../parts/difference.js';
import { Term } from '../parts/glossary.js';
import { Markdown } from '../parts/markdown.js';
import { linkTo } from '../router.js';
import { listed, say, sentence, typographic } from '../strings.js';
import { useQuestion } from './situation.js';

/** @import { Session } from '../package/session.js' */
/** @import * as Types from '../types.js' */

/** What a cell says, in words. @param {Types.Cell | undefined} cell */
function inWords(cell) {
    if (cell === undefined) { return say.situation.cellNothing; }
    const parts = [
        cell.firm === null ? null : say.situation.cellFirm(cell.firm),
        cell.firmActs.length === 0 ? null : say.situation.cellActs(listed(cell.firmActs)),
        cell.possible === null || cell.possible === cell.firm ? null : say.situation.cellPossible(cell.possible)].filter(part => part !== null);
    const by = cell.firmBy.map(level => say.situation.binds[level] ?? level).join(', ');
    return parts.length === 0 ? say.situation.cellNothing : parts.join('; ') + (by === '' ? '' : ` (${by})`);
}

/**
 * For every class of situation and every party what it owes now and then, where that differs; parties alike in one row.
 * @param {Types.Matrix} before @param {Types.Matrix} after
 */
function differences(before, after) {
    return before.classes.flatMap(one => {
        const then = after.classes.find(other => other.casus === one.casus && other.happens === one.happens && other.given.every(fact => one.given.includes(fact)));
        const changed = before.guarantors.map(name => ({ name, now: inWords(one.cells.find(cell => cell.guarantor === name)), then: inWords(then?.cells.find(cell => cell.guarantor === name)) })).filter(row => row.now !== row.then);
        return [...Map.groupBy(changed, row => JSON.stringify([row.now, row.then])).values()].flatMap(rows => rows[0] === undefined ? []
            : [{ casus: one.casus, when: [one.happens, ...one.given].join('; '), names: rows.map(row => row.name), now: rows[0].now, then: rows[0].then }]);
    });
}

/** Who owes what before and after, case by case. @param {{ session: Session, options: Types.AskOptions, files: Record<string, string> }} props */
function BeforeAndAfter({ session, options, files }) {
    const words = say.ways;
    const state = useAnswer(session, `trial ${JSON.stringify(options)} ${Object.values(files).join('')}`, async signal => {
        const asked = session.asked(options);
        const [before, after] = await Promise.all([api.ask('matrix', asked, signal), api.ask('matrix', { ...asked, drafts: { ...asked.drafts, ...files } }, signal)]);
        return differences(before, after);
    });
    return html`
        <h3>${words.changes}</h3><p class="small quiet">${words.changesWords}</p>
        <${Answered} state=${state}>${(/** @type {ReturnType<typeof differences>} */ rows) => rows.length === 0 ? html`<p>${words.noChange}</p>` : html`
            <div class="scroll"><table class="plain before-after"><thead><tr>${[words.changeColumns.when, words.changeColumns.who, words.changeColumns.now, words.changeColumns.then].map(column => html`<th scope="col">${column}</th>`)}</tr></thead>
                <tbody>${rows.map(row => html`<tr><th scope="row">${row.casus}<span class="small quiet clause-name">${row.when}</span></th><td>${listed(row.names, 4)}</td><td>${row.now}</td><td><strong>${row.then}</strong></td></tr>`)}</tbody></table></div>`}</>`;
}

/** Shows what a repair would change, before anything is written. @param {{ session: Session, repair: Types.Repair, options: Types.AskOptions, onTaken: (before: Record<string, string>) => void, onClose: () => void }} props */
function Trial({ session, repair, options, onTaken, onClose }) {
    const [files, setFiles] = useState(/** @type {Record<string, string> | null} */ (null));
    const [trouble, setTrouble] = useState(/** @type {string | null} */ (null));
    const [asked, setAsked] = useState(false);
    if (!asked) {
        setAsked(true);
        api.apply({ ...session.asked(options), repair: repair.number }).then(answer => setFiles(answer.files), error => setTrouble(messageOf(error)));
    }
    const changed = Object.entries(files ?? {}).flatMap(([name, text]) => { const path = session.pathOf(name); return path === null ? [] : [{ path, text }]; });
    const take = () => {
        const before = Object.fromEntries(changed.map(({ path }) => [path, session.file(path).text]));
        session.giveUpAside();
        for (const { path, text } of changed) { session.replace(path, text); }
        onTaken(before);
    };
    return html`
        <${Dialog} title=${say.ways.trying(repair.number)} wide onClose=${onClose}>
            <p class="serif">${sentence(repair.changes)}.</p>
            <p class="small quiet">${repair.oweMore.length > 0 && say.ways.oweMore(listed(repair.oweMore))} ${say.ways.notYet} ${session.aside.length > 0 && say.ways.replacesAside}</p>
            <${Trouble} message=${trouble} />
            ${files === null && trouble === null && html`<p class="busy quiet" role="status">${say.asking}</p>`}
            ${changed.length > 0 && html`<${BeforeAndAfter} session=${session} options=${options} files=${Object.fromEntries(changed.map(({ path, text }) => [path, text]))} />
                <details><summary>${say.ways.code}</summary>${changed.map(({ path, text }) => html`<${Difference} before=${session.file(path).text} after=${text} label=${say.ways.trying(repair.number)} />`)}</details>`}
            <div class="row"><button class="button main" disabled=${changed.length === 0} onClick=${take}>${say.ways.take}</button><button class="button" onClick=${onClose}>${say.ways.leave}</button></div>
        </>`;
}

/** @param {{ session: Session, loophole: Types.Loophole, onTry: (repair: Types.Repair) => void }} props */
function LoopholeCard({ session, loophole, onTry }) {
    const words = say.ways;
    const causes = [...new Map(loophole.causes.map(group => [listed(group), group])).values()];
    return html`
        <li class="card loophole">
            ${loophole.expectation !== null && html`<p class="card-kind small quiet">${words.expected}</p>`}
            <h3>${loophole.expectation === null ? words.should(loophole.casus, loophole.rung) : sentence(loophole.expectation.replace(/^expect /, ''))}</h3>
            <dl class="facts">
                <div><dt>${words.smallest}</dt><dd>${[loophole.happens, ...loophole.situation].join('; ')}; <span class="quiet">${words.whatever}</span></dd></div>
                <div><dt>${words.causes}</dt><dd>${causes.map((group, index) => html`${index > 0 && '; or '}${group.map((cause, place) => html`${place > 0 && (place === group.length - 1 ? ' and ' : ', ')}<${Term} of=${cause.replace(/^(?:a )?low floor$/, 'floor')}>${cause}</>`)}`)}</dd></div>
                ${loophole.clauses.length > 0 && html`<div><dt>${words.clauses}</dt><dd>${loophole.clauses.map((clause, index) => html`${index > 0 && ', '}<${ClauseLink} session=${session} clause=${clause} />`)}</dd></div>`}
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
    const [taken, setTaken] = useState(/** @type {{ change: string, before: Record<string, string> } | null} */ (null));
    const notice = useRef(/** @type {HTMLDivElement | null} */ (null));
    // The card of the repair may be gone now: the eye and the keyboard go to what was done, and to the way back.
    useEffect(() => { notice.current?.focus(); notice.current?.scrollIntoView({ block: 'center' }); }, [taken]);
    const undo = () => { for (const [path, text] of Object.entries(taken?.before ?? {})) { session.replace(path, text); } setTaken(null); };
    const [trial, tryIt] = useState(/** @type {Types.Repair | null} */ (null));
    return html`
        <h1>${say.ways.title}</h1>
        <p class="lead quiet">${say.ways.words}</p>
        ${taken !== null && html`<div class="notice taken" role="status" tabindex="-1" ref=${notice}><p>${say.ways.takenIt(sentence(taken.change))} <button class="link" onClick=${undo}>${say.ways.undo}</button> · <a href=${linkTo(session.id, 'edit')}>${say.ways.seeText}</a></p></div>`}
        <${Answered} state=${loopholes}>${(/** @type {{ loopholes: Types.Loophole[] }} */ answer) => answer.loopholes.length === 0 ? html`<p class="headline serif">${say.ways.none}</p>`
            : html`<ul class="cards wide-cards">${answer.loopholes.map(loophole => html`<${LoopholeCard} session=${session} loophole=${loophole} onTry=${tryIt} />`)}</ul>`}</>
        <h2>${say.ways.others}</h2><p class="quiet small">${say.ways.othersWords}</p>
        <${Answered} state=${found}>${(/** @type {{ findings: Types.Finding[] }} */ answer) => html`<${Findings} session=${session} findings=${answer.findings} />`}</>
        ${trial !== null && html`<${Trial} session=${session} repair=${trial} options=${options} onClose=${() => tryIt(null)}
            onTaken=${(/** @type {Record<string, string>} */ before) => { setTaken({ change: trial.changes, before }); tryIt(null); }} />`}`;
}
