// The studio over an empty work folder, for the tools that look at its pages.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Starts the studio over an empty folder and says where it is. */
export async function serve() {
    const work = await mkdtemp(join(tmpdir(), 'casus-studio-'));
    const child = spawn(join(root, 'casus'), ['serve', work, '--no-browser'], { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, XDG_STATE_HOME: work, CASUS_STATE: join(work, 'state') } });
    const address = await new Promise((/** @type {(address: string) => void} */ found, failed) => {
        child.stdout.on('data', data => { const match = /http:\/\/\S+/.exec(String(data)); if (match) { found(match[0]); } });
        child.on('exit', code => failed(new Error(`casus serve ended with ${code}`)));
    });
    return { address, pid: child.pid, stop: async () => { child.removeAllListeners('exit'); child.kill('SIGINT'); await rm(work, { recursive: true, force: true }); } };
}
