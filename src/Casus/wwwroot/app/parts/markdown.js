// @ts-check
// Shows Markdown of our own pages (SOURCE.md, casus explain) as elements; nothing in it is taken as HTML.
import { html } from '../library/preact.js';

/** @param {string} text @returns {any[]} */
function inline(text) {
    const pieces = [];
    const pattern = /`([^`]+)`|\*\*([^*]+)\*\*|\*([^*\s][^*]*)\*|\[([^\]]+)\]\(([^)\s]+)\)/g;
    let from = 0;
    for (const match of text.matchAll(pattern)) {
        pieces.push(text.slice(from, match.index));
        const [whole, code, strong, emphasis, words, target] = match;
        if (code !== undefined) { pieces.push(html`<code>${code}</code>`); }
        else if (strong !== undefined) { pieces.push(html`<strong>${inline(strong)}</strong>`); }
        else if (emphasis !== undefined) { pieces.push(html`<em>${inline(emphasis)}</em>`); }
        // A link to another place of the repository leads nowhere from here; only its words are shown.
        else if (target?.startsWith('https://')) { pieces.push(html`<a href=${target} rel="noreferrer noopener" target="_blank">${words}</a>`); }
        else { pieces.push(words); }
        from = match.index + whole.length;
    }
    pieces.push(text.slice(from));
    return pieces;
}

/** @param {string} line */
const cells = line => line.trim().replace(/^\||\|$/g, '').split('|').map(cell => cell.trim());

/** @param {{ text: string, level?: number }} props `level` is that of the first heading */
export function Markdown({ text, level = 2 }) {
    const lines = text.replaceAll('\r\n', '\n').split('\n');
    const blocks = [];
    let i = 0;
    while (i < lines.length) {
        const line = lines[i] ?? '';
        const heading = /^(#{1,4})\s+(.*)$/.exec(line);
        if (line.trim() === '') { i++; }
        else if (line.startsWith('```')) {
            const end = lines.findIndex((other, index) => index > i && other.startsWith('```'));
            blocks.push(html`<pre tabindex="0"><code>${lines.slice(i + 1, end === -1 ? undefined : end).join('\n')}</code></pre>`);
            i = end === -1 ? lines.length : end + 1;
        } else if (heading) {
            blocks.push(html`<${`h${Math.min(6, level - 1 + (heading[1]?.length ?? 1))}`}>${inline(heading[2] ?? '')}</>`);
            i++;
        } else if (line.startsWith('|')) {
            const rows = [];
            while (lines[i]?.startsWith('|')) { rows.push(cells(lines[i++] ?? '')); }
            const [head, ...body] = rows.filter(row => !row.every(cell => /^:?-+:?$/.test(cell)));
            blocks.push(html`<div class="scroll"><table class="plain"><thead><tr>${head?.map(cell => html`<th scope="col">${inline(cell)}</th>`)}</tr></thead>
                <tbody>${body.map(row => html`<tr>${row.map(cell => html`<td>${inline(cell)}</td>`)}</tr>`)}</tbody></table></div>`);
        } else if (/^\s*([-*]|\d+\.)\s/.test(line)) {
            const ordered = /^\s*\d+\./.test(line);
            const items = [];
            while (i < lines.length && (/^\s*([-*]|\d+\.)\s/.test(lines[i] ?? '') || /^\s{2,}\S/.test(lines[i] ?? ''))) {
                const next = (lines[i++] ?? '').trim();
                if (/^([-*]|\d+\.)\s/.test(next)) { items.push(next.replace(/^([-*]|\d+\.)\s+/, '')); } else { items[items.length - 1] += ` ${next}`; }
            }
            blocks.push(html`<${ordered ? 'ol' : 'ul'}>${items.map(item => html`<li>${inline(item)}</li>`)}</>`);
        } else {
            const paragraph = [];
            while (i < lines.length && (lines[i] ?? '').trim() !== '' && !/^(#{1,4}\s|```|\||\s*[-*]\s)/.test(lines[i] ?? '')) { paragraph.push((lines[i++] ?? '').trim()); }
            blocks.push(html`<p>${inline(paragraph.join(' '))}</p>`);
        }
    }
    return html`<div class="markdown">${blocks}</div>`;
}
