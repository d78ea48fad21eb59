/** `npm run check`: every static check, a line each; what a check printed is shown only when it failed. */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { delimiter, join } from 'node:path';

type Check = { finds: string; command: string };
type Outcome = { ok: boolean; output: string; seconds: number };

// The slowest first.
const checks: Check[] = [
  { finds: 'bugs that types show', command: 'oxlint --type-aware' },
  {
    finds: 'types that do not fit',
    command: 'tsc --noEmit && tsc --noEmit -p web && tsc --noEmit -p web/test',
  },
  { finds: 'format and lint', command: 'biome check --max-diagnostics=50 .' },
  { finds: 'unused files, exports, packages', command: 'knip --no-progress --no-config-hints' },
  { finds: 'imports against the architecture', command: 'node scripts/check/boundaries.ts' },
  { finds: 'a client that is out of date', command: 'node scripts/client.ts --check' },
  { finds: 'gaps in package-lock.json', command: 'node scripts/check/package-lock.ts --check' },
];

const root = join(import.meta.dirname, '..');
const env = {
  ...process.env,
  PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`,
};
const queue = [...checks];
let failed = 0;

await Promise.all(Array.from({ length: availableParallelism() }, worker));
console.log(
  failed > 0 ? `${failed} of ${checks.length} checks failed.` : `All ${checks.length} checks passed.`,
);
process.exitCode = failed > 0 ? 1 : 0;

async function worker(): Promise<void> {
  for (let check = queue.shift(); check; check = queue.shift()) {
    const { ok, output, seconds } = await run(check.command);
    console.log(`${ok ? 'ok    ' : 'FAILED'}  ${check.finds.padEnd(33)} ${seconds.toFixed(1).padStart(5)} s`);
    if (ok) continue;
    failed++;
    console.log(`\n$ ${check.command}\n${output}\n`);
  }
}

function run(command: string): Promise<Outcome> {
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
