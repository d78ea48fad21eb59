import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(
  new URL('../../packages/firestore-emulator/scripts/from-sources.mjs', import.meta.url),
);
const HEAP_REPORT = new URL('./heap-report.ts', import.meta.url).href;

export type EmulatorProcess = {
  port: number;
  /** From the spawn until it accepts connections. */
  startMs: number;
  residentMb: () => number;
  /** Heap in use after a garbage collection, if started to report it. */
  heapMb: () => Promise<number>;
  stop: () => Promise<void>;
};

/** The stand-alone emulator in a process of its own, without rules. */
export async function startEmulatorProcess({ reportsHeap = false } = {}): Promise<EmulatorProcess> {
  const start = performance.now();
  const nodeOptions = reportsHeap ? ['--import', HEAP_REPORT] : [];
  const child = spawn(process.execPath, [...nodeOptions, CLI, 'start', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const kill = () => child.kill();
  // A failing benchmark leaves nothing running.
  process.once('exit', kill);
  const port = await listening(child);
  return {
    port,
    startMs: performance.now() - start,
    residentMb: () =>
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024,
    heapMb: async () => {
      child.send('heap');
      const [bytes] = (await once(child, 'message')) as [number];
      return bytes / 1024 / 1024;
    },
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
