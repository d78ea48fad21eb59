/** Finds the Firebase CLI and the files of a Firebase project. */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join, resolve, sep } from 'node:path';

/** The path of the `firebase` command's script in the nearest `node_modules`, or null. */
export function findFirebaseCli(from: string): string | null {
  const manifest = nearest(from, join('node_modules', 'firebase-tools', 'package.json'));
  if (!manifest) return null;
  const { bin } = readJson(manifest) as { bin: { firebase: string } };
  return join(dirname(manifest), bin.firebase);
}

/** The script of a `firebase` command that npm has put on the PATH, or null. */
export function findGlobalCli(path = ''): string | null {
  for (const directory of path.split(delimiter)) {
    const command = join(directory, 'firebase');
    if (!directory || !existsSync(command)) continue;
    const script = realpathSync(command);
    if (script.includes(`${sep}firebase-tools${sep}`) && script.endsWith('.js')) return script;
  }
  return null;
}

/** The indexes file that `firebase.json` names (the first database's, if there are several), or null. */
export function findIndexesFile(from: string, args: string[]): string | null {
  const named = configArgument(args);
  const configFile = named ? resolve(from, named) : nearest(from, 'firebase.json');
  if (!configFile || !existsSync(configFile)) return null;
  const { firestore } = readJson(configFile) as { firestore?: { indexes?: string } | { indexes?: string }[] };
  const { indexes } = (Array.isArray(firestore) ? firestore[0] : firestore) ?? {};
  const file = indexes && resolve(dirname(configFile), indexes);
  return file && existsSync(file) ? file : null;
}

function configArgument(args: string[]): string | undefined {
  const joined = args.find((arg) => arg.startsWith('--config='));
  if (joined) return joined.slice('--config='.length);
  const at = args.findIndex((arg) => arg === '--config' || arg === '-c');
  return at === -1 ? undefined : args[at + 1];
}

function nearest(from: string, file: string): string | null {
  for (let directory = resolve(from); ; directory = dirname(directory)) {
    const candidate = join(directory, file);
    if (existsSync(candidate)) return candidate;
    if (directory === dirname(directory)) return null;
  }
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
