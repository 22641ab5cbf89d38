// @ts-check
// Bases, where a patrol would fly from them, and how far they reach without tankers: on the boundaries that come with Casus, at places that have a source.
import { html, useEffect, useMemo, useRef, useState } from '../library/preact.js';
import { api } from '../api.js';
import { messageOf } from '../package/asking.js';
import { Busy, Trouble } from '../parts/basic.js';
import { colour, openMap, useTheme, writeName } from '../parts/map-frame.js';
import { say, sentence } from '../strings.js';
import { termsOf } from '../views/map.js';
import { Figure, figureOf } from './figures.js';
import { circle, distance } from './geography.js';

/** @import * as Types from '../types.js' */
/** @import { Board } from './figures.js' */
/** @import { Point } from './geography.js' */

/** @typedef {{ name: string, what: string, source: string, at: Point }} Site */
/** @typedef {{ lever: Types.Lever, base: Site | null, patrol: Site | null, straight: number | null, reach: [number, number] | null, reachStep: Types.Step | null, takes: Types.Step[] }} Flight */

/** How wide a patrol is drawn. It only marks the place: the figures give no size. */
const patrolKm = 35;

/** Each route with its ends, when places of their names are known. @param {Board} board @param {Types.Pillar} pillar @param {Site[]} sites @returns {Flight[]} */
export function flightsOf(board, pillar, sites) {
    const named = new Map(sites.map(site => [site.name, site]));
    return pillar.levers.filter(lever => lever.kind === 'route').map(lever => {
        const base = named.get(lever.of) ?? null;
        const to = `${lever.of} to `;
        const patrol = lever.words.startsWith(to) ? named.get(lever.words.slice(to.length)) ?? null : null;
        const reachStep = pillar.steps.find(step => step.name.startsWith(`${lever.name}-`) && step.name.endsWith('-reach-left')) ?? null;
        const [left, length] = [reachStep?.result ?? null, figureOf(board.index, lever.name)];
        // The step says by how much the base reaches beyond the patrol; the whole reach is that and the way to the patrol.
        const reach = left === null || length === null || left.low === null || left.high === null || length.low === null || length.high === null ? null
            : /** @type {[number, number]} */ ([Math.max(0, left.low + length.high), Math.max(0, left.high + length.low)]);
        return {
            lever, base, patrol, reach, reachStep, straight: base === null || patrol === null ? null : distance(base.at, patrol.at),
            takes: pillar.steps.filter(step => step.name.startsWith(`${lever.name}-`) && step.name.endsWith('-per-orbit')),
        };
    });
}

/** @param {Flight[]} flights */
function shapesOf(flights) {
    /** @param {Record<string, string>} properties @param {Point[]} line */
    const line = (properties, line) => ({ type: 'Feature', properties, geometry: { type: 'LineString', coordinates: line } });
    return { type: 'FeatureCollection', features: flights.flatMap(({ base, patrol, reach }) => [
        ...base !== null && patrol !== null ? [line({ kind: 'route' }, [base.at, patrol.at])] : [],
        ...patrol !== null ? [line({ kind: 'patrol' }, circle(patrol.at, patrolKm))] : [],
        ...base !== null && reach !== null ? [...reach[0] > 0 ? [line({ kind: 'reach' }, circle(base.at, reach[0]))] : [], ...reach[1] > reach[0] ? [line({ kind: 'perhaps' }, circle(base.at, reach[1]))] : []] : [],
    ]) };
}

/** @param {{ boundaries: Types.Boundaries, flights: Flight[] }} props */
function Drawn({ boundaries, flights }) {
    const place = useRef(/** @type {HTMLDivElement | null} */ (null));
    const drawn = useRef(/** @type {import('maplibre-gl').Map | null} */ (null));
    const [trouble, setTrouble] = useState(/** @type {string | null} */ (null));
    const theme = useTheme();
    const shapes = useMemo(() => shapesOf(flights), [JSON.stringify(flights.map(flight => [flight.lever.name, flight.reach]))]);
    const latest = useRef(shapes);
    latest.current = shapes;
    const sites = [...new Map(flights.flatMap(flight => [flight.base, flight.patrol]).filter(site => site !== null).map(site => [site.name, site])).values()];
    useEffect(() => {
        let gone = false;
        import('../library/maplibre.js').then(library => {
            if (gone || place.current === null) { return; }
            const bounds = /** @type {[number, number, number, number]} */ (boundaries.bbox ?? [22, 44, 40.3, 52.5]);
            const box = /** @type {[number, number, number, number]} */ ([Math.min(bounds[0], ...sites.map(site => site.at[0])), Math.min(bounds[1], ...sites.map(site => site.at[1])), bounds[2], bounds[3]]);
            const lines = (/** @type {string} */ id, /** @type {string} */ ink, /** @type {number} */ width, /** @type {number[] | undefined} */ dashes = undefined) =>
                ({ id, type: /** @type {const} */ ('line'), source: 'flights', filter: /** @type {any} */ (['==', ['get', 'kind'], id]), paint: { 'line-color': ink, 'line-width': width, ...dashes && { 'line-dasharray': dashes } } });
            /** @type {import('maplibre-gl').Map} */ let map;
            try {
                map = openMap(library, place.current, box, 24, { boundaries: { type: 'geojson', data: boundaries }, flights: { type: 'geojson', data: latest.current } }, [
                    { id: 'land', type: 'fill', source: 'boundaries', filter: ['!=', ['geometry-type'], 'LineString'], paint: { 'fill-color': colour('--sheet') } },
                    { id: 'border', type: 'line', source: 'boundaries', paint: { 'line-color': colour('--rule-strong'), 'line-width': 0.6 } },
                    lines('reach', colour('--accent'), 2.5), lines('perhaps', colour('--accent'), 1.6, [3, 2]), lines('route', colour('--ink-2'), 1.6, [1, 2]), lines('patrol', colour('--alert'), 3),
                ]);
            } catch (error) { setTrouble(`${say.map.noWebGl} ${String(error instanceof Error ? error.message : '')}`); return; }
            drawn.current = map;
            for (const site of sites) {
                const label = document.createElement('span');
                label.className = 'map-label named site';
                label.textContent = site.name;
                writeName(library, map, label, site.at);
            }
        }, error => setTrouble(String(error)));
        return () => { gone = true; drawn.current?.remove(); drawn.current = null; };
    }, [boundaries, theme, sites.map(site => site.name).join()]);
    useEffect(() => {
        const source = /** @type {import('maplibre-gl').GeoJSONSource | undefined} */ (drawn.current?.getSource('flights'));
        source?.setData(/** @type {any} */ (shapes));
    }, [shapes]);
    return html`<${Trouble} message=${trouble} /><div class="map reach" ref=${place} role="region" aria-label=${say.means.mapLabel}></div>`;
}

/** @param {{ board: Board, pillar: Types.Pillar }} props */
export function ReachMap({ board, pillar }) {
    const [known, setKnown] = useState(/** @type {{ boundaries: Types.Boundaries, sites: Site[], terms: Types.Boundaries } | null} */ (null));
    const [trouble, setTrouble] = useState(/** @type {string | null} */ (null));
    useEffect(() => {
        Promise.all([api.boundaries(), api.places()]).then(([boundaries, places]) => setKnown({
            boundaries, terms: places,
            sites: places.features.map(feature => ({ name: feature.properties.name, what: feature.properties.what, source: feature.properties.source, at: feature.geometry.coordinates })),
        }), error => setTrouble(messageOf(error)));
    }, []);
    const words = say.means;
    const flights = flightsOf(board, pillar, known?.sites ?? []);
    const terms = known === null ? null : [termsOf(known.boundaries), termsOf(known.terms)];
    if (flights.length === 0) { return null; }
    return html`
        <section aria-labelledby="reach-title"><h2 id="reach-title">${words.reachTitle}</h2><p class="quiet">${words.reachWords}</p>
            <${Trouble} message=${trouble} />
            ${known === null ? trouble === null && html`<${Busy} words=${say.opening} />` : html`
                <${Drawn} boundaries=${known.boundaries} flights=${flights} />
                <ul class="graph-legend small reach-legend"><li><span class="swatch patrol"></span>${words.legend.patrol}</li><li><span class="swatch way"></span>${words.legend.way}</li><li><span class="swatch reach"></span>${words.legend.reach}</li></ul>`}
            <ul class="flights">${flights.map(({ lever, base, patrol, straight, reach, reachStep, takes }) => html`
                <li><p><strong>${lever.words}</strong>: <${Figure} board=${board} name=${lever.name} />${straight !== null && html` <span class="quiet">(${words.straight(Math.round(straight))})</span>`}</p>
                    <ul class="small">${takes.map(step => html`<li>${sentence(step.words.replace(`${lever.words}, `, ''))}: <${Figure} board=${board} name=${step.name} /></li>`)}
                        <li>${reachStep === null ? words.noReach : html`${reach !== null && html`${words.reaches(Math.round(reach[0]), Math.round(reach[1]))} `}${words.reachLeft} <${Figure} board=${board} name=${reachStep.name} />`}</li>
                        <li class="quiet">${base === null || patrol === null ? words.notDrawn : `${base.name}: ${base.source}. ${patrol.name}: ${patrol.source}.`}</li></ul></li>`)}</ul>
            ${terms !== null && html`<p class="small quiet">${[terms[0]?.viewpoint, known?.boundaries.attribution, terms[0]?.licence, terms[1]?.source, known?.terms.attribution, terms[1]?.licence].filter(part => part !== null && part !== undefined).join(' · ')}</p>`}
        </section>`;
}
