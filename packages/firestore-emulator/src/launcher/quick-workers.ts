import childProcess from 'node:child_process';
import { join } from 'node:path';

const worker = join('emulator', 'functionsEmulatorRuntime');

/** Preloads a module into the functions workers that this process, the Firebase CLI, starts from now on. */
export function preloadIntoWorkers(module: string): void {
  const { spawn } = childProcess;
  childProcess.spawn = ((command: string, args: string[], options: childProcess.SpawnOptions) => {
    const isWorker = Array.isArray(args) && args.some((arg) => `${arg}`.endsWith(worker));
    return spawn(command, isWorker ? ['--import', module, ...args] : args, options);
  }) as typeof spawn;
}
