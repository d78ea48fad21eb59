import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { hour, minute } from '@cine/contract/time';
import { expect } from 'chai';
import { backupOf, files } from '../functions/src/features/core/backups/index.ts';
import { keyCheckOf } from '../functions/src/platform/secret-digest.ts';

const project = 'cine-club';
const account = `runtime@${project}.iam.gserviceaccount.com`;
const backing = `backups@${project}.iam.gserviceaccount.com`;
const read = (file: string) => JSON.parse(readFileSync(join(import.meta.dirname, '..', file), 'utf8'));

function lastNight() {
  return backupOf({ id: 'any', startedAt: Date.now() - 12 * hour });
}

function manifestWith(keyCheck: string | null) {
  return {
    firestore: { path: files.documents },
    backup: { snapshotAt: '2026-11-30T02:30:00Z', accountFiles: 1, keyCheck },
  };
}

/** As Secret Manager answers. */
const keyOf = (key: string) => ({ payload: { data: Buffer.from(key).toString('base64') } });

const imprint = {
  LEGAL_NAME: 'Club',
  LEGAL_ADDRESS: 'Rue 1',
  LEGAL_EMAIL: 'a@club.example',
  LEGAL_IN_FORCE: '2026-12-01',
};

const source = (file: string) => readFileSync(join(import.meta.dirname, '..', file), 'utf8');

/** What Google says of a project in which nothing is missing, by a part of the address. */
function healthy() {
  const { indexes, fieldOverrides } = read('firestore.indexes.json');
  const functions = [...source('docs/reference/functions.md').matchAll(/^\| `([\w-]+)` \|/gm)];
  const services = source('scripts/doctor/foundation.ts').match(/(?<=^ {2}')\w+(?=',$)/gm)!;
  return {
    [`/v1/projects/${project}/billingInfo`]: { billingEnabled: true },
    [`/v1/projects/${project}/services`]: {
      services: services.map((name) => ({ config: { name: `${name}.googleapis.com` } })),
    },
    '/webApps': { apps: [{}] },
    '/functions?': {
      functions: functions.map(([, name]) => ({ name: `any/functions/${name}`, state: 'ACTIVE' })),
    },
    '/collectionGroups/-/indexes': {
      indexes: indexes.map((index: { collectionGroup: string }) => ({
        ...index,
        name: `any/collectionGroups/${index.collectionGroup}/indexes/1`,
        state: 'READY',
      })),
    },
    '/releases/cloud.firestore': { rulesetName: 'projects/any/rulesets/1' },
    '/rulesets/1': { source: { files: [{ content: source('firestore.rules') }] } },
    '/secrets/TMDB_READ_TOKEN/': { state: 'ENABLED' },
    '/secrets/DIGEST_KEY/versions/latest:access': keyOf('the key'),
    '/secrets/DIGEST_KEY/': { state: 'ENABLED' },
    '/functions/api': {
      serviceConfig: {
        environmentVariables: {
          PUBLIC_ORIGIN: 'https://cine.example/',
          WEB_API_KEY: 'key',
          BACKUP_BUCKET: 'club-backups',
          SIGN_IN_PROVIDERS: JSON.stringify({ google: { clientId: 'g' }, vk: { clientId: '1' } }),
        },
        secretEnvironmentVariables: [{ key: 'SIGN_IN_SECRETS' }],
        serviceAccountEmail: account,
      },
    },
    [`/admin/v2/projects/${project}/config`]: {
      authorizedDomains: ['cine.example'],
      signIn: { email: { enabled: true }, anonymous: { enabled: true }, allowDuplicateEmails: true },
      emailPrivacyConfig: { enableImprovedEmailPrivacy: true },
    },
    '/defaultSupportedIdpConfigs': {
      defaultSupportedIdpConfigs: [
        { name: `projects/1/defaultSupportedIdpConfigs/google.com`, enabled: true },
      ],
    },
    '/secrets/SIGN_IN_SECRETS/': { state: 'ENABLED' },
    'accounts:signInWithPassword': { error: { code: 400, message: 'INVALID_LOGIN_CREDENTIALS' } },
    '/serviceAccounts/': {
      bindings: [{ role: 'roles/iam.serviceAccountTokenCreator', members: [`serviceAccount:${account}`] }],
    },
    '/functions/jobs-run': { serviceConfig: { serviceAccountEmail: backing } },
    [`/v1/projects/${project}:getIamPolicy`]: {
      bindings: ['roles/datastore.importExportAdmin', 'roles/firebaseauth.admin'].map((role) => ({
        role,
        members: [`serviceAccount:${backing}`],
      })),
    },
    '/b/club-backups/o?': { items: [{ name: `${lastNight().folder}/${files.manifest}` }] },
    '/b/club-backups/o/': manifestWith(keyCheckOf('the key')),
    '/channels/live': {
      release: {
        version: {
          config: {
            rewrites: read('firebase.json').hosting.rewrites.map(({ source }: { source: string }) => ({
              glob: source,
            })),
          },
        },
      },
    },
    '/collectionGroups/-/fields': {
      fields: fieldOverrides
        .filter(({ ttl }: { ttl?: boolean }) => ttl)
        .map(({ collectionGroup, fieldPath }: Record<string, string>) => ({
          name: `projects/${project}/databases/(default)/collectionGroups/${collectionGroup}/fields/${fieldPath}`,
        })),
    },
    // Others' addresses begin with these.
    '/databases/(default)': { type: 'FIRESTORE_NATIVE', locationId: 'eur3' },
    [`cloudresourcemanager.googleapis.com/v1/projects/${project}`]: { lifecycleState: 'ACTIVE' },
  } as Record<string, unknown>;
}

describe('npm run doctor', function () {
  this.timeout(minute);

  let says: Record<string, unknown>;
  let server: Server;
  before(async () => {
    server = createServer((request, response) => {
      const [, body = null] = Object.entries(says).find(([part]) => request.url!.includes(part)) ?? [];
      const error = (body as { error?: { code: number } } | null)?.error;
      response.writeHead(body === null ? 404 : (error?.code ?? 200), { 'content-type': 'application/json' });
      response.end(JSON.stringify(body ?? {}));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  after(() => server.close());

  function doctor(changes: Record<string, unknown> = {}) {
    says = { ...healthy(), ...changes };
    const { port } = server.address() as AddressInfo;
    return run(['--project', project], { ...imprint, GOOGLE_API: `http://127.0.0.1:${port}` });
  }

  async function run(args: string[], settings: Record<string, string>) {
    const script = spawn(process.execPath, [join(import.meta.dirname, 'doctor.ts'), ...args], {
      env: { ...process.env, ...settings },
    });
    const [out, error, [code]] = await Promise.all([
      text(script.stdout),
      text(script.stderr),
      once(script, 'close'),
    ]);
    expect(error).to.equal('');
    const lines = out.trim().split('\n');
    return { code, lines, troubled: lines.filter((line) => !line.startsWith('✓')) };
  }

  it('finds nothing missing where all is set, and prints each callback address to the letter', async () => {
    const { code, lines, troubled } = await doctor();
    expect([code, troubled]).to.deep.equal([0, []]);
    expect(lines).to.include.members([
      '✓ Google: enter there, to the letter: https://cine.example/api/auth/google/callback',
      '✓ VK ID: enter there, to the letter: https://cine.example/api/auth/vk/callback',
    ]);
  });

  it('says how to get credentials, where there are none', async () => {
    const { code, lines } = await run(['--project', project], {
      GOOGLE_APPLICATION_CREDENTIALS: join(import.meta.dirname, 'none.json'),
    });
    expect(code).to.equal(1);
    expect(lines).to.deep.equal([
      '? project: no credentials of yours could be used; get some: gcloud auth application-default login',
    ]);
  });

  it('says in its help what it examines, with whose credentials, and how it ends', async () => {
    const { code, lines } = await run(['--help'], {});
    expect(code).to.equal(0);
    for (const part of ['Firebase Auth', 'gcloud auth application-default login', 'ends with 0'])
      expect(lines.join('\n')).to.include(part);
  });

  it('names each thing that is missing, and what can’t be asked', async () => {
    const { code, troubled } = await doctor({
      [`/admin/v2/projects/${project}/config`]: { signIn: { email: { enabled: true } } },
      '/defaultSupportedIdpConfigs': {},
      '/secrets/SIGN_IN_SECRETS/': { state: 'DISABLED' },
      'accounts:signInWithPassword': { error: { code: 403, message: 'API_KEY_HTTP_REFERRER_BLOCKED' } },
      '/serviceAccounts/': {},
      '/channels/live': { error: { code: 403, message: 'PERMISSION_DENIED' } },
      '/collectionGroups/-/fields': {},
      '/b/club-backups/o?': {},
      [`/v1/projects/${project}:getIamPolicy`]: {},
    });
    expect(code).to.equal(1);
    expect(troubled.map((line) => line.split(':')[0])).to.deep.equal([
      '✗ anonymous sign-in',
      '✗ several accounts an address',
      '✗ e-mail enumeration protection',
      '✗ authorized domains',
      '✗ Google in Firebase Auth',
      '✗ SIGN_IN_SECRETS',
      '✗ WEB_API_KEY',
      '✗ TTL',
      '? Hosting',
      '✗ backups',
      '✗ roles of backups',
      '✗ custom tokens',
    ]);
  });

  it('names what Firebase Auth has on that the product doesn’t offer', async () => {
    const { '/functions/api': api } = healthy() as Record<string, { serviceConfig: object }>;
    const environmentVariables = { PUBLIC_ORIGIN: 'https://cine.example', WEB_API_KEY: 'key' };
    const { code, troubled } = await doctor({
      '/functions/api': { serviceConfig: { ...api!.serviceConfig, environmentVariables } },
    });
    expect([code, troubled.map((line) => line.split(':')[0])]).to.deep.equal([
      1,
      ['✗ google.com in Firebase Auth', '✗ backups'],
    ]);
  });

  const places = (troubled: string[]) => troubled.map((line) => line.split(':')[0]);

  it('says what to do at each step from nothing to deployed, in the order of docs/deployment.md', async () => {
    const none = Object.fromEntries(Object.keys(healthy()).map((part) => [part, null]));
    const alien = { error: { code: 403, message: 'The caller does not have permission' } };
    const key = `cloudresourcemanager.googleapis.com/v1/projects/${project}`;
    const auth = `/admin/v2/projects/${project}/config`;
    // Google refuses as if it were another's what isn't there at all.
    for (const answer of [null, alien])
      expect((await doctor({ ...none, [key]: answer })).lines).to.deep.equal([
        `✗ project: there is none, or it isn’t yours: npm run firebase -- projects:create ${project}`,
      ]);
    const { [key]: alone, [auth]: settings } = healthy();
    const { code, troubled } = await doctor({ ...none, [key]: alone, [auth]: settings });
    expect([code, places(troubled)]).to.deep.equal([
      1,
      [
        '✗ billing',
        '✗ services',
        '✗ database',
        '✗ web app',
        '✗ authorized domains',
        '✗ TMDB_READ_TOKEN',
        '✗ DIGEST_KEY',
        '✗ WEB_API_KEY',
        '✗ functions',
        '✗ indexes',
        '✗ TTL',
        '✗ rules',
        '✗ Hosting',
        '✗ backups',
      ],
    ]);
  });

  it('tells what is deployed otherwise than it is here, or not yet built, and a database that is far away', async () => {
    const { '/functions?': all, '/collectionGroups/-/indexes': built } = healthy() as never as {
      '/functions?': { functions: object[] };
      '/collectionGroups/-/indexes': { indexes: object[] };
    };
    const [first, ...others] = built.indexes;
    const { troubled } = await doctor({
      '/functions?': { functions: all.functions.slice(1) },
      '/collectionGroups/-/indexes': { indexes: [{ ...first, state: 'CREATING' }, ...others] },
      '/rulesets/1': { source: { files: [{ content: 'service x { match /a/{b} { allow get; } }' }] } },
      '/databases/(default)': { type: 'FIRESTORE_NATIVE', locationId: 'nam5' },
      '/secrets/DIGEST_KEY/': { error: { code: 403, message: 'PERMISSION_DENIED' } },
    });
    expect(places(troubled)).to.deep.equal([
      '✗ database',
      '? secrets',
      '✗ functions',
      '✗ indexes',
      '✗ rules',
    ]);
  });

  it('warns before a deployment takes another key, with which passkeys would lead nowhere', async () => {
    const key = '/secrets/DIGEST_KEY/versions/latest:access';
    const about = 'DIGEST_KEY of the last backup';
    const { code, troubled } = await doctor({ [key]: keyOf('another') });
    expect([code, places(troubled)]).to.deep.equal([1, [`✗ ${about}`]]);
    const { troubled: unread } = await doctor({
      [key]: { error: { code: 403, message: 'PERMISSION_DENIED' } },
    });
    expect(unread).to.deep.equal([
      `? ${about}: you may not read the secret DIGEST_KEY: the role Secret Manager Secret Accessor lets you`,
    ]);
    const former = await doctor({ '/b/club-backups/o/': manifestWith(null) });
    expect([former.code, former.lines.filter((line) => line.includes(about))]).to.deep.equal([0, []]);
  });
});
