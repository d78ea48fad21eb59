import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { deep } from '../../../scripts/test/deep.ts';
import { childEnv } from '../../../scripts/test/processes/child-env.ts';

describe('npm run soak', function () {
  this.timeout(deep(2, 120) * minute);

  async function soak(...args: string[]): Promise<{ code: number | null; said: string }> {
    const child = spawn(process.execPath, [join(import.meta.dirname, '../../../scripts/soak.ts'), ...args], {
      env: childEnv(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    child.stdout.on('data', (chunk) => (said += chunk));
    child.stderr.on('data', (chunk) => (said += chunk));
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, said };
  }

  /** What few steps come to only where the history happens to. */
  const rare = ['vote in a group', 'accept a duel'];

  it('plays twenty users a while, and the audit finds nothing wrong', async () => {
    const { code, said } = await soak('--steps', deep('75', '10000'), '--seed', '6644');
    expect(code, said).to.equal(0);
    for (const step of [
      ...['merge', 'promote', 'erase', 'watch together', 'at once'],
      ...['found a guild', 'play for a guild', 'run a schedule', 'watch on several days'],
      ...['vote', 'travel', 'move', 'become a hero', 'buy', 'do a habit', 'challenge'],
      ...deep([], rare),
    ])
      expect(said).to.match(new RegExp(`${step} \\d`));
  });

  it('refuses what is no number of steps', async () => {
    expect((await soak('--steps', 'many')).code).to.equal(2);
  });
});
