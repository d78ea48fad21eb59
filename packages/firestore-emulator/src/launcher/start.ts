import { mkdirSync } from 'node:fs';
import { startFlags } from './commands.ts';
import { log, reloadOnChange, SIGNALS, serve, stop } from './serve.ts';
import { countOf, parse, portOf } from './usage.ts';

/** `start`: an emulator alone, until a signal or `POST /shutdown`. Reloads rules and indexes that change. */
export async function start(args: string[]): Promise<void> {
  const values = parse('start', startFlags, args);
  const { export: folder } = values;
  const atOnce = values['events-at-once'];
  const delivery = atOnce === undefined ? {} : { maxInFlight: countOf('events-at-once', atOnce) };
  const port = portOf(values.port ?? '8080');
  // Fails on a folder that can't be made before there is data to lose.
  if (folder) mkdirSync(folder, { recursive: true });
  let isEnding = false;
  const end = async (): Promise<void> => {
    if (isEnding) return;
    isEnding = true;
    const exported = folder ? await exportTo(folder) : true;
    await stop(server, exported ? 0 : 1);
  };
  const exportTo = async (to: string): Promise<boolean> => {
    try {
      const written = await server.exportTo(to);
      log(
        written.length > 0 ? `Exported to ${written.join(', ')}` : `Nothing was used: ${to} stays as it is`,
      );
      return true;
    } catch (error) {
      log(`ERROR export to ${to}: ${error instanceof Error ? error.message : String(error)}`);
      return false;
    }
  };
  const server = await serve({
    host: values.host ?? '127.0.0.1',
    allowHosts: values['allow-host'],
    port,
    rulesFile: values.rules,
    indexesFile: values.indexes,
    enforceIndexes: values['enforce-indexes'],
    importFrom: values.import,
    functionsEmulator: values['functions-emulator'],
    delivery,
    onShutdown: () => void end(),
  });
  for (const signal of SIGNALS) process.on(signal, () => void end());
  if (values.rules) reloadOnChange(values.rules, () => server.reloadRules());
  if (values.indexes) reloadOnChange(values.indexes, () => server.reloadIndexes());
}
