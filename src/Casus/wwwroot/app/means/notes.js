// @ts-check
// What stands beside the numbers and is none: gates, refusals, other uses, sources that differ.
import { html } from '../library/preact.js';
import { listed, say } from '../strings.js';

/** @import * as Types from '../types.js' */

/** @param {{ notes: Types.MeansNote[] }} props */
export const Notes = ({ notes }) => html`
    <ul class="means-notes">${notes.map(note => html`
        <li class=${`of-${note.kind}`}><span class="note-kind">${say.means.noteKinds[note.kind] ?? note.kind}</span> ${note.parties.length > 0 && html`<strong>${listed(note.parties)}</strong>: `}${note.words}. <span class="source">${note.sources.join('; ')}</span></li>`)}</ul>`;
