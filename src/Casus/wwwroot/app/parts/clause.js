// @ts-check
// The name of a clause opens the clause in full: its words, where they come from, how sure that is, and the way to the text.
import { html, useState } from '../library/preact.js';
import { api } from '../api.js';
import { useAnswer } from '../package/asking.js';
import { say } from '../strings.js';
import { Answered, Dialog, PlaceLink } from './basic.js';

/** @import { Session } from '../package/session.js' */
/** @import * as Types from '../types.js' */

/** Our sentence without its label and source, which stand beside it. @param {string} sentence */
export const bare = sentence => sentence.replace(/^(?:Claim )?(?:[Cc]lause|[Pp]osition) [^:]{1,60}: /, '').replace(/, source "[^"]*".*$/s, '.');

/** The sources of a clause, written out; several that are told of together stand in one line. @param {{ written: Types.NamedSource[] }} props */
export const Written = ({ written }) => written.length === 0 ? null : html`<ul class="written small quiet">${[...Map.groupBy(written, one => one.what)].map(([what, same]) => html`
    <li><span class="source-key">${same.map(one => one.key).join(', ')}</span> ${what}</li>`)}</ul>`;

/** What stands in the package of a clause. @param {{ session: Session, clause: string }} props */
function ClauseInFull({ session, clause }) {
    const words = say.reader;
    const state = useAnswer(session, 'document', signal => api.document(session.asked(), signal));
    return html`<${Answered} state=${state}>${(/** @type {Types.ReadersDocument} */ document) => {
        const instrument = document.instruments.find(one => one.articles.some(article => article.id === clause));
        const articles = instrument?.articles ?? document.claims;
        const found = articles.find(article => article.id === clause);
        if (found === undefined) { return html`<p>${words.noClause}</p>`; }
        const beside = articles.filter(article => article.label === found.label && article.heading === found.heading);
        const quoted = beside.filter(article => article.text !== null);
        const told = beside.filter(article => article.paraphrase !== null);
        return html`
            <p class="small quiet">${[instrument?.title ?? instrument?.name, found.label === null ? null : words.article(found.label), found.heading].filter(part => part !== null && part !== undefined).join(' · ')}</p>
            <p class="understood">${bare(found.sentence ?? '')}</p>
            ${found.alteredFrom !== null && html`<p class="altered"><strong>${words.alteredMark}</strong>${' '}<span class="quiet">${found.alteredFrom === '' ? words.added : `${words.before}: ${found.alteredFrom}`}</span></p>`}
            ${quoted.length > 0 ? html`<h3>${words.quoted}</h3>${quoted.map(article => html`<blockquote class="original">“${article.text}”</blockquote>`)}` : html`<p class="small quiet">${words.noWords}</p>`}
            ${told.length > 0 && html`<h3>${words.ourWords}</h3>${told.map(article => html`<p class="paraphrase serif">${article.paraphrase}</p>`)}`}
            <dl class="facts">
                <div><dt>${words.sourceIs}</dt><dd>${found.source ?? words.noSource}<${Written} written=${found.written} /></dd></div>
                <div><dt>${words.dated}</dt><dd>${found.on ?? say.none}</dd></div>
                <div><dt>${words.graded}</dt><dd>${found.confidence ?? words.notGraded}</dd></div>
                ${found.review !== null && html`<div><dt>${words.reviewIs}</dt><dd>${found.review}</dd></div>`}
            </dl>
            <p><${PlaceLink} session=${session} place=${{ file: found.file, line: found.line, column: 1, endLine: found.line, endColumn: 1 }}>${words.inWriting}</></p>`;
    }}</>`;
}

/** @param {{ session: Session, clause: string, children?: any }} props */
export function ClauseLink({ session, clause, children }) {
    const [shown, show] = useState(false);
    return html`
        <button class="link place" onClick=${() => show(true)}>${children ?? clause}</button>
        ${shown && html`<${Dialog} title=${say.reader.clause(clause)} wide onClose=${() => show(false)}><${ClauseInFull} session=${session} clause=${clause} /></>`}`;
}
