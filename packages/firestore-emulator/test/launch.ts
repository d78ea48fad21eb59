/** Starts the emulator's command as a process of its own, for tests. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../src/cli.ts', import.meta.url));

export type Launched = {
  child: ChildProcess;
  output: () => string;
  ended: Promise<number | null>;
};

export function launch(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Launched {
  const child = spawn(process.execPath, [CLI, ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return { child, output: () => output, ended };
}

export function untilReady({ output }: Launched): Promise<void> {
  return until(() => output().includes('All emulators ready'), output);
}

/** Waits until the condition holds; throws what `describe` says after twenty seconds. */
export async function until(condition: () => boolean, describe: () => string): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error(describe());
    await sleep(20);
  }
}
