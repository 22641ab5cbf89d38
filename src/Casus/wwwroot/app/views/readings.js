// @ts-check
// What can be read or told in more than one way, side by side; and what the review of the package found.
import { html } from '../library/preact.js';
import { api } from '../api.js';
import { useAnswer } from '../package/asking.js';
import { Answered, PlaceLink } from '../parts/basic.js';
import { WordDifference } from '../parts/difference.js';
import { Markdown } from '../parts/markdown.js';
import { say, typographic } from '../strings.js';

/** @import { Session } from '../package/session.js' */
/** @import * as Types from '../types.js' */

/** A sentence without its label and source, which stand beside it. @param {string} sentence */
const bare = sentence => sentence.replace(/^(?:Claim )?[Cc]lause [^:]{1,80}: /, '').replace(/, source "[^"]*".*$/s, '.');

/** @param {{ session: Session, reading: Types.Reading, against?: Types.Reading | null }} props */
function Reading({ session, reading, against = null }) {
    const place = reading.file === null || reading.line === null ? null : { file: reading.file, line: reading.line, column: 1, endLine: reading.line, endColumn: 1 };
    const confidence = reading.confidence === null ? null : say.reader.confidence(reading.confidence);
    return html`
        <div class="reading"><p class="small reading-of"><strong>${reading.of}</strong> · <${PlaceLink} session=${session} place=${place}>${reading.clause}</></p>
            <p class="serif">${against === null ? bare(reading.sentence) : html`<${WordDifference} before=${bare(against.sentence)} after=${bare(reading.sentence)} />`}</p>
            <p class="source">${[reading.source, reading.on, confidence].filter(part => part !== null && part !== '').join(' · ')}</p></div>`;
}

/** The first as it stands, the others with what differs from it. @param {{ session: Session, readings: Types.Reading[] }} props */
const Beside = ({ session, readings }) => html`<div class="readings beside">${readings.map((reading, index) => html`<${Reading} session=${session} reading=${reading} against=${index === 0 ? null : readings[0] ?? null} />`)}</div>`;

/** @param {{ session: Session }} props */
export function ReadingsView({ session }) {
    const words = say.readings;
    const state = useAnswer(session, 'readings', signal => api.readings(session.asked(), signal));
    return html`
        <h1>${words.title}</h1><p class="lead quiet">${words.words}</p>
        <${Answered} state=${state}>${(/** @type {Types.Readings} */ answer) => html`
            <p class="serif">${say.reader.reviewed(answer.reviewed, answer.differences.filter(one => one.outcome === 'not-settled').length)} ${answer.encoded !== null && words.encoded(answer.encoded)}</p>
            <ul class="state-counts">${answer.states.map(one => html`<li><span class=${`review-state ${one.state}`}>${words.states[one.state]?.(one.clauses) ?? `${one.state}: ${one.clauses}`}</span></li>`)}</ul>
            <h2>${words.disputed}</h2>
            ${answer.disputed.length === 0 ? html`<p>${words.noDisputed}</p>` : answer.disputed.map(one => html`
                <section class="disputed-clause" key=${one.clause}><h3>${one.clause}</h3><p class="small quiet">${one.why.join('; ')}</p><${Beside} session=${session} readings=${one.readings} /></section>`)}
            <h2>${words.differences}</h2>
            ${answer.differences.length === 0 ? html`<p>${words.noDifferences}</p>` : html`<ul class="findings">${answer.differences.map(one => html`
                <li class=${`finding ${one.outcome}`}><p class="finding-head"><strong>${typographic(one.subject)}</strong> <span class=${`verdict ${one.outcome}`}>${words.outcomes[one.outcome] ?? one.outcome}</span></p>
                    <${Markdown} text=${one.words} />${one.readings.length > 1 && html`<${Beside} session=${session} readings=${one.readings} />`}</li>`)}</ul>`}
            ${answer.twice.length > 0 && html`
                <h2>${words.twice}</h2><p class="quiet small">${words.twiceWords(answer.twice.length, answer.alike)}</p>
                <details><summary>${words.twice}</summary><ul class="clauses">${answer.twice.map(one => html`
                    <li><div class="pair"><div>${one.first === null ? html`<p class="quiet">${words.onlySecond}</p>` : html`<${Reading} session=${session} reading=${one.first} />`}</div>
                        <div>${one.second === null ? html`<p class="quiet">${words.onlyFirst}</p>` : html`<${Reading} session=${session} reading=${one.second} against=${one.first} />`}</div></div></li>`)}</ul></details>`}`}</>`;
}
