// Takes a picture of every view of the studio, light and dark, wide and narrow, into artifacts/screenshots: `node eng/screenshots.mjs [ADDRESS]`.
// With --readme it only takes the picture of the README, docs/studio.png, as large as a screen.
// Without an address it starts ./casus serve over an empty work folder. With --check it also runs axe-core on each view and ends with 1 when there is a serious fault.
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from './serving.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..');
const out = join(root, 'artifacts', 'screenshots');
const words = process.argv.slice(2);
const check = words.includes('--check');
const only = words.find(word => word.startsWith('--only='))?.slice('--only='.length).split(',');
const widths = words.find(word => word.startsWith('--widths='))?.slice('--widths='.length).split(',').map(Number) ?? [1280, 360];
const themes = /** @type {('light' | 'dark')[]} */ (words.find(word => word.startsWith('--themes='))?.slice('--themes='.length).split(',') ?? ['light', 'dark']);
const given = words.find(word => word.startsWith('http'));
const readme = words.includes('--readme');

const views = [
    ['home', '#/'], ['tour-1', '#/tour/1'], ['tour-2', '#/tour/2'], ['tour-3', '#/tour/3'], ['tour-4', '#/tour/4'], ['tour-5', '#/tour/5'],
    ['table', '#/table'], ['patterns', '#/patterns'], ['pattern', '#/patterns/reverse-veto'], ['library-timeline', '#/timeline'], ['since', '#/since?date=2026-01-15'],
    ['like', '#/p/1953-us-korea/like'], ['dates', '#/p/2026-positions/dates?since=2026-01-20'],
    ['read', '#/p/2026-01-paris/read'], ['edit', '#/p/2026-01-paris/edit'], ['edit-clause', '#/p/2026-01-paris/edit?file=2026-01-paris.casus&line=88'], ['situation', '#/p/2026-01-paris/situation'], ['situation-budapest', '#/p/1994-budapest/situation'],
    ['situation-reasons', '#/p/1925-locarno/situation'], ['ways', '#/p/2024-us-ukraine/ways'], ['ways-trial', '#/p/2024-us-ukraine/ways'], ['graph', '#/p/2026-positions/graph'], ['means', '#/p/2026-positions/means'],
    ...['land', 'air', 'defence', 'stocks', 'sea', 'money', 'intelligence', 'arrival'].map(pillar => [`means-${pillar}`, `#/p/2026-positions/means?pillar=${pillar}`]), ['means-derivation', '#/p/2026-positions/means?pillar=land'],
    ['sign', '#/p/2026-01-paris/sign'], ['readings', '#/p/2022-istanbul/readings'], ['readings-korea', '#/p/1953-us-korea/readings'],
    ['compare', '#/p/2026-01-paris/compare'], ['map', '#/p/rules-of-engagement/map'], ['map-points', '#/p/2025-11-28-points/map'], ['statement', '#/p/2026-01-paris/statement'], ['timeline', '#/p/1925-locarno/timeline'], ['report', '#/p/2026-01-paris/report'],
].filter(([name]) => readme ? name === 'situation-budapest' : only === undefined || only.includes(name));

/** What a person does before the picture is worth taking. @type {Record<string, (page: import('playwright-core').Page) => Promise<void>>} */
const before = {
    'situation-reasons': async page => { await page.locator('.matrix .cell').first().click(); await page.locator('.duty-reasons').first().waitFor(); },
    'ways-trial': async page => { await page.getByRole('button', { name: /^Try it/ }).first().click(); await page.locator('dialog .button.main').waitFor(); },
    graph: async page => { await page.locator('.graph .node').first().click(); },
    compare: async page => {
        await page.locator('.choose-texts select').nth(0).selectOption(':Paris Draft');
        await page.locator('.choose-texts select').nth(1).selectOption(':Paris');
        await page.locator('.pair.heads').waitFor();
    },
    'tour-5': async page => { await page.getByText('Without “able to satisfy itself”').click(); await page.locator('.difference').waitFor(); },
    map: async page => { await page.locator('.map[data-drawn]').waitFor(); },
    statement: async page => {
        const again = page.getByRole('button', { name: 'Another statement' });
        if (await again.count() > 0) { await again.click(); }
        await page.getByLabel('Paste the words here').fill('Should Arden be attacked, the United Kingdom will consult with Ukraine within 24 hours. France stands ready to deploy forces in Ukraine. We reaffirm our friendship.');
        await page.getByLabel('Where the words come from').fill('A declaration that does not exist');
        await page.getByRole('button', { name: 'Split into sentences' }).click();
        await page.locator('.sentences li').first().waitFor();
    },
    'means-air': async page => { await page.locator('.map[data-drawn]').waitFor(); },
    'means-derivation': async page => { await page.locator('[data-figure="uk-offer-share"]').first().click(); await page.locator('.derivation').waitFor(); },
    edit: async page => { await page.locator('.cm-content').waitFor(); },
};

const server = given === undefined ? await serve() : { address: given, stop: async () => {} };
const axe = check ? await readFile(join(here, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8') : '';
await mkdir(out, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'] });
let faults = 0;
if (readme) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(server.address + views[0]?.[1]);
    await page.locator('.matrix .cell').first().waitFor();
    await page.screenshot({ path: join(root, 'docs', 'studio.png') });
    await page.close();
}
for (const [width, theme] of readme ? [] : widths.flatMap(width => themes.map(theme => /** @type {const} */ ([width, theme])))) {
    const context = await browser.newContext({ viewport: { width, height: width === 360 ? 740 : 860 }, colorScheme: theme, reducedMotion: 'reduce', bypassCSP: check });
    for (const [name, address] of views) {
        const page = await context.newPage();
        page.on('pageerror', error => { faults++; console.log(`${name}: ${error.message}`); });
        page.on('console', message => { if (message.type() === 'error') { console.log(`${name}: ${message.text()}`); } });
        page.on('request', request => { if (!request.url().startsWith(server.address) && !/^(blob|data|ws):/.test(request.url())) { faults++; console.log(`${name}: asks another host: ${request.url()}`); } });
        try {
            await page.goto(server.address + address);
            await page.locator('h1').first().waitFor({ state: 'attached' });
            for (let quiet = 0; quiet < 2; quiet = await page.locator('.busy, [aria-busy="true"]').count() === 0 ? quiet + 1 : 0) { await page.waitForTimeout(100); }
            await before[name]?.(page);
            await page.waitForTimeout(150);
            if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) { faults++; console.log(`${name} ${width}: wider than the window`); }
            if (check) {
                await page.evaluate(axe);
                const { violations } = await page.evaluate(() => /** @type {any} */ (globalThis).axe.run(document, { resultTypes: ['violations'] }));
                for (const violation of violations) {
                    const grave = violation.impact === 'serious' || violation.impact === 'critical';
                    if (grave) { faults++; }
                    console.log(`${name} ${width} ${theme}: ${violation.impact} ${violation.id}: ${violation.help}\n    ${violation.nodes.slice(0, 3).map((/** @type {any} */ node) => `${node.html.slice(0, 160)} ${grave ? node.any[0]?.message ?? '' : ''}`).join('\n    ')}`);
                }
            }
        } catch (error) { faults++; console.log(`${name} ${width} ${theme}: ${error instanceof Error ? error.message.split('\n')[0] : error}`); }
        await page.screenshot({ path: join(out, `${name}-${width}-${theme}.png`), fullPage: width === 360 ? false : !name.startsWith('edit') && !name.includes('reasons') && !name.includes('trial') });
        await page.close();
    }
    await context.close();
}
await browser.close();
await server.stop();
console.log(`${out}: ${views.length} views, ${faults} faults`);
process.exitCode = faults === 0 ? 0 : 1;
