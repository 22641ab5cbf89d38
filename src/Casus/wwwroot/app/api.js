// @ts-check
// The studio's side of /api/v1. Every answer is the command line's JSON; types.js says what is in it.

import { say } from './strings.js';

/** @import * as Types from './types.js' */

const root = '/api/v1';

/** An answer other than success. `status` 422 is the person's to mend and its message is meant for the screen; 0 means that nobody answered. */
export class Refused extends Error {
    /** @param {number} status @param {string} message @param {any} [body] */
    constructor(status, message, body) {
        super(message);
        this.status = status;
        this.body = body;
    }
}

/** @param {string | null} version @returns {Record<string, string>} */
const seen = version => version === null ? { 'if-none-match': '*' } : { 'if-match': `"${version}"` };

/** @param {string} id @param {string} [rest] */
const ofPackage = (id, rest = '') => `/packages/${encodeURIComponent(id)}${rest}`;

/**
 * @param {string} method @param {string} path
 * @param {{ body?: BodyInit, headers?: Record<string, string>, signal?: AbortSignal, keepalive?: boolean }} [options]
 */
async function send(method, path, options = {}) {
    let response;
    try {
        // What is being written is often not understood; without this the browser would report each such answer as a failure of the page.
        response = await fetch(root + path, { method, ...options, headers: { ...options.headers, 'casus-quiet': '1' } });
    } catch (error) {
        if (error instanceof DOMException && error.name === 'AbortError') { throw error; }
        throw new Refused(0, String(error));
    }
    const status = Number(response.headers.get('casus-status') ?? response.status);
    if (response.ok && status === response.status) { return response; }
    const text = await response.text();
    let body;
    try { body = JSON.parse(text); } catch { body = undefined; }
    throw new Refused(status, body?.message ?? body?.detail ?? body?.title ?? text, body);
}

/** @param {string} path @param {AbortSignal} [signal] */
const get = async (path, signal) => (await send('GET', path, { signal })).json();

/** @param {string} path @param {unknown} body @param {AbortSignal} [signal] */
const post = (path, body, signal) => send('POST', path, { body: JSON.stringify(body), headers: { 'content-type': 'application/json' }, signal });

/** @param {string} path @param {unknown} body @param {AbortSignal} [signal] */
const postForJson = async (path, body, signal) => (await post(path, body, signal)).json();

const plain = { 'content-type': 'text/plain; charset=utf-8' };

export const api = {
    /** @returns {Promise<{ packages: Types.Card[] }>} */
    packages: () => get('/packages'),
    /** @param {string} id @returns {Promise<Types.PackageFiles>} */
    package: id => get(ofPackage(id)),
    /** @param {string} name @param {string | null} from @returns {Promise<{ id: string }>} */
    create: (name, from) => postForJson('/packages', { name, from }),
    /** @param {string} id @param {string} path @param {string} text @param {string | null} version what the person saw; null makes the file @returns {Promise<{ version: string }>} */
    save: async (id, path, text, version) =>
        (await send('PUT', ofPackage(id, `/files/${encodeURIComponent(path)}`), { body: text, headers: { ...plain, ...seen(version) } })).json(),
    /** @param {string} id @param {string} path @param {string} text @param {string | null} version what the draft began from
     *  @param {boolean} [last] the page is about to go, so the request must outlive it; browsers let only a short one do so */
    keepDraft: (id, path, text, version, last = false) =>
        send('PUT', ofPackage(id, `/drafts/${encodeURIComponent(path)}`), { body: text, headers: { ...plain, ...version === null ? {} : seen(version) }, keepalive: last && text.length < 20_000 }),
    /** @param {string} id @param {string} path */
    dropDraft: (id, path) => send('DELETE', ofPackage(id, `/drafts/${encodeURIComponent(path)}`)),
    /** @param {string} id */
    eventsAddress: id => root + ofPackage(id, '/events'),
    /** A text that is not understood is answered with its errors in place of an answer; only `check` asks for those.
     *  @param {string} command @param {Types.Asked} asked @param {AbortSignal} [signal] */
    ask: async (command, asked, signal) => {
        const text = await (await post(`/ask/${command}`, asked, signal)).text();
        const answer = text === '' ? { findings: [] } : JSON.parse(text);
        if (command !== 'check' && Array.isArray(answer.findings)) {
            throw new Refused(422, answer.findings.find((/** @type {Types.Finding} */ finding) => finding.level === 'error')?.message ?? say.trouble.cannotAsk, answer);
        }
        return answer;
    },
    /** @param {Types.Asked} asked @param {AbortSignal} [signal] @returns {Promise<Types.ReadersDocument>} */
    document: (asked, signal) => postForJson('/document', asked, signal),
    /** @param {Types.Asked} asked @param {AbortSignal} [signal] @returns {Promise<Types.Readings>} */
    readings: (asked, signal) => postForJson('/readings', asked, signal),
    /** @param {Types.Asked} asked @param {AbortSignal} [signal] @returns {Promise<Types.Switches>} */
    situation: (asked, signal) => postForJson('/situation', asked, signal),
    /** @param {Types.Asked & { repair: number }} asked @returns {Promise<{ files: Record<string, string> }>} */
    apply: asked => postForJson('/apply', asked),
    /** @param {File | string} declaration @returns {Promise<Types.Statement>} */
    statement: async declaration => {
        if (typeof declaration === 'string') { return (await send('POST', '/statement', { body: declaration, headers: plain })).json(); }
        const form = new FormData();
        form.append('file', declaration);
        return (await send('POST', '/statement', { body: form })).json();
    },
    /** @param {'html' | 'pdf' | 'docx'} form @param {Types.Asked} asked */
    report: async (form, asked) => (await post(`/report/${form}`, asked)).blob(),
    /** @param {boolean} signed whether unsigned texts are read as if they were signed @param {AbortSignal} [signal] @returns {Promise<Types.FeatureTable>} */
    table: (signed, signal) => get(`/table?signed=${signed}`, signal),
    /** @param {AbortSignal} [signal] @returns {Promise<{ patterns: Types.Pattern[] }>} */
    patterns: signal => get('/patterns', signal),
    /** @param {string} name @param {AbortSignal} [signal] @returns {Promise<{ patterns: Types.Pattern[] }>} */
    pattern: (name, signal) => get(`/patterns/${encodeURIComponent(name)}`, signal),
    /** @param {AbortSignal} [signal] @returns {Promise<{ packages: { package: string, on: string, entries: Types.Dated[] }[] }>} */
    timeline: signal => get('/timeline', signal),
    /** @param {string} date @param {AbortSignal} [signal] @returns {Promise<{ packages: { package: string, said: Types.Dated[] }[] }>} */
    since: (date, signal) => get(`/since?date=${encodeURIComponent(date)}`, signal),
    /** @returns {Promise<Types.Boundaries>} */
    boundaries: () => get('/boundaries'),
    /** Where the bases and cities lie that figures about means name. @returns {Promise<Types.Boundaries>} */
    places: () => get('/places'),
    /** Cities that packages name. @returns {Promise<Types.Boundaries>} */
    cities: () => get('/cities'),
    /** @param {string} code @returns {Promise<{ title: string, markdown: string }>} */
    explain: code => get(`/explain/${encodeURIComponent(code)}`),
};
