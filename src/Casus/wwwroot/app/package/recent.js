// @ts-check
// What the person has worked on lately, kept in this browser.

const key = 'casus.recent';
const most = 6;

/** @typedef {{ id: string, title: string, view: string, at: number }} Recent */

/** @returns {Recent[]} */
export function recent() {
    try {
        const kept = JSON.parse(localStorage.getItem(key) ?? '[]');
        return Array.isArray(kept) ? kept.filter(one => typeof one?.id === 'string' && typeof one.title === 'string') : [];
    } catch { return []; } // Somebody else's words under our key: begin again.
}

/** @param {string} id @param {string} title @param {string} view */
export function remember(id, title, view) {
    const others = recent().filter(one => one.id !== id);
    localStorage.setItem(key, JSON.stringify([{ id, title, view, at: Date.now() }, ...others].slice(0, most)));
}
