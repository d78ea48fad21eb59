import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MovieFacts } from '@cine/contract/movies/movie';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { type Firestore, getFirestore } from 'firebase-admin/firestore';
import type { Context } from '../../functions/src/context.ts';
import { unpack } from '../../functions/src/platform/firestore/packed.ts';
import { startFirestoreEmulator } from '../../packages/firestore-emulator/src/index.ts';
import { type ImportOptions, type ImportSummary, importMovies } from './import.ts';
import type { ReportLine } from './report.ts';

export type Files = { metadata?: string | Uint8Array; credits?: string; keywords?: string; links?: string };

export type World = {
  emulator: string;
  /** Stops the emulator, so that other tests of this process find their own. */
  close: () => Promise<void>;
  newDatabase: () => { db: Firestore; project: string; context: Context };
  folderWith: (files: Files) => string;
  /** Imports, and returns what it printed and the report. */
  run: (
    context: Context,
    folder: string,
    options?: Partial<ImportOptions>,
  ) => Promise<ImportSummary & { printed: string[]; lines: ReportLine[] }>;
};

/** An emulator for the tests of one `describe`, which closes it. */
export async function openWorld(): Promise<World> {
  process.env.METADATA_SERVER_DETECTION = 'none';
  const server = await startFirestoreEmulator({
    projectId: 'demo-import',
    indexesFile: join(import.meta.dirname, '../../firestore.indexes.json'),
    enforceIndexes: true,
  });
  const emulator = `127.0.0.1:${server.port}`;
  const { FIRESTORE_EMULATOR_HOST: former } = process.env;
  process.env.FIRESTORE_EMULATOR_HOST = emulator;
  const folder = mkdtempSync(join(tmpdir(), 'cine-import-'));
  const apps: ReturnType<typeof initializeApp>[] = [];
  let count = 0;
  return {
    emulator,
    close: async () => {
      await Promise.all(apps.map((app) => deleteApp(app)));
      await server.close();
      if (former === undefined) delete process.env.FIRESTORE_EMULATOR_HOST;
      else process.env.FIRESTORE_EMULATOR_HOST = former;
      rmSync(folder, { recursive: true });
    },
    newDatabase: () => {
      const project = `demo-import-${server.port}-${apps.length}`;
      const app = initializeApp({ projectId: project }, project);
      apps.push(app);
      const db = getFirestore(app);
      return { db, project, context: { db, now: () => Date.now() } as unknown as Context };
    },
    folderWith: (files) => {
      const own = join(folder, String(count++));
      mkdirSync(own);
      for (const [name, text] of Object.entries(files)) {
        writeFileSync(join(own, `${name === 'metadata' ? 'movies_metadata' : name}.csv`), text);
      }
      return own;
    },
    run: async (context, from, options) => {
      const printed: string[] = [];
      const report = join(from, 'report.ndjson');
      const summary = await importMovies(context, {
        folder: from,
        report,
        preview: false,
        restart: false,
        progress: { step: () => {}, at: () => {}, print: () => {}, end: () => {} },
        say: (line) => printed.push(line),
        isStopped: () => false,
        ...options,
      });
      return { ...summary, printed, lines: linesOf(options?.report ?? report) };
    },
  };
}

export function linesOf(report: string): ReportLine[] {
  const lines = readFileSync(report, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as ReportLine);
}

/** Everything a database stores about movies, except times and versions. */
export async function contentsOf(
  db: Firestore,
): Promise<{ facts: MovieFacts[]; documents: object[]; contents: number[] }> {
  const shards = await db.collection('movieShards').get();
  const facts = await Promise.all(shards.docs.map(async ({ ref }) => unpacked<MovieFacts>(ref)));
  const documents = (await db.collection('movies').get()).docs.map((document) => {
    const { changedAt: _, ...data } = document.data();
    return { id: document.id, ...data };
  });
  const contents = await unpacked<number[]>(db.doc('catalogue/contents'));
  return {
    facts: facts.flat().sort((a, b) => a.id - b.id),
    documents,
    contents: contents.flat().sort((a, b) => a - b),
  };
}

async function unpacked<T>(ref: FirebaseFirestore.DocumentReference): Promise<T[]> {
  const data = (await ref.get()).data();
  return data ? ((await unpack(data as Parameters<typeof unpack>[0])) as T[]) : [];
}
