import { watchFile } from 'node:fs';
import { constants } from 'node:os';
import { parseArgs } from '../builtins.ts';
import { type RunningServer, type ServerOptions, startServer } from '../server.ts';
import { keepGarbageSmall } from './heap-growth.ts';
import { whenParentExits } from './parent-watch.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const log = (line: string): void => console.log(`${new Date().toISOString()} ${line}`);

/**
 * Does what `java -jar firestore-emulator.jar …` would: serves with the CLI's arguments, and ends on SIGINT (130, as
 * the JVM), on SIGTERM (143) and when the CLI has ended.
 */
export async function serveForCli(args: string[]): Promise<void> {
  const jar = args.indexOf('-jar');
  const { values } = parseArgs({
    // The JVM's options come before -jar; the JAR's own after its path.
    args: [...args.slice(0, jar).filter((arg) => !arg.startsWith('-D')), ...args.slice(jar + 2)],
    options: {
      host: { type: 'string' },
      port: { type: 'string' },
      rules: { type: 'string' },
      indexes: { type: 'string' },
      'enforce-indexes': { type: 'boolean' },
      'allow-host': { type: 'string', multiple: true },
      functions_emulator: { type: 'string' },
      seed_from_export: { type: 'string' },
      'import-data': { type: 'string' },
      project_id: { type: 'string' },
      websocket_port: { type: 'string' },
      webchannel_port: { type: 'string' },
      'database-edition': { type: 'string' },
      single_project_mode: { type: 'string' },
    },
    strict: false,
  });
  const server = await start({
    host: text(values.host) ?? '127.0.0.1',
    allowHosts: texts(values['allow-host']),
    port: Number(text(values.port) ?? 8080),
    rulesFile: text(values.rules),
    singleProject: values.single_project_mode === 'true' ? text(values.project_id) : undefined,
    indexesFile: text(values.indexes),
    enforceIndexes: values['enforce-indexes'] === true,
    importFrom: text(values.seed_from_export) ?? text(values['import-data']),
    functionsEmulator: text(values.functions_emulator),
  });
  const indexes = text(values.indexes);
  if (indexes) reloadOnChange(indexes, () => server.reloadIndexes());
  whenParentExits(() => void stop(server, 0));
  for (const signal of SIGNALS) process.on(signal, () => void stop(server, 128 + constants.signals[signal]));
}

/** `serve`: a stand-alone emulator. Reloads its rules and indexes whenever their files change. */
export async function serveStandalone(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      host: { type: 'string', default: '127.0.0.1' },
      port: { type: 'string', default: '8080' },
      rules: { type: 'string' },
      indexes: { type: 'string' },
      'enforce-indexes': { type: 'boolean', default: false },
      import: { type: 'string' },
      'functions-emulator': { type: 'string' },
      'allow-host': { type: 'string', multiple: true },
    },
  });
  const server = await start({
    host: values.host,
    allowHosts: values['allow-host'],
    port: Number(values.port),
    rulesFile: values.rules,
    indexesFile: values.indexes,
    enforceIndexes: values['enforce-indexes'],
    importFrom: values.import,
    functionsEmulator: values['functions-emulator'],
  });
  for (const signal of SIGNALS) process.on(signal, () => void stop(server, 0));
  if (values.rules) reloadOnChange(values.rules, () => server.reloadRules());
  if (values.indexes) reloadOnChange(values.indexes, () => server.reloadIndexes());
}

function reloadOnChange(file: string, reload: () => void | Promise<void>): void {
  const tryReload = async (): Promise<void> => {
    try {
      await reload();
      log(`reloaded ${file}`);
    } catch (error) {
      log(`${file} was not reloaded: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  watchFile(file, { interval: 500 }, () => void tryReload());
}

async function start(options: ServerOptions): Promise<RunningServer> {
  keepGarbageSmall();
  const server = await startServer({ ...options, onShutdown: () => void stop(server, 0), log });
  log(`Firestore emulator listening on ${options.host}:${server.port}`);
  // Tools that start the official emulator wait for these exact words.
  console.log(`API endpoint: http://${options.host}:${server.port}`);
  console.log(`\n   export FIRESTORE_EMULATOR_HOST=${options.host}:${server.port}\n`);
  console.log('Dev App Server is now running.');
  return server;
}

async function stop(server: RunningServer, code: number): Promise<void> {
  setTimeout(() => process.exit(code), 500).unref();
  await server.close();
  process.exit(code);
}

type Value = string | boolean | (string | boolean)[] | undefined;

function texts(value: Value): string[] {
  return [value].flat().filter((item) => typeof item === 'string');
}

function text(value: Value): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
