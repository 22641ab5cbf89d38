// @ts-check
// Two minutes on Locarno. The words are fixed; every answer beside them is asked of the package as one looks.
import { html, useEffect, useState } from '../library/preact.js';
import { api } from '../api.js';
import { messageOf, useAnswer, useCommand } from '../package/asking.js';
import { Session } from '../package/session.js';
import { Answered, Busy, Choice, Corners, Trouble } from '../parts/basic.js';
import { DutyTable, reached, rowsOfDuties } from '../parts/duties.js';
import { Difference } from '../parts/difference.js';
import { DutyReasons } from '../parts/reasons.js';
import { go, linkTo } from '../router.js';
import { listed, say, sentence } from '../strings.js';
import { Course } from './timeline.js';

/** @import * as Types from '../types.js' */

const locarno = '1925-locarno';
const clause = 'LOC clause 4(3)';
const given = 'troops-assembled on France by Germany in Rhineland; flagrant';

/** @param {{ session: Session }} props */
function Promised({ session }) {
    const state = useAnswer(session, 'document', signal => api.document(session.asked(), signal));
    return html`<${Answered} state=${state}>${(/** @type {Types.ReadersDocument} */ document) => {
        const articles = document.instruments.flatMap(instrument => instrument.articles).filter(article => article.label === '4' && article.clause !== '4(1)');
        return html`<div class="document">${articles.map(article => html`<div class="article-part">
            ${article.text && html`<blockquote>“${article.text}”</blockquote>`}${article.paraphrase && html`<p class="serif">${article.paraphrase}</p>`}
            ${article.sentence && html`<p class="understood">${article.sentence}</p><p class="source">${[article.source, article.on].filter(Boolean).join(' · ')}</p>`}</div>`)}</div>`;
    }}</>`;
}

/** @param {{ session: Session }} props */
function Asked({ session }) {
    const state = useCommand(session, 'respond', { given });
    return html`<${Answered} state=${state}>${(/** @type {Types.Response} */ response) => html`
        <p class="small quiet">${say.situation.given}: ${response.given.join('; ')}; ${say.situation.allElse}.</p>
        <p class="headline serif">${response.headline}</p>
        <${DutyTable} session=${session} rows=${rowsOfDuties(response.duties.filter(duty => duty.kind === 'duty' && reached(duty)))} caption=${say.situation.duties} onWhy=${() => go('#/tour/3')} /><${Corners} />`}</>`;
}

/** @param {{ session: Session }} props */
function WhyNot({ session }) {
    const state = useCommand(session, 'respond', { given });
    return html`<${Answered} state=${state}>${(/** @type {Types.Response} */ response) => {
        const duty = response.duties.find(one => one.clause === clause && one.party === 'United Kingdom');
        return duty === undefined ? html`<p>${say.reasons.noDuties}</p>` : html`<${DutyReasons} session=${session} duty=${duty} />`;
    }}</>`;
}

/** @param {{ session: Session }} props */
function Played({ session }) {
    const state = useCommand(session, 'scenario', {});
    return html`<${Answered} state=${state}>${(/** @type {Types.Courses} */ answer) => html`<${Course} session=${session}
        moments=${(answer.scenarios[0]?.moments ?? []).map(moment => ({ ...moment, changes: moment.changes.filter(change => /4\([23]\)$/.test(change.clause)) }))} />`}</>`;
}

/** @param {{ session: Session }} props */
function Closed({ session }) {
    const state = useCommand(session, 'repair', {});
    const [tried, setTried] = useState(false);
    const [text, setText] = useState(/** @type {string | null} */ (null));
    const [trouble, setTrouble] = useState(/** @type {string | null} */ (null));
    const path = session.firstPath ?? '';
    const repair = /** @type {{ loopholes: Types.Loophole[] } | null} */ (state.answer)?.loopholes.find(loophole => loophole.expectation?.includes('Flagrant Path'))?.repairs.find(one => one.changes.startsWith('strike'));
    useEffect(() => {
        if (repair === undefined) { return; }
        api.apply({ ...session.asked(), repair: repair.number }).then(answer => setText(Object.values(answer.files)[0] ?? null), error => setTrouble(messageOf(error)));
    }, [repair?.number]);
    // The tour's own package stays as it is: the repaired text is asked beside it.
    const response = useAnswer(session, `tour ${tried} ${text === null}`, text === null ? null : signal =>
        api.ask('respond', { package: session.id, drafts: tried ? { [path]: text } : {}, options: { given: `${given}; frontier-crossed` } }, signal));
    return html`
        <${Answered} state=${state}>${() => repair !== undefined && html`<p class="serif">${sentence(repair.changes)}.</p><p class="small quiet">${say.ways.oweMore(listed(repair.oweMore))}</p>`}</>
        <${Trouble} message=${trouble} />
        ${repair !== undefined && text === null && trouble === null && html`<${Busy} />`}
        ${text !== null && html`
            <${Choice} name="tried" label=${say.tour.title} labelHidden value=${tried ? 'yes' : 'no'} options=${[{ value: 'no', words: say.tour.tryOpen }, { value: 'yes', words: say.tour.tryClose }]} onChange=${(/** @type {string} */ value) => setTried(value === 'yes')} />
            ${tried && html`<${Difference} before=${session.file(path).text} after=${text} label=${say.tour.strikes} />`}
            <${Answered} state=${response}>${(/** @type {Types.Response} */ answer) => html`<p class="headline serif" role="status">${answer.headline}</p>
                <${DutyTable} session=${session} rows=${rowsOfDuties(answer.duties.filter(duty => duty.clause === clause && reached(duty)))} caption="" onWhy=${() => go('#/tour/3')} />`}</>`}`;
}

const live = [Promised, Asked, WhyNot, Played, Closed, null];

/** @param {{ step: number }} props */
export function Tour({ step }) {
    const [session, setSession] = useState(/** @type {Session | null} */ (null));
    const [trouble, setTrouble] = useState(/** @type {string | null} */ (null));
    useEffect(() => {
        let gone = false;
        /** @type {Session | null} */ let opened = null;
        Session.asSaved(locarno).then(one => { if (gone) { one.close(); } else { opened = one; setSession(one); } }, error => { if (!gone) { setTrouble(messageOf(error)); } });
        return () => { gone = true; opened?.close(); };
    }, []);
    const words = say.tour;
    const last = words.steps.length;
    const at = Math.max(1, Math.min(step, last));
    const shown = words.steps[at - 1];
    const Live = live[at - 1];
    useEffect(() => { document.title = `${shown?.heading} · ${words.title} · ${say.name}`; document.querySelector('h1')?.focus(); }, [at]);
    return html`
        <p class="small quiet">${words.title} · ${words.step(at, last)}</p>
        <progress class="tour-progress" max=${last} value=${at} aria-label=${words.step(at, last)}></progress>
        <div class="tour">
            <div class="tour-words"><h1 tabindex="-1">${shown?.heading}</h1>${shown?.body.map(paragraph => html`<p class="serif">${paragraph}</p>`)}
                <div class="row tour-steps">
                    ${at > 1 && html`<a class="button" href=${`#/tour/${at - 1}`}>${words.back}</a>`}
                    ${at < last ? html`<a class="button main" href=${`#/tour/${at + 1}`}>${words.next}</a>` : html`<a class="button main" href=${linkTo(locarno, 'situation')}>${words.openLocarno}</a>`}
                    <a class="button" href="#/">${words.end}</a>
                </div></div>
            <div class="tour-live">
                ${trouble !== null && html`<${Trouble} message=${words.absent}><p class="small">${trouble}</p></>`}
                ${Live && (session === null ? trouble === null && html`<${Busy} words=${say.opening} />` : html`<${Live} key=${at} session=${session} />`)}
            </div>
        </div>`;
}
