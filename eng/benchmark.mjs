// Measures the studio as a person feels it, in headless Chromium: how long a page takes that was never opened before, and how long a keystroke in the largest
// package of Ukraine takes until the problems and the matrix are those of the new text. `node eng/benchmark.mjs [ADDRESS] [--keys=120] [--pages=7] [--check]`.
// Without an address it starts ./casus serve over an empty work folder, and also tells the memory of the server. With --check it ends with 1 when a bound of the
// studio is not held. Nothing else should run on the machine: the figures are of the machine as much as of the studio.
import { execFileSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { cpus, loadavg, release, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from './serving.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const words = process.argv.slice(2);
/** @param {string} name @param {number} usual */
const number = (name, usual) => Number(words.find(word => word.startsWith(`--${name}=`))?.split('=')[1] ?? usual);
const keys = Math.max(100, number('keys', 120));
const pages = number('pages', 7);
const given = words.find(word => word.startsWith('http'));

/** Bounds of issue 4; milliseconds, megabytes. */
const bounds = { page: 2000, median: 150, most: 300, memory: 200 };

/** The largest package of Ukraine, by the letters of its text. */
async function largest() {
    const library = join(root, 'treaties');
    let found = { name: '', text: '' };
    for (const name of await readdir(library)) {
        const text = await readFile(join(library, name, `${name}.casus`), 'utf8').catch(() => '');
        if (/^party Ukraine\b/m.test(text) && text.length > found.text.length) { found = { name, text }; }
    }
    return found;
}

/** What a process holds in memory, in megabytes: now, and at its most. @param {number | undefined} pid */
async function memory(pid) {
    const status = pid === undefined ? '' : await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
    const of = (/** @type {string} */ name) => { const found = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status); return found === null ? null : Math.round(Number(found[1]) / 1024); };
    return { now: of('VmRSS'), most: of('VmHWM') };
}

/** @param {number[]} times @param {number} share */
const quantile = (times, share) => { const sorted = [...times].sort((a, b) => a - b); return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN; };

const launch = () => chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });

/** A page in a profile that has nothing in its cache, from the first byte asked for until it can be used. @param {string} address @param {string} place @param {string} usable what a person waits for */
async function cold(address, place, usable) {
    const browser = await launch();
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const began = performance.now();
    await page.goto(address + place, { waitUntil: 'commit' });
    await page.locator(usable).first().waitFor({ timeout: 120_000 });
    const time = performance.now() - began;
    await browser.close();
    return time;
}

/** Put into the page before anything else: notes when a key went down, when problems came for which version of the text, when a matrix was drawn. */
function watch() {
    const seen = /** @type {any} */ (globalThis).studioSeen = { key: 0, sent: 0, problems: /** @type {{ version: number, at: number }[]} */ ([]), matrix: /** @type {{ began: number, at: number }[]} */ ([]) };
    // Two frames later it is on the screen.
    const drawn = (/** @type {(at: number) => void} */ note) => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(() => note(performance.now()))));
    addEventListener('keydown', () => { seen.key = performance.now(); }, { capture: true });
    const Socket = globalThis.WebSocket;
    globalThis.WebSocket = class extends Socket {
        /** @param {string | URL} url */
        constructor(url) {
            super(url);
            this.addEventListener('message', event => {
                const message = JSON.parse(String(event.data));
                if (message.method === 'textDocument/publishDiagnostics') { drawn(at => seen.problems.push({ version: message.params.version ?? 0, at })); }
            });
        }
        /** @param {any} data */
        send(data) {
            const message = JSON.parse(String(data));
            if (message.method === 'textDocument/didChange') { seen.sent = message.params.textDocument.version; }
            super.send(data);
        }
    };
    const ask = globalThis.fetch;
    globalThis.fetch = async (target, options) => {
        const began = performance.now();
        const response = await ask(target, options);
        if (String(target).endsWith('/ask/matrix') && response.ok) { void response.clone().text().then(() => drawn(at => seen.matrix.push({ began, at }))); }
        return response;
    };
}

/** @param {string} address @param {{ name: string, text: string }} largest */
async function keystrokes(address, { name, text }) {
    const browser = await launch();
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.addInitScript(watch);
    await page.addInitScript(() => sessionStorage.setItem('casus.pane', 'matrix'));
    // Inside the source of a clause in the middle of the text: every letter makes another package, and none breaks it.
    const lines = text.split('\n');
    const at = lines.findIndex((line, index) => index > lines.length / 2 && line.includes('source "') && !line.trimStart().startsWith('--'));
    const column = (lines[at] ?? '').indexOf('source "') + 'source "'.length;
    await page.goto(`${address}#/p/${name}/edit?file=${name}.casus&line=${at + 1}`);
    await page.locator('.cm-content').waitFor();
    await page.locator('.beside .matrix').waitFor({ timeout: 120_000 });
    await page.waitForTimeout(3000);
    await page.locator('.cm-content').focus();
    for (let step = 0; step < column; step++) { await page.keyboard.press('ArrowRight'); }
    /** @type {{ problems: number, matrix: number, both: number }[]} */
    const times = [];
    const warming = 10;
    for (let index = 0; index < keys + warming; index++) {
        await page.evaluate(() => { const { studioSeen } = /** @type {any} */ (globalThis); studioSeen.problems.length = 0; studioSeen.matrix.length = 0; studioSeen.before = studioSeen.sent; });
        await page.keyboard.press(String.fromCharCode(97 + index % 26));
        const time = await page.evaluate(async () => {
            const { studioSeen } = /** @type {any} */ (globalThis);
            const until = performance.now() + 30_000;
            while (performance.now() < until) {
                const problems = studioSeen.sent > studioSeen.before ? studioSeen.problems.find((/** @type {any} */ one) => one.version >= studioSeen.sent) : undefined;
                const matrix = studioSeen.matrix.find((/** @type {any} */ one) => one.began > studioSeen.key);
                if (problems !== undefined && matrix !== undefined) {
                    return { problems: problems.at - studioSeen.key, matrix: matrix.at - studioSeen.key, both: Math.max(problems.at, matrix.at) - studioSeen.key };
                }
                await new Promise(resolve => setTimeout(resolve, 4));
            }
            return null;
        });
        if (time === null) { throw new Error(`keystroke ${index}: no answer within 30 s`); }
        if (index >= warming) { times.push(time); }
        // As fast as somebody types who looks at what comes of it.
        await page.waitForTimeout(120);
    }
    const version = browser.version();
    await browser.close();
    return { times, version };
}

const before = loadavg()[0] ?? 0;
const package_ = await largest();
const server = given === undefined ? await serve() : { address: given, pid: undefined, stop: async () => {} };
const address = server.address.endsWith('/') ? server.address : `${server.address}/`;
const first = await cold(address, '#/', '.card h3 a');
/** @type {Record<string, number[]>} */
const opened = { 'first page, until the library stands there': [], 'an answer, until the matrix of the largest package stands there': [], 'the editor, until one can write': [] };
const ways = [['#/', '.card h3 a'], [`#/p/${package_.name}/situation`, '.matrix .cell'], [`#/p/${package_.name}/edit`, '.cm-content[contenteditable="true"]']];
for (let index = 0; index < pages; index++) {
    for (const [which, [place = '', usable = '']] of ways.entries()) { Object.values(opened)[which]?.push(await cold(address, place, usable)); }
}
const { times, version } = await keystrokes(address, package_);
const held = await memory(server.pid);
const { version: casus } = await (await fetch(`${address}api/v1/health`)).json();
await server.stop();

const ms = (/** @type {number} */ time) => `${Math.round(time)} ms`;
const commit = (() => { try { return execFileSync('git', ['-C', root, 'rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim(); } catch { return 'no commit known'; } })();
console.log(`Casus ${casus} (${commit}), .NET ${execFileSync('dotnet', ['--version'], { encoding: 'utf8' }).trim()}, Chromium ${version} headless, node ${process.version}`);
console.log(`${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Linux ${release()}; load before ${before.toFixed(1)}, after ${(loadavg()[0] ?? 0).toFixed(1)} (includes what is measured)`);
console.log(`${package_.name}, ${package_.text.split('\n').length} lines; ${times.length} keystrokes, ${pages} cold pages of each kind, each in a browser of its own with an empty cache\n`);
console.log('| what | median | 95th percentile | most |\n| --- | ---: | ---: | ---: |');
console.log(`| first page ever, right after the server began | ${ms(first)} | | |`);
for (const [what, found] of Object.entries(opened)) { console.log(`| ${what} | ${ms(quantile(found, 0.5))} | ${ms(quantile(found, 0.95))} | ${ms(Math.max(...found))} |`); }
for (const [what, which] of /** @type {const} */ ([['keystroke to problems', 'problems'], ['keystroke to matrix', 'matrix'], ['keystroke to both', 'both']])) {
    const found = times.map(time => time[which]);
    console.log(`| ${what} | ${ms(quantile(found, 0.5))} | ${ms(quantile(found, 0.95))} | ${ms(Math.max(...found))} |`);
}
console.log(`| memory of the server, then and at its most | ${held.now ?? '–'} MB | | ${held.most ?? '–'} MB |`);
const both = times.map(time => time.both);
const missed = [
    first > bounds.page || Object.values(opened).some(found => quantile(found, 0.5) > bounds.page) ? `a cold page in ${bounds.page} ms` : null,
    quantile(both, 0.5) > bounds.median ? `a keystroke in ${bounds.median} ms at the median` : null,
    quantile(both, 0.95) > bounds.most ? `a keystroke in ${bounds.most} ms at the 95th percentile` : null,
    (held.now ?? 0) > bounds.memory ? `a server of ${bounds.memory} MB` : null,
].filter(bound => bound !== null);
console.log(`\n${missed.length === 0 ? 'Every bound is held.' : `Not held: ${missed.join('; ')}.`}`);
process.exitCode = words.includes('--check') && missed.length > 0 ? 1 : 0;
