import { type ChildProcess, type ChildProcessByStdio, spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { ownTemporaryFolder } from '../terminal/own-temporary-folder.ts';
import { firebaseCli } from './firebase-cli.ts';

export type Emulators = {
  /** Settles when every emulator is up; rejects with the last lines of the log when that fails. */
  ready: Promise<void>;
  /** Resolves with the exit code when the suite has ended, for whatever reason. */
  gone: Promise<number>;
  /** Stops the suite and waits until all of its processes have ended. */
  stop: () => Promise<void>;
};

export type EmulatorOptions = {
  root: string;
  config: string;
  project: string;
  /** Google's Firestore emulator (Java, a download) instead of the project's own. */
  official: boolean;
  /** The export that the suite starts with, if any. */
  importFrom: string | undefined;
  /** The folder that gets an export when the suite ends, if any. */
  exportTo?: string;
  /** Whether functions run one at a time, with an inspector on port 9229. */
  inspect?: boolean;
  /** Whether Hosting is among the emulators; by default it is. */
  hosting?: boolean;
  /** What its processes find in their environment, besides this one's. */
  env: Readonly<Record<string, string>>;
  /** Receives everything the suite prints. */
  log: string;
  /** Called with the message of each error that a function logs, once the suite is up. */
  onError: (message: string) => void;
  /** Called when the functions have been loaded again. */
  onReload?: () => void;
};

const READY = 'All emulators ready';
const LOADED = 'Loaded functions definitions';
/** The suite would start without functions when they can't be loaded. */
const NOT_LOADED = 'Failed to load function definition';
const STOP_MS = 15_000;

/** Starts the Firebase Emulator Suite through the launcher of the project's own Firestore emulator. */
export function startEmulators({
  root,
  config,
  project,
  official,
  importFrom,
  exportTo,
  inspect = false,
  hosting = true,
  env,
  log,
  onError,
  onReload,
}: EmulatorOptions): Emulators {
  mkdirSync(dirname(log), { recursive: true });
  const cli = firebaseCli(root, [
    'emulators:start',
    ...['--only', `auth,functions,firestore${hosting ? ',hosting' : ''}`],
    ...['--project', project, '--config', config],
    ...(inspect ? ['--inspect-functions'] : []),
    ...(official ? ['--official'] : ['--enforce-indexes']),
    ...(importFrom ? ['--import', importFrom] : []),
    ...(exportTo ? ['--export-on-exit', exportTo] : []),
  ]);
  const child = spawn(process.execPath, cli.args, {
    // The suite's own log files go here too.
    cwd: dirname(log),
    stdio: ['ignore', 'pipe', 'pipe'],
    // The CLI leaves sockets in the temporary folder.
    env: { ...process.env, ...ownTemporaryFolder(), ...cli.env, ...env },
  });

  const gone = new Promise<number>((resolve) => {
    child.once('exit', (code) => resolve(code ?? 1));
  });
  const ready = whenReady(child, createWriteStream(log), { log, onError, onReload });
  return { ready, gone, stop: () => stop(child, gone) };
}

/** Resolves once the suite is up. Copies all its lines into a file, and tells of errors and reloads after. */
function whenReady(
  child: ChildProcessByStdio<null, Readable, Readable>,
  file: Writable,
  {
    log,
    onError,
    onReload,
  }: Pick<EmulatorOptions, 'log' | 'onError'> & { onReload: (() => void) | undefined },
): Promise<void> {
  const lines: string[] = [];
  return new Promise<void>((resolve, reject) => {
    const fail = () => {
      const end = lines
        .filter(Boolean)
        .slice(-15)
        .map((line) => `  ${line}`);
      reject(new Error(`The emulators did not start. The end of ${log}:\n${end.join('\n')}`));
    };
    let up = false;
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        file.write(`${line}\n`);
        if (up) {
          if (line.includes(LOADED)) onReload?.();
          return reportError(line, onError);
        }
        lines.push(line);
        if (line.includes(NOT_LOADED)) fail();
        if (!line.includes(READY)) return;
        up = true;
        resolve();
      });
    }
    child.once('error', reject);
    child.once('exit', fail);
  });
}

/** Functions log JSON; the suite's own lines stay in the log file. */
function reportError(line: string, onError: (message: string) => void): void {
  const json = /^>\s+(\{.*"severity":"ERROR".*\})$/.exec(line)?.[1];
  if (!json) return;
  const { message } = JSON.parse(json) as { message?: string };
  if (message) onError(message);
}

async function stop(child: ChildProcess, gone: Promise<number>): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGINT');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  await gone;
  clearTimeout(timer);
}
