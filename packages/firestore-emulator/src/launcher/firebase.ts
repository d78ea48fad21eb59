import { type ChildProcess, spawn } from 'node:child_process';
import { constants } from 'node:os';
import { extname } from 'node:path';
import { findFirebaseCli, findGlobalCli, findIndexesFile } from './firebase-project.ts';
import { createJavaShim } from './java-shim.ts';

/** Has the extension of this file: TypeScript, or compiled. */
const PRELOAD = new URL(`../launcher/preload${extname(import.meta.url)}`, import.meta.url).href;
const EMULATOR_COMMANDS = ['emulators:start', 'emulators:exec', 'emulators:export'];
const NOT_INSTALLED =
  'The Firebase CLI is not installed, neither in node_modules here or above nor on the PATH: npm install --save-dev firebase-tools';
const ON_WINDOWS =
  'On Windows the Firebase CLI only finds java.exe, so it cannot be given this emulator: use `firestore-emulator start`, or WSL.';
/** Terminal, npm and shell may each deliver the same Ctrl-C; the CLI would stop at once for a second one. */
const SAME_INTERRUPT_MS = 1000;

/**
 * Runs the project's unmodified `firebase` command with this emulator, or the official one if `--official` is
 * given. Returns the exit code when the CLI and all its processes have ended.
 */
export async function runFirebase(args: string[]): Promise<number> {
  const cli =
    findFirebaseCli(process.cwd()) ?? findFirebaseCli(import.meta.dirname) ?? findGlobalCli(process.env.PATH);
  if (!cli) throw new Error(NOT_INSTALLED);
  const { official, preloads, emulatorArgs, cliArgs } = splitArguments(args);
  if (official || !args.some((arg) => EMULATOR_COMMANDS.includes(arg))) {
    return supervise(startCli([...imported(preloads), cli, ...cliArgs], process.env));
  }
  if (process.platform === 'win32') throw new Error(ON_WINDOWS);
  const indexesFile = findIndexesFile(process.cwd(), cliArgs);
  const shim = createJavaShim(process.env, [
    ...(indexesFile ? ['--indexes', indexesFile] : []),
    ...emulatorArgs,
  ]);
  try {
    const env = { ...process.env, ...shim.env };
    return await supervise(startCli([...imported([PRELOAD, ...preloads]), cli, ...cliArgs], env));
  } finally {
    shim.remove();
  }
}

function splitArguments(args: string[]) {
  const preloads: string[] = [];
  const emulatorArgs: string[] = [];
  const cliArgs: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    if (arg === '--enforce-indexes' || arg.startsWith('--allow-host=')) emulatorArgs.push(arg);
    else if (arg === '--allow-host') emulatorArgs.push(`--allow-host=${args[++i] ?? ''}`);
    else if (arg.startsWith('--preload=')) preloads.push(arg.slice('--preload='.length));
    else if (arg === '--preload') preloads.push(args[++i] ?? '');
    else if (arg !== '--official') cliArgs.push(arg);
  }
  return { official: args.includes('--official'), preloads, emulatorArgs, cliArgs };
}

function imported(modules: readonly string[]): string[] {
  return modules.flatMap((module) => ['--import', module]);
}

// In its own process group, so that signals reach the CLI from here only and leftovers can be killed.
function startCli(nodeArgs: string[], env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, nodeArgs, { stdio: 'inherit', env, detached: true });
}

function supervise(child: ChildProcess): Promise<number> {
  let lastInterrupt = Number.NEGATIVE_INFINITY;
  const forward = (signal: NodeJS.Signals): void => {
    if (performance.now() - lastInterrupt < SAME_INTERRUPT_MS) return;
    lastInterrupt = performance.now();
    child.kill(signal);
  };
  const signals: NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'];
  for (const signal of signals) process.on(signal, forward);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      for (const name of signals) process.off(name, forward);
      endGroup(child.pid!);
      resolve(code ?? 128 + constants.signals[signal!]);
    });
  });
}

function endGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // No process was left.
  }
}
