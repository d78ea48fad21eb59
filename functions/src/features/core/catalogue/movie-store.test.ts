import { type Movie, noDetails } from '@cine/contract/movies/movie';
import { unknownMovie } from '@cine/contract/movies/unknown-movie.test-support';
import { day, hour, minute } from '@cine/contract/time';
import { expect } from 'chai';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { type Firestore, getFirestore } from 'firebase-admin/firestore';
import { context } from '#context.ts';
import { running, suite } from '#test/suite.ts';
import { aboutOf, requireMovie } from './movie-service.ts';
import { loadMovie, markGone, saveRecords } from './movie-store.ts';

const now = Date.UTC(2026, 10, 20);

const cleo: Movie = {
  facts: { ...unknownMovie, id: 499, title: 'Cléo from 5 to 7', year: 1962, popularity: 12.3, rating: 7.6 },
  details: {
    ...noDetails,
    releaseDate: '1962-04-11',
    overviews: { en: 'Two hours of a singer.', fr: "Deux heures d'une chanteuse." },
    people: [
      { id: 1, name: 'Corinne Marchand', job: 'Actor', character: 'Cléo' },
      { id: 6817, name: 'Agnès Varda', job: 'Director', character: null },
      { id: 6817, name: 'Agnès Varda', job: 'Writer', character: null },
    ],
    votes: 812,
  },
};

describe("A movie's own document", () => {
  const apps: ReturnType<typeof initializeApp>[] = [];
  let db: Firestore;

  before(() => suite());
  beforeEach(() => {
    const project = `demo-movie-${apps.length}`;
    apps.push(initializeApp({ projectId: project }, project));
    db = getFirestore(apps.at(-1)!);
  });
  after(() => Promise.all(apps.map((app) => deleteApp(app))));

  async function costOf(action: () => Promise<unknown>): Promise<{ reads: number; writes: number }> {
    const counters = `http://${running.emulator}/emulator/v1/projects/${apps.at(-1)!.name}:counters`;
    await fetch(counters, { method: 'DELETE' });
    await action();
    const { reads, writes } = (await (await fetch(counters)).json()) as { reads: number; writes: number };
    return { reads, writes };
  }

  it('holds all details of the movie, and its people where people are searched', async () => {
    expect(await saveRecords(db, [cleo], 'tmdb', now)).to.equal(1);
    expect(await loadMovie(db, 499)).to.deep.equal({
      ...cleo,
      source: 'tmdb',
      changedAt: now,
      goneSince: null,
    });
    expect(await loadMovie(db, 500)).to.equal(undefined);
    const byVarda = await db.collection('movies').where('personIds', 'array-contains', 6817).get();
    expect(byVarda.docs.map(({ id }) => id)).to.deep.equal(['499']);
  });

  it('is written again only for relevant changes', async () => {
    await saveRecords(db, [cleo], 'tmdb', now);
    const drifted = {
      ...cleo,
      facts: { ...cleo.facts, popularity: 12.4 },
      details: { ...cleo.details, votes: 814 },
    };
    expect(await costOf(() => saveRecords(db, [drifted], 'tmdb', now + day))).to.deep.equal({
      reads: 1,
      writes: 0,
    });
    for (const changed of [
      { ...cleo, facts: { ...cleo.facts, popularity: 19 } },
      { ...cleo, details: { ...cleo.details, overviews: { en: 'Two hours.' } } },
    ]) {
      expect(await saveRecords(db, [changed], 'tmdb', now + day)).to.equal(1);
      expect(await loadMovie(db, 499)).to.deep.include({ ...changed, changedAt: now + day });
    }
  });

  it('takes one read a movie, however many are saved at once', async () => {
    const movies = Array.from({ length: 450 }, (_, id) => ({
      ...cleo,
      facts: { ...cleo.facts, id: id + 1 },
    }));
    expect(await costOf(() => saveRecords(db, movies, 'tmdb', now))).to.deep.equal({
      reads: 450,
      writes: 450,
    });
    expect((await loadMovie(db, 450))?.facts.id).to.equal(450);
  });

  it("keeps TMDB's data against other sources, and takes TMDB's over theirs", async () => {
    const other = { ...cleo, facts: { ...cleo.facts, title: 'Cleo' } };
    expect(await saveRecords(db, [other], 'kaggle', now)).to.equal(1);
    expect((await loadMovie(db, 499))?.source).to.equal('kaggle');
    expect(await saveRecords(db, [cleo], 'tmdb', now)).to.equal(1);
    expect(await saveRecords(db, [other], 'kaggle', now)).to.equal(0);
    expect(await loadMovie(db, 499)).to.deep.include({ ...cleo, source: 'tmdb' });
  });

  it('is marked once when TMDB drops the movie, keeps its data, and is unmarked when it returns', async () => {
    await saveRecords(db, [cleo], 'tmdb', now);
    expect(await markGone(db, [499, 12_345], now + day)).to.equal(1);
    expect(await markGone(db, [499], now + 2 * day)).to.equal(0);
    expect(await loadMovie(db, 499)).to.deep.include({ ...cleo, goneSince: now + day });
    expect(await saveRecords(db, [cleo], 'tmdb', now + 3 * day)).to.equal(1);
    expect((await loadMovie(db, 499))?.goneSince).to.equal(null);
  });

  it('is read once in ten minutes by an instance; an unknown movie is refused', async () => {
    await saveRecords(db, [cleo], 'tmdb', now);
    let time = now;
    const instance = { ...context(), db, now: () => time };
    expect(await costOf(() => requireMovie(instance, 499))).to.deep.equal({ reads: 1, writes: 0 });
    expect(await costOf(() => requireMovie(instance, 499))).to.deep.equal({ reads: 0, writes: 0 });
    await saveRecords(db, [{ ...cleo, facts: { ...cleo.facts, title: 'Renamed' } }], 'tmdb', now);
    time += 10 * minute;
    expect((await requireMovie(instance, 499)).facts.title).to.equal('Renamed');
    const refused = await requireMovie(instance, 7).catch((error: unknown) => error);
    expect(refused).to.have.property('reason', 'movie-unknown');
  });

  it('says for an hour what a movie is about, and reads only those that the instance does not hold', async () => {
    const marty: Movie = {
      facts: { ...unknownMovie, id: 15919, title: 'Marty' },
      details: { ...noDetails, trailers: { en: 'a-fake-key1' } },
    };
    await saveRecords(db, [cleo, marty], 'tmdb', now);
    let time = now;
    const instance = { ...context(), db, now: () => time };
    const { overviews } = cleo.details;
    expect(await costOf(() => aboutOf(instance, [499]))).to.deep.equal({ reads: 1, writes: 0 });
    const cost = costOf(async () =>
      expect([...(await aboutOf(instance, [15919, 499, 7]))]).to.deep.equal([
        [15919, { overviews: {}, trailers: { en: 'a-fake-key1' } }],
        [499, { overviews }],
        [7, null],
      ]),
    );
    expect(await cost).to.deep.equal({ reads: 2, writes: 0 });
    await saveRecords(
      db,
      [{ ...cleo, details: { ...cleo.details, overviews: { en: 'New.' } } }],
      'tmdb',
      now,
    );
    time += hour - minute;
    const again = () => aboutOf(instance, [499, 7]);
    expect(await costOf(again)).to.deep.equal({ reads: 0, writes: 0 });
    expect((await again()).get(499)).to.deep.equal({ overviews });
    time += minute;
    expect((await again()).get(499)).to.deep.equal({ overviews: { en: 'New.' } });
  });
});
