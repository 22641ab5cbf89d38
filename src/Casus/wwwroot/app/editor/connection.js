// @ts-check
// The line to the language server: one JSON message a frame, opened again when it breaks.
import { LSPClient } from '../library/codemirror.js';

/** Milliseconds between attempts. */
const retry = 1500;

/** What a hover may hold; anything else loses its tags. */
const allowed = new Set(['P', 'CODE', 'PRE', 'EM', 'STRONG', 'UL', 'OL', 'LI', 'BR', 'H1', 'H2', 'H3', 'H4', 'HR', 'BLOCKQUOTE', 'SPAN', 'DIV', 'TABLE', 'THEAD', 'TBODY', 'TR', 'TD', 'TH']);

/** Text of a package may hold anything; what is shown of it holds no markup of its own. @param {string} html */
export function withoutMarkup(html) {
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    for (const element of [...body.querySelectorAll('*')]) {
        if (!allowed.has(element.tagName)) { element.replaceWith(document.createTextNode(element.textContent ?? '')); continue; }
        for (const attribute of [...element.attributes]) { if (attribute.name !== 'class') { element.removeAttribute(attribute.name); } }
    }
    return body.innerHTML;
}

/** @param {string} id @param {string} path */
export const uriOf = (id, path) => `casus:///${encodeURIComponent(id)}/${encodeURIComponent(path)}`;

export class Connection {
    /** @type {WebSocket | null} */ #socket = null;
    /** @type {number} */ #timer = 0;
    #closed = false;

    /**
     * @param {string} id
     * @param {ConstructorParameters<typeof LSPClient>[0]} config
     * @param {(here: boolean) => void} onState
     */
    constructor(id, config, onState) {
        this.id = id;
        this.onState = onState;
        this.client = new LSPClient({ rootUri: `casus:///${encodeURIComponent(id)}/`, timeout: 5000, sanitizeHTML: withoutMarkup, ...config });
        this.#open();
    }

    #open() {
        const address = new URL(`/lsp?package=${encodeURIComponent(this.id)}`, location.href);
        address.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';
        const socket = new WebSocket(address);
        this.#socket = socket;
        /** @type {Set<(message: string) => void>} */
        const handlers = new Set();
        socket.addEventListener('message', event => { for (const handler of [...handlers]) { handler(String(event.data)); } });
        socket.addEventListener('open', () => {
            this.client.connect({
                // What is said after the line has gone is told again when it is back.
                send: message => { if (socket.readyState === WebSocket.OPEN) { socket.send(message); } },
                subscribe: handler => { handlers.add(handler); },
                unsubscribe: handler => { handlers.delete(handler); },
            });
            this.client.initializing.then(() => this.onState(true), () => this.onState(false));
        });
        socket.addEventListener('close', () => {
            if (this.client.connected) { this.client.disconnect(); }
            this.onState(false);
            if (!this.#closed) { this.#timer = window.setTimeout(() => this.#open(), retry); }
        });
    }

    close() {
        this.#closed = true;
        window.clearTimeout(this.#timer);
        if (this.client.connected) { this.client.disconnect(); }
        this.#socket?.close();
    }
}
