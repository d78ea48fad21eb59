import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { createJavaShim } from '../src/launcher/java-shim.ts';
import { deepIt, isDeep } from './deep.ts';
import { emulatorsOnFreePorts, freePorts } from './free-ports.ts';
import { launch as launchIn, until, untilReady } from './launch.ts';
import { outcomes, storageRules, storageScript, userRules } from './storage-steps.ts';

const PROJECT = `demo-launch-${process.pid}`;
const RULES = `rules_version = '2';
service cloud.firestore {
  match /databases/{database}/documents {
    match /open/{id} { allow read, write; }${userRules}
  }
}`;
/** Writes where rules allow it and where they don't, and prints both statuses and whether npm is offline. */
const SCRIPT = `
const { FIRESTORE_EMULATOR_HOST: host, GCLOUD_PROJECT: project } = process.env;
const write = async (path) => (await fetch(\`http://\${host}/v1/projects/\${project}/databases/(default)/documents/\${path}\`,
  { method: 'PATCH', body: '{"fields":{}}' })).status;
console.log('statuses', await write('open/a'), await write('closed/a'), 'offline', process.env.npm_config_offline);
`;
/** Asks a query by two fields as the owner and a page of another host, and prints the answer. */
const QUERY_SCRIPT = `
const { FIRESTORE_EMULATOR_HOST: host, GCLOUD_PROJECT: project } = process.env;
const orderBy = ['a', 'b'].map((fieldPath) => ({ field: { fieldPath } }));
const answer = await fetch(\`http://\${host}/v1/projects/\${project}/databases/(default)/documents:runQuery\`, {
  method: 'POST',
  headers: { authorization: 'Bearer owner', origin: 'https://dev.example.com' },
  body: JSON.stringify({ structuredQuery: { from: [{ collectionId: 'open' }], orderBy } }),
});
console.log('query', answer.status, (await answer.text()).replace(/\\s+/g, ' '));
`;

describe('The launcher', () => {
  let directory: string;
  // In this folder, because it imports the SDK from the repository's packages.
  const storageFile = join(import.meta.dirname, `storage-${process.pid}.tmp.mjs`);

  before(async () => {
    directory = mkdtempSync(join(tmpdir(), 'launcher-test-'));
    const emulators = await emulatorsOnFreePorts('firestore', 'hub', 'logging', 'storage', 'auth');
    const files = { rules: 'firestore.rules', indexes: 'firestore.indexes.json' };
    write(
      'firebase.json',
      JSON.stringify({ firestore: files, storage: { rules: 'storage.rules' }, emulators }),
    );
    write('storage.rules', storageRules);
    writeFileSync(storageFile, storageScript);
    write('firestore.indexes.json', '{"indexes":[],"fieldOverrides":[]}');
    write('firestore.rules', RULES);
    write('script.mjs', SCRIPT);
    write('query.mjs', QUERY_SCRIPT);
  });
  after(() => {
    rmSync(directory, { recursive: true });
    rmSync(storageFile, { force: true });
  });

  const write = (name: string, text: string): void => writeFileSync(join(directory, name), text);

  const launch = (args: readonly string[], env?: NodeJS.ProcessEnv) => launchIn(directory, args, env);

  const firebase = (args: string[], only = 'firestore'): string[] => [
    'firebase',
    ...args,
    '--project',
    PROJECT,
    '--only',
    only,
  ];

  describe('runs scripts over a suite', () => {
    let code: number;
    let printed: string;
    let left: string[];

    before(async () => {
      const script = `node script.mjs && node query.mjs && ${process.execPath} ${storageFile} && exit 3`;
      const [launcher, ...args] = firebase(['emulators:exec', script], 'firestore,storage,auth');
      const options = ['--enforce-indexes', '--allow-host', 'dev.example.com'];
      const { child, output } = launch([launcher!, ...options, ...args], { npm_config_offline: undefined });
      [code] = (await once(child, 'exit')) as [number];
      printed = output();
      left = await processesLeft();
    });

    it('with rules, options and npm as it was, passes on their exit code, and leaves nothing running', () => {
      expect(code, printed).to.equal(3);
      expect(printed).to.match(/statuses 200 403 offline undefined/);
      expect(printed).to.match(/query 400 .*The query requires an index\./);
      expect(left).to.deep.equal([]);
    });

    it('whose rules of Storage allow and deny what a user of Auth does, by lookups too, without Java or a download', () => {
      const seen = JSON.parse(/OUTCOMES (\{.*\})/.exec(printed)?.[1] ?? '{}');
      expect(seen, printed).to.deep.equal(outcomes);
    });
  });

  for (const signal of isDeep ? (['SIGINT', 'SIGKILL'] as const) : (['SIGKILL'] as const)) {
    it(`leaves nothing running after ${signal}`, async () => {
      const suite = launch(firebase(['emulators:start']));
      const { child } = suite;
      await untilReady(suite);
      expect(processes().length).to.be.greaterThan(1);
      child.kill(signal);
      await once(child, 'exit');
      expect(await processesLeft()).to.deep.equal([]);
    });
  }

  const codes = { SIGINT: 130, ...(isDeep && { SIGTERM: 143 }) };
  for (const [signal, code] of Object.entries(codes)) {
    it(`exits like the JAR’s JVM with ${code} after ${signal}`, async () => {
      const [port] = await freePorts(1);
      const { child, output } = launch([
        'java',
        '-jar',
        'x.jar',
        '--host',
        'localhost',
        '--port',
        String(port),
      ]);
      await until(() => output().includes('Dev App Server is now running.\n'), output);
      expect(output()).to.contain(`\nAPI endpoint: http://localhost:${port}\n`);
      expect(output()).to.contain(`\n   export FIRESTORE_EMULATOR_HOST=localhost:${port}\n`);
      expect((await fetch(`http://127.0.0.1:${port}/`)).status).to.equal(200);
      child.kill(signal as NodeJS.Signals);
      expect((await once(child, 'exit'))[0]).to.equal(code);
    });
  }

  deepIt('loads --preload modules into the CLI first', async () => {
    write('first.mjs', "console.log('first of all', process.argv[1].endsWith('firebase.js'));");
    const module = join(directory, 'first.mjs');
    for (const option of [['--preload', module], [`--preload=${module}`]]) {
      const [command, ...args] = firebase(['emulators:exec', 'true']);
      const { output, ended } = launch([command!, ...option, ...args]);
      expect(await ended, output()).to.equal(0);
      expect(output().match(/first of all true/g)).to.have.lengthOf(1);
    }
  });

  deepIt('exits like the JAR when it is shut down over HTTP', async () => {
    const [port] = await freePorts(1);
    const { child, output } = launch(['java', '-jar', 'x.jar', '--port', String(port)]);
    await until(() => output().includes('running.'), output);
    await fetch(`http://127.0.0.1:${port}/shutdown`, { method: 'POST' });
    expect((await once(child, 'exit'))[0]).to.equal(0);
  });

  it('warns once of each other project in single project mode', async () => {
    const [port] = await freePorts(1);
    const flags = ['--project_id', 'demo-a', '--single_project_mode', 'true'];
    const { child, output } = launch(['java', '-jar', 'x.jar', '--port', String(port), ...flags]);
    await until(() => output().includes('running.'), output);
    for (const project of ['demo-a', 'demo-b', 'demo-b', 'demo-c']) {
      await fetch(`http://127.0.0.1:${port}/v1/projects/${project}/databases/(default)/documents/c/a`);
    }
    const warnings = () => output().match(/WARN .* single project mode: \S+ is used/g) ?? [];
    await until(() => warnings().length === 2, output);
    expect(warnings().map((line) => line.split(' ').at(-3))).to.deep.equal(['demo-b', 'demo-c']);
    child.kill('SIGINT');
    await once(child, 'exit');
  });

  it('reports like the JAR that its port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const { child, output } = launch(['java', '-jar', 'x.jar', '--port', String(port)]);
    expect((await once(child, 'exit'))[0]).to.equal(1);
    taken.close();
    expect(output()).to.contain('address already in use');
  });

  it('passes other JARs to the real java, with their arguments', async () => {
    const real = mkdtempSync(join(tmpdir(), 'real-java-'));
    writeFileSync(join(real, 'java'), '#!/bin/sh\necho "real: $*"; exit 7\n');
    chmodSync(join(real, 'java'), 0o755);
    const shim = createJavaShim({ PATH: `${real}:/usr/bin:/bin` }, []);
    try {
      const java = async (...args: string[]): Promise<[string, number]> => {
        const child = spawn('java', args, { env: shim.env, stdio: ['ignore', 'pipe', 'pipe'] });
        let output = '';
        child.stdout.on('data', (chunk: Buffer) => (output += chunk));
        child.stderr.on('data', (chunk: Buffer) => (output += chunk));
        const [code] = await once(child, 'close');
        return [output, code];
      };
      expect(await java('-jar', 'storage.jar', 'serve', 'a b')).to.deep.equal([
        'real: -jar storage.jar serve a b\n',
        7,
      ]);
      const [version, code] = await java('-Duser.language=en', '-Dfile.encoding=UTF-8', '-version');
      expect(Number(/version "([1-9][0-9]*)/.exec(version)?.[1])).to.be.at.least(21);
      expect(code).to.equal(0);
    } finally {
      shim.remove();
      rmSync(real, { recursive: true });
    }
  });
});

/** Command lines that name the project: the launcher, the Firebase CLI and the emulator. */
function processes(): string[] {
  const { stdout } = spawnSync('ps', ['-axo', 'pid=,args='], { encoding: 'utf8' });
  return stdout
    .split('\n')
    .filter((line) => line.includes(PROJECT) && !line.trim().startsWith(`${process.pid} `));
}

async function processesLeft(): Promise<string[]> {
  for (let wait = 0; wait < 20 && processes().length > 0; wait++) await sleep(100);
  return processes();
}
