// @ts-check
// An open package: its frame with the views, what is saved and what is not, and the choice when somebody else wrote.
import { html, useEffect, useRef, useState } from '../library/preact.js';
import { messageOf, useSession } from '../package/asking.js';
import { remember } from '../package/recent.js';
import { Session } from '../package/session.js';
import { Busy, Dialog, Trouble } from '../parts/basic.js';
import { Difference } from '../parts/difference.js';
import { Glossary } from '../parts/glossary.js';
import { ThemeSwitch } from '../parts/theme-switch.js';
import { linkTo } from '../router.js';
import { say } from '../strings.js';
import { CompareView } from './compare.js';
import { DatesView } from './dates.js';
import { EditView } from './edit.js';
import { GraphView } from './graph.js';
import { LikeView } from './like.js';
import { MapView } from './map.js';
import { MeansView } from './means.js';
import { NewPackage } from './new-package.js';
import { ReaderView } from './reader.js';
import { ReadingsView } from './readings.js';
import { ReportView } from './report.js';
import { SignView } from './sign.js';
import { SituationView } from './situation.js';
import { StatementView } from './statement.js';
import { TimelineView } from './timeline.js';
import { WaysView } from './ways.js';

/** @import { Route } from '../router.js' */
/** @import { OpenFile } from '../package/session.js' */

const views = /** @type {const} */ (['read', 'edit', 'situation', 'ways', 'means', 'graph', 'sign', 'readings', 'compare', 'like', 'map', 'timeline', 'dates', 'statement', 'report']);

const components = {
    read: ReaderView, edit: EditView, situation: SituationView, ways: WaysView, means: MeansView, graph: GraphView, sign: SignView, compare: CompareView, map: MapView,
    like: LikeView, dates: DatesView, readings: ReadingsView, timeline: TimelineView, statement: StatementView, report: ReportView,
};

/** @param {{ session: Session, file: OpenFile }} props */
function Conflict({ session, file }) {
    const [trouble, setTrouble] = useState(/** @type {string | null} */ (null));
    const [shown, show] = useState(false);
    if (file.theirs === null) { return null; }
    const choose = (/** @type {'mine' | 'theirs'} */ choice) => session.choose(file.path, choice).catch(error => setTrouble(messageOf(error)));
    return html`
        <div class="notice conflict" role="alert">
            <p><strong>${say.saving.conflict(file.path)}</strong></p>
            <div class="row">
                <button class="button" onClick=${() => choose('mine')}>${say.saving.mine}</button>
                <button class="button" onClick=${() => choose('theirs')}>${say.saving.theirs}</button>
                <button class="link" onClick=${() => show(true)}>${say.saving.difference}</button>
            </div>
            <${Trouble} message=${trouble} />
            ${shown && html`<${Dialog} title=${say.saving.difference} wide onClose=${() => show(false)}><${Difference} before=${file.theirs.text} after=${file.text} label=${say.saving.difference} /></>`}
        </div>`;
}

/** What is saved, what is not, and the button. @param {{ session: Session }} props */
function Saving({ session }) {
    useSession(session, true);
    const [trouble, setTrouble] = useState(/** @type {string | null} */ (null));
    const [copying, setCopying] = useState(false);
    const unsaved = session.unsaved;
    const save = () => {
        if (!session.writable) { setCopying(true); return; }
        session.saveAll().then(() => setTrouble(null), error => setTrouble(messageOf(error)));
    };
    const saveNow = useRef(save);
    saveNow.current = save;
    useEffect(() => {
        const key = (/** @type {KeyboardEvent} */ event) => {
            if ((event.ctrlKey || event.metaKey) && event.key === 's') { event.preventDefault(); if (session.unsaved.length > 0) { saveNow.current(); } }
        };
        addEventListener('keydown', key);
        return () => removeEventListener('keydown', key);
    }, [session]);
    return html`
        <div class="saving">
            <span class="small quiet" role="status">${unsaved.length > 0 ? say.saving.unsaved : session.writable ? say.saving.saved : ''}</span>
            ${(unsaved.length > 0 || session.writable) && html`<button class=${unsaved.length > 0 ? 'button main small' : 'button small'} disabled=${unsaved.length === 0} onClick=${save}
                title=${session.writable ? '' : say.saving.library}>${session.writable ? say.saving.save : say.saving.saveCopy}</button>`}
        </div>
        ${trouble !== null && html`<${Trouble} message=${trouble} />`}
        ${copying && html`<${NewPackage} from=${{ id: session.id, title: session.title }} words=${session.drafts} onClose=${() => setCopying(false)} />`}`;
}

/** Whose text is seen: the library's, or that text as the person altered it, with the way back and the way on. @param {{ session: Session }} props */
function Whose({ session }) {
    useSession(session, true);
    const [given, setGiven] = useState(/** @type {Record<string, string> | null} */ (null));
    const [shown, show] = useState(false);
    const words = say.saving;
    const changed = session.unsaved.filter(file => file.theirs === null);
    if (session.aside.length > 0) {
        return html`<div class="notice aside" role="status"><p>${words.aside} <button class="link" onClick=${() => session.takeUpAside()}>${words.goOn}</button> · <button class="link" onClick=${() => session.giveUpAside()}>${words.giveUp}</button></p></div>`;
    }
    if (!session.writable && changed.length > 0) {
        const back = () => { setGiven(session.drafts); for (const file of changed) { session.revert(file.path); } };
        return html`
            <div class="notice yours" role="status"><p><strong>${words.yourChanges}.</strong> ${words.changed(session.title)}</p>
                <p class="row"><button class="link" onClick=${() => show(true)}>${words.seeChanges}</button> · <button class="link" onClick=${back}>${words.back}</button></p></div>
            ${shown && html`<${Dialog} title=${words.seeChanges} wide onClose=${() => show(false)}>${changed.map(file => html`<${Difference} before=${file.saved} after=${file.text} label=${words.seeChanges} />`)}</>`}`;
    }
    if (!session.writable && given !== null) {
        const again = () => { for (const [path, text] of Object.entries(given)) { session.replace(path, text); } setGiven(null); };
        return html`<div class="notice" role="status"><p>${words.goneBack} <button class="link" onClick=${again}>${words.bringBack}</button></p></div>`;
    }
    return null;
}

/** @param {{ session: Session, route: Route }} props */
function Frame({ session, route }) {
    useSession(session);
    const view = views.find(one => one === route.view) ?? 'read';
    useEffect(() => {
        document.title = `${say.views[view]} · ${session.title} · ${say.name}`;
        remember(session.id, session.title, view);
        document.querySelector('nav.views [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }, [session, view]);
    // To write on is to go on with what one has written: nothing typed may take its place.
    useEffect(() => { if (view === 'edit') { session.takeUpAside(); } }, [session, view]);
    const restored = [...session.files.values()].filter(file => session.writable && file.restored && file.text !== file.saved && file.theirs === null);
    return html`
        <header class="top package-top">
            <a class="mark-name" href="#/">${say.name}</a>
            <span class="package-title serif">${session.title}</span>
            <${Saving} session=${session} />
            <${Glossary} />
            <${ThemeSwitch} />
        </header>
        <nav class="views" aria-label=${say.navigation}>
            <ul>${views.map(one => html`<li><a href=${linkTo(session.id, one)} aria-current=${one === view ? 'page' : undefined}>${say.views[one]}</a></li>`)}</ul>
        </nav>
        <main id="main" tabindex="-1" class=${`view view-${view}`}>
            ${session.trouble !== null && html`<${Trouble} message=${session.trouble === 'unreachable' ? say.trouble.unreachable : session.trouble} />`}
            ${[...session.files.values()].filter(file => file.theirs !== null).map(file => html`<${Conflict} key=${file.path} session=${session} file=${file} />`)}
            <${Whose} session=${session} />
            ${restored.length > 0 && html`<div class="notice" role="status"><p>${say.saving.restored} <button class="link" onClick=${() => { for (const file of restored) { session.revert(file.path); } }}>${say.saving.discard}</button></p></div>`}
            <${components[view]} session=${session} route=${route} />
        </main>`;
}

/** @param {{ route: Route }} props */
export function PackagePage({ route }) {
    const [session, setSession] = useState(/** @type {Session | null} */ (null));
    const [trouble, setTrouble] = useState(/** @type {string | null} */ (null));
    useEffect(() => {
        let gone = false;
        /** @type {Session | null} */ let opened = null;
        Session.open(route.id, route.query.get('text') === 'library').then(
            one => { if (gone) { one.close(); } else { opened = one; setSession(one); } },
            error => { if (!gone) { setTrouble(messageOf(error)); } });
        return () => { gone = true; opened?.close(); };
    }, [route.id]);
    if (session !== null) { return html`<${Frame} session=${session} route=${route} />`; }
    return html`
        <header class="top"><a class="mark-name" href="#/">${say.name}</a><span class="motto"></span><${ThemeSwitch} /></header>
        <main id="main" tabindex="-1" class="page"><h1 class="away">${route.id}</h1>
            ${trouble === null ? html`<${Busy} words=${say.opening} />` : html`<${Trouble} message=${trouble}><p><a href="#/">${say.backHome}</a></p></>`}
        </main>`;
}
