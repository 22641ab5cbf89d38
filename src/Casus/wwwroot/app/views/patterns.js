// @ts-check
// Clause patterns: what each does, what became of it, who uses it, what the checker says, and the text to insert.
import { html, useEffect, useState } from '../library/preact.js';
import { api } from '../api.js';
import { Answered } from '../parts/basic.js';
import { useLoaded } from '../parts/loaded.js';
import { Markdown } from '../parts/markdown.js';
import { linkTo } from '../router.js';
import { listed, say } from '../strings.js';

/** @import * as Types from '../types.js' */

/** @param {Types.Pattern} pattern */
const users = pattern => [...new Set(pattern.uses.map(use => use.package))];

/** @param {Types.Place} place where in its package, as the editor's address takes it */
const placeIn = place => ({ file: place.file.split(/[\\/]/).at(-1) ?? place.file, line: String(place.line) });

/** @param {{ text: string }} props */
function Insertion({ text }) {
    const [copied, setCopied] = useState(false);
    const copy = () => { void navigator.clipboard.writeText(text).then(() => setCopied(true)); };
    return html`
        <pre tabindex="0" class="insertion">${text}</pre>
        <p><button class="button small" onClick=${copy}>${say.patterns.copy}</button> <span class="small quiet" role="status">${copied ? say.copied : ''}</span></p>`;
}

/** @param {{ pattern: Types.Pattern }} props */
function Whole({ pattern }) {
    const words = say.patterns;
    return html`
        <article class="pattern">
            <p class="small"><a href="#/patterns">${words.all}</a></p>
            <h1>${pattern.title}</h1>
            <div class="lead serif"><${Markdown} text=${pattern.does} /></div>
            <h2>${words.became}</h2><${Markdown} text=${pattern.became} />
            <h2>${words.uses}</h2><p class="small quiet">${words.rule(pattern.rule)}</p>
            ${pattern.uses.length === 0 ? html`<p>${words.noUses}</p>` : html`
                <ul class="uses">${pattern.uses.map(use => html`<li><a href=${linkTo(use.package, 'edit', placeIn(use.place))}>${use.package}</a> ${use.words}</li>`)}</ul>`}
            <h2>${words.insert}</h2><p class="small quiet">${words.insertWords}</p>
            <${Insertion} text=${pattern.insert} />
            <details><summary>${words.around}</summary><pre tabindex="0">${pattern.around}</pre></details>
            <h2>${words.checker}</h2>
            ${pattern.findings.length === 0 ? html`<p>${words.checkerNothing}</p>` : html`
                <ul class="findings">${pattern.findings.map(finding => html`<li class=${`finding ${finding.level}`}><p class="finding-head"><span class="level">${say.ways.levels[finding.level] ?? finding.level}</span> <span class="small quiet">${finding.code}</span></p><p>${finding.message}</p></li>`)}</ul>`}
        </article>`;
}

/** @param {{ name: string }} props */
export function PatternsPage({ name }) {
    const words = say.patterns;
    useEffect(() => { document.title = `${say.library.pages.patterns} · ${say.name}`; }, []);
    const state = useLoaded(`patterns ${name}`, signal => name === '' ? api.patterns(signal) : api.pattern(name, signal));
    return html`
        ${name === '' && html`<h1>${words.title}</h1><p class="lead quiet">${words.words}</p>`}
        ${name !== '' && state.answer?.patterns[0]?.name !== name && html`<h1 class="away">${words.title}</h1>`}
        <${Answered} state=${state}>${(/** @type {{ patterns: Types.Pattern[] }} */ answer) => {
            const whole = answer.patterns.find(pattern => pattern.name === name);
            if (whole !== undefined) { return html`<${Whole} pattern=${whole} />`; }
            return name !== '' ? null : html`
                <ul class="cards">${answer.patterns.map(pattern => html`
                    <li class="card"><h2 class="card-title"><a href=${`#/patterns/${pattern.name}`}>${pattern.title}</a></h2><${Markdown} text=${pattern.does} />
                        <p class="small quiet">${pattern.uses.length === 0 ? words.noUses : words.usedBy(`${listed(users(pattern), 5)}.`)}</p></li>`)}</ul>`;
        }}</>`;
}
