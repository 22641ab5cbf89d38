// How long it takes from pulling a lever to new numbers on the screen: `node eng/means-speed.mjs [ADDRESS] [--changes=60]`.
// Without an address it starts ./casus serve over an empty work folder. Time runs from the input event to the end of the frame in which the number that rests on
// the lever is drawn anew. Each lever is pulled a dozen times before anything counts.
import { cpus, loadavg } from 'node:os';
import { chromium } from 'playwright-core';
import { serve } from './serving.mjs';

const words = process.argv.slice(2);
const given = words.find(word => word.startsWith('http'));
const changes = Number(words.find(word => word.startsWith('--changes='))?.slice('--changes='.length) ?? 60);
const warm = 12;

/** A lever, the number that is watched, and the settings: each is new, and far enough from the one before that a result with three digits shows it. */
const pulls = [
    { pillar: 'land', lever: 'tour', watched: 'uk-offer-pool-by-tours', from: 3, step: 0.1, swing: 0 },
    { pillar: 'land', lever: 'uk-france-offer', watched: 'uk-france-offer-pool-by-dwell', from: 9000, step: 50, swing: 0 },
    { pillar: 'air', lever: 'cruising-speed', watched: 'rzeszow-kyiv-with-tankers-f16-availability-per-orbit', from: 500, step: 3, swing: 150 },
    { pillar: 'defence', lever: 'fire-units-made', watched: 'swiss-order-delivered', from: 8, step: 0.25, swing: 5 },
];

const server = given === undefined ? await serve() : { address: given, stop: async () => {} };
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'] });
const page = await (await browser.newContext({ viewport: { width: 1280, height: 860 } })).newPage();
console.log(`${new Date().toISOString()}  ${cpus()[0]?.model}, ${cpus().length} cores, load ${loadavg().map(load => load.toFixed(1)).join(' ')}`);
for (const { pillar, lever, watched, from, step, swing } of pulls) {
    await page.goto('about:blank');
    await page.goto(`${server.address}#/p/2026-positions/means?pillar=${pillar}`);
    await page.locator(`[data-figure="${watched}"]`).first().waitFor({ state: 'attached' });
    if (pillar === 'air') { await page.locator('.map[data-drawn]').waitFor(); }
    const times = await page.evaluate(async ({ lever, watched, from, step, swing, count, warm }) => {
        const input = /** @type {HTMLInputElement} */ (document.getElementById(`lever-${lever}`));
        for (let up = input.parentElement; up !== null; up = up.parentElement) { if (up instanceof HTMLDetailsElement) { up.open = true; } }
        const shown = () => [...document.querySelectorAll(`[data-figure="${watched}"]`)].map(one => one.textContent).join();
        const found = [];
        for (let change = 0; change < count + warm; change++) {
            const before = shown();
            const began = performance.now();
            input.value = String(from + step * change + change % 2 * swing);
            input.dispatchEvent(new InputEvent('input', { bubbles: true }));
            await new Promise((changed, failed) => {
                const look = () => { if (shown() !== before) { watch.disconnect(); changed(undefined); } };
                const watch = new MutationObserver(look);
                watch.observe(document.body, { subtree: true, childList: true, characterData: true });
                setTimeout(() => failed(new Error(`${lever} at ${input.value} moved nothing`)), 5000);
            });
            // The frame in which it is drawn, and the one after, which begins when that is done.
            await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)));
            if (change >= warm) { found.push(performance.now() - began); }
            await new Promise(rested => setTimeout(rested, 120));
        }
        return found;
    }, { lever, watched, from, step, swing, count: changes, warm });
    times.sort((one, other) => one - other);
    const at = (/** @type {number} */ share) => times[Math.min(times.length - 1, Math.floor(share * times.length))]?.toFixed(0);
    console.log(`${pillar} ${lever}: median ${at(0.5)} ms, 95 % ${at(0.95)} ms, least ${at(0)} ms, most ${at(1)} ms, of ${times.length}`);
    await page.evaluate(() => localStorage.clear());
}
console.log(`load at the end ${loadavg().map(load => load.toFixed(1)).join(' ')}`);
await browser.close();
await server.stop();
