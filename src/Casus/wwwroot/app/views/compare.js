// @ts-check
// Two texts side by side: for whom and in which case the second is weaker or stronger, and which clauses changed.
import { html, useEffect, useState } from '../library/preact.js';
import { api } from '../api.js';
import { useAnswer, useCommand, useSession } from '../package/asking.js';
import { Answered } from '../parts/basic.js';
import { ClauseLink } from '../parts/clause.js';
import { WordDifference } from '../parts/difference.js';
import { listed, say, sentence } from '../strings.js';

/** @import { Session } from '../package/session.js' */
/** @import * as Types from '../types.js' */
/** @typedef {Event & { currentTarget: HTMLSelectElement }} SelectEvent */

/** The texts inside this package, as the command line names them behind the package. @param {Types.ReadersDocument | null} document @param {string[]} variants */
const partsOf = (document, variants) => [
    ...(document?.instruments ?? []).map(instrument => ({ value: `:${instrument.name}`, words: say.compare.instrument(instrument.name) })),
    ...variants.map(party => ({ value: ` as proposed by ${party}`, words: `${say.situation.variant} ${party}` }))];

/** @param {{ comparison: Types.Comparison, session: Session, asItStands: boolean }} props */
function Result({ comparison, session, asItStands }) {
    const words = say.compare;
    const changed = comparison.classes.filter(one => one.onlyIn !== null || one.parties.length > 0);
    const heading = (/** @type {Types.ComparedText} */ text) => html`<h2>${text.title}</h2><p class="small quiet">${[text.variant, text.on, say.homePage.clauses(text.clauses), text.notInForce.length > 0 ? `${listed(text.notInForce)} ${asItStands ? words.countsForNothing : words.notInForce}` : null].filter(part => part !== null).join(' · ')}</p>`;
    return html`
        <div class="pair heads"><div>${heading(comparison.first)}</div><div>${heading(comparison.second)}</div></div>
        ${changed.length > 0 && html`<p class="headline serif" role="status">${sentence(inShort(comparison).map(({ verdict, parties }) => words.summary(words.verdicts[verdict] ?? verdict, listed(parties, 5))).join('; '))}.</p>`}
        ${comparison.limits.map(limit => html`<p class="notice limits"><strong>${words.limits}:</strong> ${limit}</p>`)}
        <h2>${words.classes}</h2>
        ${changed.length === 0 ? html`<p class="headline serif">${words.same}</p>` : html`<ul class="classes">${changed.map(one => html`
            <li class="card"><h3>${listed(one.casus)}</h3><p class="small quiet">${one.happens.join('; or ')}${one.onlyIn !== null ? ` · ${words.onlyIn(one.onlyIn)}` : ''}</p>
                ${one.parties.map(verdict => html`<div class="verdict-row"><p><span class=${`verdict ${verdict.verdict.split(' ')[0]}`}>${words.verdicts[verdict.verdict] ?? verdict.verdict}</span> ${listed(verdict.parties, 6)}</p>
                    ${verdict.examples.slice(0, 2).map(example => html`<div class="example">${example.given.length > 0 && html`<p class="small quiet">${words.whenGiven} ${example.given.join('; ')}</p>`}
                        <ul class="small">${perLadder(example.changes).map(change => html`<li>${change.corners.map(corner => words.corners[corner] ?? corner).join(', ')}: ${change.before === null ? html`<span class="quiet">${words.nothing}</span>` : html`<del>${change.before}</del>`} → ${change.after === null ? html`<span class="quiet">${words.nothing}</span>` : html`<ins>${change.after}</ins>`}</li>`)}</ul></div>`)}</div>`)}
            </li>`)}</ul>`}
        <h2>${words.clauses}</h2>
        <p class="quiet small">${words.unchanged(comparison.unchangedClauses)}</p>
        <ul class="clauses">${comparison.clauses.map(one => html`
            <li><p><span class=${`verdict ${one.fate}`}>${fateOf(one)}</span> ${one.partiesLost.length > 0 && html`<span class="small">${words.partiesLost}: ${listed(one.partiesLost, 4)}. </span>`}${one.partiesGained.length > 0 && html`<span class="small">${one.before === null ? '' : `${words.partiesGained}: `}${listed(one.partiesGained, 4)}.</span>`}</p>
                <div class="pair"><div>${clauseText(session, one.before)}</div><div>${one.before !== null && one.after !== null
                    ? html`<p class="clause-name small"><${ClauseLink} session=${session} clause=${one.after.clause} /></p><p class="serif"><${WordDifference} before=${one.before.sentence} after=${one.after.sentence} /></p>` : clauseText(session, one.after)}</div></div>
            </li>`)}</ul>`;
}

/** What became of a clause: nobody is newly bound by an intention. @param {Types.ChangedClause} change */
const fateOf = change => (change.before === null ? say.compare.gained[change.after?.binds ?? ''] : undefined) ?? say.compare.fates[change.fate] ?? change.fate;

/** For whom the second text is weaker or stronger in one case or another. @param {Types.Comparison} comparison */
function inShort(comparison) {
    /** @type {Map<string, Set<string>>} */
    const by = new Map();
    for (const { verdict, parties } of comparison.classes.flatMap(one => one.parties)) { by.set(verdict, new Set([...by.get(verdict) ?? [], ...parties])); }
    return [...by].map(([verdict, parties]) => ({ verdict, parties: [...parties] }));
}

/** @param {Session} session @param {Types.ClauseText | null} clause */
const clauseText = (session, clause) => clause === null ? html`<p class="quiet">${say.none}</p>`
    : html`<p class="clause-name small"><${ClauseLink} session=${session} clause=${clause.clause} /></p><p class="serif">${clause.sentence}</p>`;

/** Corners that change alike are said once. @param {Types.Change[]} changes */
function perLadder(changes) {
    const groups = Map.groupBy(changes, change => JSON.stringify([change.ladder, change.before, change.after]));
    return [...groups.values()].flatMap(group => group[0] === undefined ? [] : [{ ...group[0], corners: group.map(change => change.corner) }]);
}

/** @param {{ session: Session }} props */
export function CompareView({ session }) {
    useSession(session);
    const document = useAnswer(session, 'document', signal => api.document(session.asked(), signal));
    const switches = useAnswer(session, 'situation', signal => api.situation(session.asked(), signal));
    const [cards, setCards] = useState(/** @type {Types.Card[]} */ ([]));
    const [first, setFirst] = useState('');
    const [second, setSecond] = useState(/** @type {string | null} */ (null));
    const [asItStands, setAsItStands] = useState(false);
    useEffect(() => { api.packages().then(answer => setCards(answer.packages), () => setCards([])); }, []);
    const words = say.compare;
    const parts = partsOf(document.answer, switches.answer?.variants ?? []);
    const state = useCommand(session, 'diff', second === null ? null : { of: first, second: second.startsWith(' ') ? session.id + second : second, ...asItStands && { asItStands } });
    return html`
        <h1>${words.title}</h1><p class="lead quiet">${words.words}</p>
        <form class="row choose-texts" onSubmit=${(/** @type {Event} */ event) => event.preventDefault()}>
            <label class="field"><span>${words.first}</span><select value=${first} onChange=${(/** @type {SelectEvent} */ event) => setFirst(event.currentTarget.value)}>
                <option value="">${words.thisPackage}</option>${session.unsaved.length > 0 && html`<option value="@saved">${words.savedText}</option>`}${parts.map(part => html`<option value=${part.value}>${part.words}</option>`)}</select></label>
            <label class="field"><span>${words.second}</span><select value=${second ?? ''} onChange=${(/** @type {SelectEvent} */ event) => setSecond(event.currentTarget.value === '' ? null : event.currentTarget.value)}>
                <option value="">${words.choose}</option>${session.unsaved.length > 0 && html`<option value=${session.id}>${words.draft}</option>`}${parts.map(part => html`<option value=${part.value}>${part.words}</option>`)}
                <optgroup label=${words.other}>${cards.filter(card => card.id !== session.id).map(card => html`<option value=${card.id}>${card.title} (${card.id})</option>`)}</optgroup></select></label>
            <label class="check"><input type="checkbox" checked=${asItStands} onChange=${(/** @type {Event & { currentTarget: HTMLInputElement }} */ event) => setAsItStands(event.currentTarget.checked)} /> ${words.asStands}</label>
        </form>
        ${session.unsaved.length > 0 && html`<p><button class="button small" onClick=${() => { setFirst('@saved'); setSecond(session.id); }}>${words.savedAgainstDraft}</button></p>`}
        ${second === null ? html`<p class="quiet">${words.pick}</p>` : html`<${Answered} state=${state}>${(/** @type {Types.Comparison} */ answer) => html`<${Result} comparison=${answer} session=${session} asItStands=${asItStands} />`}</>`}`;
}
