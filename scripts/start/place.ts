import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findFreePorts, readPorts, type Service } from './ports.ts';

/** Where a suite runs. */
export type Place = {
  /** Has the firebase.json, and gets the built functions and the logs. */
  folder: string;
  project: string;
  ports: Record<Service, number>;
  /** Removes what was made for this run alone. */
  close: () => void;
};

const project = 'demo-cine';

/** The repository itself, and the ports that its firebase.json names. */
export function usualPlace(root: string): Place {
  return { folder: root, project, ports: readPorts(root), close: () => {} };
}

/**
 * A place apart, so that several suites run at once: another project, free ports, and a folder with what firebase.json
 * names. The folder is inside the repository, where the built functions find their packages.
 */
export async function openPlace(root: string): Promise<Place> {
  const folder = placeOf(root, process.pid);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const config = JSON.parse(readFileSync(join(root, 'firebase.json'), 'utf8')) as Config;
  const { firestore, hosting, emulators } = config;
  for (const path of [firestore.rules, firestore.indexes, hosting.public])
    cpSync(join(root, path), join(folder, path), { recursive: true });

  const [auth, functions, store, websocket, web, tasks, hub, logging, eventarc, tmdb] =
    await findFreePorts(10);
  const at = (port: number | undefined) => ({ host: '127.0.0.1', port });
  config.emulators = {
    ...emulators,
    auth: at(auth),
    functions: at(functions),
    firestore: { ...at(store), websocketPort: websocket },
    hosting: at(web),
    tasks: at(tasks),
    hub: at(hub),
    logging: at(logging),
    eventarc: at(eventarc),
  };
  writeFileSync(join(folder, 'firebase.json'), JSON.stringify(config, null, 2));
  return {
    folder,
    project: `${project}-${process.pid}`,
    ports: readPorts(folder, tmdb),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The folder of the suite that a process runs on free ports. */
export function placeOf(root: string, pid: number): string {
  return join(root, 'build', `place-${pid}`);
}

type Config = {
  firestore: { rules: string; indexes: string };
  hosting: { public: string };
  emulators: Record<string, unknown>;
};
