/**
 * `npm run deploy -- --project ID`: checks and builds the product, shows what will change, deploys it in an
 * order in which nothing is missing meanwhile, tries it, and says how to go back.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { releaseOf } from '@cine/contract/release';
import { builtCommit } from './build/commit.ts';
import { buildFunctions } from './build.ts';
import { liveRelease, openGoogle, readDeployed } from './deploy/google.ts';
import { type Functions, type Indexes, planDeployment, type State } from './deploy/plan.ts';
import { afterFailure, takeSteps, wayBack } from './deploy/run.ts';
import { settingsIn } from './deploy/settings-in.ts';
import { planInWords } from './deploy/show.ts';
import { readCommand, refuse } from './terminal/read-command.ts';
import { runHere } from './terminal/run-here.ts';

const usage = `npm run deploy -- --project ID [--dry-run] [--yes] [--preview NAME]

  --project ID          the project, which npm run doctor examines
  --dry-run             only shows what would change
  --yes                 doesn't ask before it begins
  --unchecked           leaves out npm run check
  --rules first|last    when rules go whose change could be either: before the functions, or after the dashboard
  --site URL            where the product answers, by default https://ID.web.app
  --preview NAME        only the dashboard, for a week, at an address of its own, with the functions and data there are`;
const { values } = readCommand({
  usage,
  options: {
    project: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    yes: { type: 'boolean', default: false },
    unchecked: { type: 'boolean', default: false },
    rules: { type: 'string' },
    site: { type: 'string' },
    preview: { type: 'string' },
  },
});
const { project, rules } = values;
if (project === undefined) refuse('Which project? --project is missing.', usage);
if (rules !== undefined && rules !== 'first' && rules !== 'last') refuse('--rules is first or last.', usage);

const root = join(import.meta.dirname, '..');
/** Not build/functions, which a running suite may be using; the CLI builds that before it uploads. */
const planned = join(root, 'build', 'planned-functions');
const google = openGoogle(project);
try {
  process.exitCode = values.preview ? await preview(values.preview) : await deploy(rules);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function preview(name: string): Promise<number> {
  await google.firebase(['hosting:channel:deploy', name, '--expires', '7d']);
  console.log('It calls the functions that are deployed, and shows their data.');
  console.log('For its calls to be answered: its address in API_ORIGINS (docs/deployment.md).');
  return 0;
}

async function deploy(rulesWhen: 'first' | 'last' | undefined): Promise<number> {
  if (!values.yes && !values['dry-run'] && !process.stdin.isTTY)
    throw new Error('Nobody can be asked here: add --yes to begin.');
  if (!values.unchecked && (await runHere(['scripts/check.ts'])) !== 0) return 1;
  console.log('Building …');
  const [built, deployed, former] = [await build(), await readDeployed(google), await liveRelease(google)];
  const plan = planDeployment(deployed, built, rulesWhen);
  console.log(planInWords(plan));
  for (const refusal of plan.refusals) console.error(refusal);
  if (plan.refusals.length > 0) return 1;
  if (values['dry-run'] || !(values.yes || (await isConfirmed()))) return 0;

  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  if (git('status', '--porcelain') !== '')
    console.log('What isn’t committed is deployed, too; the way back will not know it.');
  const site = values.site ?? `https://${google.project}.web.app`;
  const outcome = await takeSteps(
    { google, site, version: releaseOf(builtCommit()), commit: git('rev-parse', 'HEAD'), print: console.log },
    plan.steps,
  );
  const back = wayBack(google.project, former, plan);
  if (outcome === null) {
    console.log(['Deployed, and it answers.', ...back].join('\n'));
    return 0;
  }
  const { reason, failed, left } = outcome;
  console.error([reason, ...afterFailure(failed, left), ...back].join('\n'));
  return 1;
}

/** The functions as the project's settings make them, with indexes and rules. */
async function build(): Promise<State> {
  const defaults = settingsIn(`functions/.env.${google.project}`);
  const { endpoints } = await buildFunctions(planned, { defaults, isLocal: true });
  return {
    functions: endpoints as unknown as Functions,
    indexes: JSON.parse(readFileSync(join(root, 'firestore.indexes.json'), 'utf8')) as Indexes,
    rules: readFileSync(join(root, 'firestore.rules'), 'utf8'),
  };
}

async function isConfirmed(): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`Deploy this to ${google.project}? (yes/no) `);
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
}
