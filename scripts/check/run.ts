import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Part } from './parts.ts';

/** The faults are in the order of the part's commands, whichever ends first. */
type Outcome = { part: Part; faults: string[]; seconds: number };

const root = join(import.meta.dirname, '../..');
const env = {
  ...process.env,
  PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`,
};

/**
 * Runs all parts, as many at once as there are processors, and prints each part's outcome, then every fault
 * and how to fix it. Returns how many parts failed.
 */
export async function runParts(parts: readonly Part[], print: (text: string) => void): Promise<number> {
  const outcomes = parts.map((part) => ({ part, faults: [], seconds: 0 }) as Outcome);
  const queue = outcomes.flatMap((outcome) =>
    outcome.part.commands.map((command, at) => ({ command, at, outcome })),
  );
  const open = new Map(outcomes.map((outcome) => [outcome, outcome.part.commands.length]));
  await Promise.all(
    Array.from({ length: availableParallelism() }, async () => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        const { command, at, outcome } = next;
        const { ok, output, seconds } = await run(command);
        if (!ok) outcome.faults[at] = `$ ${command}\n${output}`;
        outcome.seconds += seconds;
        open.set(outcome, open.get(outcome)! - 1);
        if (open.get(outcome) === 0) print(line(outcome));
      }
    }),
  );
  const failed = outcomes.filter(({ faults }) => faults.length > 0);
  for (const { part, faults } of failed) {
    print(
      `\n── ${part.name}: ${part.finds} ──\n${faults.filter(Boolean).join('\n\n')}\nTo mend: ${part.mend}`,
    );
  }
  print(summary(failed, outcomes.length));
  return failed.length;
}

function line({ part, faults, seconds }: Outcome): string {
  const state = faults.length === 0 ? 'ok    ' : 'FAILED';
  return `${state}  ${part.name.padEnd(11)} ${part.finds.padEnd(33)} ${seconds.toFixed(1).padStart(5)} s`;
}

function summary(failed: Outcome[], all: number): string {
  if (failed.length === 0) return all === 1 ? 'The check passed.' : `All ${all} checks passed.`;
  const names = failed.map(({ part }) => part.name).join(' ');
  return `\n${failed.length} of ${all} checks failed. These alone: npm run check -- ${names}`;
}

function run(command: string): Promise<{ ok: boolean; output: string; seconds: number }> {
  const started = performance.now();
  const child = spawn(command, { cwd: root, env, shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  return new Promise((resolve) => {
    child.on('close', (code) => {
      resolve({ ok: code === 0, output: output.trim(), seconds: (performance.now() - started) / 1000 });
    });
  });
}
