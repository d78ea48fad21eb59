/** Makes the same Admin SDK calls to the embedded emulator, over gRPC, and to a rival in this process. */
import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { FirestoreMock } from '@firebase-bridge/firestore-admin';
import { Firestore, type Query, type QuerySnapshot } from 'firebase-admin/firestore';
import { interleave, median, note, report } from './command/harness.ts';
import { movie, movies, writeMovies } from './emulator/documents.ts';
import { measureMemory } from './emulator/memory.ts';
import { type EmulatorProcess, startEmulatorProcess } from './emulator/process.ts';

const rival = '@firebase-bridge/firestore-admin 0.0.10';
const size = 100_000;
const nested = 1_000;
const fixture = '100,000 small documents, 1,000 groups';
const rounds = 12;
/** Queries of each contestant a turn, in sequence as in tests, so that it is warm. */
const perTurn = 10;
/** Until V8 has compiled the code that queries use, on both sides. */
const warmUps = 40;
/** Fewer for the rival, which needs a third of a second each; compared per write. */
const listenedWrites = { ours: 100, theirs: 10 };
const listeners = 10;
const crowd = 1_000;
const fanoutWrites = 200;

process.env.METADATA_SERVER_DETECTION ??= 'none';
const rounded = (value: number, digits = 2) => Number(value.toFixed(digits));

const starts: EmulatorProcess[] = [];
for (let i = 0; i < 6; i++) {
  const started = await startEmulatorProcess();
  starts.push(started);
  if (i < 5) await started.stop();
}
report({
  figure: 'emulator.start-ms',
  value: rounded(median(starts.slice(1).map(({ startMs }) => startMs)), 0),
  unit: 'ms',
  sense: 'max',
  goal: 250,
  fixture: 'from the spawn of the command to the open port, five starts',
  warmth: 'warm',
});

const emulator = starts.at(-1)!;
const connect = (projectId: string) =>
  new Firestore({
    projectId,
    host: `127.0.0.1:${emulator.port}`,
    ssl: false,
    customHeaders: { Authorization: 'Bearer owner' },
  });
const ours = connect('demo-bench');
const theirs = new FirestoreMock().createDatabase().firestore() as unknown as Firestore;

await measureWrites();
report({
  figure: 'emulator.rss-mb',
  value: rounded(emulator.residentMb(), 0),
  unit: 'MB',
  sense: 'max',
  goal: 250,
  fixture: '100,000 small documents, right after they were written over gRPC',
  warmth: 'warm',
});
for (const db of [ours, theirs]) {
  await writeMovies(db, 0, nested, (i) => db.collection(`rooms/r${i % 10}/movies`).doc(`f${i}`));
}
await measureQuery('equality', (db) => movies(db).where('group', '==', 7), 100, 12);
await measureQuery('range', (db) => movies(db).where('n', '>=', 50_000).orderBy('n').limit(20), 20);
await measureQuery('group', (db) => db.collectionGroup('movies').where('group', '==', 7), 101);
await measureCount();
await measureListeners();
await measureFanout();
await ours.terminate();
await emulator.stop();
await measureMemory();

/** In turns, so that other load slows both; the first turn isn't counted. */
async function measureWrites(): Promise<void> {
  const step = 5_000;
  const next = { ours: 0, theirs: 0 };
  const write = (name: 'ours' | 'theirs', db: Firestore) => () => {
    next[name] += step;
    return writeMovies(db, next[name] - step, next[name]);
  };
  const times = await interleave(
    { ours: write('ours', ours), theirs: write('theirs', theirs) },
    size / step - 1,
  );
  const total = (values: number[]) => values.reduce((sum, value) => sum + value, 0);
  const mine = total(times.ours);
  const their = total(times.theirs);
  note(
    '100,000 writes',
    `${rounded(mine / 1000)} s over gRPC, the rival in process ${rounded(their / 1000)} s`,
  );
  report({
    figure: 'emulator.writes',
    value: rounded(mine / their),
    unit: "times the rival's time",
    sense: 'max',
    goal: 1.3,
    rival,
    fixture: '100,000 small documents in batches of 500, four at a time',
    warmth: 'warm',
  });
}

async function measureQuery(
  name: string,
  query: (db: Firestore) => Query,
  count: number,
  goal?: number,
): Promise<void> {
  const names = (snapshot: QuerySnapshot) => snapshot.docs.map(({ ref }) => ref.path).toSorted();
  const [mine, their] = await Promise.all([ours, theirs].map((db) => query(db).get()));
  strictEqual(mine!.size, count);
  deepStrictEqual(names(mine!), names(their!));
  await compare(
    `emulator.${name}`,
    { ours: () => query(ours).get(), theirs: () => query(theirs).get() },
    fixture,
    goal,
  );
}

async function measureCount(): Promise<void> {
  const count = async (db: Firestore) =>
    (await movies(db).where('n', '>=', 50_000).count().get()).data().count;
  deepStrictEqual([await count(ours), await count(theirs)], [50_000, 50_000]);
  const what = `${fixture}; of the 50,000 that pass a range filter`;
  await compare('emulator.count', { ours: () => count(ours), theirs: () => count(theirs) }, what);
}

async function compare(
  figure: string,
  contestants: Record<'ours' | 'theirs', () => Promise<unknown>>,
  what: string,
  goal = 10,
): Promise<void> {
  for (let i = 0; i < warmUps; i++) for (const act of Object.values(contestants)) await act();
  const inARow = (act: () => Promise<unknown>) => async () => {
    for (let call = 0; call < perTurn; call++) await act();
  };
  const turns = { ours: inARow(contestants.ours), theirs: inARow(contestants.theirs) };
  const times = await interleave(turns, rounds);
  const mine = median(times.ours) / perTurn;
  const their = median(times.theirs) / perTurn;
  note(figure, `${rounded(mine)} ms, the rival ${rounded(their)} ms`);
  report({
    figure,
    value: rounded(their / mine, 1),
    unit: 'times faster',
    sense: 'min',
    goal,
    rival,
    fixture: `${what}; ${perTurn} in a row a turn`,
    warmth: 'warm',
  });
}

/** Each of ten listeners to a group of 100 documents gets a tenth of the writes; done when all are heard. */
async function measureListeners(): Promise<void> {
  const perWrite = async (db: Firestore, writes: number) => {
    const heard = await listen(
      Array.from({ length: listeners }, (_, group) => movies(db).where('group', '==', group)),
    );
    const start = performance.now();
    for (let i = 0; i < writes; i++) {
      const n = i % listeners;
      await movies(db)
        .doc(`f${n}`)
        .set({ ...movie(n), turn: i });
      await heard.next();
    }
    const took = (performance.now() - start) / writes;
    heard.stop();
    return took;
  };
  const their = await perWrite(theirs, listenedWrites.theirs);
  const mine = await perWrite(ours, listenedWrites.ours);
  note('a write with 10 listeners', `${rounded(mine)} ms, the rival ${rounded(their)} ms`);
  report({
    figure: 'emulator.listeners',
    value: rounded(their / mine, 0),
    unit: 'times faster',
    sense: 'min',
    goal: 100,
    rival,
    fixture: `${fixture}; per write, ${listenedWrites.ours} writes (the rival ${listenedWrites.theirs}), each heard`,
    warmth: 'warm',
  });
}

/** One listener alone and one among a thousand, written to in turns. */
async function measureFanout(): Promise<void> {
  const quiet = connect('demo-quiet');
  const heard = {
    alone: await listen([movies(quiet).where('group', '==', 0)]),
    crowded: await listen([movies(ours).where('group', '==', 0)]),
  };
  const others = await listen(
    Array.from({ length: crowd - 1 }, (_, i) => movies(ours).where('n', '==', 1001 + i)),
  );
  let turn = 0;
  const write = (db: Firestore, listening: typeof others) => async () => {
    await movies(db)
      .doc('f0')
      .set({ ...movie(0), turn: ++turn });
    await listening.next();
  };
  const contestants = { alone: write(quiet, heard.alone), crowded: write(ours, heard.crowded) };
  await interleave(contestants, warmUps);
  const times = await interleave(contestants, fanoutWrites);
  const alone = median(times.alone);
  const crowded = median(times.crowded);
  for (const listening of [heard.alone, heard.crowded, others]) listening.stop();
  await quiet.terminate();
  note(
    'a write heard by one listener',
    `${rounded(alone)} ms, with ${crowd - 1} others ${rounded(crowded)} ms`,
  );
  report({
    figure: 'emulator.fanout',
    value: rounded(crowded / alone),
    unit: 'times the time with one listener',
    sense: 'max',
    goal: 1.6,
    fixture: `one of 1,000 listeners matches, ${fanoutWrites} writes in turns with those to one listener`,
    warmth: 'warm',
  });
}

/** Opens listeners; `next` waits for one snapshot more than before. */
async function listen(queries: Query[]): Promise<{ next: () => Promise<void>; stop: () => void }> {
  let came = 0;
  let awaited = 0;
  let wake = () => {};
  const failed = (error: Error) => {
    throw error;
  };
  const stops = queries.map((query) =>
    query.onSnapshot(() => {
      came++;
      wake();
    }, failed),
  );
  const next = async () => {
    awaited++;
    while (came < awaited) await new Promise<void>((resolve) => (wake = resolve));
  };
  for (const _ of queries) await next();
  const stop = () => {
    for (const end of stops) end();
  };
  return { next, stop };
}
