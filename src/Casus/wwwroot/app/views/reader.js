// @ts-check
// The package as a document: parties, articles with the original, our sentence, source and confidence; reports; what is assumed.
import { html } from '../library/preact.js';
import { api } from '../api.js';
import { useAnswer } from '../package/asking.js';
import { Answered, PlaceLink } from '../parts/basic.js';
import { bare, ClauseLink, Written } from '../parts/clause.js';
import { Markdown } from '../parts/markdown.js';
import { linkTo } from '../router.js';
import { listed, say } from '../strings.js';

/** @import { Session } from '../package/session.js' */
/** @import * as Types from '../types.js' */

/** @param {{ session: Session, article: Types.Article }} props */
function ArticlePart({ session, article }) {
    const words = say.reader;
    const source = [article.source ?? words.noSource, article.on, article.confidence ? words.confidence(article.confidence) : null, article.state === null && article.review ? words.review(article.review) : null];
    const kind = words.kinds[article.kind];
    return html`
        <div class=${`article-part kind-${article.kind}`}>
            ${article.text && html`<blockquote class="original"><span class="away">${words.original}: </span>“${article.text}”</blockquote>`}
            ${article.paraphrase && html`<p class="paraphrase serif"><span class="away">${words.paraphrase}: </span>${article.paraphrase}</p>`}
            ${article.sentence && html`
                <p class="understood">${article.clause && html`<span class="article-label">${article.id !== null ? html`<${ClauseLink} session=${session} clause=${article.id}>${article.clause}</>`
                    : html`<${PlaceLink} session=${session} place=${{ file: article.file, line: article.line, column: 1, endLine: article.line, endColumn: 1 }}>${article.clause}</>`}</span> `}${
                    kind !== undefined && html`<span class="article-kind small quiet">${kind} </span>`}${bare(article.sentence)}</p>
                <p class="source">${source.filter(part => part !== null && part !== '').join(' · ')}${article.state !== null && html` <span class=${`review-state ${article.state}`}>${article.review}</span>`}${article.alteredFrom !== null && html` <strong class="altered">${words.alteredMark}</strong>`}</p>
                <${Written} written=${article.written} />`}
        </div>`;
}

/** What belongs to one article stands together. @param {Types.Article[]} articles */
function byArticle(articles) {
    /** @type {{ label: string | null, heading: string | null, articles: Types.Article[] }[]} */
    const groups = [];
    for (const article of articles) {
        const last = groups.at(-1);
        if (last !== undefined && last.label === article.label && last.heading === article.heading) { last.articles.push(article); } else { groups.push({ label: article.label, heading: article.heading, articles: [article] }); }
    }
    return groups;
}

/** Labels that more than one report bears: readings that are in dispute. @param {Types.Article[]} claims */
function disputed(claims) {
    /** @type {Map<string, Types.Article[]>} */
    const by = new Map();
    for (const claim of claims) { by.set(claim.clause ?? '', [...by.get(claim.clause ?? '') ?? [], claim]); }
    return [...by.entries()];
}

/** @param {{ session: Session, heading?: boolean }} props */
export function ReaderView({ session, heading = true }) {
    const state = useAnswer(session, 'document', signal => api.document(session.asked(), signal));
    const words = say.reader;
    return html`<${Answered} state=${state}>${(/** @type {Types.ReadersDocument} */ document) => html`
        <article class="document">
            ${heading ? html`<h1>${document.title}</h1>` : html`<h2>${document.title}</h2>`}
            <section aria-label=${words.parties} class="parties"><h2 class="away">${words.parties}</h2>
                <dl>${byRole(document.parties).map(([role, names]) => html`<div><dt>${role}</dt><dd>${listed(names)}</dd></div>`)}</dl></section>
            <p class="small review-line">${words.reviewed(document.reviewed, document.unsettled)} <a href=${linkTo(session.id, 'readings')}>${words.toReadings}</a></p>
            ${document.instruments.map(instrument => html`
                <section class="instrument">
                    <h2>${instrument.title ?? instrument.name}</h2>
                    <p class="quiet small">${[instrument.title === null ? null : instrument.name, instrument.kind, instrument.status === instrument.kind ? null : instrument.status, instrument.date].filter(Boolean).join(' · ')}</p>
                    ${byArticle(instrument.articles).map(group => html`
                        <section class="article">${(group.label ?? group.heading) !== null && html`<h3>${group.label !== null && html`<span class="quiet">${words.article(group.label)}</span> `}${group.heading}</h3>`}
                            ${group.articles.map(article => html`<${ArticlePart} session=${session} article=${article} />`)}</section>`)}
                </section>`)}
            ${document.claims.length > 0 && html`
                <section class="claims"><h2>${words.claims}</h2><p class="quiet small">${words.claimsWords}</p>
                    ${disputed(document.claims).map(([label, claims]) => html`
                        <div class=${claims.length > 1 ? 'readings beside' : 'readings'}>${claims.length > 1 && html`<p class="small readings-label"><strong>${words.disputed}</strong> · ${label}</p>`}
                            ${claims.map(claim => html`<${ArticlePart} session=${session} article=${claim} />`)}</div>`)}
                </section>`}
            ${document.assumptions.length > 0 && html`
                <section><h2>${words.assumptions}</h2><p class="quiet small">${words.assumptionsWords}</p><ul>${document.assumptions.map(one => html`<li>${one}</li>`)}</ul></section>`}
            ${heading && session.source !== null && html`<details class="source-page"><summary>${words.sources}</summary><p class="small quiet">${words.sourceNotes}</p><${Markdown} text=${session.source.text} level=${3} /></details>`}
        </article>`}</>`;
}

/** @param {{ name: string, roles: string[] }[]} parties @returns {[string, string[]][]} */
function byRole(parties) {
    /** @type {Map<string, string[]>} */
    const roles = new Map();
    for (const party of parties) { const role = listed(party.roles); roles.set(role, [...roles.get(role) ?? [], party.name]); }
    return [...roles];
}
