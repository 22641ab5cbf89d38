// @ts-check
// The packages of the library that oblige most alike, in what they are alike, and in what not.
import { html, useState } from '../library/preact.js';
import { useCommand } from '../package/asking.js';
import { Answered } from '../parts/basic.js';
import { linkTo } from '../router.js';
import { listed, say } from '../strings.js';

/** @import { Session } from '../package/session.js' */
/** @import * as Types from '../types.js' */

const usual = 5;
/** Nearer than this is alike: less than a hundredth of the way. */
const alike = 0.01;

/** What says the same in several corners of one kind of event stands on one line. @param {Types.ComparedFeature[]} items */
function together(items) {
    return [...Map.groupBy(items, item => JSON.stringify([item.where === '' ? item.name : item.where, item.own, item.other])).values()]
        .flatMap(group => group[0] === undefined ? [] : [{ ...group[0], name: `${listed(group.map(item => item.name))}${group[0].where === '' ? '' : `, ${group[0].where}`}` }]);
}

/** @param {{ session: Session }} props */
export function LikeView({ session }) {
    const words = say.like;
    const [most, setMost] = useState(usual);
    const state = useCommand(session, 'like', { most });
    return html`
        <h1>${words.title}</h1><p class="lead quiet">${words.words}</p>
        <${Answered} state=${state}>${(/** @type {Types.Precedents} */ answer) => html`
            <ol class="cards wide-cards precedents">${answer.nearest.map(precedent => {
                const same = together(precedent.compared.filter(item => item.distance < alike));
                const apart = together(precedent.compared.filter(item => item.distance >= alike).sort((a, b) => b.weight * b.distance - a.weight * a.distance));
                return html`
                    <li class="card" key=${precedent.package}>
                        <h2 class="card-title"><a href=${linkTo(precedent.package, 'read')}>${precedent.package}</a></h2>
                        <p class="small"><meter min="0" max="1" value=${1 - precedent.distance} aria-label=${words.distance}></meter> ${words.distance} <span class="number">${precedent.distance.toFixed(2)}</span></p>
                        <p><strong>${words.alike}</strong> ${same.length === 0 ? words.nothingAlike : same.map(item => `${item.name} (${item.own})`).join('; ')}.</p>
                        ${apart.length > 0 && html`
                            <div class="scroll" tabindex="0" role="region" aria-label=${`${words.apart}: ${precedent.package}`}><table class="plain"><thead><tr><th scope="col">${words.apart}</th><th scope="col">${words.own}</th><th scope="col">${precedent.package}</th></tr></thead>
                                <tbody>${apart.map(item => html`<tr><td>${item.name}</td><td>${item.own}</td><td>${item.other}</td></tr>`)}</tbody></table></div>`}
                    </li>`;
            })}</ol>
            <p class="small quiet">${words.of(answer.nearest.length, answer.of)} ${answer.nearest.length < answer.of && html`<button class="link" onClick=${() => setMost(most + usual)}>${words.more}</button>`}</p>`}</>`;
}
