import type { ChildProcess, SpawnOptions } from 'node:child_process';
import { join } from 'node:path';
import { type Place, startProcess, type WorkerProcess } from './worker-process.ts';

export type Spawn = (command: string, args: string[], options: SpawnOptions) => ChildProcess;

const runtime = join('emulator', 'functionsEmulatorRuntime');
const serveMore = new URL('serve-more.ts', import.meta.url).href;

/**
 * The Firebase CLI's `spawn`, with functions workers in few processes, although the CLI asks for one for each
 * function and call under way. Functions share one unless their variables differ or `apart` has the first
 * part of their names.
 */
export function shareProcesses(spawn: Spawn, apart: readonly string[]): Spawn {
  const processes = new Map<string, WorkerProcess>();

  return (command, args, options) => {
    if (!isWorker(args)) return spawn(command, args, options);
    const { place, rest } = splitEnvironment(options.env!);
    const [group] = place.FUNCTION_TARGET.split('.') as [string];
    const key = JSON.stringify([apart.includes(group) ? group : null, options.cwd, rest]);
    const open = processes.get(key);
    if (open?.isOpen()) return open.addWorker(place);
    const started = startProcess(place, () =>
      spawn(command, ['--import', serveMore, ...args], {
        ...options,
        stdio: [...(options.stdio as 'pipe'[]), 'pipe'],
      }),
    );
    processes.set(key, started.process);
    return started.worker;
  };
}

/** Whether the CLI starts a functions worker. With an inspector it has one for all functions anyway. */
function isWorker(args: unknown): boolean {
  if (!Array.isArray(args)) return false;
  const texts = args.map(String);
  return texts.some((arg) => arg.endsWith(runtime)) && !texts.some((arg) => arg.startsWith('--inspect'));
}

/** What differs between a function's workers and others', and all other variables. */
function splitEnvironment(env: NodeJS.ProcessEnv): { place: Place; rest: NodeJS.ProcessEnv } {
  const { FUNCTION_TARGET = '', FUNCTION_SIGNATURE_TYPE = '', K_SERVICE = '', PORT = '', ...rest } = env;
  return { place: { FUNCTION_TARGET, FUNCTION_SIGNATURE_TYPE, K_SERVICE, PORT }, rest };
}
