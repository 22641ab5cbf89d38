// @ts-check
// The tree of reasons of a duty: clause, conditions, facts, each with how it stands and where it is written.
import { html } from '../library/preact.js';
import { listed, say } from '../strings.js';
import { SourceLine } from './basic.js';
import { ClauseLink } from './clause.js';

/** @import { Session } from '../package/session.js' */
/** @import * as Types from '../types.js' */

/** Deeper reasons begin closed. */
const openTo = 2;

/** @param {{ session: Session, reason: Types.Reason, depth?: number }} props */
function Branch({ session, reason, depth = 0 }) {
    const line = html`
        <span class=${`holds ${reason.holds}`}>${say.reasons.holds[reason.holds]}</span>
        <span class="reason-words">${reason.text}</span>
        ${reason.provenance && html`<span class="reason-source"><${SourceLine} provenance=${reason.provenance} /></span>`}`;
    if (reason.because.length === 0) { return html`<li><div class="leaf">${line}</div></li>`; }
    return html`
        <li><details open=${depth < openTo}><summary>${line}</summary>
            <ul class="reasons">${reason.because.map(inner => html`<${Branch} session=${session} reason=${inner} depth=${depth + 1} />`)}</ul>
        </details></li>`;
}

/** A duty with everything that bears on it. @param {{ session: Session, duty: Types.Duty }} props */
export function DutyReasons({ session, duty }) {
    const notes = /** @type {[string, string[]][]} */ ([
        [say.reasons.needs, duty.needs], [say.reasons.presumes, duty.presumes], [say.reasons.gates, duty.gates], [say.reasons.unsettled, duty.unsettled]]);
    return html`
        <section class="duty-reasons">
            <h4><${ClauseLink} session=${session} clause=${duty.clause} /> <span class="quiet">${duty.measure} · ${duty.whether} · ${duty.state}</span></h4>
            ${duty.state === 'due' && !duty.deliverable && html`<p class="small">${say.reasons.notDeliverable}</p>`}
            ${notes.some(([, items]) => items.length > 0) && html`<dl class="notes">${notes.filter(([, items]) => items.length > 0).map(([name, items]) => html`<div><dt>${name}</dt><dd>${listed(items)}</dd></div>`)}</dl>`}
            <ul class="reasons root"><${Branch} session=${session} reason=${duty.because} /></ul>
        </section>`;
}
