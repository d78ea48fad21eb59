import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Firestore } from '@google-cloud/firestore';
import { expect } from 'chai';
import type { Context } from '../functions/src/context.ts';
import { loadManifest } from '../functions/src/features/core/catalogue/index.ts';
import { startFirestoreEmulator } from '../packages/firestore-emulator/src/index.ts';
import { checkSampleOffers, loadSampleMovies } from './sample/load-movies.ts';

// There is none here, and looking for it takes time.
process.env.METADATA_SERVER_DETECTION = 'none';
const projectId = 'demo-cine';
const folder = join(import.meta.dirname, '..', 'emulator-data');

describe('The data that the suite starts with', () => {
  it('equals the sample catalogue; otherwise run `npm run emulator-data`', async () => {
    const imported = await openDatabase(folder);
    const { listedAt } = await loadManifest(imported.db);
    const made = await openDatabase();
    const context = {
      db: made.db,
      now: () => listedAt,
      elasticsearch: async () => null,
    } as unknown as Context;
    await loadSampleMovies(context);
    await checkSampleOffers(context);

    const expected = await allDocuments(made);
    expect(expected.size).to.be.above(0);
    const actual = await allDocuments(imported);
    expect([...actual.keys()]).to.deep.equal([...expected.keys()]);
    // Compared by Node, which is quicker, and described by chai.
    for (const [path, data] of expected)
      if (!isDeepStrictEqual(actual.get(path), data)) expect(actual.get(path), path).to.deep.equal(data);
  });
});

type Database = { db: Firestore; port: number };

/** A database in an emulator of its own, with the documents of an export if one is given. */
async function openDatabase(importFrom?: string): Promise<Database> {
  const server = await startFirestoreEmulator({ projectId, importFrom });
  // Where other tests have named theirs, the SDK would take that one.
  const { FIRESTORE_EMULATOR_HOST: named } = process.env;
  process.env.FIRESTORE_EMULATOR_HOST = `127.0.0.1:${server.port}`;
  const db = new Firestore({ projectId });
  if (named === undefined) delete process.env.FIRESTORE_EMULATOR_HOST;
  else process.env.FIRESTORE_EMULATOR_HOST = named;
  after(async () => {
    await db.terminate();
    await server.close();
  });
  return { db, port: server.port };
}

async function allDocuments({ port }: Database): Promise<Map<string, unknown>> {
  const documents = `http://127.0.0.1:${port}/v1/projects/${projectId}/databases/(default)/documents`;
  const answer = await fetch(`${documents}:runQuery`, {
    method: 'POST',
    headers: { authorization: 'Bearer owner' },
    body: JSON.stringify({ structuredQuery: { from: [{ allDescendants: true }] } }),
  });
  const rows = (await answer.json()) as { document?: { name: string; fields: object } }[];
  return new Map(rows.flatMap(({ document }) => (document ? [[document.name, document.fields]] : [])));
}
