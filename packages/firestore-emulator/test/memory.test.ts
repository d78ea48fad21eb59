import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect } from 'chai';
import type { Message } from '../src/interfaces.ts';
import { createFirestore, type Firestore } from '../src/service/index.ts';
import { decode, encode, rpcs } from '../src/transports/protos.ts';
import { deepIt } from './deep.ts';

const DATABASE = 'projects/demo-test/databases/(default)';
const SESSION = `${DATABASE}/documents/sessions/a-session-with-a-name`;
const COMMIT = rpcs.get('Commit')!;
const CALL = { caller: { kind: 'owner' } } as const;
const HISTORY_BYTES = 2 * 1024 * 1024;
const DOCUMENTS = 20;

const text = (value: string) => ({ stringValue: value });
const integer = (value: number) => ({ integerValue: String(value) });
const map = (fields: Message) => ({ mapValue: { fields } });
const many = <T>(length: number, item: (k: number) => T) => Array.from({ length }, (_, k) => item(k));
const array = (length: number, item: (k: number) => Message) => ({
  arrayValue: { values: many(length, item) },
});

const shapes: { [what: string]: (i: number) => Message } = {
  'few fields': (i) => ({ n: integer(i), title: text(`Title number ${i}`), seen: { booleanValue: true } }),
  'maps in lists': (i) => ({
    list: array(10, (k) =>
      map({ k: integer(k), at: { timestampValue: { seconds: `17000000${k}`, nanos: 0 } } }),
    ),
    i: integer(i),
  }),
  'text of other scripts': (i) => ({ text: text(`${i} ${'映画'.repeat(300)}`) }),
  'bytes and references': (i) => ({
    bytes: { bytesValue: Buffer.alloc(20, i) },
    film: { referenceValue: `${DATABASE}/documents/films/film-${i}` },
  }),
};

class Writer {
  readonly firestore: Firestore = createFirestore({ rules: () => null, historyBytes: HISTORY_BYTES });
  private readonly fields: (i: number) => Message;
  private readonly batch: number;
  written = 0;

  constructor(fields: (i: number) => Message, batch: number) {
    this.fields = fields;
    this.batch = batch;
  }

  commit(): Promise<Message> {
    const writes = many(this.batch, () => {
      const name = `${SESSION}/members/${this.written % DOCUMENTS}`;
      return { update: { name, fields: this.fields(this.written++) } };
    });
    const request = decode(COMMIT.request, encode(COMMIT.request, { database: DATABASE, writes }));
    return this.firestore.service.unary.Commit!(request, CALL);
  }

  async commitUntilForgotten(readTime: Message): Promise<void> {
    for (let code = ''; code !== 'FAILED_PRECONDITION'; ) {
      for (let i = 0; i < 20; i++) await this.commit();
      const read = this.firestore.service.unary.GetDocument!({ name: SESSION, readTime }, CALL);
      code = await read.then(
        () => 'OK',
        (error) => error.code,
      );
    }
  }
}

/** Heap and buffers in use, in MB, without garbage, even of earlier work in this process. */
async function inUse(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  for (let before = Number.POSITIVE_INFINITY; ; ) {
    await setImmediate();
    collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    const used = heapUsed + arrayBuffers;
    if (used >= before) return used;
    before = used;
  }
}

describe('the memory of the history', () => {
  // Kept, so that no garbage of one test is freed while the next one measures.
  const writers: Writer[] = [];

  async function fill(fields: (i: number) => Message, batch: number): Promise<number> {
    let before = 0;
    await filled(fields, batch, async () => {
      before = await inUse();
    });
    return (await inUse()) - before;
  }

  /** Fills a history, after something that is done once the documents are there. */
  async function filled(
    fields: (i: number) => Message,
    batch: number,
    first = async (): Promise<void> => undefined,
  ): Promise<void> {
    const writer = new Writer(fields, batch);
    writers.push(writer);
    while (writer.written < DOCUMENTS) await writer.commit();
    await first();
    const { commitTime } = await writer.commit();
    await writer.commitUntilForgotten(commitTime);
  }

  // V8's compiled code needs memory too.
  before(() => filled(shapes['few fields']!, 1));

  for (const [what, fields] of Object.entries(shapes)) {
    const test = what === 'maps in lists' ? it : deepIt;
    // What earlier tests of this process leave may be freed meanwhile.
    test(`is about its limit, with ${what}`, async () => {
      for (const batch of what === 'few fields' ? [1, 20] : [20]) {
        expect((await fill(fields, batch)) / HISTORY_BYTES, `${batch} in a commit`).to.be.within(0.7, 1.2);
      }
    });
  }
});
