/** Firestore's exports and imports as operations, done by the emulator. */
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Objects } from './objects.ts';

type Operation = {
  name: string;
  done: boolean;
  metadata: Record<string, unknown>;
  error?: { code: number; message: string };
  response?: object;
};

/** What Google answers with a status of its own. */
export class Refused extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export type Operations = {
  all: (project: string) => Operation[];
  find: (name: string) => Operation | undefined;
  begin: (project: string, method: string, body: Record<string, unknown>) => Operation;
  settled: () => Promise<void>;
};

export function openOperations(emulator: string, objects: Objects): Operations {
  const operations = new Map<string, Operation>();
  const running = new Set<Promise<void>>();

  function start(project: string, metadata: Operation['metadata'], path: string, body: object): Operation {
    const name = `projects/${project}/databases/(default)/operations/${randomUUID()}`;
    const operation: Operation = { name, done: false, metadata };
    operations.set(name, operation);
    const work = askEmulator(`http://${emulator}/emulator/v1/projects/${project}:${path}`, body)
      .then(
        () => Object.assign(operation, { done: true, response: {} }),
        (error: Error) =>
          Object.assign(operation, { done: true, error: { code: 13, message: error.message } }),
      )
      .then(() => void running.delete(work));
    running.add(work);
    return operation;
  }

  return {
    all: (project) =>
      [...operations.values()].filter(({ name }) => name.startsWith(`projects/${project}/databases/`)),
    find: (name) => operations.get(name),
    begin: (project, method, body) => {
      const database = `projects/${project}/databases/(default)`;
      if (method === 'exportDocuments') {
        const { outputUriPrefix, snapshotTime } = body;
        const folder = folderIn(objects, outputUriPrefix);
        if (!/:00(?:\.0+)?Z$/.test(String(snapshotTime)))
          throw new Refused(400, 'snapshot_time must be a full minute');
        if (existsSync(folder)) throw new Refused(400, `Path already exists: ${String(outputUriPrefix)}`);
        mkdirSync(dirname(folder), { recursive: true });
        return start(project, { outputUriPrefix, snapshotTime }, 'export', {
          database,
          export_directory: dirname(folder),
          export_name: basename(folder),
        });
      }
      const { inputUriPrefix } = body;
      const folder = folderIn(objects, inputUriPrefix);
      const metadata = `${folder}/${basename(folder)}.overall_export_metadata`;
      if (!existsSync(metadata)) throw new Refused(400, `No export metadata at ${String(inputUriPrefix)}`);
      return start(project, { inputUriPrefix }, 'import', { database, export_directory: metadata });
    },
    settled: async () => {
      await Promise.all(running);
    },
  };
}

function folderIn(objects: Objects, uri: unknown): string {
  const [, bucket, name] = /^gs:\/\/([^/]+)\/(.+)$/.exec(String(uri)) ?? [];
  if (bucket === undefined || !objects.hasBucket(bucket))
    throw new Refused(400, `No bucket of ${String(uri)}`);
  return objects.fileOf(bucket, name!);
}

async function askEmulator(url: string, body: object): Promise<void> {
  const answer = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`The emulator answers ${answer.status} ${await answer.text()}`);
}
