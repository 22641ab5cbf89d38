// @ts-check
// Where the person is, read from the part of the address after #: `#/p/{id}/{view}?key=value`.

/** @typedef {{ page: 'home' | 'tour' | 'table' | 'patterns' | 'timeline' | 'since' | 'package' | 'unknown', id: string, view: string, step: number, query: URLSearchParams }} Route */

/** @param {string} hash @returns {Route} */
export function routeOf(hash) {
    const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
    const parts = path.split('/').filter(part => part !== '').map(decodeURIComponent);
    const rest = { id: '', view: '', step: 0, query: new URLSearchParams(query) };
    switch (parts[0]) {
        case undefined: return { ...rest, page: 'home' };
        case 'tour': return { ...rest, page: 'tour', step: Number(parts[1] ?? 1) || 1 };
        case 'table': case 'timeline': case 'since': return { ...rest, page: parts[0] };
        case 'patterns': return { ...rest, page: 'patterns', id: parts[1] ?? '' };
        case 'p': return parts[1] === undefined ? { ...rest, page: 'unknown' } : { ...rest, page: 'package', id: parts[1], view: parts[2] ?? 'read' };
        default: return { ...rest, page: 'unknown' };
    }
}

/** @param {string} id @param {string} view @param {Record<string, string>} [query] */
export function linkTo(id, view, query) {
    const search = query === undefined ? '' : `?${new URLSearchParams(query)}`;
    return `#/p/${encodeURIComponent(id)}/${view}${search}`;
}

/** @param {string} address */
export const go = address => { location.hash = address; };
