// Makes src/Casus/wwwroot/vendor from the versions pinned in package-lock.json: one folder a library, with the licences of all that is in it.
// Run by hand when a version changes: `npm ci && npm run vendor`. The result is checked in, so that nobody else needs node.
import { build } from 'esbuild';
import { copyFile, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, 'node_modules');
const vendor = join(here, '..', 'src', 'Casus', 'wwwroot', 'vendor');

const manifest = async (/** @type {string} */ name) => JSON.parse(await readFile(join(modules, name, 'package.json'), 'utf8'));

/** The licence of a package as its author wrote it: in its licence file, or in its README. A package with neither stops the run. */
async function licence(/** @type {string} */ name) {
    const files = await readdir(join(modules, name));
    const file = files.find(entry => /^licen[sc]e/i.test(entry)) ?? files.find(entry => /^readme/i.test(entry));
    if (file === undefined) { throw new Error(`${name} has no licence file and no README`); }
    const { version, license } = await manifest(name);
    return `${name} ${version} (${license})\n${'='.repeat(60)}\n\n${(await readFile(join(modules, name, file), 'utf8')).trim()}\n`;
}

/** Bundles one entry file; the packages whose licences go beside it are those that esbuild found in it. */
async function bundle(/** @type {string} */ name, /** @type {string} */ entry) {
    const folder = join(vendor, `${name}-${(await manifest(name === 'codemirror' ? '@codemirror/view' : name)).version}`);
    const result = await build({
        entryPoints: [join(here, 'entries', entry)],
        outfile: join(folder, entry),
        bundle: true, minify: true, format: 'esm', target: 'es2022', legalComments: 'none', metafile: true, charset: 'utf8',
        absWorkingDir: here,
    });
    const packages = new Set(Object.keys(result.metafile.inputs)
        .map(path => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1])
        .filter(found => found !== undefined));
    await writeFile(join(folder, 'LICENSES.txt'), (await Promise.all([...packages].sort().map(licence))).join('\n\n'));
}

/** MapLibre is built as modules by its authors, and finds its worker beside itself: it is copied, without the link to its source map. */
async function maplibre() {
    const from = join(modules, 'maplibre-gl');
    const folder = join(vendor, `maplibre-gl-${(await manifest('maplibre-gl')).version}`);
    await mkdir(folder, { recursive: true });
    for (const file of ['maplibre-gl.mjs', 'maplibre-gl-worker.mjs']) {
        const text = await readFile(join(from, 'dist', file), 'utf8');
        // Named .js, because not every server knows the type of .mjs.
        await writeFile(join(folder, file.replace('.mjs', '.js')),
            text.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n').replaceAll('maplibre-gl-worker.mjs', 'maplibre-gl-worker.js'));
    }
    await copyFile(join(from, 'dist', 'maplibre-gl.css'), join(folder, 'maplibre-gl.css'));
    await writeFile(join(folder, 'LICENSES.txt'), (await Promise.all([...await within('maplibre-gl')].sort().map(licence))).join('\n\n'));
}

/** A package and all it depends on, for what its authors bundled before us. Type declarations are no code. */
async function within(/** @type {string} */ name, /** @type {Set<string>} */ found = new Set()) {
    if (!found.has(name) && !name.startsWith('@types/')) {
        found.add(name);
        for (const dependency of Object.keys((await manifest(name)).dependencies ?? {})) { await within(dependency, found); }
    }
    return found;
}

/** The accessibility checker of the browser tests; no page of the studio has it. */
async function axe() {
    const folder = join(here, '..', 'tests', 'Casus.BrowserTests', 'axe-core');
    await mkdir(folder, { recursive: true });
    await copyFile(join(modules, 'axe-core', 'axe.min.js'), join(folder, 'axe.min.js'));
    await writeFile(join(folder, 'LICENSES.txt'), await licence('axe-core'));
}

await rm(vendor, { recursive: true, force: true });
await bundle('preact', 'preact.js');
await bundle('codemirror', 'codemirror.js');
await maplibre();
await axe();
