import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { buildFunctions } from '../build.ts';

const root = join(import.meta.dirname, '../..');
/** Not build/functions, which a running suite may be using. */
const built = join(root, 'build', 'tested-functions');
const record = join(root, 'build', 'test', 'built-functions.sha256');
const lock = join(root, 'build', 'test', 'built-functions.lock');

/**
 * The folder of the functions as they are deployed, built for all tests once: by the process that asks first,
 * or a former run of the same sources and packages.
 */
export async function builtFunctions(): Promise<string> {
  const digest = digestOfSources();
  await inTurn(async () => {
    const isKept = existsSync(join(built, 'index.js')) && existsSync(record);
    if (isKept && readFileSync(record, 'utf8') === digest) return;
    rmSync(record, { force: true });
    await buildFunctions(built);
    writeFileSync(record, digest);
  });
  return built;
}

/** Acts in one process at a time; what a process that ended has left doesn't count. */
async function inTurn(act: () => Promise<void>): Promise<void> {
  mkdirSync(dirname(lock), { recursive: true });
  while (!takesLock()) await delay(100);
  await act().finally(() => rmSync(lock, { force: true }));
}

function takesLock(): boolean {
  try {
    writeFileSync(lock, `${process.pid}`, { flag: 'wx' });
    return true;
  } catch {
    if (!isRunning(lock)) rmSync(lock, { force: true });
    return false;
  }
}

/** Whether the process is running whose id a file has, or will have in a moment. */
function isRunning(file: string): boolean {
  try {
    return process.kill(Number(readFileSync(file, 'utf8')), 0);
  } catch {
    return false;
  }
}

/** A digest of what a build depends on: the functions, what they import, the build itself and packages. */
function digestOfSources(): string {
  const exclude = (path: string) => /node_modules|dist$|\.test\.ts$/.test(path);
  const sources = globSync(
    ['{contract,functions,packages,scripts}/**/*.{ts,mjs,json,proto}', 'functions/.env*'],
    {
      cwd: root,
      exclude,
    },
  );
  const hash = createHash('sha256').update(process.version);
  for (const file of [...sources.sort(), 'package-lock.json'])
    hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}
