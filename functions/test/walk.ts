import { context } from '#context.ts';
import { type Packed, unpack } from '#platform/firestore/packed.ts';
import { sendJson } from './send-json.ts';
import { project } from './suite.ts';

const lastRead = new Map<string, { updateTime: string; data: string }>();

/**
 * From now on, walks don't read documents that exist already and stay unchanged: for those they return only
 * the update time.
 */
export async function skipExisting(): Promise<void> {
  for (const [path, updateTime] of await updateTimes()) lastRead.set(path, { updateTime, data: updateTime });
}

/**
 * Every document of the suite's database by its path, as JSON, with packed JSON unpacked. Only those that
 * changed since the last walk are read.
 */
export async function walk(): Promise<Map<string, string>> {
  const { db } = context();
  const current = await updateTimes();
  const changed = [...current].filter(([path, updateTime]) => lastRead.get(path)?.updateTime !== updateTime);
  const documents = changed.length > 0 ? await db.getAll(...changed.map(([path]) => db.doc(path))) : [];
  for (const document of documents) {
    const { path } = document.ref;
    const data = document.data();
    // A trigger may have deleted it since.
    if (!data) current.delete(path);
    else
      lastRead.set(path, { updateTime: current.get(path)!, data: JSON.stringify(await withContent(data)) });
  }
  return new Map([...current.keys()].map((path) => [path, lastRead.get(path)!.data]));
}

/** A document's fields; those with packed JSON (format 1, or entries) have it unpacked, as `content`. */
export async function withContent(data: Record<string, unknown>): Promise<Record<string, unknown>> {
  if (data.entries instanceof Uint8Array) {
    const { entries, ...fields } = data;
    return { ...fields, content: JSON.parse(Buffer.from(entries as Uint8Array).toString()) };
  }
  if (data.format !== 1 || !(data.bytes instanceof Uint8Array)) return data;
  const { bytes: _, ...fields } = data;
  return { ...fields, content: await unpack(data as Packed) };
}

/** The path of every document, whatever its collection is called and whether the document above it exists. */
export async function allPaths(): Promise<string[]> {
  return [...(await updateTimes()).keys()];
}

async function updateTimes(): Promise<Map<string, string>> {
  const all = { from: [{ allDescendants: true }], select: { fields: [{ fieldPath: '__name__' }] } };
  const root = `projects/${project}/databases/(default)/documents`;
  const { json } = await sendJson(`http://${process.env.FIRESTORE_EMULATOR_HOST}/v1/${root}:runQuery`, {
    headers: { authorization: 'Bearer owner' },
    body: JSON.stringify({ structuredQuery: all }),
  });
  const answers = json as { document?: { name: string; updateTime: string } }[];
  return new Map(
    answers.flatMap(({ document }) =>
      document ? [[document.name.slice(root.length + 1), document.updateTime] as const] : [],
    ),
  );
}

/** The paths of the documents with one of some words in their path or data, ignoring case. */
export function naming(documents: ReadonlyMap<string, string>, words: readonly string[]): string[] {
  const lowerCase = words.map((word) => word.toLowerCase());
  return [...documents].flatMap(([path, data]) => {
    const text = `${path} ${data}`.toLowerCase();
    return lowerCase.some((word) => text.includes(word)) ? [path] : [];
  });
}
