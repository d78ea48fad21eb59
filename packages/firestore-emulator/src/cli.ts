#!/usr/bin/env node
/** The command line of the emulator. */

import nodeModule from 'node:module';

type Failure = { exitCode?: number; message?: string };

if (typeof process.getBuiltinModule === 'function') {
  nodeModule.enableCompileCache?.();
  const [command, ...args] = process.argv.slice(2);
  await run(command, args).catch((error: Failure) => {
    console.error(error.message ?? error);
    process.exit(error.exitCode ?? 1);
  });
} else {
  console.error(`Node 20.16 or newer is needed, this is ${process.version}.`);
  process.exitCode = 1;
}

/** A command's modules are loaded for it alone: the firebase command doesn't need the server. */
async function run(command: string | undefined, args: string[]): Promise<void> {
  switch (command) {
    case 'java':
      return (await import('./launcher/java.ts')).serveForCli(args);
    case 'storage-rules':
      return (await import('./storage-rules/runtime.ts')).serveStorageRules();
    case 'start':
      return args.includes('--help') ? print('start') : (await import('./launcher/start.ts')).start(args);
    case 'firebase':
      if (args.length === 0 || args[0] === '--help') return print('firebase');
      return process.exit(await (await import('./launcher/firebase.ts')).runFirebase(args));
    case '--version':
      console.log((await import('./launcher/commands.ts')).version());
      return;
    case undefined:
    case 'help':
    case '--help':
      return print(args[0] === 'start' || args[0] === 'firebase' ? args[0] : 'main');
    default:
      return refuse(command);
  }
}

async function print(of: 'main' | 'start' | 'firebase'): Promise<void> {
  process.stdout.write((await import('./launcher/commands.ts')).help[of]);
}

async function refuse(command: string): Promise<never> {
  const { hint, UsageError } = await import('./launcher/usage.ts');
  const ofFirebase = command.startsWith('emulators:') ? ` Did you mean firebase ${command}?` : '';
  const { help } = await import('./launcher/commands.ts');
  const meant = ofFirebase || hint(command, ['start', 'firebase', 'help', '--help', '--version']);
  throw new UsageError(`Unknown command ${command}.${meant}\n\n${help.main}`);
}
