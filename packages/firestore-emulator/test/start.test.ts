import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { isDeep } from './deep.ts';
import { freePorts } from './free-ports.ts';
import { launch as launchIn, until } from './launch.ts';

const rulesFor = (collection: string) => `rules_version = '2';
service cloud.firestore {
  match /databases/{database}/documents {
    match /${collection}/{id} { allow read, write; }
  }
}`;

describe('The start command', () => {
  let directory: string;
  let port: number;

  beforeEach(async () => {
    directory = mkdtempSync(join(tmpdir(), 'start-test-'));
    [port] = (await freePorts(1)) as [number];
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  const write = (name: string, text: string): void => writeFileSync(join(directory, name), text);
  const launch = (...args: string[]) => launchIn(directory, args);
  const start = async (...args: string[]) => {
    const started = launch('start', '--port', String(port), ...args);
    await until(() => started.output().includes('running.'), started.output);
    return {
      ...started,
      async stop(signal: NodeJS.Signals = 'SIGINT') {
        started.child.kill(signal);
        return started.ended;
      },
    };
  };
  const documents = () => `http://127.0.0.1:${port}/v1/projects/demo/databases/(default)/documents`;
  const put = async (path: string) =>
    (await fetch(`${documents()}/${path}`, { method: 'PATCH', body: '{"fields":{}}' })).status;

  it('reloads changed rules, and indexes, without which a query is refused with --enforce-indexes', async () => {
    write('own.rules', rulesFor('open'));
    write('own.indexes.json', '{}');
    const flags = ['--indexes', 'own.indexes.json', '--enforce-indexes', '--allow-host=*'];
    const emulator = await start('--rules', 'own.rules', ...flags);
    const orderBy = ['a', 'b'].map((fieldPath) => ({ field: { fieldPath } }));
    const query = async () => {
      const answer = await fetch(`${documents()}:runQuery`, {
        method: 'POST',
        headers: { authorization: 'Bearer owner', origin: 'https://dev.example.com' },
        body: JSON.stringify({ structuredQuery: { from: [{ collectionId: 'open' }], orderBy } }),
      });
      return `${answer.status} ${await answer.text()}`;
    };
    try {
      expect([await put('open/a'), await put('closed/a')]).to.deep.equal([200, 403]);
      expect(await query())
        .to.match(/^400 .*FAILED_PRECONDITION/s)
        .and.contain('The query requires an index.');
      write('own.rules', rulesFor('closed'));
      const fields = ['a', 'b'].map((fieldPath) => ({ fieldPath, order: 'ASCENDING' }));
      write('own.indexes.json', JSON.stringify({ indexes: [{ collectionGroup: 'open', fields }] }));
      const isReloaded = (file: string) => emulator.output().includes(`reloaded ${file}`);
      await until(() => isReloaded('own.rules') && isReloaded('own.indexes.json'), emulator.output);
      expect([await put('open/a'), await put('closed/a')]).to.deep.equal([403, 200]);
      expect(await query()).to.match(/^200/);
    } finally {
      expect(await emulator.stop()).to.equal(0);
    }
  });

  it('exports at the end what it imports at the next start', async () => {
    const first = await start('--export', 'kept');
    await put('c/a');
    expect(await first.stop('SIGTERM'), first.output()).to.equal(0);
    const second = await start('--import', 'kept', '--export', 'kept');
    await put('c/b');
    // The terminal and npm may each pass on the same Ctrl-C.
    second.child.kill('SIGINT');
    expect(await second.stop()).to.equal(0);
    expect(second.output()).to.contain('Exported to kept\n');
    const third = await start('--import', 'kept');
    const { documents: left } = (await (await fetch(`${documents()}/c`)).json()) as { documents: object[] };
    await third.stop();
    expect(left).to.have.length(2);
  });

  it('exits with 1 if it cannot export, and before it starts if the folder cannot be made', async () => {
    write('file', '');
    const refused = launch('start', '--port', String(port), '--export', 'file');
    expect([await refused.ended, refused.output()]).to.match(/1,EEXIST.*file/);
    const emulator = await start('--export', 'kept');
    await put('c/a');
    rmSync(join(directory, 'kept'), { recursive: true });
    write('kept', '');
    expect(await emulator.stop()).to.equal(1);
    expect(emulator.output()).to.match(/ERROR export to kept: EEXIST/);
  });

  it('names the port that is taken', async () => {
    const taken = createServer().listen(port, '127.0.0.1');
    await once(taken, 'listening');
    const refused = launch('start', '--port', String((taken.address() as AddressInfo).port));
    expect(await refused.ended).to.equal(1);
    taken.close();
    expect(refused.output()).to.contain(`Port ${port} on 127.0.0.1 is taken (address already in use).`);
  });

  it('prints help and version, and refuses wrong words with 2', async () => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8'));
    const cases: [args: string[], code: number, printed: string][] = [
      [['--help'], 0, 'firestore-emulator firebase emulators:start --project demo-project'],
      [['--version'], 0, `${version}\n`],
      [['sart'], 2, 'Unknown command sart. Did you mean start?'],
      [['start', '--prot', '1'], 2, 'Unknown option --prot. Did you mean --port?'],
    ];
    const others: typeof cases = [
      [['start', '--port', '1', '--help'], 0, '--enforce-indexes '],
      [['help', 'firebase'], 0, '--official '],
      [['firebase', '--help'], 0, '--enforce-indexes '],
      [['emulators:start'], 2, 'Did you mean firebase emulators:start?'],
    ];
    if (isDeep) cases.push(...others);
    const launched = cases.map(([args]) => launch(...args));
    for (const [i, [args, code, printed]] of cases.entries()) {
      expect(await launched[i]!.ended, args.join(' ')).to.equal(code);
      expect(launched[i]!.output()).to.contain(printed);
    }
  });
});
