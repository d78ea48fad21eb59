import { enableCompileCache } from 'node:module';

const USAGE = `Usage:
  firestore-emulator serve [--host 127.0.0.1] [--port 8080] [--rules firestore.rules]
                           [--indexes firestore.indexes.json] [--functions-emulator 127.0.0.1:5001]
                           [--import emulator-data]
      Serves a Firestore emulator, with the documents of an official export if one is named; clients find it by
      FIRESTORE_EMULATOR_HOST.

  firestore-emulator firebase [--official] emulators:start|emulators:exec …
      Runs the project's firebase command with this emulator in the place of the official one;
      --official leaves the official one (which needs Java and a download).
`;

enableCompileCache();
const [command, ...args] = process.argv.slice(2);
try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

async function run(): Promise<void> {
  // Loaded as needed: the firebase command has no use for the server.
  switch (command) {
    case 'serve':
      return (await import('./launcher/serve.ts')).serveStandalone(args);
    case 'java':
      return (await import('./launcher/serve.ts')).serveForCli(args);
    case 'storage-rules':
      return (await import('./launcher/storage-rules.ts')).serveStorageRules();
    case 'firebase':
      process.exit(await (await import('./launcher/firebase.ts')).runFirebase(args));
      break;
    default:
      process.stderr.write(USAGE);
      process.exit(command === undefined || command === 'help' || command === '--help' ? 0 : 2);
  }
}
