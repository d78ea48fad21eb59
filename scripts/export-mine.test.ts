import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { createCineClient } from '../client/src/index.ts';
import { project, type Suite, suite } from '../functions/test/suite.ts';
import { startAuth } from '../web/test/support/auth-emulator.ts';
import { makeSignIn, password } from '../web/test/support/sign-in.ts';
import { signIn } from './mine/sign-in.ts';
import { deep } from './test/deep.ts';

describe('npm run export-mine', function () {
  this.timeout(minute);
  let running: Suite;
  let auth: Awaited<ReturnType<typeof startAuth>>;
  let host: string;
  let folder: string;
  before(async () => {
    running = await suite();
    auth = await startAuth(project);
    host = `127.0.0.1:${auth.port}`;
    folder = mkdtempSync(join(tmpdir(), 'cine-export-'));
  });
  after(() => {
    auth.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function exportMine(
    email: string,
    { given: typedPassword = password, emulator = host, zone = process.env.TZ } = {},
  ): Promise<{ code: number; output: string }> {
    const args = ['letterboxd', '--email', email, '--url', running.url, '--to', folder];
    const script = spawn(process.execPath, [join(import.meta.dirname, 'export-mine.ts'), ...args], {
      env: { ...process.env, TZ: zone, FIREBASE_AUTH_EMULATOR_HOST: emulator, CINE_PASSWORD: typedPassword },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [out, error, [code]] = await Promise.all([
      text(script.stdout),
      text(script.stderr),
      once(script, 'close') as Promise<[number]>,
    ]);
    return { code, output: out + error };
  }

  it('signs somebody in, and writes what they say of movies, even on a machine without a zone', async () => {
    const { email } = await makeSignIn(host);
    const { idToken } = await signIn({ site: running.url, auth: host, email, password });
    const cine = createCineClient({ baseUrl: running.url, idToken });
    const username = `u${Math.random().toString(36).slice(2, 12)}`;
    const named = { username, displayName: 'Ann', region: 'FR', locale: 'fr' as const };
    await cine.PUT('/api/account', { body: { ...named, timeZone: 'Europe/Paris', providers: [] } });
    await cine.POST('/api/watches', { body: { movieId: 391, watchedAt: '2024-03-04T12:00:00Z' } });
    for (const zone of deep([':'], [':', 'Europe/Paris'])) {
      const { code, output } = await exportMine(email, { zone });
      const message = `1 movie is in ${join(folder, 'diary.csv')}.`;
      expect([code, output.split('\n')[0]], zone).to.deep.equal([0, message]);
      const [, row] = readFileSync(join(folder, 'diary.csv'), 'utf8').split('\r\n');
      expect(row, zone).to.match(/,A Fistful of Dollars,1964,.*,2024-03-04,/);
    }
  });

  it('says that nobody signs in with a wrong password', async () => {
    const { email } = await makeSignIn(host);
    const { code, output } = await exportMine(email, { given: 'wrong' });
    expect([code, output]).to.deep.equal([1, 'Nobody signs in with that address and password.\n']);
  });

  it('says what it needs of a suite on other ports', async () => {
    const { code, output } = await exportMine('ann@example.org', { emulator: '' });
    expect([code, output]).to.deep.equal([
      1,
      `${running.url} is on this machine: FIREBASE_AUTH_EMULATOR_HOST must say where it signs in, as npm start tells.\n`,
    ]);
  });
});
