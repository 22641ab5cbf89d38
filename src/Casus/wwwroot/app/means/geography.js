// @ts-check
// Distances and circles on the ball that the earth nearly is.

const radiusKm = 6371;
const turns = 72;

/** @param {number} degrees */
const radians = degrees => degrees * Math.PI / 180;

/** @typedef {[number, number]} Point longitude, latitude */

/** Kilometres along the shortest line. @param {Point} from @param {Point} to */
export function distance(from, to) {
    const [x, y, u, v] = [radians(from[0]), radians(from[1]), radians(to[0]), radians(to[1])];
    const half = Math.sin((v - y) / 2) ** 2 + Math.cos(y) * Math.cos(v) * Math.sin((u - x) / 2) ** 2;
    return 2 * radiusKm * Math.asin(Math.sqrt(half));
}

/** All that lies so many kilometres from a point, as a closed line. @param {Point} centre @param {number} km @returns {Point[]} */
export function circle(centre, km) {
    const [x, y] = [radians(centre[0]), radians(centre[1])];
    const arc = km / radiusKm;
    return Array.from({ length: turns + 1 }, (_, turn) => {
        const way = turn / turns * 2 * Math.PI;
        const v = Math.asin(Math.sin(y) * Math.cos(arc) + Math.cos(y) * Math.sin(arc) * Math.cos(way));
        const u = x + Math.atan2(Math.sin(way) * Math.sin(arc) * Math.cos(y), Math.cos(arc) - Math.sin(y) * Math.sin(v));
        return /** @type {Point} */ ([u * 180 / Math.PI, v * 180 / Math.PI]);
    });
}
