/** The project and the place of a local suite, by its ports. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Hosting, localHosting } from './local-hosting.ts';
import { findFreePorts, findOwnPorts, readPorts, type Service } from './ports.ts';

export type Place = {
  /** Receives the built functions and site, and the logs. */
  folder: string;
  /** The firebase.json that the suite runs with. */
  config: string;
  project: string;
  ports: Record<Service, number>;
  /** Removes what was created for this run only. */
  close: () => void;
};

/** The project of a suite on the usual ports. */
export const usualProject = 'demo-cine';

/** The repository itself, and the ports that its firebase.json names. */
export function usualPlace(root: string): Place {
  const ports = readPorts(root);
  const config = join(root, 'firebase.local.json');
  const close = () => rmSync(config, { force: true });
  writeConfig(config, readConfig(root), ports);
  return { folder: root, config, project: usualProject, ports, close };
}

/**
 * A place of its own, so that several suites can run at once: another project, free ports, and a folder with
 * firebase.json's files, inside the repository, where the built functions find their packages.
 */
export async function openPlace(root: string): Promise<Place> {
  const folder = placeOf(root, process.pid);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const config = readConfig(root);
  const { firestore, emulators } = config;
  for (const path of [firestore.rules, firestore.indexes]) cpSync(join(root, path), join(folder, path));

  const [auth, functions, store, websocket, web, tasks, hub, logging, eventarc] = await findFreePorts(9);
  const at = (port: number | undefined) => ({ host: '127.0.0.1', port });
  config.emulators = {
    ...emulators,
    auth: at(auth),
    functions: at(functions),
    firestore: { ...at(store), websocketPort: websocket },
    hosting: at(web),
    // Starts with the functions, and gets no task.
    tasks: at(tasks),
    hub: at(hub),
    logging: at(logging),
    eventarc: at(eventarc),
  };
  const file = join(folder, 'firebase.json');
  writeFileSync(file, JSON.stringify(config));
  const ports = readPorts(folder, await findOwnPorts());
  writeConfig(file, config, ports);
  return {
    folder,
    config: file,
    project: projectOf(process.pid),
    ports,
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The folder of the suite that a process runs on free ports. */
export function placeOf(root: string, pid: number): string {
  return join(root, 'build', `place-${pid}`);
}

export function projectOf(pid: number): string {
  return `${usualProject}-${pid}`;
}

function readConfig(root: string): Config {
  return JSON.parse(readFileSync(join(root, 'firebase.json'), 'utf8')) as Config;
}

function writeConfig(file: string, config: Config, ports: Place['ports']): void {
  const { auth, firestore, functions, clock } = ports;
  const hosting = localHosting(config.hosting, [auth, firestore, functions, clock]);
  writeFileSync(file, JSON.stringify({ ...config, hosting }, null, 2));
}

type Config = {
  firestore: { rules: string; indexes: string };
  hosting: Hosting;
  emulators: Record<string, unknown>;
};
