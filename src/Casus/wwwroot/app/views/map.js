// @ts-check
// The map: the boundaries that come with Casus, whose viewpoint they show, and the places that the package names.
import { html, useEffect, useRef, useState } from '../library/preact.js';
import { api } from '../api.js';
import { messageOf, useCommand } from '../package/asking.js';
import { Answered, Busy, PlaceLink, Trouble } from '../parts/basic.js';
import { colour, openMap, useTheme, writeName } from '../parts/map-frame.js';
import { listed, say } from '../strings.js';

/** @import { Session } from '../package/session.js' */
/** @import * as Types from '../types.js' */

/** @typedef {{ kind: string, name: string, gloss?: string, within?: string[], outside?: string[], contestedBy?: string[], at?: Types.Place }} NamedPlace */
/** @typedef {{ places?: NamedPlace[], clauses?: unknown[], casus?: unknown[], articles?: unknown[] }} NormalForm */

/** A region's name without the word for its kind, as texts name it. @param {any} properties */
const shortName = properties => String(properties['name:en'] ?? properties.name ?? '').replace(/\s+(Oblast|oblast|Region)$/, '').replace(/^Oblast\s+/, '').replace(/^(Autonomous Republic of|Republic of)\s+/, '');

/** The regions whose names the words of a place contain. A name that a city bears too means the city. @param {NamedPlace} place @param {Types.Boundaries | null} boundaries @param {Types.Boundaries | null} gazetteer */
function regionsNamed(place, boundaries, gazetteer) {
    const words = `${place.name} ${place.gloss ?? ''}`;
    const cities = new Set((gazetteer?.features ?? []).flatMap(feature => feature.properties.names));
    return (boundaries?.features ?? []).map(feature => shortName(feature.properties)).filter(name => name.length > 3 && !cities.has(name) && new RegExp(`\\b${name.replace(/[^\p{L}\p{N}]+/gu, '\\W+')}\\b`, 'iu').test(words));
}

/** The cities of the gazetteer whose names the words of a place contain. @param {NamedPlace} place @param {Types.Boundaries | null} gazetteer */
function citiesNamed(place, gazetteer) {
    const words = `${place.name} ${place.gloss ?? ''}`;
    return (gazetteer?.features ?? []).filter(feature => feature.properties.names.some((/** @type {string} */ name) => new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'u').test(words)));
}

/** The corners of a shape. @param {any} coordinates @param {[number, number, number, number]} box */
function extend(coordinates, box) {
    if (typeof coordinates[0] === 'number') {
        box[0] = Math.min(box[0], coordinates[0]); box[1] = Math.min(box[1], coordinates[1]); box[2] = Math.max(box[2], coordinates[0]); box[3] = Math.max(box[3], coordinates[1]);
    } else { for (const inner of coordinates) { extend(inner, box); } }
    return box;
}

/** @param {{ boundaries: Types.Boundaries, named: string[], cities: any[] }} props */
function Drawn({ boundaries, named, cities }) {
    const place = useRef(/** @type {HTMLDivElement | null} */ (null));
    const [trouble, setTrouble] = useState(/** @type {string | null} */ (null));
    const theme = useTheme();
    useEffect(() => {
        let gone = false;
        /** @type {import('maplibre-gl').Map | null} */ let map = null;
        import('../library/maplibre.js').then(library => {
            if (gone || place.current === null) { return; }
            const around = (/** @type {any[]} */ shapes) => shapes.reduce((found, feature) => extend(feature.geometry.coordinates, found), /** @type {[number, number, number, number]} */ ([180, 90, -180, -90]));
            const box = around([...boundaries.features, ...cities]);
            // Where a city far away makes the country small, the names of its regions would stand on each other.
            place.current.classList.toggle('from-afar', box.join() !== around(boundaries.features).join());
            const features = boundaries.features.map((feature, index) => ({ ...feature, id: index, properties: { ...feature.properties, named: named.includes(shortName(feature.properties)) } }));
            try {
                map = openMap(library, place.current, box, 20, { boundaries: { type: 'geojson', data: { type: 'FeatureCollection', features } } }, [
                    { id: 'land', type: 'fill', source: 'boundaries', filter: ['!=', ['geometry-type'], 'LineString'], paint: { 'fill-color': ['case', ['get', 'named'], colour('--accent'), colour('--sheet')], 'fill-opacity': ['case', ['get', 'named'], 0.22, 1] } },
                    { id: 'border', type: 'line', source: 'boundaries', paint: { 'line-color': ['case', ['get', 'named'], colour('--accent'), colour('--rule-strong')], 'line-width': ['case', ['get', 'named'], 2, 1] } },
                ]);
            } catch (error) { setTrouble(`${say.map.noWebGl} ${String(error instanceof Error ? error.message : '')}`); return; }
            const asCities = new Set(cities.map(city => city.properties.name));
            for (const feature of features.filter(one => !asCities.has(shortName(one.properties)))) {
                const shape = extend(feature.geometry.coordinates, [180, 90, -180, -90]);
                const label = document.createElement('span');
                label.className = feature.properties.named ? 'map-label named' : 'map-label';
                label.textContent = shortName(feature.properties);
                const at = feature.properties.label ?? [(shape[0] + shape[2]) / 2, (shape[1] + shape[3]) / 2];
                writeName(library, map, label, at);
            }
            for (const city of cities) {
                const point = document.createElement('span');
                point.className = 'map-city';
                point.append(Object.assign(document.createElement('span'), { className: 'map-point' }), city.properties.name);
                writeName(library, map, point, city.geometry.coordinates, { anchor: 'left', offset: [-5, 0] });
            }
        }, error => setTrouble(String(error)));
        return () => { gone = true; map?.remove(); };
    }, [boundaries, theme, named.join(), cities.map(city => city.properties.name).join()]);
    return html`<${Trouble} message=${trouble} /><div class="map" ref=${place} role="region" aria-label=${say.map.label}></div>`;
}

/** Whose view of the borders this is, from where, and on what terms; said by the data itself. @param {Types.Boundaries} boundaries */
export function termsOf(boundaries) {
    const said = { ...boundaries.metadata, ...boundaries };
    const text = (/** @type {unknown} */ value) => typeof value === 'string' ? value : value === undefined || value === null ? null : JSON.stringify(value);
    return { viewpoint: text(said.viewpoint), source: text(said.source ?? said.attribution), licence: text(said.licence ?? said.license) };
}

/** @param {{ session: Session }} props */
export function MapView({ session }) {
    const normal = useCommand(session, 'normal-form', {});
    const [boundaries, setBoundaries] = useState(/** @type {Types.Boundaries | null} */ (null));
    const [trouble, setTrouble] = useState(/** @type {string | null} */ (null));
    const [gazetteer, setGazetteer] = useState(/** @type {Types.Boundaries | null} */ (null));
    useEffect(() => {
        api.boundaries().then(setBoundaries, error => setTrouble(messageOf(error)));
        api.cities().then(setGazetteer, error => setTrouble(messageOf(error)));
    }, []);
    const words = say.map;
    const places = /** @type {NormalForm | null} */ (normal.answer)?.places ?? [];
    const named = [...new Set(places.flatMap(place => regionsNamed(place, boundaries, gazetteer)))];
    const cities = [...new Set(places.flatMap(place => citiesNamed(place, gazetteer)))];
    const terms = [boundaries === null ? null : { of: words.borders, ...termsOf(boundaries) }, cities.length === 0 || gazetteer === null ? null : { of: words.cities, ...termsOf(gazetteer) }];
    return html`
        <h1>${words.title}</h1><p class="lead quiet">${words.words}</p>
        <div class="with-side map-view">
            <div>
                <${Trouble} message=${trouble} />
                ${boundaries === null && trouble === null && html`<${Busy} words=${say.opening} />`}
                ${boundaries !== null && html`<${Drawn} boundaries=${boundaries} named=${named} cities=${cities} />`}
                ${named.length > 0 && html`<p class="small quiet">${words.marked}</p>`}
                ${cities.length > 0 && html`<p class="small quiet">${words.points}</p>`}
                ${terms.map(one => one !== null && html`<dl class="terms small" aria-label=${one.of}><div><dt>${words.shown}</dt><dd>${one.of}</dd></div>${/** @type {const} */ (['viewpoint', 'source', 'licence']).map(key => one[key] !== null && html`<div><dt>${words[key]}</dt><dd>${one[key]}</dd></div>`)}</dl>`)}
            </div>
            <section aria-labelledby="places"><h2 id="places">${words.areas}</h2>
                <${Answered} state=${normal}>${(/** @type {NormalForm} */ answer) => (answer.places ?? []).length === 0 ? html`<p class="quiet">${words.noAreas}</p>` : html`
                    <ul class="places">${(answer.places ?? []).map(place => {
                        const regions = regionsNamed(place, boundaries, gazetteer);
                        const points = citiesNamed(place, gazetteer).map(city => city.properties.note === undefined ? city.properties.name : `${city.properties.name} (${city.properties.note})`);
                        return html`<li><p><strong><${PlaceLink} session=${session} place=${place.at}>${place.name}</></strong> <span class="small quiet">${place.kind}</span></p>
                            ${place.gloss && html`<p class="serif">${place.gloss}</p>`}
                            <p class="small quiet">${[place.within?.length ? `${words.within} ${listed(place.within)}` : null, place.outside?.length ? `${words.without} ${listed(place.outside)}` : null, place.contestedBy?.length ? `${words.contested} ${listed(place.contestedBy)}` : null,
                                regions.length > 0 ? `${words.drawn}: ${listed(regions)}` : null, points.length > 0 ? `${words.pointed}: ${listed(points)}` : null,
                                regions.length + points.length === 0 ? words.undrawn : null].filter(part => part !== null).join(' · ')}</p></li>`;
                    })}</ul>`}</>
            </section>
        </div>`;
}
