/** Takes the steps of a plan, each of which may be taken again. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { functionsRegion } from '@cine/contract/operation';
import { minute, second } from '@cine/contract/time';
import { type Google, unbuiltIndexes } from './google.ts';
import type { Indexes, Plan, Step } from './plan.ts';
import { stepInWords } from './show.ts';
import { smokeTest } from './smoke-test.ts';

const root = join(import.meta.dirname, '../..');

export type Run = {
  google: Google;
  /** Where the product answers. */
  site: string;
  /** As health says it, with the commit. */
  version: string;
  commit: string;
  print: (line: string) => void;
  /** How often and for how long indexes are waited for. */
  pauseMs?: number;
  patienceMs?: number;
};

/** Takes all steps, and returns null; or the step that failed, and why, with those that weren't taken. */
export async function takeSteps(
  run: Run,
  steps: readonly Step[],
): Promise<{ failed: Step; reason: string; left: Step[] } | null> {
  for (const [at, step] of steps.entries()) {
    run.print(`${at + 1} of ${steps.length}: ${stepInWords(step)}`);
    try {
      await takeStep(run, step);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { failed: step, reason, left: steps.slice(at + 1) };
    }
  }
  return null;
}

async function takeStep(run: Run, step: Step): Promise<void> {
  const { firebase } = run.google;
  const deploy = (only: string, ...more: string[]) => firebase(['deploy', '--only', only, ...more]);
  switch (step.do) {
    case 'indexes':
      return deploy('firestore:indexes', '--config', configFor(step.first));
    case 'wait':
      return waitForIndexes(run);
    case 'rules':
      return deploy('firestore:rules');
    case 'functions':
      // By name, as the CLI would otherwise stop at those that are no longer in the sources.
      return deploy(step.names.map((name) => `functions:default:${name}`).join());
    case 'hosting':
      return deploy('hosting', '--message', run.commit);
    case 'smoke':
      return smokeTest(run.site, run.version);
    case 'delete-functions':
      return firebase(['functions:delete', ...step.names, '--region', functionsRegion, '--force']);
    case 'remove-indexes':
      return deploy('firestore:indexes', '--force');
  }
}

/** Where the CLI finds indexes that aren't those of the sources. */
function configFor(indexes: Indexes): string {
  const folder = join(root, 'build', 'first-indexes');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'firestore.indexes.json'), JSON.stringify(indexes, null, 2));
  const config = join(folder, 'firebase.json');
  writeFileSync(config, JSON.stringify({ firestore: { indexes: 'firestore.indexes.json' } }));
  return config;
}

async function waitForIndexes({
  google,
  print,
  pauseMs = 10 * second,
  patienceMs = 60 * minute,
}: Run): Promise<void> {
  const until = performance.now() + patienceMs;
  for (let former = -1; ; ) {
    const unbuilt = await unbuiltIndexes(google);
    const broken = unbuilt.find(({ state }) => state === 'NEEDS_REPAIR');
    if (broken) throw new Error(`an index of ${broken.name} can’t be built: delete it in the console`);
    if (unbuilt.length === 0) return;
    if (performance.now() > until)
      throw new Error(`${unbuilt.length} indexes are still being built, of ${unbuilt[0]!.name} among them`);
    if (unbuilt.length !== former) print(`   ${unbuilt.length} to go`);
    former = unbuilt.length;
    await delay(pauseMs);
  }
}

/** What to do when a step has failed, and what holds meanwhile. */
export function afterFailure(failed: Step, left: readonly Step[]): string[] {
  const isServing = ['smoke', 'delete-functions', 'remove-indexes'].includes(failed.do);
  return [
    isServing
      ? 'The new release is deployed.'
      : 'What was deployed before goes on working: indexes came first, and nothing was deleted.',
    ...(left.length > 0 ? [`Not done: ${left.map(stepInWords).join('; ')}.`] : []),
    failed.do === 'smoke'
      ? 'Look at the log (npm run firebase -- functions:log), go back, or mend it and deploy again.'
      : 'Deploy again once the reason is gone: what is done is not done twice.',
  ];
}

/** How to go back to what was served before. */
export function wayBack(
  project: string,
  former: { version: string; commit: string | null } | null,
  plan: Plan,
): string[] {
  if (former === null) return ['It is the first release: there is nothing to go back to.'];
  const { commit, version } = former;
  const sources = commit
    ? `git switch --detach ${commit} && npm ci && npm run deploy -- --project ${project}`
    : `the former release’s sources, and there npm ci && npm run deploy -- --project ${project}`;
  return [
    'To go back:',
    `  the dashboard alone, at once: npm run firebase -- hosting:clone ${project}@${version} ${project}:live`,
    `  everything: ${sources}`,
    '  Former code reads what new code wrote, and nothing need be restored.',
    ...(plan.functions.removed.length > 0 ? [`  It brings back ${plan.functions.removed.join(', ')}.`] : []),
  ];
}
