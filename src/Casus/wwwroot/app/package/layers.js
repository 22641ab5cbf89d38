// @ts-check
// Places the promises of the graph: the server says in which layer each stands; a layer becomes a row, or several where the page is narrow.

/** @import * as Types from '../types.js' */
/** @typedef {{ node: Types.GraphNode, x: number, y: number, row: number }} Placed */
/** @typedef {{ width: number, height: number, box: { width: number, height: number }, placed: Map<string, Placed> }} Layout */

const box = { width: 186, height: 62 };
const gap = { x: 18, y: 58, wrapped: 20 };
const edge = 16;

/** @param {Types.Graph} graph @param {number} available the width of the page's place for it @returns {Layout} */
export function layoutOf(graph, available) {
    const most = Math.max(1, Math.floor((available - 2 * edge + gap.x) / (box.width + gap.x)));
    const layers = [...Map.groupBy(graph.nodes, node => node.x)].sort(([a], [b]) => a - b).map(([, nodes]) => [...nodes].sort((a, b) => a.y - b.y));
    const widest = Math.min(most, Math.max(...layers.map(nodes => nodes.length)));
    const width = Math.max(2 * edge + widest * (box.width + gap.x) - gap.x, Math.min(available, 2 * edge + box.width));
    /** @type {Map<string, Placed>} */
    const placed = new Map();
    let y = edge;
    let row = 0;
    for (const nodes of layers) {
        for (let from = 0; from < nodes.length; from += most) {
            const line = nodes.slice(from, from + most);
            const lineWidth = line.length * (box.width + gap.x) - gap.x;
            line.forEach((node, index) => placed.set(node.id, { node, x: (width - lineWidth) / 2 + index * (box.width + gap.x), y, row }));
            y += box.height + (from + most < nodes.length ? gap.wrapped : gap.y);
            row++;
        }
    }
    return { width, height: y - gap.y + edge, box, placed };
}

/** The way of an arrow: down from row to row; at the side where it goes back up or stays in its row. @param {Placed} from @param {Placed} to */
export function wayOf(from, to) {
    const middle = box.width / 2;
    if (to.row > from.row) {
        const x1 = from.x + middle, y1 = from.y + box.height, x2 = to.x + middle, y2 = to.y - 3;
        const bend = Math.max(24, (y2 - y1) / 2.5);
        return `M${x1} ${y1}C${x1} ${y1 + bend} ${x2} ${y2 - bend} ${x2} ${y2}`;
    }
    if (to.row === from.row) {
        const [x1, x2] = to.x > from.x ? [from.x + box.width, to.x - 3] : [from.x, to.x + box.width + 3];
        const y = from.y + box.height / 2;
        const lift = Math.abs(x2 - x1) > gap.x + 4 ? box.height * 0.75 : 0;
        return `M${x1} ${y}C${x1 + (x2 - x1) / 3} ${y - lift} ${x2 - (x2 - x1) / 3} ${y - lift} ${x2} ${y}`;
    }
    const side = from.x + to.x > 0 && from.x >= to.x ? 1 : -1;
    const x1 = side === 1 ? from.x + box.width : from.x, x2 = side === 1 ? to.x + box.width + 3 : to.x - 3;
    const out = side * Math.min(46, 14 + Math.abs(from.row - to.row) * 6);
    return `M${x1} ${from.y + box.height / 2}C${x1 + out} ${from.y} ${x2 + out} ${to.y + box.height} ${x2} ${to.y + box.height / 2}`;
}
