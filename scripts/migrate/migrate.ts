/** Rewrites documents of former versions in the newest one, beside whoever else writes. */
import { DocumentInvalid, versionOf } from '@cine/contract/documents/codec';
import { FieldPath, FieldValue, type Firestore, type Query } from 'firebase-admin/firestore';
import { isPackedDocument } from '../../functions/src/platform/firestore/packed.ts';
import type { Kind } from './kinds.ts';

/** How many documents there are, by kind and the version in which they were met. */
export type Counts = Record<string, Record<number, number>>;

/** Codes of gRPC. */
const status = { NOT_FOUND: 5, FAILED_PRECONDITION: 9, ABORTED: 10 };

/** How far a migration is; the next one goes on from there. */
export type Progress = {
  /** The kinds' newest versions: with others, a migration begins again. */
  newest: Record<string, number>;
  finished: string[];
  /** The last document of the collection that is next in turn. */
  after: string | null;
  counts: Counts;
  /** Documents that no version reads. */
  unreadable: string[];
};

type Options = {
  isDry: boolean;
  /** Called after each batch. */
  save: (progress: Progress) => void;
  batchSize?: number;
};

/** Goes through all collections with former versions, from where `former` ended. */
export async function migrate(
  db: Firestore,
  kinds: readonly Kind[],
  former: Progress | null,
  { isDry, save, batchSize = 300 }: Options,
): Promise<Progress> {
  const progress = isOfSame(former, kinds) ? former : begin(kinds);
  for (const [collection, own] of Map.groupBy(kinds, (kind) => kind.collection)) {
    if (progress.finished.includes(collection)) continue;
    const isNested = own.some((kind) => kind.isNested);
    const all: Query = isNested ? db.collectionGroup(collection) : db.collection(collection);
    const page = all.orderBy(FieldPath.documentId()).select('v').limit(batchSize);
    for (let isLast = false; !isLast; ) {
      const { docs } = await (progress.after ? page.startAfter(db.doc(progress.after)) : page).get();
      const met = docs.flatMap((each) => {
        const kind = own.find(({ isAt }) => isAt(each.ref.path));
        return kind ? [{ kind, path: each.ref.path, version: versionOf(each.data()) }] : [];
      });
      const formerOnes = met.filter(({ kind, version }) => version < kind.codec.version);
      if (!isDry)
        for (const some of chunksOf(formerOnes, 10))
          progress.unreadable.push(...(await Promise.all(some.map((each) => rewrite(db, each)))).flat());
      for (const { kind, version } of met) count(progress.counts, kind.codec.name, version);
      isLast = docs.length < batchSize;
      progress.after = isLast ? null : docs.at(-1)!.ref.path;
      if (isLast) progress.finished.push(collection);
      save(progress);
    }
  }
  return progress;
}

/** How many documents of former versions were met. */
export function formerIn(counts: Counts, kinds: readonly Kind[]): number {
  return kinds
    .flatMap(({ codec }) =>
      Object.entries(counts[codec.name] ?? {}).filter(([version]) => Number(version) < codec.version),
    )
    .reduce((sum, [, each]) => sum + each, 0);
}

function newestOf(kinds: readonly Kind[]): Record<string, number> {
  return Object.fromEntries(kinds.map(({ codec }) => [codec.name, codec.version]));
}

function begin(kinds: readonly Kind[]): Progress {
  return { newest: newestOf(kinds), finished: [], after: null, counts: {}, unreadable: [] };
}

function isOfSame(former: Progress | null, kinds: readonly Kind[]): former is Progress {
  return JSON.stringify(former?.newest) === JSON.stringify(newestOf(kinds));
}

/**
 * Writes only what nobody has changed since it was read, without a lock that others would wait for; what is
 * current stays. Returns its path if no version reads it.
 */
async function rewrite(db: Firestore, { kind, path }: { kind: Kind; path: string }): Promise<string[]> {
  const { codec } = kind;
  for (let tries = 1; ; tries += 1) {
    const snapshot = await db.doc(path).get();
    const data = snapshot.data();
    if (data === undefined || versionOf(data) >= codec.version) return [];
    try {
      const current = codec.encode(await readAll(codec, data));
      const others = Object.keys(data).filter((field) => !(field in current));
      const without = Object.fromEntries(others.map((field) => [field, FieldValue.delete()]));
      await snapshot.ref.update({ ...current, ...without }, { lastUpdateTime: snapshot.updateTime! });
      return [];
    } catch (error) {
      if (error instanceof DocumentInvalid) return [path];
      if (!isOvertaken(error) || tries === 10) throw error;
    }
  }
}

/** Whether somebody else has changed or deleted it. */
function isOvertaken(error: unknown): boolean {
  const { code } = error as { code?: number };
  return code === status.FAILED_PRECONDITION || code === status.NOT_FOUND || code === status.ABORTED;
}

/** The document's value; what is packed in it is packed again, as it has the version, too. */
async function readAll(codec: Kind['codec'], data: object): Promise<unknown> {
  if (!isPackedDocument(codec)) return codec.decode(data);
  const { value, content } = await codec.unpack(data);
  return { ...(value as object), ...(await codec.pack(content)) };
}

function count(counts: Counts, name: string, version: number): void {
  const own = counts[name] ?? {};
  counts[name] = { ...own, [version]: (own[version] ?? 0) + 1 };
}

function chunksOf<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
    items.slice(at * size, (at + 1) * size),
  );
}
