import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { freePorts } from './free-ports.ts';

const SOURCES = join(import.meta.dirname, '..');
const SCRIPT = `
import { startServer } from 'firestore-emulator-embedded';
const server = await startServer({ rulesFile: 'firestore.rules' });
for (const id of ['a1', 'b']) {
  const url = \`http://127.0.0.1:\${server.port}/v1/projects/p/databases/(default)/documents/c/\${id}\`;
  console.log((await fetch(url, { method: 'PATCH', body: '{"fields":{}}' })).status);
}
await server.close();
`;
const RULES = `rules_version = '2';
service cloud.firestore {
  match /databases/{database}/documents {
    match /c/{id} { allow write: if id.matches('[a-z]+[0-9]'); }
  }
}`;

describe('The package', function () {
  this.timeout(60_000);
  let directory: string;
  let installed: string;
  let tarball: string;

  before(() => {
    directory = realpathSync(mkdtempSync(join(tmpdir(), 'package-test-')));
    const made = join(directory, 'made');
    const modules = join(directory, 'node_modules');
    installed = join(modules, 'firestore-emulator-embedded');
    execFileSync(process.execPath, [join(SOURCES, 'make-package.ts'), made]);
    execFileSync('npm', ['pack', '--silent', '--offline', '--pack-destination', directory], { cwd: made });
    rmSync(made, { recursive: true });
    tarball = readdirSync(directory).find((file) => file.endsWith('.tgz'))!;
    execFileSync('tar', ['-xzf', tarball], { cwd: directory });
    mkdirSync(modules);
    renameSync(join(directory, 'package'), installed);
    for (const name of dependencies()) {
      mkdirSync(dirname(join(modules, name)), { recursive: true });
      symlinkSync(found(name), join(modules, name));
    }
    writeFileSync(join(directory, 'script.mjs'), SCRIPT);
    writeFileSync(join(directory, 'firestore.rules'), RULES);
  });
  after(() => rmSync(directory, { recursive: true }));

  const dependencies = (): string[] =>
    Object.keys(JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')).dependencies);

  /** The folder of an installed package. */
  function found(name: string): string {
    for (let place = SOURCES; ; place = dirname(place)) {
      const installedHere = join(place, 'node_modules', name);
      if (existsSync(installedHere)) return realpathSync(installedHere);
      if (place === dirname(place)) throw new Error(`${name} is not installed`);
    }
  }

  it('serves in the process that imports it', () => {
    const output = execFileSync(process.execPath, ['script.mjs'], { cwd: directory, encoding: 'utf8' });
    expect(output).to.equal('200\n403\n');
  });

  it('has the firestore-emulator command', async () => {
    const [port] = await freePorts(1);
    const bin = join(installed, 'bin', 'firestore-emulator.mjs');
    const child = spawn(process.execPath, [bin, 'serve', '--port', String(port)]);
    let output = '';
    for await (const chunk of child.stdout) {
      output += chunk;
      if (output.includes('running.')) break;
    }
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).to.equal(200);
    child.kill('SIGINT');
    expect((await once(child, 'exit'))[0]).to.equal(0);
  });

  it('contains neither tests nor TypeScript sources', () => {
    const files = execFileSync('tar', ['-tzf', tarball], {
      cwd: directory,
      encoding: 'utf8',
    }).split('\n');
    expect(files).to.include.members(['package/src/index.js', 'package/src/index.d.ts', 'package/README.md']);
    expect(files.filter((file) => /test|(?<!\.d)\.ts$/.test(file))).to.deep.equal([]);
  });
});
