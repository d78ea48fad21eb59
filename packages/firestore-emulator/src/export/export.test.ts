import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import fc from 'fast-check';
import { rounds } from '../../test/deep.ts';
import { Doc } from '../engine/storage/document.ts';
import { identical } from '../engine/values/order.ts';
import { Reference } from '../engine/values/values.ts';
import { createFirestore, type Firestore } from '../service/index.ts';
import { maskedCrc32c } from './crc32c.ts';
import { anyDoc } from './generators.test-support.ts';
import { encodeOverallMetadata, FORMAT_VERSION, KIND_METADATA } from './layout.ts';
import { readLog } from './log-reader.ts';
import { LogWriter } from './log-writer.ts';
import { readExport } from './read-export.ts';
import { findExport, loadSeed } from './seed.ts';
import { writeExport } from './write-export.ts';

const NAME = 'firestore_export';
const OVERALL = `${NAME}/${NAME}.overall_export_metadata`;
const OUTPUT = `${NAME}/all_namespaces/all_kinds/output-0`;
/** The masked checksum of the official emulator's file with a string of 70,000 times "y". */
const OFFICIAL_BIG = 0x67de1fb6;
/** The documents of an export that the official emulator wrote, and the masked checksums of its files. */
const OFFICIAL_IDS: [string, number][] = [
  ['2gNi6stJhPlPQWTWfjwa', 1],
  ['rzAlXvIj7VPwK5YI1HPm', 4],
  ['TLZYSveqAVzWlJdYBNNg', 0],
  ['lY5EY27vjbLxk3ePk1i9', 3],
  ['o1SXAwgXSt2xVEQ4H4kZ', 2],
];
const OFFICIAL_OUTPUT = 2238124341;
const OFFICIAL_OVERALL = 3782722630;
const KINDS = `${NAME}/${KIND_METADATA}`;
/** The output files in an entry of their list: each is a length-delimited field 2. */
const outputNames = (count: number): string =>
  Array.from({ length: count }, (_, i) => `\x12\x08output-${i}`).join('');

describe('An export', () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'export-test-'));
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  const target = (into = directory, project = 'p', database = '(default)') => ({
    directory: into,
    name: NAME,
    project,
    database,
  });
  const bytesOf = (file: string, from = directory): string => readFileSync(join(from, file)).toString('hex');
  async function started(from = directory): Promise<Firestore> {
    return createFirestore({ rules: () => null, seed: await loadSeed(join(from, OVERALL)) });
  }
  const some = fc.sample(anyDoc, { numRuns: 400, seed: 7 });
  async function exportSome(count = 40): Promise<void> {
    await writeExport(target(), some.slice(0, count), () => 1);
  }
  const refusal = async (): Promise<string> => {
    const error = await readExport(join(directory, OVERALL)).catch((caught: unknown) => caught);
    expect(error).to.be.instanceOf(Error).and.have.property('code', 'INVALID_ARGUMENT');
    return (error as Error).message;
  };

  it('of any documents can be imported, and exporting them again yields the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyDoc, { maxLength: 30 }), async (docs) => {
        const first = createFirestore({ rules: () => null });
        await first.importDocuments('p', '(default)', docs);
        const written = first.documents('p', '(default)');
        await writeExport(target(), written, () => 12);
        const documents = (await started()).documents('p', '(default)');
        expect(documents.map(({ path }) => path)).to.deep.equal(written.map(({ path }) => path));
        expect(documents.every((doc, i) => identical(doc.fields, written[i]!.fields))).to.equal(true);
        const again = join(directory, 'again');
        mkdirSync(again, { recursive: true });
        await writeExport(target(again), documents, () => 12);
        for (const file of docs.length > 0 ? [OVERALL, OUTPUT, KINDS] : [OVERALL]) {
          expect(bytesOf(file, again)).to.equal(bytesOf(file));
        }
      }),
      rounds(15, 40),
    );
  });

  it('of the same documents equals the official emulator’s to the byte', async () => {
    const docs = OFFICIAL_IDS.map(([path, n]) => {
      const fields = [['id', String(n)] as const, ['name', `widget_0${n}`] as const];
      return new Doc(`widgets/${path}`, new Map(fields), 1, 1);
    });
    await writeExport(target(directory, 'demo-project'), docs, Date.now);
    const sums = [OUTPUT, OVERALL].map((file) => {
      const bytes = readFileSync(join(directory, file));
      return [bytes.length, maskedCrc32c(bytes, 0, bytes.length)];
    });
    expect(sums).to.deep.equal([
      [670, OFFICIAL_OUTPUT],
      [95, OFFICIAL_OVERALL],
    ]);
    // Start and end times are as long as the official ones until the year 2112.
    const kinds = readFileSync(join(directory, KINDS));
    expect(kinds.length).to.equal(52);
    expect(kinds.subarray(0, 21).toString('latin1')).to.equal('\n$\n\x10firestore_export\x10');
    expect((await started()).documents('demo-project', '(default)')).to.have.length(5);
  });

  it('of a document that spans blocks equals the official emulator’s to the byte', async () => {
    const doc = new Doc('big/doc', new Map([['s', 'y'.repeat(70_000)]]), 1, 1);
    await writeExport(target(directory, 'demo-big'), [doc], () => 1);
    const bytes = readFileSync(join(directory, OUTPUT));
    expect([bytes.length, maskedCrc32c(bytes, 0, bytes.length)]).to.deep.equal([70_083, OFFICIAL_BIG]);
  });

  it('of no documents is one file', async () => {
    await writeExport(target(), [], () => 1);
    expect(bytesOf(OVERALL)).to.equal('b86d444e01000133052b2843000001');
    expect(existsSync(join(directory, KINDS))).to.equal(false);
    expect(await readExport(join(directory, OVERALL))).to.deep.equal([]);
  });

  it('replaces one of the same name', async () => {
    await exportSome(40);
    await exportSome(3);
    expect((await readExport(join(directory, OVERALL))).length).to.equal(3);
  });

  it('of more than 5,000 documents has one list of output files with 5,000 each', async () => {
    const docs = Array.from({ length: 10_001 }, (_, i) => new Doc(`c/${i}`, new Map([['n', 1n]]), 1, 1));
    await writeExport(target(), docs, () => 1);
    const folder = join(directory, NAME, 'all_namespaces/all_kinds');
    const sizes: number[] = [];
    for (const output of ['output-0', 'output-1', 'output-2']) {
      let size = 0;
      for await (const _ of readLog(join(folder, output))) size++;
      sizes.push(size);
    }
    expect(sizes).to.deep.equal([5000, 5000, 1]);
    const kinds = readFileSync(join(directory, KINDS)).toString('latin1');
    expect(kinds.endsWith(`\x12\x20\n\0${outputNames(3)}`)).to.equal(true);
    const documents = await readExport(join(directory, OVERALL));
    expect(documents.map(({ path }) => path)).to.deep.equal(docs.map(({ path }) => path));
    await writeExport(target(), docs.slice(0, 5000), () => 1);
    expect(readdirSync(folder)).to.deep.equal(['all_namespaces_all_kinds.export_metadata', 'output-0']);
  });

  it('is read whole when one entry of its list names several output files', async () => {
    const docs = fc.sample(anyDoc, { numRuns: 30, seed: 5 });
    for (const i of [2, 1, 0]) {
      const part = join(directory, `part-${i}`);
      await writeExport({ ...target(part), name: NAME }, docs.slice(i * 10, i * 10 + 10), () => 1);
    }
    await writeExport(target(), docs, () => 1);
    for (const i of [0, 1, 2]) {
      cpSync(join(directory, `part-${i}`, OUTPUT), join(directory, OUTPUT.replace('0', String(i))));
    }
    writeFileSync(join(directory, KINDS), `\n\x02\n\0\x12\x20\n\0${outputNames(3)}`);
    const documents = await readExport(join(directory, OVERALL));
    expect(documents.map(({ path }) => path)).to.deep.equal(docs.map(({ path }) => path));
  });

  it('made on Windows, with backslashes in its paths, is read', async () => {
    const docs = fc.sample(anyDoc, { numRuns: 3, seed: 6 });
    await writeExport(target(), docs, () => 1);
    const log = new LogWriter();
    log.append(FORMAT_VERSION);
    const path = KIND_METADATA.replaceAll('/', '\\');
    log.append(encodeOverallMetadata([{ path, entities: 3, bytes: 1 }]));
    writeFileSync(join(directory, OVERALL), log.take());
    const metadata_file = OVERALL.replaceAll('/', '\\');
    const manifest = { version: '15', firestore: { version: '1', path: NAME, metadata_file } };
    writeFileSync(join(directory, 'firebase-export-metadata.json'), JSON.stringify(manifest));
    for (const start of [directory, join(directory, metadata_file)]) {
      const seed = await loadSeed(start);
      expect(seed.documents('p', '(default)').map((doc) => doc.path)).to.deep.equal(
        docs.map((doc) => doc.path),
      );
    }
  });

  it('that fails leaves nothing that could be taken for a complete one', async () => {
    await exportSome();
    const broken = new Doc('c/x', new Map([['ref', new Reference('garbage')]]), 1, 1);
    const error = await writeExport(target(), [broken], () => 1).catch((caught: unknown) => caught);
    expect(error).to.be.instanceOf(Error).and.have.property('code', 'FAILED_PRECONDITION');
    expect(existsSync(join(directory, OVERALL))).to.equal(false);
  });

  it('may be spread over several files, as production’s are', async () => {
    const docs = fc.sample(anyDoc, { numRuns: 30, seed: 1 });
    const kinds = [docs.slice(0, 10), docs.slice(10)].map((part, i) => ({ part, folder: `kind${i}` }));
    for (const { part, folder } of kinds) {
      await writeExport(target(), part, () => 1);
      cpSync(join(directory, NAME, 'all_namespaces/all_kinds'), join(directory, NAME, folder), {
        recursive: true,
      });
    }
    const log = new LogWriter();
    log.append(FORMAT_VERSION);
    log.append(
      encodeOverallMetadata(
        kinds.map(({ part, folder }) => ({
          path: `${folder}/all_namespaces_all_kinds.export_metadata`,
          entities: part.length,
          bytes: 1,
        })),
      ),
    );
    writeFileSync(join(directory, OVERALL), log.take());
    const documents = await readExport(join(directory, OVERALL));
    expect(documents.map(({ path }) => path)).to.deep.equal(docs.map(({ path }) => path));
  });

  it('is the start of every project, with its own documents in each database', async () => {
    await writeExport(target(directory, 'p', 'db2'), fc.sample(anyDoc, { numRuns: 5, seed: 2 }), () => 1);
    const firestore = await started();
    const count = (project: string, database: string) => firestore.documents(project, database).length;
    expect([count('p', 'db2'), count('q', 'db2'), count('p', '(default)')]).to.deep.equal([5, 5, 0]);
  });

  it('of several databases is the start of each with its own documents', async () => {
    const kinds = ['(default)', 'db2'].map((database, i) => ({
      database,
      folder: `kind${i}`,
      entities: i + 1,
    }));
    for (const { database, folder, entities } of kinds) {
      const docs = fc.sample(anyDoc, { numRuns: entities, seed: 4 });
      await writeExport(target(directory, 'p', database), docs, () => 1);
      const from = join(directory, NAME, 'all_namespaces/all_kinds');
      cpSync(from, join(directory, NAME, folder), { recursive: true });
    }
    const log = new LogWriter();
    log.append(FORMAT_VERSION);
    const path = (folder: string): string => `${folder}/all_namespaces_all_kinds.export_metadata`;
    log.append(
      encodeOverallMetadata(
        kinds.map(({ folder, entities }) => ({ path: path(folder), entities, bytes: 1 })),
      ),
    );
    writeFileSync(join(directory, OVERALL), log.take());
    const firestore = await started();
    const count = (database: string) => firestore.documents('p', database).length;
    expect(['(default)', 'db2', 'db3'].map(count)).to.deep.equal([1, 2, 0]);
  });

  it('leaves a database empty that was cleared before its first use', async () => {
    await exportSome();
    const firestore = await started();
    firestore.clear('p', '(default)');
    expect(firestore.documents('p', '(default)')).to.deep.equal([]);
  });

  it('is found in a directory of the Firebase CLI, or if it is the only one in a directory', async () => {
    await exportSome();
    const expected = join(directory, OVERALL);
    expect(findExport(join(directory, NAME))).to.equal(expected);
    expect(findExport(expected)).to.equal(expected);
    expect(() => findExport(directory)).to.throw(/0 files/);
    const manifest = { version: '15', firestore: { version: '1', path: NAME, metadata_file: OVERALL } };
    writeFileSync(join(directory, 'firebase-export-metadata.json'), JSON.stringify(manifest));
    expect(findExport(directory)).to.equal(expected);
  });

  describe('that is damaged is refused', () => {
    beforeEach(() => exportSome(400));

    const missing: [file: string, message: RegExp][] = [
      [OVERALL, /^Failed to parse overall export metadata file .*overall_export_metadata.*No such file/],
      [KINDS, /all_namespaces_all_kinds\.export_metadata \(No such file or directory\)/],
      [OUTPUT, /^Failed parse entity file:.*output-0/],
    ];
    for (const [file, message] of missing) {
      it(`when ${file} is missing`, async () => {
        rmSync(join(directory, file));
        expect(await refusal()).to.match(message);
      });
    }

    for (const content of ['garbage', '', '{"not":"a log"}']) {
      it(`when its metadata is "${content}"`, async () => {
        writeFileSync(join(directory, OVERALL), content);
        expect(await refusal()).to.match(/^Overall export metadata file version not supported/);
      });
    }

    it('when its version is unknown', async () => {
      const log = new LogWriter();
      log.append(Buffer.of(0x34));
      log.append(encodeOverallMetadata([]));
      writeFileSync(join(directory, OVERALL), log.take());
      expect(await refusal()).to.match(/^Overall export metadata file version not supported/);
    });

    it('wherever a byte of its documents is changed, with file and place', async () => {
      const good = readFileSync(join(directory, OUTPUT));
      await fc.assert(
        fc.asyncProperty(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
          const bad = Buffer.from(good);
          bad[at]! ^= change;
          writeFileSync(join(directory, OUTPUT), bad);
          const message = await refusal();
          expect(message).to.contain(join(directory, OUTPUT));
          const start = Number(/record at byte (\d+)/.exec(message)?.[1]);
          expect(start).to.be.at.most(at).and.at.least(0);
        }),
        rounds(40, 100),
      );
    });

    it('wherever its documents are truncated, also between two of them', async () => {
      const whole = readFileSync(join(directory, OUTPUT));
      await fc.assert(
        fc.asyncProperty(fc.nat(whole.length - 1), async (at) => {
          writeFileSync(join(directory, OUTPUT), whole.subarray(0, at));
          expect(await refusal()).to.match(/output-0: Invalid record|hold \d+ of the 400 documents/);
        }),
        { numRuns: 10, examples: [[0]] },
      );
    });

    it('when a valid record has invalid content', async () => {
      const docs: Doc[] = fc.sample(anyDoc, { numRuns: 1, seed: 3 });
      await writeExport(target(), docs, () => 1);
      const log = new LogWriter();
      log.append(Buffer.from('an entity'));
      writeFileSync(join(directory, OUTPUT), log.take());
      expect(await refusal()).to.match(/output-0: Invalid record: .*\(record at byte 0\)/);
    });
  });
});
