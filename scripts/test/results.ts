import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome } from './processes/mocha-process.ts';
import type { Failure } from './processes/reporter.ts';
import type { Shard } from './processes/shards.ts';
import { root } from './workspaces.ts';

export type Counts = { passed: number; failed: number; skipped: Record<string, number> };

const logs = join('build', 'logs');

/**
 * Counts tests as they run; prints each failure at once, and a line for each workspace once its last shard is
 * done.
 */
export class Results {
  private readonly print: (line: string) => void;
  private passed = 0;
  private failed = 0;
  private readonly width: number;
  private readonly outcomes = new Map<string, { left: number; done: Outcome[] }>();

  constructor(shards: Shard[], print: (line: string) => void) {
    this.print = print;
    for (const { workspace } of shards) this.of(workspace).left++;
    this.width = Math.max(...[...this.outcomes.keys()].map((name) => name.length));
    for (const old of shards) rmSync(join(root, logOf(old)), { force: true });
  }

  count(hasPassed: boolean): void {
    if (hasPassed) this.passed += 1;
  }

  fail(failure: Failure): void {
    this.failed += 1;
    this.print(failureText(failure));
  }

  soFar(): string {
    return `${this.passed.toLocaleString('en')} passed, ${this.failed} failed`;
  }

  add(shard: Shard, outcome: Outcome): void {
    mkdirSync(join(root, logs), { recursive: true });
    writeFileSync(join(root, logOf(shard)), outcome.output);
    const what = `${shard.workspace}, shard ${shard.number}`;
    if (outcome.failures.length > 0 && outcome.output) this.print(`  Output of ${what}: ${logOf(shard)}\n`);
    if (outcome.note) this.print(`  ${what}: ${outcome.note}`);
    for (const test of outcome.retried) this.print(`  Needed a second try: ${test}`);
    const workspace = this.of(shard.workspace);
    workspace.done.push(outcome);
    workspace.left--;
    if (workspace.left === 0) this.print(this.line(shard.workspace, workspace.done));
  }

  total(): Counts {
    return countsOf([...this.outcomes.values()].flatMap(({ done }) => done));
  }

  private of(workspace: string) {
    const outcome = this.outcomes.get(workspace) ?? { left: 0, done: [] };
    this.outcomes.set(workspace, outcome);
    return outcome;
  }

  private line(workspace: string, done: Outcome[]): string {
    const { passed, failed, skipped } = countsOf(done);
    const skips = Object.values(skipped).reduce((sum, count) => sum + count, 0);
    const counts = [
      `${String(passed).padStart(5)} passed`,
      failed > 0 && `${failed} FAILED`,
      skips > 0 && `${skips} skipped`,
    ];
    const summary = counts.filter(Boolean).join(', ').padEnd(30);
    const seconds = done.reduce((sum, { wallSeconds }) => sum + wallSeconds, 0);
    const shards = done.length > 1 ? `  in ${done.length} processes` : '';
    return `${workspace.padEnd(this.width)}  ${summary} ${seconds.toFixed(1).padStart(5)} s${shards}`;
  }
}

/** File, title and error of a failed test, and the command that runs it alone. */
export function failureText({ file, title, hook, error }: Failure): string {
  const narrow = hook ? '' : ` -t ${quoted(title)}`;
  return `\nFAILED  ${file}\n  ${title}\n${error}\n\n  Again: npm test -- ${file}${narrow}\n`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

function countsOf(outcomes: Outcome[]): Counts {
  const counts: Counts = { passed: 0, failed: 0, skipped: {} };
  for (const { passed, failures, skipped } of outcomes) {
    counts.passed += passed;
    counts.failed += failures.length;
    for (const [reason, count] of Object.entries(skipped))
      counts.skipped[reason] = (counts.skipped[reason] ?? 0) + count;
  }
  return counts;
}

function logOf({ workspace, number }: Shard): string {
  return join(logs, `test-${workspace.replaceAll('/', '-')}-${number}.log`);
}
