import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { cloudRequest } from '../../functions/src/clients/cloud/request.ts';
import { type StandIn, startGoogle, type World } from '../deploy/google.test-support.ts';
import { readDeployed } from '../deploy/google.ts';
import { type Functions, type Indexes, planDeployment } from '../deploy/plan.ts';
import { takeSteps } from '../deploy/run.ts';
import { type Expected, examine } from './examine.ts';

const project = 'your-project';
const source = (file: string) => readFileSync(join(import.meta.dirname, '../..', file), 'utf8');
const indexes = JSON.parse(source('firestore.indexes.json')) as Indexes;
const functions: Functions = { api: { httpsTrigger: {} }, door: { callableTrigger: {} } };
const rules = source('firestore.rules');
const services = source('scripts/doctor/foundation.ts').match(/(?<=^ {2}')\w+(?=',$)/gm)!;
const enabled = { state: 'ENABLED' };
const refusal = { error: { code: 400, message: 'INVALID_LOGIN_CREDENTIALS' } };

/** Steps of docs/deployment.md: what the doctor finds missing before each, and what Google says after it. */
const path: [step: number, about: string, after: (world: World, expected: Expected) => void][] = [
  [2, 'project', answers({ [`/v1/projects/${project}`]: { lifecycleState: 'ACTIVE' } })],
  [3, 'billing', answers({ '/billingInfo': { billingEnabled: true } })],
  [
    4,
    'services',
    answers({
      '/services': { services: services.map((name) => ({ config: { name: `${name}.googleapis.com` } })) },
    }),
  ],
  [5, 'database', answers({ '/databases/(default)': { type: 'FIRESTORE_NATIVE', locationId: 'eur3' } })],
  [6, 'web app', answers({ '/webApps': { apps: [{}] } })],
  [
    7,
    'Firebase Auth',
    answers({
      [`/admin/v2/projects/${project}/config`]: {
        authorizedDomains: [`${project}.web.app`],
        signIn: { email: { enabled: true }, anonymous: { enabled: true }, allowDuplicateEmails: true },
        emailPrivacyConfig: { enableImprovedEmailPrivacy: true },
      },
    }),
  ],
  [8, 'TMDB_READ_TOKEN', answers({ '/TMDB_READ_TOKEN/versions/latest': enabled })],
  [9, 'DIGEST_KEY', answers({ '/DIGEST_KEY/versions/latest': enabled })],
  [
    10,
    'WEB_API_KEY',
    (world, expected) => {
      answers({ '/accounts:signInWithPassword': refusal })(world);
      expected.settings = { WEB_API_KEY: 'key' };
    },
  ],
  [
    10,
    'imprint',
    (_, expected) => {
      const who = { LEGAL_NAME: 'Club', LEGAL_ADDRESS: 'Rue 1', LEGAL_EMAIL: 'a@club.example' };
      expected.webSettings = { ...who, LEGAL_IN_FORCE: '2026-12-01' };
    },
  ],
];

describe('The path from nothing to deployed', () => {
  let standIn: StandIn;
  before(async () => {
    standIn = await startGoogle(project);
    standIn.world.sources = { functions, indexes, rules };
  });
  after(() => standIn.close());

  it('is led along by the doctor, step by step, to a deployment that lacks only what is the operator’s', async () => {
    const { world, google, url } = standIn;
    const expected: Expected = {
      rewrites: ['/api/**'],
      ttl: ['sessions.expiresAt'],
      functions: Object.keys(functions),
      indexes: indexes.indexes,
      rules,
      settings: {},
      webSettings: {},
    };
    const missing = async () =>
      (await examine(cloudRequest(project, url), project, expected, Date.now())).filter(
        ({ state }) => state !== 'right',
      );
    const steps = source('docs/deployment.md').split(/^(?=\d+\. \*\*)/m);
    for (const [number, about, after] of path) {
      const [first] = await missing();
      expect([first?.about, first?.state]).to.deep.equal([about, 'wrong']);
      const [command] = /npm run firebase -- [\w:]+/.exec(first!.words) ?? [''];
      expect(steps.find((step) => step.startsWith(`${number}. `))).to.include(command);
      after(world, expected);
    }
    const afterwards = await missing();
    expect(afterwards.filter(({ state }) => state === 'unknown')).to.deep.equal([]);
    expect(afterwards.map(({ about }) => about)).to.deep.equal([
      'functions',
      'indexes',
      'TTL',
      'rules',
      'Hosting',
      'backups',
    ]);
    expect(afterwards[0]!.words).to.include(`npm run deploy -- --project ${project}`);
    const plan = planDeployment(await readDeployed(google), world.sources);
    const run = { google, site: url, version: '1', commit: 'any', print: () => {}, pauseMs: 1 };
    expect(await takeSteps(run, plan.steps)).to.equal(null);
    // Both are settled by what docs/operations.md and the next sections say.
    world.answers[`/v1/projects/${project}:getIamPolicy`] = {};
    expect((await missing()).map(({ about }) => about)).to.deep.equal([
      'WEB_API_KEY',
      'backups',
      'custom tokens',
    ]);
  });
});

function answers(more: Record<string, unknown>) {
  return (world: World) => void Object.assign(world.answers, more);
}
