// @ts-check
// The library as cards, what one worked on lately, the way into the tour.
import { html, useEffect, useState } from '../library/preact.js';
import { api } from '../api.js';
import { messageOf } from '../package/asking.js';
import { recent } from '../package/recent.js';
import { Busy, Trouble } from '../parts/basic.js';
import { linkTo } from '../router.js';
import { listed, say, sentence } from '../strings.js';
import { NewPackage } from './new-package.js';

/** @import * as Types from '../types.js' */

const partiesOnCard = 4;

/** @param {{ card: Types.Card, onStart: (card: Types.Card) => void }} props */
function PackageCard({ card, onStart }) {
    const words = say.homePage;
    return html`
        <li class="card" data-package=${card.id}>
            <p class="card-kind small quiet">${[words.kinds[card.kind] ?? card.kind, card.place, card.year].filter(part => part !== null && part !== '').join(' · ')}</p>
            <h3><a href=${linkTo(card.id, 'read', card.changed ? { text: 'library' } : undefined)}>${card.title}</a></h3>
            ${card.changed && html`<p class="small"><strong>${say.saving.yourChanges}:</strong> <a href=${linkTo(card.id, 'read')}>${words.goOn}</a></p>`}
            <p class="card-parties small">${listed(card.parties, partiesOnCard)}</p>
            <p class="card-verdict serif">${card.verdict === null ? html`<span class="quiet">${words.noVerdict}</span>`
                : html`${card.given !== null && html`<span class="card-given small quiet">${words.ifAsked(card.given)} </span>`}${card.verdict}`}</p>
            ${card.kind !== 'own' && html`<p class="card-review small quiet">${sentence(words.reviewed(card.reviewed, card.unsettled))}</p>`}
            <footer class="row apart small">
                <span class="quiet number">${[words.clauses(card.clauses), card.asOf === null ? null : words.asOf(card.asOf), html`<span title=${words.problemsWords}>${words.problems(card.problems)}</span>`].filter(part => part !== null).map((part, index) => html`${index > 0 && ' · '}<span class="whole">${part}</span>`)}</span>
                <button class="button small" onClick=${() => onStart(card)} aria-label=${`${words.startFrom}: ${card.title}`}>${words.startFrom}</button>
            </footer>
        </li>`;
}

export function Home() {
    const [cards, setCards] = useState(/** @type {Types.Card[] | null} */ (null));
    const [trouble, setTrouble] = useState(/** @type {string | null} */ (null));
    const [making, setMaking] = useState(/** @type {{ from: { id: string, title: string } | null } | null} */ (null));
    useEffect(() => {
        document.title = `${say.name} · ${say.motto}`;
        api.packages().then(answer => setCards(answer.packages), error => setTrouble(messageOf(error)));
    }, []);
    const words = say.homePage;
    const known = new Set(cards?.map(card => card.id));
    const lately = recent().filter(one => cards === null || known.has(one.id));
    const own = cards?.filter(card => card.kind === 'own') ?? [];
    const library = cards?.filter(card => card.kind !== 'own').sort((a, b) => (b.year ?? -1) - (a.year ?? -1) || (b.asOf ?? '').localeCompare(a.asOf ?? '')) ?? [];
    const start = (/** @type {Types.Card} */ card) => setMaking({ from: card });

    return html`
        <section class="welcome">
            <h1>${words.title}</h1>
            <p class="lead serif">${words.lead}</p>
            <div class="row">
                <a class="button main" href="#/tour/1">${words.tour}</a>
                <button class="button" onClick=${() => setMaking({ from: null })}>${words.begin}</button>
            </div>
            <p class="small quiet">${words.tourWords}</p>
        </section>
        ${lately.length > 0 && html`
            <section aria-labelledby="recent"><h2 id="recent">${words.recent}</h2>
                <ul class="recent">${lately.map(one => html`<li><a href=${linkTo(one.id, one.view)}>${one.title}</a> <span class="small quiet">${one.id} · ${new Date(one.at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })}</span></li>`)}</ul>
            </section>`}
        <${Trouble} message=${trouble} />
        ${cards === null && trouble === null && html`<${Busy} words=${say.opening} />`}
        ${own.length > 0 && html`<section aria-labelledby="own"><h2 id="own">${words.own}</h2><ul class="cards">${own.map(card => html`<${PackageCard} key=${card.id} card=${card} onStart=${start} />`)}</ul></section>`}
        ${library.length > 0 && html`
            <section aria-labelledby="library"><h2 id="library">${words.library}</h2><p class="quiet">${words.libraryWords}</p>
                <ul class="cards">${library.map(card => html`<${PackageCard} key=${card.id} card=${card} onStart=${start} />`)}</ul>
            </section>`}
        <p class="small quiet">${words.local}</p>
        ${making !== null && html`<${NewPackage} from=${making.from} onClose=${() => setMaking(null)} />`}`;
}
