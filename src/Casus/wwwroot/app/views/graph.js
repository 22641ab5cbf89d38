// @ts-check
// Who waits for whom: the server lays the promises out in layers, the page draws them, and the arrow keys go along the arrows.
import { html, useMemo, useRef, useState } from '../library/preact.js';
import { useCommand } from '../package/asking.js';
import { manner } from '../package/question.js';
import { Answered, PlaceLink } from '../parts/basic.js';
import { listed, say } from '../strings.js';
import { useQuestion } from './situation.js';

/** @import { Session } from '../package/session.js' */
/** @import * as Types from '../types.js' */

/** @typedef {{ kind: string, words: string[], parties: string[], sets: string[][] }} Closing */
/** @typedef {{ answers: { casus: string[], closings: Closing[], restsIn: any }[] }} Keystones */

/** Words that fit in a box. @param {string} text @param {number} most */
const cut = (text, most) => text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;

/** Room in a box of the server's width, in characters of its type size. */
const room = { name: 27, promise: 34 };

/** Clauses that are keystones in one set or another. @param {Keystones | null} answer */
export function keystonesOf(answer) {
    return new Set((answer?.answers ?? []).flatMap(one => one.closings.filter(closing => closing.kind === 'keystone').flatMap(closing => closing.sets.flat())));
}

/** @param {{ graph: Types.Graph, keystones: Set<string>, chosen: string | null, onChoose: (id: string) => void, natural: boolean }} props */
function Drawing({ graph, keystones, chosen, onChoose, natural }) {
    const svg = useRef(/** @type {SVGSVGElement | null} */ (null));
    const near = useMemo(() => new Set(chosen === null ? [] : graph.edges.filter(edge => edge.from === chosen || edge.to === chosen).flatMap(edge => [edge.from, edge.to])), [graph, chosen]);

    /** @param {KeyboardEvent} event @param {Types.GraphNode} node */
    const move = (event, node) => {
        const out = graph.edges.filter(edge => edge.from === node.id).map(edge => edge.to);
        const into = graph.edges.filter(edge => edge.to === node.id).map(edge => edge.from);
        const index = graph.nodes.indexOf(node);
        const to = event.key === 'ArrowDown' ? out[0] : event.key === 'ArrowUp' ? into[0]
            : event.key === 'ArrowRight' ? graph.nodes[index + 1]?.id : event.key === 'ArrowLeft' ? graph.nodes[index - 1]?.id : undefined;
        if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); onChoose(node.id); }
        if (to === undefined) { return; }
        event.preventDefault();
        onChoose(to);
        const element = svg.current?.querySelector(`[data-node="${to}"]`);
        if (element instanceof SVGElement) { element.focus(); }
    };

    return html`
        <div class=${natural ? 'graph-frame natural' : 'graph-frame'} tabindex="-1">
            <svg ref=${svg} class="graph" role="group" aria-label=${say.graph.drawing} viewBox=${`0 0 ${graph.width} ${graph.height}`}
                style=${natural ? `width:${graph.width}px;height:${graph.height}px` : ''}>
                <defs>
                    ${['plain', 'circle'].map(kind => html`<marker id=${`arrow-${kind}`} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto-start-reverse"><path class=${`arrow-head ${kind}`} d="M0 0 8 4 0 8z" /></marker>`)}
                </defs>
                ${graph.edges.map(edge => html`<path key=${`${edge.from}-${edge.to}-${edge.kind}`} d=${edge.path} marker-end=${edge.inCircle ? 'url(#arrow-circle)' : 'url(#arrow-plain)'}
                    class=${['edge', edge.kind, edge.inCircle ? 'circle' : '', chosen !== null && (edge.from === chosen || edge.to === chosen) ? 'near' : chosen !== null ? 'far' : ''].join(' ')}>
                    <title>${edge.label}: ${listed(edge.parties)} ${edge.word}</title></path>`)}
                ${graph.nodes.map(node => {
                    const keystone = keystones.has(node.clause);
                    const kinds = [node.inCircle ? say.graph.inCircle : null, keystone ? say.graph.keystone : null, node.missing ? say.graph.missing : null].filter(kind => kind !== null);
                    return html`
                        <g key=${node.id} data-node=${node.id} role="button" tabindex=${chosen === node.id || (chosen === null && node === graph.nodes[0]) ? 0 : -1} aria-pressed=${chosen === node.id}
                            aria-label=${[`${listed(node.parties)} ${node.promise}`, ...kinds].join(', ')} transform=${`translate(${node.x} ${node.y})`}
                            class=${['node', node.inCircle ? 'circle' : '', keystone ? 'keystone' : '', node.missing ? 'missing' : '', chosen === node.id ? 'chosen' : chosen !== null && !near.has(node.id) ? 'far' : ''].join(' ')}
                            onClick=${() => onChoose(node.id)} onKeyDown=${(/** @type {KeyboardEvent} */ event) => move(event, node)}>
                            <rect class="box" width=${node.width} height=${node.height} rx="6" />
                            ${keystone && html`<rect class="inner" x="4" y="4" width=${node.width - 8} height=${node.height - 8} rx="4" /><path class="stone" d=${`M${node.width - 26} 8h16l-4 12h-8z`} />`}
                            <text x="12" y="26" class="name">${cut(listed(node.parties, 2), room.name)}</text>
                            <text x="12" y="47">${cut(node.promise, room.promise)}</text>
                            <title>${listed(node.parties)} ${node.promise}</title>
                        </g>`;
                })}
            </svg>
        </div>`;
}

/** One promise in words, with what it waits for. @param {{ session: Session, graph: Types.Graph, node: Types.GraphNode, keystones: Set<string>, onChoose: (id: string) => void }} props */
function NodeWords({ session, graph, node, keystones, onChoose }) {
    const by = new Map(graph.nodes.map(one => [one.id, one]));
    const link = (/** @type {string} */ id, /** @type {string} */ label) => {
        const other = by.get(id);
        return other && html`<li><button class="link" onClick=${() => onChoose(id)}>${listed(other.parties, 3)}</button> ${other.promise} <span class="quiet">(${label})</span></li>`;
    };
    const out = graph.edges.filter(edge => edge.from === node.id);
    const into = graph.edges.filter(edge => edge.to === node.id);
    return html`
        <section class="node-words" aria-live="polite">
            <h3>${listed(node.parties)}</h3><p class="serif">${node.promise}</p>
            <p class="small quiet"><${PlaceLink} session=${session} place=${node.place}>${node.clause}</>${[node.inCircle ? say.graph.inCircle : null, keystones.has(node.clause) ? say.graph.keystone : null, node.missing ? say.graph.missing : null]
                .filter(kind => kind !== null).map(kind => ` · ${kind}`)}</p>
            <h4>${say.graph.waitsFor}</h4>${out.length === 0 ? html`<p class="quiet">${say.graph.nothing}</p>` : html`<ul>${out.map(edge => link(edge.to, edge.label))}</ul>`}
            <h4>${say.graph.waitedForBy}</h4>${into.length === 0 ? html`<p class="quiet">${say.graph.nothing}</p>` : html`<ul>${into.map(edge => link(edge.from, edge.label))}</ul>`}
        </section>`;
}

/** @param {{ answer: Keystones }} props */
function KeystoneList({ answer }) {
    const closings = answer.answers.flatMap(one => one.closings.filter(closing => closing.kind === 'keystone').map(closing => ({ casus: one.casus, ...closing })));
    const seen = new Set();
    const distinct = closings.filter(closing => { const key = JSON.stringify([closing.words, closing.parties, closing.sets]); if (seen.has(key)) { return false; } seen.add(key); return true; });
    return html`
        <h2>${say.graph.keystones}</h2><p class="quiet small">${say.graph.keystonesWords}</p>
        ${distinct.length === 0 ? html`<p>${say.graph.noKeystones}</p>` : html`<ul class="keystones">${distinct.map(closing => html`
            <li><span class="quiet">${say.graph.closes(`${listed(closing.words)} (${listed(closing.parties, 3)})`)}</span> ${closing.sets.slice(0, 3).map(set => listed(set)).join('; or ')}</li>`)}</ul>`}`;
}

/** @param {{ session: Session }} props */
export function GraphView({ session }) {
    const [question] = useQuestion(session);
    const { reading, variant } = manner(question);
    const shared = { ...reading !== undefined && { reading }, ...variant !== undefined && { variant } };
    const graph = useCommand(session, 'graph', shared);
    const keystone = useCommand(session, 'keystone', manner(question));
    const [chosen, choose] = useState(/** @type {string | null} */ (null));
    const [natural, setNatural] = useState(false);
    const keystones = useMemo(() => keystonesOf(/** @type {Keystones | null} */ (keystone.answer)), [keystone.answer]);
    const legend = say.graph.legend;
    return html`
        <h1>${say.graph.title}</h1>
        <p class="lead quiet">${say.graph.words}</p>
        <${Answered} state=${graph}>${(/** @type {Types.Graph} */ answer) => {
            if (answer.nodes.length === 0) { return html`<p class="headline serif">${say.graph.none}</p>`; }
            const node = answer.nodes.find(one => one.id === chosen);
            return html`
                <p class="headline serif">${say.graph.circles(answer.circles.length)}</p>
                <div class="row apart"><ul class="graph-legend small">
                    <li><span class="swatch circle"></span>${legend.circle}</li><li><span class="swatch promise"></span>${legend.promise}</li><li><span class="swatch deed"></span>${legend.deed}</li>
                    <li><span class="swatch keystone"></span>${legend.keystone}</li><li><span class="swatch missing"></span>${legend.missing}</li></ul>
                    <button class="button small" onClick=${() => setNatural(!natural)}>${natural ? say.graph.fit : say.graph.natural}</button></div>
                <div class="with-side"><${Drawing} graph=${answer} keystones=${keystones} chosen=${chosen} onChoose=${choose} natural=${natural} />
                    ${node !== undefined && html`<${NodeWords} session=${session} graph=${answer} node=${node} keystones=${keystones} onChoose=${choose} />`}</div>`;
        }}</>
        <${Answered} state=${keystone}>${(/** @type {Keystones} */ answer) => html`<${KeystoneList} answer=${answer} />`}</>`;
}
