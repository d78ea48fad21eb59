import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { compileCache } from './compile-cache.ts';

describe('The cache of compiled modules', () => {
  it('loses what is older than a day', () => {
    const folder = mkdtempSync(join(tmpdir(), 'compiled-'));
    const [old, recent] = ['old', 'recent'].map((name) => join(folder, 'v22', name));
    mkdirSync(join(folder, 'v22'));
    for (const file of [old!, recent!]) writeFileSync(file, '');
    utimesSync(old!, 0, 0);
    compileCache(folder);
    expect([existsSync(old!), existsSync(recent!)]).to.deep.equal([false, true]);
    rmSync(folder, { recursive: true });
  });
});
