import { enableCompileCache } from 'node:module';

const USAGE = `Usage:
  firestore-emulator serve [--host 127.0.0.1] [--port 8080] [--rules firestore.rules]
                           [--indexes firestore.indexes.json] [--enforce-indexes]
                           [--functions-emulator 127.0.0.1:5001] [--import emulator-data]
                           [--allow-host dev.example.com]…
      Serves a Firestore emulator, which clients find by FIRESTORE_EMULATOR_HOST. Changed rules and indexes are reloaded.
      --indexes             TTL fields and indexes of the database
      --enforce-indexes     refuses queries that need an index which is not declared, as production does
      --functions-emulator  where trigger events are sent
      --import              an official export to start with
      --allow-host          a name besides localhost that browsers' pages and addresses may have; *.name, or * for any

  firestore-emulator firebase [--official] [--enforce-indexes] [--allow-host NAME]… emulators:start|emulators:exec …
      Runs the project's firebase command with this emulator instead of the official one.
      --official            uses the official one nevertheless (which needs Java and a download)
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
  // Loaded on demand: the firebase command doesn't need the server.
  switch (command) {
    case 'serve':
      if (args.includes('--help')) break;
      return (await import('./launcher/serve.ts')).serveStandalone(args);
    case 'java':
      return (await import('./launcher/serve.ts')).serveForCli(args);
    case 'storage-rules':
      return (await import('./launcher/storage-rules.ts')).serveStorageRules();
    case 'firebase':
      process.exit(await (await import('./launcher/firebase.ts')).runFirebase(args));
      break;
    case undefined:
    case 'help':
    case '--help':
      break;
    default:
      process.stderr.write(USAGE);
      process.exit(2);
  }
  process.stdout.write(USAGE);
}
