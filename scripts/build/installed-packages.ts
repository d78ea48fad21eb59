import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { day } from '@cine/contract/time';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');

const packages = join(root, 'build', 'test', 'deployed-packages');

/**
 * A new folder outside the repository with the packages of a built folder's lock, installed by npm. They are
 * kept for a day while the lock stays the same, as npm takes longer than all that needs them.
 */
export async function installedFor(built: string): Promise<string> {
  const locked = ['package.json', 'package-lock.json'];
  const texts = await Promise.all(locked.map((name) => readFile(join(built, name))));
  const digest = createHash('sha256').update(process.version).update(Buffer.concat(texts)).digest('hex');
  const record = join(packages, 'installed.json');
  const last = await readFile(record, 'utf8').then(JSON.parse, () => null);
  if (last?.digest !== digest || Date.now() - last.installedAt > day) {
    await rm(packages, { recursive: true, force: true });
    await mkdir(packages, { recursive: true });
    for (const name of locked) await cp(join(built, name), join(packages, name));
    const options = ['--omit=dev', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund'];
    // npm leaves out optional packages that aren't for the Node that runs it, which must be this one.
    const PATH = [dirname(process.execPath), process.env.PATH].join(delimiter);
    await run('npm', ['ci', ...options], { cwd: packages, env: { ...process.env, PATH } });
    await writeFile(record, JSON.stringify({ digest, installedAt: Date.now() }));
  }
  const folder = await mkdtemp(join(tmpdir(), 'cine-deploy-'));
  await symlink(join(packages, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}
