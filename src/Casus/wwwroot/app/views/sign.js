// @ts-check
// Would they sign: each party's stated positions held against the text, what blocks it, and the smallest change that lifts the block.
import { html } from '../library/preact.js';
import { useCommand } from '../package/asking.js';
import { manner } from '../package/question.js';
import { Answered, PlaceLink, SourceLine } from '../parts/basic.js';
import { ClauseLink } from '../parts/clause.js';
import { listed, say } from '../strings.js';
import { useQuestion } from './situation.js';

/** @import { Session } from '../package/session.js' */
/** @import * as Types from '../types.js' */

/** Whom a change would trouble; who has said nothing on it is not said to be untroubled. @param {Types.Lift} lift */
function troubleOf(lift) {
    const words = say.sign;
    if (lift.troubles.length > 0) { return `${words.troubles} ${listed([...new Set(lift.troubles.map(trouble => trouble.party))])}.`; }
    return lift.noPositionOf.length === 0 ? words.noTrouble : `${words.noTroubleRecorded}; ${words.noPosition(listed(lift.noPositionOf, 4))}.`;
}

/** @param {{ session: Session, position: Types.PositionFit }} props */
function Position({ session, position }) {
    const words = say.sign;
    return html`
        <li class=${`position ${position.fit.replaceAll(' ', '-')}`}>
            <p><strong class="fit">${words.fits[position.fit] ?? position.fit}</strong> <${PlaceLink} session=${session} place=${position.place}>${position.stance}</> ${position.condition}</p>
            <p class="serif">${position.why}</p>
            <p class="source"><${SourceLine} provenance=${position.provenance} /></p>
            ${position.clauses.length > 0 && html`<div class="small"><strong>${position.fit === 'breaks' ? words.blocks : words.clauses}:</strong><ul>${position.clauses.map(one => html`
                <li><${ClauseLink} session=${session} clause=${one.clause} /> ${one.words} <span class="quiet">(${words.strengths[one.strength] ?? one.strength}${one.waits.length > 0 && `; ${words.waits} ${listed(one.waits)}`})</span></li>`)}</ul></div>`}
            ${position.undecided.length > 0 && html`<p class="small quiet">${position.undecided.join('; ')}</p>`}
            ${position.lifts.length > 0 && html`<div class="lifts small"><strong>${words.lift}:</strong><ul>${position.lifts.map(lift => html`
                <li>${lift.change}; ${words.then} ${words.fits[lift.then] ?? lift.then}.
                    ${lift.oweMore.length > 0 && ` ${listed(lift.oweMore, 4)} ${words.oweMore}.`}${lift.oweLess.length > 0 && ` ${listed(lift.oweLess, 4)} ${words.oweLess}.`}
                    ${' '}${troubleOf(lift)}</li>`)}</ul></div>`}
        </li>`;
}

/** @param {{ session: Session, signer: Types.Signer }} props */
function SignerCard({ session, signer }) {
    return html`
        <li class=${`card signer ${signer.couldSign.replaceAll(' ', '-')}`}>
            <h3>${signer.party} <span class="could">${signer.standing}</span></h3>
            ${signer.mustAgreeAs.length > 0 && html`<p class="small quiet">${listed(signer.mustAgreeAs)}</p>`}
            <ul class="positions">${signer.positions.map(position => html`<${Position} session=${session} position=${position} />`)}</ul>
        </li>`;
}

const order = ['no', 'not decided', 'yes', 'has not spoken'];

/** Blocks first, then what is open, then what meets. @param {Types.Signer} a @param {Types.Signer} b */
const gravest = (a, b) => order.indexOf(a.couldSign) - order.indexOf(b.couldSign);

/** @param {{ session: Session }} props */
export function SignView({ session }) {
    const [question] = useQuestion(session);
    const { variant } = manner(question);
    const state = useCommand(session, 'accept', { ranking: false, ...variant !== undefined && { variant } });
    const words = say.sign;
    const group = (/** @type {Types.Signer[]} */ signers) => html`<ul class="cards wide-cards">${signers.map(signer => html`<${SignerCard} session=${session} signer=${signer} />`)}</ul>`;
    return html`
        <h1>${words.title}</h1>
        <${Answered} state=${state}>${(/** @type {Types.Acceptance} */ answer) => {
            const spoken = answer.parties.filter(signer => signer.positions.length > 0).sort(gravest);
            const silent = answer.parties.filter(signer => signer.positions.length === 0);
            const apart = answer.apart.filter(signer => signer.positions.length > 0);
            const others = answer.others.filter(signer => signer.positions.length > 0).sort(gravest);
            return html`
                <p class="lead quiet">${words.words(answer.positionsOf, answer.on)}</p>
                ${answer.supposed.length > 0 && html`<p class="small quiet">${words.supposed}: ${listed(answer.supposed)}. ${words.askedWithout}</p>`}
                ${spoken.length + others.length + apart.length === 0 && html`<p>${words.none}</p>`}
                ${spoken.length > 0 && html`<h2>${words.must}</h2>${group(spoken)}`}
                ${silent.length > 0 && html`<p class="silent"><strong>${words.silent}:</strong> ${listed(silent.map(signer => signer.party))}.</p>`}
                ${apart.length > 0 && html`<h2>${words.apart}</h2><p class="quiet small">${words.apartWords}</p>${group(apart)}`}
                ${others.length > 0 && html`<h2>${words.others}</h2>${group(others)}`}
                ${answer.notUsed.length > 0 && html`<details><summary>${words.notUsed}</summary><ul class="small">${answer.notUsed.map(one => html`<li>${one.party}, ${one.label}: ${one.why}</li>`)}</ul></details>`}`;
        }}</>`;
}
