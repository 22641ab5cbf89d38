// @ts-check
// What every map shares: its colours and theme, the map itself over the boundaries, and names that are only read.
import { useEffect, useState } from '../library/preact.js';
import { isDark } from './theme-switch.js';

/** @typedef {typeof import('../library/maplibre.js')} Library */

/** A colour of the page. @param {string} name */
export const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** Whether the page is dark; told anew when that changes. */
export function useTheme() {
    const [theme, setTheme] = useState(isDark());
    useEffect(() => {
        const changed = () => setTheme(isDark());
        const media = matchMedia('(prefers-color-scheme: dark)');
        addEventListener('casus-theme', changed);
        media.addEventListener('change', changed);
        return () => { removeEventListener('casus-theme', changed); media.removeEventListener('change', changed); };
    }, []);
    return theme;
}

/**
 * A map with its controls. Throws where the browser cannot draw one.
 * @param {Library} library @param {HTMLElement} container @param {[number, number, number, number]} bounds @param {number} padding
 * @param {Record<string, any>} sources @param {any[]} layers over the paper
 */
export function openMap(library, container, bounds, padding, sources, layers) {
    if (document.querySelector(`link[href="${library.stylesheet}"]`) === null) { document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: library.stylesheet })); }
    const map = new library.Map({
        container, bounds, fitBoundsOptions: { padding }, attributionControl: false, dragRotate: false, pitchWithRotate: false, fadeDuration: 0, renderWorldCopies: false, minZoom: 2, maxZoom: 9,
        style: { version: 8, sources, layers: [{ id: 'paper', type: 'background', paint: { 'background-color': colour('--sunken') } }, ...layers] },
    });
    map.addControl(new library.NavigationControl({ showCompass: false }), 'top-right');
    map.addControl(new library.ScaleControl({ unit: 'metric' }), 'bottom-left');
    map.once('idle', () => container.setAttribute('data-drawn', 'yes'));
    return map;
}

/**
 * A name at its place. The library gives every marker the role of a button; a name on a map is only read.
 * @param {Library} library @param {import('maplibre-gl').Map} map @param {HTMLElement} element @param {[number, number]} at @param {Partial<import('maplibre-gl').MarkerOptions>} options
 */
export function writeName(library, map, element, at, options = {}) {
    new library.Marker({ element, opacityWhenCovered: '1', ...options }).setLngLat(at).addTo(map);
    element.setAttribute('role', 'presentation');
    element.removeAttribute('aria-label');
    element.removeAttribute('tabindex');
}
