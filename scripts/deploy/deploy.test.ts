import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { releaseOf } from '@cine/contract/release';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { builtCommit } from '../build/commit.ts';
import { builtFunctions } from '../build/kept-build.test-support.ts';
import { deepIt } from '../test/deep.ts';
import { nothing, type StandIn, startGoogle, type World } from './google.test-support.ts';
import { liveRelease, readDeployed } from './google.ts';
import { planDeployment, type State } from './plan.ts';
import { afterFailure, takeSteps, wayBack } from './run.ts';

const project = 'cine-club';
const commit = 'c0ffee'.repeat(7).slice(0, 40);
const called = { httpsTrigger: {} };
const index = {
  collectionGroup: 'notices',
  queryScope: 'COLLECTION',
  fields: [{ fieldPath: 'at', order: 'ASCENDING' }],
};
const former: State = {
  functions: { api: called, 'jobs-resume': called, encoders: { ...called, codebase: 'encoders' } },
  indexes: { indexes: [{ ...index, collectionGroup: 'gone' }], fieldOverrides: [] },
  rules: 'match /users/{uid} { allow get: if true; }',
};
const sources: State = {
  functions: { api: called, 'jobs-startDue': called },
  indexes: { indexes: [index], fieldOverrides: [] },
  rules: 'match /users/{uid} { allow get, list: if true; }',
};
const config = join(import.meta.dirname, '../../build/first-indexes/firebase.json');
const all = [
  `deploy --only firestore:indexes --config ${config}`,
  'deploy --only firestore:rules',
  'deploy --only functions:default:api,functions:default:jobs-startDue',
  `deploy --only hosting --message ${commit}`,
  'functions:delete jobs-resume --region europe-west1 --force',
  'deploy --only firestore:indexes --force',
];

describe('npm run deploy', function () {
  this.timeout(2 * minute);
  let standIn: StandIn;
  let world: World;
  let bundled = '';
  before(async () => {
    standIn = await startGoogle(project);
    world = standIn.world;
  });
  after(() => standIn.close());
  beforeEach(() => {
    const live = { version: 'old', message: `deployed ${commit}` };
    Object.assign(world, { deployed: former, sources, live, unbuilt: 0, failsAt: null, commands: [] });
    Object.assign(world, { version: '1', indexState: 'CREATING' });
  });

  async function deploy(patienceMs = minute) {
    const { google, url } = standIn;
    const plan = planDeployment(await readDeployed(google), sources);
    const back = wayBack(project, await liveRelease(google), plan);
    const printed: string[] = [];
    const run = { google, site: url, version: '1', commit, print: (line: string) => void printed.push(line) };
    const outcome = await takeSteps({ ...run, pauseMs: 1, patienceMs }, plan.steps);
    return { outcome, back, printed };
  }

  it('takes all steps in the safe order, leaves other codebases alone, and finds nothing to do again', async () => {
    world.unbuilt = 3;
    const { outcome, back, printed } = await deploy();
    expect(outcome).to.equal(null);
    expect(printed).to.include('   2 to go');
    expect(world.commands).to.deep.equal(all);
    expect(world.deployed).to.deep.equal({
      ...sources,
      functions: { ...sources.functions, encoders: former.functions.encoders },
    });
    expect(back.join('\n')).to.include(`hosting:clone ${project}@old ${project}:live`);
    expect(back.join('\n')).to.include(`git switch --detach ${commit} && npm ci && npm run deploy`);
    world.commands = [];
    await deploy();
    expect(world.commands).to.deep.equal([all[2], all[3]]);
  });

  it('takes no field’s index away from former code before the new one was tried', async () => {
    const region = { collectionGroup: 'users', fieldPath: 'region' };
    const bornOn = { collectionGroup: 'users', fieldPath: 'bornOn' };
    const exempt = (field: typeof region) => ({ ...field, indexes: [] });
    const indexesOf = (state: State, ...fields: object[]) =>
      ({ ...state, indexes: { ...state.indexes, fieldOverrides: fields } }) as State;
    world.deployed = indexesOf(former, exempt(bornOn));
    world.sources = indexesOf(sources, exempt(region));
    world.version = '0';
    const plan = planDeployment(await readDeployed(standIn.google), world.sources);
    const run = { google: standIn.google, site: standIn.url, version: '1', commit, print: () => {} };
    const take = () => takeSteps({ ...run, pauseMs: 1, patienceMs: minute }, plan.steps);
    expect((await take())!.failed.do).to.equal('smoke');
    const countOf = ({ fieldPath }: typeof region) =>
      world.deployed.indexes.fieldOverrides.find((each) => each.fieldPath === fieldPath)?.indexes?.length;
    // Firestore makes three of a field.
    expect([countOf(region), countOf(bornOn)]).to.deep.equal([3, 3]);
    world.version = '1';
    expect(await take()).to.equal(null);
    expect([countOf(region), countOf(bornOn)]).to.deep.equal([0, undefined]);
    const again = planDeployment(await readDeployed(standIn.google), world.sources);
    expect(again.steps.map((step) => step.do)).to.deep.equal(['wait', 'functions', 'hosting', 'smoke']);
  });

  /** What goes wrong, the commands that were given until then, and what is said. */
  const table: [string, Partial<World>, number, RegExp][] = [
    [
      'an index is still being built',
      { unbuilt: 1e6 },
      1,
      /still being built.*goes on working.*Deploy again/s,
    ],
    ['an index can’t be built', { unbuilt: 1e6, indexState: 'NEEDS_REPAIR' }, 1, /of gone can’t be built/],
    [
      'some functions fail',
      { failsAt: 'deploy --only functions' },
      3,
      /Google said no.*nothing was deleted.*Not done: release the dashboard/s,
    ],
    ['the dashboard fails', { failsAt: 'deploy --only hosting' }, 4, /nothing was deleted/],
    ['another version answers', { version: '0' }, 4, /of version 0.*new release is deployed.*go back/s],
    ['another commit of it answers', { version: '1+beef' }, 4, /of version 1\+beef, and 1 was deployed/],
    [
      'deleting fails',
      { failsAt: 'functions:delete' },
      5,
      /new release is deployed.*Not done: remove indexes/s,
    ],
  ];
  for (const [words, trouble, commands, report] of table)
    it(`says what holds and what is left when ${words}, and may run again`, async () => {
      Object.assign(world, trouble);
      const { outcome } = await deploy(20);
      const { failed, reason, left } = outcome!;
      expect([reason, ...afterFailure(failed, left)].join('\n')).to.match(report);
      expect(world.commands).to.deep.equal(all.slice(0, commands));
      Object.assign(world, { unbuilt: 0, failsAt: null, version: '1' });
      expect((await deploy()).outcome).to.equal(null);
      expect(Object.keys(world.deployed.functions)).to.have.members(['api', 'jobs-startDue', 'encoders']);
    });

  it('has nothing to go back to after a first release', () => {
    const plan = planDeployment(nothing, sources);
    expect(wayBack(project, null, plan)).to.have.length(1);
  });

  async function command(...args: string[]) {
    const script = join(import.meta.dirname, '../deploy.ts');
    const child = spawn(process.execPath, [script, '--project', project, ...args], {
      env: {
        ...process.env,
        BUNDLED_FUNCTIONS: bundled,
        GOOGLE_API: standIn.url,
        FIREBASE_COMMAND: join(import.meta.dirname, 'firebase.test-support.ts'),
      },
    });
    const [out, error, [code]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'close'),
    ]);
    return { out, error, code };
  }

  it('gives the dashboard alone an address of its own', async () => {
    const { code, out } = await command('--preview', 'new-looks');
    expect([code, world.commands]).to.deep.equal([0, ['hosting:channel:deploy new-looks --expires 7d']]);
    expect(out).to.include('API_ORIGINS');
    world.failsAt = 'hosting:channel';
    expect(await command('--preview', 'new-looks')).to.include({
      code: 1,
      error: 'Google said no\nfirebase hosting:channel:deploy failed, as it says above\n',
    });
  });

  it('doesn’t begin where nobody can be asked', async () => {
    const { code, error } = await command();
    expect([code, error]).to.deep.equal([1, 'Nobody can be asked here: add --yes to begin.\n']);
  });

  deepIt('builds, shows what will change, deploys, tries it, and says how to go back', async () => {
    world.version = releaseOf(builtCommit());
    bundled = await builtFunctions();
    const dry = await command('--unchecked', '--dry-run', '--rules', 'last');
    expect(dry.out).to.match(/added:.*jobs-startDue.*removed:\s+jobs-resume.*In this order:.*6\. try it/s);
    expect(world.commands).to.deep.equal([]);
    const { code, out } = await command('--unchecked', '--yes', '--rules', 'last', '--site', standIn.url);
    expect([code, world.commands.length]).to.deep.equal([0, all.length]);
    expect(out).to.match(/Deployed, and it answers.*To go back/s);
  });
});
