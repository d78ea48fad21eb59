import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { Doc } from '../src/engine/storage/document.ts';
import { readLog } from '../src/export/log-reader.ts';
import { writeExport } from '../src/export/write-export.ts';
import { deepIt } from './deep.ts';
import { emulatorsOnFreePorts, freePorts } from './free-ports.ts';
import { launch, untilReady } from './launch.ts';

const PROJECT = 'demo-project';
const OUTPUT = 'firestore_export/all_namespaces/all_kinds/output-0';
const MANIFEST = 'firebase-export-metadata.json';
const RUNNING = 'while running';
const SCRIPT = `
const { FIRESTORE_EMULATOR_HOST: host, GCLOUD_PROJECT: project } = process.env;
const at = (path) => \`http://\${host}/v1/projects/\${project}/databases/(default)/documents/\${path}\`;
const { documents } = await (await fetch(at('widgets'))).json();
console.log('found', documents.length);
await fetch(at('widgets/0'), { method: 'DELETE' });
await fetch(at('widgets/new'), { method: 'PATCH', body: '{"fields":{}}' });
const other = at('widgets/elsewhere').replace('(default)', 'second');
await fetch(other, { method: 'PATCH', body: '{"fields":{}}' });
`;

describe('The Firebase CLI', () => {
  let directory: string;
  let ran: { code: number | null; found: string; output: string };
  before(async () => {
    directory = mkdtempSync(join(tmpdir(), 'export-cli-test-'));
    const emulators = await emulatorsOnFreePorts('firestore', 'hub', 'logging');
    writeFileSync(join(directory, 'firebase.json'), JSON.stringify({ emulators }));
    writeFileSync(join(directory, 'script.mjs'), SCRIPT);
    const docs = [0, 1, 2].map((n) => new Doc(`widgets/${n}`, new Map([['n', BigInt(n)]]), 1, 1));
    await writeExport(
      { directory, name: 'firestore_export', project: PROJECT, database: '(default)' },
      docs,
      Date.now,
    );
    cpSync(join(directory, 'firestore_export'), join(directory, 'given/firestore_export'), {
      recursive: true,
    });
    const metadata_file = 'firestore_export/firestore_export.overall_export_metadata';
    const firestoreExport = { version: '1.22.0', path: 'firestore_export', metadata_file };
    writeFileSync(
      join(directory, 'given', MANIFEST),
      JSON.stringify({ version: '15.0.0', firestore: firestoreExport }),
    );
    cpSync(join(directory, 'given'), join(directory, RUNNING), { recursive: true });
    const suite = await start('--import', './given', '--export-on-exit', './taken');
    const env = {
      ...process.env,
      FIRESTORE_EMULATOR_HOST: `127.0.0.1:${emulators.firestore!.port}`,
      GCLOUD_PROJECT: PROJECT,
    };
    const { stdout } = await promisify(execFile)('node', ['script.mjs'], { cwd: directory, env });
    // While the suite runs, its data are exported over an earlier export.
    await run('emulators:export', '--force', `./${RUNNING}`).ended;
    suite.child.kill('SIGINT');
    ran = { code: await suite.ended, found: stdout, output: suite.output() };
  });
  after(() => rmSync(directory, { recursive: true }));

  function run(command: string, ...args: string[]) {
    return launch(directory, ['firebase', command, '--project', PROJECT, '--only', 'firestore', ...args]);
  }
  async function start(...args: string[]) {
    const suite = run('emulators:start', ...args);
    await untilReady(suite);
    return suite;
  }
  async function exec(from: string, to: string, command: string) {
    const cli = run('emulators:exec', '--import', from, '--export-on-exit', to, command);
    return [await cli.ended, cli.output()] as const;
  }
  async function entities(of: string): Promise<string[]> {
    const list: string[] = [];
    for await (const { data } of readLog(join(directory, of, OUTPUT))) list.push(data.toString('latin1'));
    return list;
  }

  it('imports an export at the start and exports on exit, with the same bytes for unchanged documents', async () => {
    expect(ran.code, ran.output).to.equal(0);
    expect(ran.found).to.contain('found 3');
    const entitiesGiven = await entities('given');
    const taken = await entities('taken');
    expect(taken.slice(0, 2)).to.deep.equal(entitiesGiven.slice(1));
    expect(taken).to.have.length(3);
    expect(taken[2]).to.contain('widgets"\u0003new');
    const { firestore } = JSON.parse(readFileSync(join(directory, 'taken', MANIFEST), 'utf8'));
    expect(existsSync(join(directory, 'taken', firestore.metadata_file))).to.equal(true);
  });

  deepIt('exports an imported export over itself, with the same bytes', async () => {
    const output = () => readFileSync(join(directory, 'taken', OUTPUT));
    const before = output();
    const [code, text] = await exec('./taken', './taken', 'true');
    expect(code, text).to.equal(0);
    expect(output().equals(before)).to.equal(true);
  });

  deepIt(
    'imports an export without a manifest, like production’s, and where paths have spaces and accents',
    async () => {
      cpSync(join(directory, 'given/firestore_export'), join(directory, 'déjà vu/l’an 1'), {
        recursive: true,
      });
      const [code, output] = await exec('./déjà vu/l’an 1', './déjà vu/l’an 2', 'node script.mjs');
      expect(code, output).to.equal(0);
      expect(output).to.contain('found 3');
      expect(await entities('déjà vu/l’an 2')).to.have.length(3);
    },
  );

  it('exports the default database while it runs, replacing an earlier export if forced', async () => {
    const running = await entities(RUNNING);
    expect(running.join()).to.contain('widgets"\u0003new').and.not.contain('elsewhere');
    expect(running).to.deep.equal(await entities('taken'));
  });

  deepIt('exports what was written since its last export, over that one', async () => {
    const suite = await start('--import', './given');
    const { emulators } = JSON.parse(readFileSync(join(directory, 'firebase.json'), 'utf8'));
    const documents = `http://127.0.0.1:${emulators.firestore.port}/v1/projects/${PROJECT}/databases/(default)/documents`;
    try {
      const first = await run('emulators:export', '--force', './twice').ended;
      expect([first, (await entities('twice')).length]).to.deep.equal([0, 3]);
      const written = await fetch(`${documents}/widgets/later`, { method: 'PATCH', body: '{}' });
      expect(written.status).to.equal(200);
      const again = await run('emulators:export', '--force', './twice').ended;
      expect([again, (await entities('twice')).length]).to.deep.equal([0, 4]);
    } finally {
      suite.child.kill('SIGINT');
    }
    await suite.ended;
  });

  function damage(name: string): void {
    cpSync(join(directory, 'given'), join(directory, name), { recursive: true });
    const file = join(directory, name, OUTPUT);
    writeFileSync(file, readFileSync(file).subarray(0, -5));
  }

  it('is told by the emulator what is damaged in an export, with which that doesn’t start', async () => {
    damage('cut');
    const [port] = await freePorts(1);
    const emulator = launch(directory, [
      'java',
      '-jar',
      'x.jar',
      '--port',
      `${port}`,
      '--import-data',
      'cut',
    ]);
    expect(await emulator.ended).to.equal(1);
    expect(emulator.output()).to.match(/output-0: Invalid record: it is cut off \(record at byte \d+\)/);
  });

  deepIt('refuses to start with a damaged export, and logs the reason', async () => {
    damage('damaged');
    const [code, output] = await exec('./damaged', './none', 'node script.mjs');
    expect(code, output).to.be.greaterThan(0);
    expect(output).not.to.contain('found');
    const log = readFileSync(join(directory, 'firestore-debug.log'), 'utf8');
    expect(log).to.match(/output-0: Invalid record: it is cut off \(record at byte \d+\)/);
    expect(existsSync(join(directory, 'none'))).to.equal(false);
  });
});
