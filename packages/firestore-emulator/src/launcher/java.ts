import { constants } from 'node:os';
import { parseArgs } from '../builtins.ts';
import { whenParentExits } from './parent-watch.ts';
import { reloadOnChange, SIGNALS, serve, stop } from './serve.ts';

/**
 * Does what `java -jar firestore-emulator.jar …` would: serves with the CLI's arguments, and ends on SIGINT
 * (130, as the JVM), on SIGTERM (143) and when the CLI has ended.
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
  const server = await serve({
    host: text(values.host) ?? '127.0.0.1',
    allowHosts: texts(values['allow-host']),
    port: Number(text(values.port) ?? 8080),
    rulesFile: text(values.rules),
    singleProject: values.single_project_mode === 'true' ? text(values.project_id) : undefined,
    indexesFile: text(values.indexes),
    enforceIndexes: values['enforce-indexes'] === true,
    importFrom: text(values.seed_from_export) ?? text(values['import-data']),
    functionsEmulator: text(values.functions_emulator),
    onShutdown: () => void stop(server, 0),
  });
  const indexes = text(values.indexes);
  if (indexes) reloadOnChange(indexes, () => server.reloadIndexes());
  whenParentExits(() => void stop(server, 0));
  for (const signal of SIGNALS) process.on(signal, () => void stop(server, 128 + constants.signals[signal]));
}

type Value = string | boolean | (string | boolean)[] | undefined;

function texts(value: Value): string[] {
  return [value].flat().filter((item) => typeof item === 'string');
}

function text(value: Value): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
