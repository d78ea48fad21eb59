import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { day } from '@cine/contract/time';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');

/**
 * A folder outside the repository with the packages of a built folder's lock, installed by npm. Kept for a
 * day while the lock stays the same, as npm takes longer than all that needs it.
 */
export async function installedFor(built: string): Promise<string> {
  const locked = ['package.json', 'package-lock.json'];
  const texts = await Promise.all(locked.map((name) => readFile(join(built, name))));
  const digest = createHash('sha256').update(process.version).update(Buffer.concat(texts)).digest('hex');
  const record = join(root, 'build', 'test', 'deployed-packages.json');
  const last = await readFile(record, 'utf8').then(JSON.parse, () => null);
  const isYoung = last && Date.now() - last.installedAt < day;
  if (isYoung && last.digest === digest && existsSync(last.folder)) return last.folder;
  if (last) await rm(last.folder, { recursive: true, force: true });
  const folder = await mkdtemp(join(tmpdir(), 'cine-deploy-'));
  for (const name of locked) await cp(join(built, name), join(folder, name));
  const options = ['--omit=dev', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund'];
  // npm leaves out optional packages that aren't for the Node that runs it, which must be this one.
  const PATH = [dirname(process.execPath), process.env.PATH].join(delimiter);
  await run('npm', ['ci', ...options], { cwd: folder, env: { ...process.env, PATH } });
  await mkdir(dirname(record), { recursive: true });
  await writeFile(record, JSON.stringify({ digest, folder, installedAt: Date.now() }));
  return folder;
}
