// @ts-check
// An open package: its files as they are on disk, as they are being written, and what another writer has done meanwhile.
import { api, Refused } from '../api.js';

/** @import * as Types from '../types.js' */
/** @typedef {{ version: string | null, text: string }} Theirs */
/**
 * @typedef {object} OpenFile
 * @property {string} path
 * @property {string | null} version what is on disk, as we last saw it; null when it was never saved
 * @property {string} saved
 * @property {string} text what the person sees
 * @property {Theirs | null} theirs what somebody else wrote while we had unsaved words; the person chooses
 * @property {boolean} restored the words come from changes kept before
 * @property {string | null} aside changes kept before that the person has not chosen to go on with: what is seen is the text of the library
 */
/** What happened, for whoever listens: `text` of a file changed here, or was `replaced` from outside the editor, or only its `state` changed. */
/** @typedef {{ kind: 'text' | 'replaced' | 'state', path: string | null }} SessionEvent */

/** Words not yet kept are at most this old, in milliseconds. */
const draftAfter = 500;

export class Session {
    /** @type {Map<string, OpenFile>} */ files = new Map();
    /** @type {Set<(event: SessionEvent) => void>} */ #listeners = new Set();
    /** @type {Map<string, number>} */ #waiting = new Map();
    /** @type {EventSource | null} */ #events = null;
    /** @type {string | null} */ trouble = null;
    /** @type {AbortController} */ #closing = new AbortController();

    /** @param {Types.PackageFiles} answer @param {boolean} drafts whether what was kept from before counts @param {boolean} [aside] whether it is kept aside until the person chooses it */
    constructor(answer, drafts, aside = false) {
        this.id = answer.id;
        this.title = answer.title;
        this.folder = answer.folder;
        this.writable = answer.writable;
        this.source = answer.source;
        for (const file of answer.files) {
            const opened = this.#opened(drafts ? file : { ...file, draft: null });
            // Somebody who opens a text of the library sees that text first, and not what was made of it.
            this.files.set(file.path, aside && !answer.writable && opened.restored ? { ...opened, text: opened.saved, restored: false, theirs: null, aside: opened.text } : opened);
        }
    }

    /** @param {string} id @param {boolean} [library] whether a text of the library is shown as the library has it, and one's own changes to it are kept aside */
    static async open(id, library = false) {
        const session = new Session(await api.package(id), true, library);
        session.#listen();
        return session;
    }

    /** The package as it is on disk, to look at. @param {string} id */
    static async asSaved(id) { return new Session(await api.package(id), false); }

    /** @param {Types.PackageFile} file @returns {OpenFile} */
    #opened(file) {
        if (file.draft === null || file.draft === file.text) {
            return { path: file.path, version: file.version, saved: file.text, text: file.text, theirs: null, restored: false, aside: null };
        }
        // A draft that was begun on an older state of the file must not silently replace a newer one.
        const overtaken = file.draftBase !== null && file.version !== null && file.draftBase !== file.version;
        return {
            path: file.path, version: file.version, saved: file.text, text: file.draft, restored: true, aside: null,
            theirs: overtaken ? { version: file.version, text: file.text } : null,
        };
    }

    #listen() {
        const { signal } = this.#closing;
        this.#events = new EventSource(api.eventsAddress(this.id));
        this.#events.addEventListener('message', message => {
            const { event, path, version } = JSON.parse(message.data);
            if (event === 'changed') { void this.#changedOnDisk(path, version); }
        }, { signal });
        addEventListener('pagehide', () => this.#keepAll(true), { signal });
        document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') { this.#keepAll(false); } }, { signal });
    }

    close() {
        this.#keepAll(false);
        this.#closing.abort();
        this.#events?.close();
    }

    /** @param {(event: SessionEvent) => void} listener @returns {() => void} */
    subscribe(listener) {
        this.#listeners.add(listener);
        return () => { this.#listeners.delete(listener); };
    }

    /** @param {SessionEvent} event */
    #tell(event) { for (const listener of [...this.#listeners]) { listener(event); } }

    /** @param {string} path @returns {OpenFile} */
    file(path) {
        const file = this.files.get(path);
        if (file === undefined) { throw new Error(`no file ${path} in ${this.id}`); }
        return file;
    }

    /** The first file that is written in Casus. */
    get firstPath() { return [...this.files.keys()].find(path => path.endsWith('.casus')) ?? [...this.files.keys()][0] ?? null; }

    /** The file of this package that a place in an answer means: answers may name it by its whole path. @param {string} named */
    pathOf(named) {
        const paths = [...this.files.keys()];
        return paths.find(path => path === named) ?? paths.find(path => named.endsWith(`/${path}`) || named.endsWith(`\\${path}`))
            ?? paths.find(path => named.split(/[\\/]/).at(-1) === path.split('/').at(-1)) ?? null;
    }

    /** Files with changes that the person has not chosen to go on with. */
    get aside() { return [...this.files.values()].filter(file => file.aside !== null); }

    /** Goes on with the changes kept aside. */
    takeUpAside() {
        for (const file of this.aside) {
            const text = file.aside ?? file.saved;
            Object.assign(file, { aside: null, restored: true });
            this.replace(file.path, text);
        }
    }

    /** Gives the changes kept aside up for good. */
    giveUpAside() {
        for (const file of this.aside) { file.aside = null; this.#keep(file.path, false); this.#tell({ kind: 'state', path: file.path }); }
    }

    get unsaved() { return [...this.files.values()].filter(file => file.text !== file.saved); }

    /** What the person has written, for questions. @returns {Record<string, string>} */
    get drafts() { return Object.fromEntries(this.unsaved.map(file => [file.path, file.text])); }

    /** @param {Types.AskOptions} [options] @returns {Types.Asked} */
    asked(options) { return { package: this.id, drafts: this.drafts, options: options ?? {} }; }

    /** The person has typed. @param {string} path @param {string} text */
    edit(path, text) {
        const file = this.file(path);
        if (file.text === text) { return; }
        file.text = text;
        this.#keepSoon(path);
        this.#tell({ kind: 'text', path });
    }

    /** Words from elsewhere, such as a repair that the person took: the editor follows. @param {string} path @param {string} text */
    replace(path, text) {
        this.file(path).text = text;
        this.#keepSoon(path);
        this.#tell({ kind: 'replaced', path });
    }

    /** @param {string} path */
    #keepSoon(path) {
        if (this.#waiting.has(path)) { return; }
        this.#waiting.set(path, window.setTimeout(() => this.#keep(path, false), draftAfter));
    }

    /** @param {boolean} last */
    #keepAll(last) { for (const path of [...this.#waiting.keys()]) { this.#keep(path, last); } }

    /** @param {string} path @param {boolean} last */
    #keep(path, last) {
        window.clearTimeout(this.#waiting.get(path));
        this.#waiting.delete(path);
        const file = this.file(path);
        const kept = file.text === file.saved ? api.dropDraft(this.id, path) : api.keepDraft(this.id, path, file.text, file.version, last);
        kept.then(() => this.#kept(null), error => this.#kept(error));
    }

    /** @param {unknown} error */
    #kept(error) {
        const trouble = error === null ? null : error instanceof Refused && error.status === 0 ? 'unreachable' : String(error instanceof Error ? error.message : error);
        if (trouble !== this.trouble) {
            this.trouble = trouble;
            this.#tell({ kind: 'state', path: null });
        }
        // Try again while the server is away, so that the words are kept as soon as it is back.
        if (trouble !== null && !this.#closing.signal.aborted) { window.setTimeout(() => { for (const file of this.unsaved) { this.#keepSoon(file.path); } }, 2000); }
    }

    /** Writes the person's words into the file. When somebody else has written it meanwhile, nothing is written and `theirs` says what. @param {string} path */
    async save(path) {
        const file = this.file(path);
        const text = file.text;
        try {
            const { version } = await api.save(this.id, path, text, file.version);
            Object.assign(file, { version, saved: text, theirs: null, restored: false });
            this.trouble = null;
        } catch (error) {
            if (!(error instanceof Refused) || error.status !== 412) { throw error; }
            file.theirs = { version: error.body.version, text: error.body.text };
        }
        this.#tell({ kind: 'state', path });
    }

    async saveAll() { for (const file of this.unsaved) { await this.save(file.path); } }

    /** The person's choice after somebody else wrote: `mine` overwrites theirs, `theirs` gives up mine. @param {string} path @param {'mine' | 'theirs'} choice */
    async choose(path, choice) {
        const file = this.file(path);
        if (file.theirs === null) { return; }
        const { version, text } = file.theirs;
        Object.assign(file, { version, saved: text, theirs: null, restored: false });
        if (choice === 'mine') { await this.save(path); } else { this.replace(path, text); }
        this.#tell({ kind: 'state', path });
    }

    /** Back to what is on disk. @param {string} path */
    revert(path) {
        const file = this.file(path);
        file.restored = false;
        this.replace(path, file.saved);
    }

    /** @param {string} path @param {string} version what is there now */
    async #changedOnDisk(path, version) {
        const known = this.files.get(path);
        if (known !== undefined && known.version === version) { return; }
        const answer = await api.package(this.id).catch(() => null);
        const now = answer?.files.find(file => file.path === path);
        if (now === undefined || now === null) { return; }
        if (known === undefined) {
            this.files.set(path, this.#opened(now));
            this.#tell({ kind: 'state', path });
        } else if (now.version !== known.version && now.text !== known.saved) {
            if (known.text === known.saved || known.text === now.text) {
                Object.assign(known, { version: now.version, saved: now.text, text: now.text, theirs: null });
                this.#tell({ kind: 'replaced', path });
            } else {
                known.theirs = { version: now.version, text: now.text };
                this.#tell({ kind: 'state', path });
            }
        } else {
            known.version = now.version;
        }
    }
}
