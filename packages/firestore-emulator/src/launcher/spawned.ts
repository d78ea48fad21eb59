import childProcess, { type SpawnOptions } from 'node:child_process';
import { join } from 'node:path';

const worker = join('emulator', 'functionsEmulatorRuntime');

type Environment = NodeJS.ProcessEnv;
type Spawn = (command: string, args: string[] | SpawnOptions, options?: SpawnOptions) => unknown;

/**
 * Preloads a module into the functions workers that this process, the Firebase CLI, starts from now on, and
 * changes the environment of the script that `emulators:exec` runs.
 */
export function changeSpawned(module: string, forScript: (env: Environment) => Environment): void {
  const spawn = childProcess.spawn as Spawn;
  const changed: Spawn = (command, args, options) => {
    if (!Array.isArray(args)) {
      const isScript = args?.shell === true && args.env !== undefined;
      return spawn(command, isScript ? { ...args, env: forScript(args.env!) } : args);
    }
    const isWorker = args.some((arg) => `${arg}`.endsWith(worker));
    return spawn(command, isWorker ? ['--import', module, ...args] : args, options);
  };
  childProcess.spawn = changed as typeof childProcess.spawn;
}
