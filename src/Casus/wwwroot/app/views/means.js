// @ts-check
// Means: what is behind the promises, pillar by pillar, with every figure as a lever and every number open down to its source.
import { html, useEffect, useMemo, useRef, useState } from '../library/preact.js';
import { Duties, Support } from '../means/backing.js';
import { Derivation } from '../means/derivation.js';
import { Figure, indexOf, movedBetween } from '../means/figures.js';
import { Levers } from '../means/levers.js';
import { Notes } from '../means/notes.js';
import { Pledges, Stages } from '../means/pledges.js';
import { keepValues, useMeans, valuesOf } from '../means/question.js';
import { ReachMap } from '../means/reach-map.js';
import { Results, Short, Steps } from '../means/results.js';
import { Patterns } from '../means/strips.js';
import { Arrivals, Queue } from '../means/times.js';
import { Busy, Trouble } from '../parts/basic.js';
import { linkTo } from '../router.js';
import { say } from '../strings.js';

/** @import { Session } from '../package/session.js' */
/** @import { Route } from '../router.js' */
/** @import * as Types from '../types.js' */
/** @import { Board, Index } from '../means/figures.js' */

/** Chief results that the card of a pillar shows. */
const mostChief = 6;

/** @param {{ session: Session, pillars: Types.Pillar[], open: string }} props */
function Tabs({ session, pillars, open }) {
    const names = ['', ...pillars.map(pillar => pillar.pillar)];
    const words = say.means;
    const list = useRef(/** @type {HTMLElement | null} */ (null));
    const move = (/** @type {KeyboardEvent} */ event, /** @type {number} */ at) => {
        const to = event.key === 'ArrowRight' ? at + 1 : event.key === 'ArrowLeft' ? at - 1 : event.key === 'Home' ? 0 : event.key === 'End' ? names.length - 1 : null;
        if (to === null) { return; }
        event.preventDefault();
        const tab = list.current?.querySelectorAll('[role="tab"]')[(to + names.length) % names.length];
        if (tab instanceof HTMLElement) { tab.focus(); tab.click(); }
    };
    return html`<div class="tabs" role="tablist" aria-label=${words.pillarsLabel} ref=${list}>${names.map((name, at) => html`
        <a role="tab" id=${`tab-${name}`} aria-selected=${name === open} aria-controls="pillar" tabindex=${name === open ? 0 : -1} href=${linkTo(session.id, 'means', name === '' ? undefined : { pillar: name })}
            onKeyDown=${(/** @type {KeyboardEvent} */ event) => move(event, at)}>${name === '' ? words.overview : words.pillars[name] ?? name}</a>`)}</div>`;
}

/** @param {{ session: Session, board: Board, pillar: Types.Pillar }} props */
function Card({ session, board, pillar }) {
    const words = say.means;
    const chief = pillar.steps.filter(step => step.isKey && step.result !== null);
    const certain = pillar.shortfalls.filter(short => short.certainty === 'certain').length;
    const gates = pillar.notes.filter(note => note.kind === 'gate').length;
    const late = pillar.duties.filter(duty => duty.isTooLate).length;
    return html`
        <section class="card" aria-labelledby=${`card-${pillar.pillar}`}>
            <h2 id=${`card-${pillar.pillar}`}><a href=${linkTo(session.id, 'means', { pillar: pillar.pillar })}>${words.pillars[pillar.pillar] ?? pillar.pillar}</a></h2>
            <p class="small">${[certain > 0 ? words.certainlyShort(certain) : null, pillar.shortfalls.length > certain ? words.maybeShort(pillar.shortfalls.length - certain) : null, gates > 0 ? words.gates(gates) : null, late > 0 ? words.late(late) : null, pillar.promises.length > 0 ? words.promises(pillar.promises.length) : null].filter(part => part !== null).join(' · ')}</p>
            ${chief.length === 0 ? pillar.steps.length > 0 && html`<p class="quiet">${words.nothingWorkedOut}</p>` : html`<${Results} board=${board} steps=${chief.slice(0, mostChief)} />`}
            ${chief.length > mostChief && html`<p class="small"><a href=${linkTo(session.id, 'means', { pillar: pillar.pillar })}>${words.moreResults(chief.length - mostChief)}</a></p>`}
        </section>`;
}

/** @param {{ session: Session, board: Board, pillar: Types.Pillar }} props */
function PillarView({ session, board, pillar }) {
    const words = say.means;
    const others = pillar.notes.filter(note => !['gate', 'elsewhere', 'refusal'].includes(note.kind));
    const chief = pillar.steps.filter(step => step.isKey && step.result !== null);
    return html`
        <div class="with-panel means-panel">
            ${pillar.levers.length > 0 && html`<div class="panel-side"><${Levers} key=${pillar.pillar} board=${board} levers=${pillar.levers} /></div>`}
            <div class="panel-main">
                <${Support} session=${session} pillar=${pillar} />
                ${pillar.pillar === 'arrival' && html`<${Arrivals} board=${board} pillar=${pillar} />`}
                <${Duties} key=${`duties-${pillar.pillar}`} session=${session} pillar=${pillar} />
                <${Pledges} key=${`pledges-${pillar.pillar}`} board=${board} pillar=${pillar} />
                ${pillar.pillar === 'defence' && html`<${Queue} board=${board} pillar=${pillar} />`}
                ${pillar.pillar === 'money' && html`<${Stages} board=${board} pillar=${pillar} />`}
                ${pillar.pillar === 'air' && html`<${ReachMap} board=${board} pillar=${pillar} />`}
                ${chief.length > 0 && html`<section aria-labelledby="chief-title"><h2 id="chief-title">${words.chiefTitle}</h2><${Results} board=${board} steps=${chief} /></section>`}
                ${pillar.steps.length > 0 && html`<${Short} key=${`short-${pillar.pillar}`} board=${board} pillar=${pillar} />`}
                ${others.length > 0 && html`<section aria-labelledby="beside-title"><h2 id="beside-title">${words.beside}</h2><${Notes} notes=${others} /></section>`}
                ${pillar.steps.length > 0 && html`<${Steps} key=${`steps-${pillar.pillar}`} board=${board} pillar=${pillar} />`}
            </div>
        </div>`;
}

/** @param {{ session: Session, route: Route }} props */
export function MeansView({ session, route }) {
    const words = say.means;
    const open = route.query.get('pillar') ?? '';
    const [values, setValues] = useState(() => valuesOf(session.id));
    const [shown, show] = useState(/** @type {string | null} */ (null));
    const opener = useRef(/** @type {Element | null} */ (null));
    const { whole, report, isNew, trouble, pull } = useMeans(session, open, values);
    const index = useMemo(() => indexOf(whole, report), [whole, report]);
    const before = useRef(/** @type {{ report: Types.MeansReport | null, index: Index, moved: Set<string> }} */ ({ report: null, index, moved: new Set() }));
    if (report !== before.current.report) { before.current = { report, index, moved: movedBetween(before.current.index, index) }; }
    const { moved } = before.current;
    const latest = useRef(values);
    const set = (/** @type {string} */ name, /** @type {string | null} */ value) => {
        const { [name]: _, ...others } = latest.current;
        latest.current = value === null ? others : { ...others, [name]: value };
        pull(latest.current);
        keepValues(session.id, latest.current);
        setValues(latest.current);
    };
    const resetAll = () => { latest.current = {}; keepValues(session.id, {}); setValues({}); };
    /** @type {Board} */
    const board = { index, moved, opened: shown, values, set, open: name => { if (shown === null) { opener.current = document.activeElement; } show(name); } };
    const close = () => { show(null); if (opener.current instanceof HTMLElement && opener.current.isConnected) { opener.current.focus(); } };
    useEffect(() => { document.getElementById(`tab-${open}`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' }); }, [open]);

    const pillar = report?.pillars.find(one => one.pillar === open) ?? null;
    const setNames = Object.keys(values);
    return html`
        <div class=${shown === null ? 'means' : 'means with-derivation'}>
            <h1>${words.title}</h1><p class="lead quiet">${words.words}</p>
            <details class="corners"><summary>${words.howToRead}</summary><dl>${Object.entries(words.grades).map(([letter, meaning]) => html`<div><dt>${letter}</dt><dd>${meaning}</dd></div>`)}${words.reading.map(([name, meaning]) => html`<div><dt>${name}</dt><dd>${meaning}</dd></div>`)}</dl></details>
            ${trouble !== null && html`<${Trouble} message=${trouble}>${setNames.length > 0 && html`<p><button type="button" class="link" onClick=${resetAll}>${words.resetAll}</button></p>`}</>`}
            ${report === null ? trouble === null && html`<${Busy} />` : whole !== null && whole.pillars.length === 0 ? html`<p>${words.none}</p>` : html`
                <${Patterns} />
                <${Tabs} session=${session} pillars=${whole?.pillars ?? report.pillars} open=${open} />
                <p class="small moved-line" role="status">${moved.size > 0 ? words.moved(moved.size) : ''}</p>
                ${open === '' && setNames.length > 0 && html`<div class="notice"><p>${words.setHere} ${setNames.map((name, place) => html`${place > 0 && ', '}<${Figure} board=${board} name=${name} />`)} <button type="button" class="link" onClick=${resetAll}>${words.resetAll}</button></p></div>`}
                <div id="pillar" role="tabpanel" tabindex="-1" aria-labelledby=${`tab-${open}`} data-answer=${isNew ? 'new' : 'old'}>
                    ${open === '' ? html`<div class="cards wide-cards pillar-cards">${report.pillars.map(one => html`<${Card} key=${one.pillar} session=${session} board=${board} pillar=${one} />`)}</div>`
                        : pillar !== null ? html`<${PillarView} session=${session} board=${board} pillar=${pillar} />` : isNew ? html`<p>${words.noPillar}</p>` : html`<${Busy} />`}
                </div>`}
            ${shown !== null && html`<${Derivation} session=${session} board=${board} name=${shown} onClose=${close} />`}
        </div>`;
}
