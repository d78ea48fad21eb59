import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { buildClient } from './client.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');

const program = `
  import { createCineClient } from '@cine/client';
  const [baseUrl] = process.argv.slice(2);
  const cine = createCineClient({ baseUrl, idToken: async () => 'a-token', language: 'ru' });
  const { data, error, response } = await cine.GET('/api/movies/{movieId}', { params: { path: { movieId: 7 } } });
  console.log(JSON.stringify({ data, error, status: response.status }));
`;

/** A user's program in TypeScript; an expected error that doesn't occur is an error itself. */
const typed = `
  import { createCineCaller, createCineClient, type Problem } from '@cine/client';
  const call = createCineCaller({ functionsUrl: 'https://cine.example', idToken: async () => null });
  export const code: string = (await call('sessions-create', {})).code;
  // @ts-expect-error There is no such operation.
  await call('sessions-nothing', {});
  // @ts-expect-error A session is joined by its code.
  await call('sessions-join', {});
  const cine = createCineClient({ baseUrl: 'https://cine.example', idToken: async () => null });
  const { data, error } = await cine.GET('/api/movies/{movieId}', { params: { path: { movieId: 7 } } });
  export const title: string | undefined = data?.title;
  export const problem: Problem | undefined = error;
  // @ts-expect-error A movie has a title, which is a text.
  export const wrong: number | undefined = data?.title;
  // @ts-expect-error There is no such address.
  await cine.GET('/api/nothing');
  // @ts-expect-error Ids are numbers.
  await cine.GET('/api/movies/{movieId}', { params: { path: { movieId: 'seven' } } });
`;

describe('The client as a package', function () {
  this.timeout(2 * minute);
  const built = join(root, 'build', 'tested-client');
  let folder: string;

  before(async () => {
    await buildClient(built);
    folder = await mkdtemp(join(tmpdir(), 'cine-client-'));
    await mkdir(join(folder, 'packed'));
    await run('npm', ['pack', built, '--pack-destination', join(folder, 'packed')], { cwd: folder });
    const [packed] = await readdir(join(folder, 'packed'));
    await writeFile(join(folder, 'package.json'), '{ "name": "somebody-elses", "type": "module" }');
    const quick = ['--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund'];
    await run('npm', ['install', join(folder, 'packed', packed!), ...quick], { cwd: folder });
    await writeFile(join(folder, 'program.js'), program);
    await writeFile(join(folder, 'typed.ts'), typed);
    const readme = await readFile(join(built, 'README.md'), 'utf8');
    const examples = [...readme.matchAll(/```ts\n(.+?)```/gs)].map(([, example]) => example!);
    const auth = 'declare const auth: { currentUser: { getIdToken(): Promise<string> } | null };';
    for (const [at, example] of examples.entries()) {
      await writeFile(join(folder, `readme-${at + 1}.ts`), `${auth}\n${example}`);
    }
  });

  after(async () => {
    for (const used of [built, folder]) await rm(used, { recursive: true, force: true });
  });

  it('contains scripts, types and a README, and nothing else', async () => {
    const files = await readdir(join(folder, 'node_modules', '@cine', 'client'));
    expect(files.filter((file) => !/^(index|api|calls?)\.(js|d\.ts)$/.test(file)).sort()).to.deep.equal([
      'README.md',
      'package.json',
    ]);
    expect(files).to.include.members(['index.js', 'index.d.ts', 'api.d.ts']);
  });

  it('works in plain Node outside the repository', async () => {
    const requests: { url: string | undefined; headers: IncomingHttpHeaders }[] = [];
    const server = createServer(({ url, headers }, response) => {
      requests.push({ url, headers });
      const problem = { status: 404, reason: 'movie-not-found' };
      response.writeHead(404, { 'content-type': 'application/problem+json' }).end(JSON.stringify(problem));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const env = { ...process.env, NODE_OPTIONS: '' };
    const { stdout } = await run(process.execPath, ['program.js', baseUrl], { cwd: folder, env });
    server.close();
    expect(JSON.parse(stdout)).to.deep.equal({
      error: { status: 404, reason: 'movie-not-found' },
      status: 404,
    });
    expect(requests.map(({ url }) => url)).to.deep.equal(['/api/movies/7']);
    expect(requests[0]!.headers).to.include({ authorization: 'Bearer a-token', 'accept-language': 'ru' });
  });

  it('types paths, inputs and answers for TypeScript, as its README says', async () => {
    const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    const options = '--noEmit --strict --target es2022 --module nodenext --lib es2022,dom --types'.split(' ');
    const files = ['typed.ts', 'readme-1.ts', 'readme-2.ts'];
    const { stdout } = await run(process.execPath, [compiler, ...options, '', ...files], {
      cwd: folder,
    }).catch((failed: { stdout: string }) => failed);
    expect(stdout).to.equal('');
  });
});
