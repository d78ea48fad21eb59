import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../emulator/bin/firestore-emulator.mjs', import.meta.url));

export type EmulatorProcess = {
  port: number;
  /** From the spawn until it takes connections. */
  startMs: number;
  /** Memory that the process holds right now (Linux only). */
  residentMb: () => number;
  stop: () => Promise<void>;
};

/** The stand-alone emulator as users start it, in a process of its own and without rules. */
export async function startEmulatorProcess(): Promise<EmulatorProcess> {
  const start = performance.now();
  const child = spawn(process.execPath, [CLI, 'serve', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const kill = () => child.kill();
  // A benchmark that fails leaves nothing running.
  process.once('exit', kill);
  const port = await listening(child);
  return {
    port,
    startMs: performance.now() - start,
    residentMb: () =>
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024,
    stop: async () => {
      process.off('exit', kill);
      child.kill('SIGINT');
      await once(child, 'exit');
    },
  };
}

async function listening(child: ChildProcess): Promise<number> {
  for await (const line of createInterface({ input: child.stdout! })) {
    const port = /listening on [^:]+:(\d+)/.exec(line)?.[1];
    if (port) return Number(port);
  }
  throw new Error('the emulator ended before it listened');
}
