// @ts-check
// Who waits for whom: the server says in which layer a promise stands, the page draws the layers from top to bottom, and the arrow keys go along the arrows.
import { html, useLayoutEffect, useMemo, useRef, useState } from '../library/preact.js';
import { useCommand } from '../package/asking.js';
import { layoutOf, wayOf } from '../package/layers.js';
import { manner } from '../package/question.js';
import { Answered } from '../parts/basic.js';
import { ClauseLink } from '../parts/clause.js';
import { listed, listedOr, say } from '../strings.js';
import { useQuestion } from './situation.js';

/** @import { Session } from '../package/session.js' */
/** @import * as Types from '../types.js' */

/** @typedef {{ kind: string, words: string[], parties: string[], outOfReach: string[], sets: string[][], ownChoice: boolean }} Closing */
/** @typedef {{ kind: string, of: string, words: string, lost: string[] }} SinglePoint */
/** @typedef {{ clause: string, holders: string[] }} Promised */
/** @typedef {{ answers: { casus: string[], presumed: string[], promises: Promised[], closings: Closing[], highestRestsOn: SinglePoint[], restsIn: any }[] }} Keystones */

/** Words that fit in a box. @param {string} text @param {number} most */
const cut = (text, most) => text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;

/** Room in a box, in characters of its type size. */
const room = { name: 20, promise: 25 };

/** Clauses that are keystones in one set or another. @param {Keystones | null} answer */
export function keystonesOf(answer) {
    return new Set((answer?.answers ?? []).flatMap(one => one.closings.filter(closing => closing.kind === 'keystone' && !closing.ownChoice).flatMap(closing => closing.sets.flat())));
}

/** The width that the page gives to an element, as it changes. @param {{ current: HTMLElement | null }} element */
function useWidth(element) {
    const [width, set] = useState(900);
    useLayoutEffect(() => {
        if (element.current === null) { return; }
        const watch = new ResizeObserver(entries => { const found = entries[0]?.contentRect.width; if (found !== undefined && found > 0) { set(Math.floor(found)); } });
        watch.observe(element.current);
        return () => watch.disconnect();
    }, []);
    return width;
}

/** @param {{ graph: Types.Graph, keystones: Set<string>, chosen: string | null, onChoose: (id: string) => void }} props */
function Drawing({ graph, keystones, chosen, onChoose }) {
    const frame = useRef(/** @type {HTMLDivElement | null} */ (null));
    const available = useWidth(frame);
    const layout = useMemo(() => layoutOf(graph, available), [graph, available]);
    const near = useMemo(() => new Set(chosen === null ? [] : graph.edges.filter(edge => edge.from === chosen || edge.to === chosen).flatMap(edge => [edge.from, edge.to])), [graph, chosen]);
    const { width, height } = layout.box;

    /** @param {KeyboardEvent} event @param {Types.GraphNode} node */
    const move = (event, node) => {
        const out = graph.edges.filter(edge => edge.from === node.id).map(edge => edge.to);
        const into = graph.edges.filter(edge => edge.to === node.id).map(edge => edge.from);
        const inOrder = [...layout.placed.values()].sort((a, b) => a.row - b.row || a.x - b.x).map(placed => placed.node.id);
        const index = inOrder.indexOf(node.id);
        const to = event.key === 'ArrowDown' ? out[0] : event.key === 'ArrowUp' ? into[0] : event.key === 'ArrowRight' ? inOrder[index + 1] : event.key === 'ArrowLeft' ? inOrder[index - 1] : undefined;
        if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); onChoose(node.id); }
        if (to === undefined) { return; }
        event.preventDefault();
        onChoose(to);
        const element = frame.current?.querySelector(`[data-node="${to}"]`);
        if (element instanceof SVGElement) { element.focus(); }
    };

    return html`
        <div class="graph-frame" ref=${frame}>
            <svg class="graph" role="group" aria-label=${say.graph.drawing} width=${layout.width} height=${layout.height} viewBox=${`0 0 ${layout.width} ${layout.height}`}>
                <defs>${['plain', 'circle'].map(kind => html`
                    <marker id=${`arrow-${kind}`} viewBox="0 0 8 8" refX="6" refY="4" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto-start-reverse"><path class=${`arrow-head ${kind}`} d="M0 0 8 4 0 8z" /></marker>`)}
                </defs>
                ${graph.edges.map(edge => {
                    const from = layout.placed.get(edge.from);
                    const to = layout.placed.get(edge.to);
                    return from !== undefined && to !== undefined && html`
                        <path key=${`${edge.from}-${edge.to}-${edge.kind}-${edge.label}`} d=${wayOf(from, to)} marker-end=${edge.inCircle ? 'url(#arrow-circle)' : 'url(#arrow-plain)'}
                            class=${['edge', edge.kind, edge.inCircle ? 'circle' : '', chosen === null ? '' : edge.from === chosen || edge.to === chosen ? 'near' : 'far'].join(' ')}><title>${edge.label}: ${listed(edge.parties)} ${edge.word}</title></path>`;
                })}
                ${[...layout.placed.values()].map(({ node, x, y }) => {
                    const keystone = keystones.has(node.clause);
                    const name = cut(listed(node.parties, 2), keystone ? room.name - 4 : room.name);
                    const promise = cut(node.promise, room.promise);
                    const whole = `${listed(node.parties)} ${node.promise}`;
                    const kinds = [node.inCircle ? say.graph.inCircle : null, keystone ? say.graph.keystone : null, node.missing ? say.graph.missing : null].filter(kind => kind !== null);
                    return html`
                        <g key=${node.id} data-node=${node.id} role="button" tabindex=${chosen === node.id || (chosen === null && node === graph.nodes[0]) ? 0 : -1} aria-pressed=${chosen === node.id}
                            aria-label=${[`${name} ${promise}`, ...whole === `${name} ${promise}` ? [] : [whole], ...kinds].join(', ')} transform=${`translate(${x} ${y})`}
                            class=${['node', node.inCircle ? 'circle' : '', keystone ? 'keystone' : '', node.missing ? 'missing' : '', chosen === node.id ? 'chosen' : chosen !== null && !near.has(node.id) ? 'far' : ''].join(' ')}
                            onClick=${() => onChoose(node.id)} onKeyDown=${(/** @type {KeyboardEvent} */ event) => move(event, node)}>
                            <title>${whole}</title>
                            <rect class="box" width=${width} height=${height} rx="6" />
                            ${keystone && html`<rect class="inner" x="4" y="4" width=${width - 8} height=${height - 8} rx="4" /><path class="stone" d=${`M${width - 28} 9h17l-4 11h-9z`} />`}
                            <text><tspan x="13" y="26" class="name">${name}</tspan>${' '}<tspan x="13" y="46">${promise}</tspan></text>
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
            <h2>${listed(node.parties)}</h2><p class="serif">${node.promise}</p>
            <p class="small quiet"><${ClauseLink} session=${session} clause=${node.clause} />${[node.inCircle ? say.graph.inCircle : null, keystones.has(node.clause) ? say.graph.keystone : null, node.missing ? say.graph.missing : null]
                .filter(kind => kind !== null).map(kind => ` · ${kind}`)}</p>
            <h3>${say.graph.waitsFor}</h3>${out.length === 0 ? html`<p class="quiet">${say.graph.nothing}</p>` : html`<ul>${out.map(edge => link(edge.to, edge.label))}</ul>`}
            <h3>${say.graph.waitedForBy}</h3>${into.length === 0 ? html`<p class="quiet">${say.graph.nothing}</p>` : html`<ul>${into.map(edge => link(edge.from, edge.label))}</ul>`}
        </section>`;
}

/** The same gap in several cases is told once. @param {Keystones} answer */
function distinctClosings(answer) {
    const seen = new Set();
    return answer.answers.flatMap(one => one.closings.map(closing => ({
        ...closing, holders: [...new Set(closing.sets.flat().flatMap(clause => one.promises.find(promise => promise.clause === clause)?.holders ?? []))],
    }))).filter(closing => {
        const key = JSON.stringify([closing.words, closing.parties, closing.sets]);
        const isNew = closing.kind === 'keystone' && closing.sets.length > 0 && !seen.has(key);
        seen.add(key);
        return isNew;
    });
}

/** On whose say the strongest help rests; a sentence for each say. @param {Keystones} answer */
function highest(answer) {
    const said = answer.answers.flatMap(one => [...Map.groupBy(one.highestRestsOn, point => JSON.stringify([point.words, point.lost])).values()].flatMap(points => points[0] === undefined ? []
        : [`${listed([...new Set(one.casus)])}: ` + say.graph.highest(points[0].words, listedOr(points[0].lost), listedOr([...new Set(points.map(point => point.of))]), one.presumed.includes(points[0].words))]));
    return [...new Set(said)];
}

/** @param {{ answer: Keystones }} props */
function KeystoneList({ answer }) {
    const closings = distinctClosings(answer);
    const [own, keystones] = [closings.filter(closing => closing.ownChoice), closings.filter(closing => !closing.ownChoice)];
    const list = (/** @type {(Closing & { holders: string[] })[]} */ some) => html`<ul class="keystones">${some.map(closing => html`
        <li><span class="quiet">${say.graph.closes(`${listed(closing.words)} (${listed(closing.ownChoice ? closing.holders : closing.parties, 3)})`)}</span> ${closing.sets.slice(0, 3).map(set => listed(set)).join('; or ')}</li>`)}</ul>`;
    const rests = highest(answer);
    const beyond = [...new Set(answer.answers.flatMap(one => one.closings.filter(closing => closing.kind === 'keystone' && closing.sets.length === 0).map(closing => `${listed(closing.words)} (${listed([...closing.parties, ...closing.outOfReach], 3)})`)))];
    return html`
        ${keystones.length > 0 ? html`<h2>${say.graph.keystones}</h2><p class="quiet small">${say.graph.keystonesWords}</p>${list(keystones)}`
            : html`<h2>${say.graph.choiceTitle}</h2><p class="quiet small">${own.length > 0 ? say.graph.choiceWords : say.graph.noKeystones}</p>`}
        ${own.length > 0 && html`<h3>${say.graph.ownChoice}</h3>${list(own)}`}
        ${beyond.length > 0 && html`<h3>${say.graph.noPromise}</h3><p class="quiet small">${say.graph.noPromiseWords}</p><ul>${beyond.map(one => html`<li>${one}</li>`)}</ul>`}
        ${rests.length > 0 && html`<h2>${say.graph.rests}</h2><ul>${rests.map(one => html`<li>${one}</li>`)}</ul>`}`;
}

/** @param {{ session: Session }} props */
export function GraphView({ session }) {
    const [question] = useQuestion(session);
    const { reading, variant } = manner(question);
    const shared = { ...reading !== undefined && { reading }, ...variant !== undefined && { variant } };
    const graph = useCommand(session, 'graph', shared);
    const keystone = useCommand(session, 'keystone', manner(question));
    const [chosen, choose] = useState(/** @type {string | null} */ (null));
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
                <ul class="graph-legend small">
                    <li><span class="swatch circle"></span>${legend.circle}</li><li><span class="swatch promise"></span>${legend.promise}</li><li><span class="swatch deed"></span>${legend.deed}</li>
                    <li><span class="swatch keystone"></span>${legend.keystone}</li><li><span class="swatch missing"></span>${legend.missing}</li></ul>
                <div class="with-side"><${Drawing} graph=${answer} keystones=${keystones} chosen=${chosen} onChoose=${choose} />
                    ${node === undefined ? html`<section class="node-words quiet"><p>${say.graph.choose}</p></section>` : html`<${NodeWords} session=${session} graph=${answer} node=${node} keystones=${keystones} onChoose=${choose} />`}</div>`;
        }}</>
        <${Answered} state=${keystone}>${(/** @type {Keystones} */ answer) => html`<${KeystoneList} answer=${answer} />`}</>`;
}
