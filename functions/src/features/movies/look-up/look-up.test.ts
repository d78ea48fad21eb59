import { lookUpDocument } from '@cine/contract/documents/look-ups';
import { lookUpMovies, showLookUp } from '@cine/contract/operations/movies/movies';
import { day, minute } from '@cine/contract/time';
import { expect } from 'chai';
import { TmdbError } from '#clients/tmdb/error.ts';
import { type Context, context } from '#context.ts';
import { writeOthersImport } from '#core/catalogue/import.test-support.ts';
import { loadManifest, requireMovie } from '#core/catalogue/index.ts';
import type { AppError } from '#platform/errors/app-error.ts';
import { member, verify } from '#test/builders.ts';
import { expectRefusal } from '#test/expect-rejection.ts';
import { expectLogs } from '#test/logs.ts';
import { suite } from '#test/suite.ts';
import type { World } from '../catalogue-sync/world.test-support.ts';
import { enqueueOpenLookUps, lookUpMovies as lookUpDirectly, showLookUp as showDirectly } from './service.ts';
import { lea as caller, worldWithout } from './without.test-support.ts';

expectLogs('TMDB did not answer', 'look-up', 'job resumed', 'document unreadable');

describe('Looking a movie up at TMDB', () => {
  let world: World;

  before(() => suite());
  afterEach(() => world.close());

  async function answerTo(lookUpId: string) {
    return lookUpDocument.decode((await world.db.doc(`users/lea/lookUps/${lookUpId}`).get()).data());
  }

  it("adds missing movies to the catalogue, and answers in the caller's own document", async () => {
    world = await worldWithout(2);
    const { lookUpId } = await lookUpDirectly(world.instance(), caller, { query: 'zyxomma' });
    expect(await answerTo(lookUpId)).to.include({ status: 'asked', query: 'zyxomma', year: null });
    await world.drain();
    const { status, movies } = await answerTo(lookUpId);
    expect(status).to.equal('answered');
    expect(movies.map(({ title }) => title)).to.have.members(['Zyxomma 0', 'Zyxomma 1']);
    expect((await requireMovie(world.instance(), 900_000)).facts.title).to.equal('Zyxomma 0');
    expect((await world.look())[900_001]!.facts.title).to.equal('Zyxomma 1');
  });

  it('shows its caller, and nobody else, what the contract says of it for a day', async () => {
    world = await worldWithout(1);
    const { lookUpId } = await lookUpDirectly(world.instance(), caller, { query: 'zyxomma', year: 1979 });
    const seen = async () =>
      showLookUp.output.parse(await showDirectly(world.instance(), caller, { lookUpId }));
    expect(await seen()).to.deep.include({ status: 'asked', query: 'zyxomma', year: 1979, movies: [] });
    await world.drain();
    expect(await seen()).to.include({ status: 'answered', more: 0 });
    const refused = async (call: Promise<unknown>) =>
      call.then(
        () => null,
        ({ reason }: AppError) => reason,
      );
    const other = { ...caller, uid: 'tom' };
    expect(await refused(showDirectly(world.instance(), other, { lookUpId }))).to.equal('look-up-not-found');
    world.pass(day);
    expect(await refused(seen())).to.equal('look-up-not-found');
  });

  it('reads no movie that the catalogue has, and reports when TMDB finds none', async () => {
    world = await worldWithout(0);
    const [first] = world.catalogue.movies;
    const { lookUpId } = await lookUpDirectly(world.instance(), caller, {
      query: first!.title,
      year: first!.year!,
    });
    const nowhere = await lookUpDirectly(world.instance(), caller, { query: 'qwertzuiop' });
    await world.drain();
    expect((await answerTo(lookUpId)).movies.map(({ movieId }) => movieId)).to.include(first!.id);
    expect(await answerTo(nowhere.lookUpId)).to.deep.include({ status: 'answered', movies: [] });
    expect(world.asked()).to.deep.equal([]);
  });

  it('is the same look-up when repeated within a day, however it is spelt', async () => {
    world = await worldWithout(1);
    const { lookUpId } = await lookUpDirectly(world.instance(), caller, { query: 'Zyxómma' });
    await world.drain();
    world.tmdb.requests.clear();
    expect((await lookUpDirectly(world.instance(), caller, { query: 'zyxomma' })).lookUpId).to.equal(
      lookUpId,
    );
    await world.drain();
    expect(world.tmdb.requests.entries).to.have.length(0);
    world.pass(day);
    await lookUpDirectly(world.instance(), caller, { query: 'zyxomma' });
    expect((await answerTo(lookUpId)).status).to.equal('asked');
    await world.drain();
    expect(world.tmdb.requests.entries).to.have.length(1);
  });

  it("doesn't wait for the end of a running job, and delays it only briefly", async () => {
    world = await worldWithout(1);
    world.pass(day);
    await world.plan();
    const [job] = world.tasks;
    const { lookUpId } = await lookUpDirectly(world.instance(), caller, { query: 'zyxomma' });
    await world.deliver(job!);
    expect((await answerTo(lookUpId)).status).to.equal('answered');
    expect(world.asked()).to.have.length(21);
  });

  it("stays open while TMDB is down, doesn't stop jobs, and fails in the end", async () => {
    world = await worldWithout(1);
    const { lookUpId } = await lookUpDirectly(world.instance(), caller, { query: 'zyxomma' });
    const [task] = world.tasks.splice(0);
    world.tmdb.faults.next(Number.POSITIVE_INFINITY, 'offline', { path: '/search/movie' });
    expect(await world.deliver(task!).catch((error: Error) => error.name)).to.equal('TmdbError');
    expect((await answerTo(lookUpId)).status).to.equal('asked');
    world.pass(day);
    expect(await world.checkAvailability()).to.include({ status: 'finished', movies: 20 });
    await world.deliver(task!, world.instance(), 6);
    expect((await answerTo(lookUpId)).status).to.equal('failed');

    world.tmdb.faults.clear();
    await lookUpDirectly(world.instance(), caller, { query: 'zyxomma' });
    await world.drain();
    expect((await answerTo(lookUpId)).status).to.equal('answered');
  });

  it('is answered however many others can’t be read', async () => {
    world = await worldWithout(1);
    const { lookUpId } = await lookUpDirectly(world.instance(), caller, { query: 'zyxomma' });
    const broken = {
      ...(await world.db.doc(`users/lea/lookUps/${lookUpId}`).get()).data(),
      askedAt: 'when?',
    };
    for (let n = 0; n < 5; n += 1) await world.db.doc(`users/before/lookUps/${n}`).set(broken);
    await world.drain();
    expect((await answerTo(lookUpId)).status).to.equal('answered');
  });

  it('writes nothing about a user deleted meanwhile', async () => {
    world = await worldWithout(1);
    const { lookUpId } = await lookUpDirectly(world.instance(), caller, { query: 'zyxomma' });
    const path = world.db.doc(`users/lea/lookUps/${lookUpId}`);
    const dying = world.instance();
    const tmdb = await dying.tmdb();
    await world.deliver(world.tasks.shift()!, {
      ...dying,
      tmdb: async () => ({
        ...tmdb,
        search: async (...query) => {
          await path.delete();
          return tmdb.search(...query);
        },
      }),
    });
    expect((await path.get()).exists).to.equal(false);
  });

  it('is limited to twenty new ones a day; former ones are still answered', async () => {
    world = await worldWithout(0);
    const ask = (query: string) => lookUpDirectly(world.instance(), caller, { query });
    for (let count = 0; count < 20; count += 1) await ask(`Zyxomma ${count}`);
    const refused = await ask('Zyxomma 20').catch((error: AppError) => error);
    expect(refused)
      .to.include({ reason: 'look-ups-too-many' })
      .and.to.deep.include({ params: { limit: 20 } });
    expect((await world.db.collection('users/lea/lookUps').get()).size).to.equal(20);
    await ask('zyxomma 3');
    world.pass(day);
    await ask('Zyxomma 20');
  });

  it("adds at most a tenth beyond the catalogue's size, and reports how many it left out", async () => {
    world = await worldWithout(5);
    const first = await lookUpDirectly(world.instance(), caller, { query: 'zyxomma' });
    await world.drain();
    const answer = await answerTo(first.lookUpId);
    expect([answer.movies.length, answer.more]).to.deep.equal([2, 3]);
    expect(Object.keys(await world.look())).to.have.length(22);

    const movie = world.catalogue.movies[0]!;
    const second = await lookUpDirectly(world.instance(), caller, { query: movie.title, year: movie.year! });
    const third = await lookUpDirectly(world.instance(), caller, { query: 'zyxomma 4' });
    await world.drain();
    expect((await answerTo(second.lookUpId)).movies.map(({ movieId }) => movieId)).to.include(movie.id);
    expect(await answerTo(third.lookUpId)).to.deep.include({ status: 'answered', movies: [], more: 1 });
    expect(Object.keys(await world.look())).to.have.length(22);
  });

  it('adds no more movies for one member in a day than their share, and still some for another', async () => {
    world = await worldWithout(20);
    world.settings.catalogueSize = 1_000;
    const addedFor = async (who: typeof caller, query: string) => {
      const { lookUpId } = await lookUpDirectly(world.instance(), who, { query });
      await world.drain();
      const snapshot = await world.db.doc(`users/${who.uid}/lookUps/${lookUpId}`).get();
      const { movies, more, added = 0 } = lookUpDocument.decode(snapshot.data());
      return [movies.length, added, more];
    };
    expect(await addedFor(caller, 'zyxomma')).to.deep.equal([8, 8, 0]);
    expect(await addedFor(caller, 'zyxomma 19')).to.deep.equal([0, 0, 1]);
    expect(await addedFor({ ...caller, uid: 'tom' }, 'zyxomma 18')).to.deep.equal([1, 1, 0]);
    expect(await addedFor({ ...caller, uid: 'tom' }, 'zyxomma 17')).to.deep.equal([0, 0, 1]);
    world.pass(day);
    expect(await addedFor(caller, 'zyxomma 19')).to.deep.equal([1, 1, 0]);
  });

  it('is answered in turn: nobody’s many keep another’s first waiting', async () => {
    world = await worldWithout(0);
    const ids: string[] = [];
    for (let count = 0; count < 12; count += 1) {
      ids.push((await lookUpDirectly(world.instance(), caller, { query: `qwertz ${count}` })).lookUpId);
      world.pass(minute);
    }
    const { lookUpId } = await lookUpDirectly(
      world.instance(),
      { ...caller, uid: 'tom' },
      { query: 'qwertz' },
    );
    await world.deliver(world.tasks.shift()!);
    const toms = await world.db.doc(`users/tom/lookUps/${lookUpId}`).get();
    expect(lookUpDocument.decode(toms.data()).status).to.equal('answered');
    const leas = await Promise.all(ids.map(async (id) => (await answerTo(id)).status));
    expect(leas.slice(0, 4)).to.deep.equal(Array.from({ length: 4 }, () => 'answered'));
    expect(leas.filter((status) => status === 'answered')).to.have.length(4);
  });

  it('is queued again after the queue was out of reach: when repeated, and by the timer', async () => {
    world = await worldWithout(1);
    world.queueIsUp = false;
    const ask = () => lookUpDirectly(world.instance(), caller, { query: 'zyxomma' });
    expect(await ask().catch((error: Error) => error.message)).to.include('queue');
    world.queueIsUp = true;
    const { lookUpId } = await ask();
    await ask();
    expect(world.tasks.splice(0)).to.have.length(1);

    await enqueueOpenLookUps(world.instance());
    await world.drain();
    expect((await answerTo(lookUpId)).status).to.equal('answered');
  });

  it('waits for the end of an import, and writes nothing during it', async () => {
    world = await worldWithout(1);
    const { lookUpId } = await lookUpDirectly(world.instance(), caller, { query: 'zyxomma' });
    await writeOthersImport(world.db, world.now);
    const before = await loadManifest(world.db);
    await world.drain();
    expect((await answerTo(lookUpId)).status).to.equal('asked');
    expect(await loadManifest(world.db)).to.deep.equal(before);

    await world.db.doc('catalogue/import').update({ status: 'finished' });
    await enqueueOpenLookUps(world.instance());
    await world.drain();
    expect((await answerTo(lookUpId)).movies).to.have.length(1);
  });

  it('fails at once when TMDB refuses it, or after the last attempt, without stopping others', async () => {
    world = await worldWithout(1);
    const troubles: Record<string, Error> = {
      refused: new TmdbError('bad-request', 'No such query'),
      strange: new TypeError('Something of ours'),
    };
    const instance = world.instance();
    const tmdb = await instance.tmdb();
    const failing: Context = {
      ...instance,
      tmdb: async () => ({
        ...tmdb,
        search: async (query, ...rest) => {
          const trouble = troubles[query];
          if (trouble) throw trouble;
          return tmdb.search(query, ...rest);
        },
      }),
    };
    const ids: Record<string, string> = {};
    for (const query of ['refused', 'strange', 'zyxomma', 'zyxomma 0', 'zyxomma 1']) {
      ids[query] = (await lookUpDirectly(instance, caller, { query })).lookUpId;
    }
    const statusOf = async (query: string) => (await answerTo(ids[query]!)).status;
    const [task] = world.tasks.splice(0);
    expect(await world.deliver(task!, failing).catch((error: Error) => error.name)).to.equal('TypeError');
    expect(await statusOf('refused')).to.equal('failed');
    expect(await statusOf('strange')).to.equal('asked');
    for (const query of ['zyxomma', 'zyxomma 0', 'zyxomma 1'])
      expect(await statusOf(query)).to.equal('answered');
    await world.deliver(task!, failing, 6);
    expect(await statusOf('strange')).to.equal('failed');
  });

  it("fails when TMDB's results are unreadable, instead of reporting none", async () => {
    world = await worldWithout(1);
    world.tmdb.faults.next(Number.POSITIVE_INFINITY, 'garbage', { path: '/movie/900000' });
    const { lookUpId } = await lookUpDirectly(world.instance(), caller, { query: 'zyxomma' });
    await world.drain();
    expect((await answerTo(lookUpId)).status).to.equal('failed');
  });

  it('is for members with an account and a verified address', async () => {
    world = await worldWithout(0);
    const { newUser } = await suite();
    const lea = await member('Lea');
    await expectRefusal(lea.call(lookUpMovies, { query: 'alien' }), 'email-unverified');
    await verify(lea);
    const { lookUpId } = await lea.call(lookUpMovies, { query: 'alien' });
    const snapshot = await context().db.doc(`users/${lea.uid}/lookUps/${lookUpId}`).get();
    expect(lookUpDocument.decode(snapshot.data()).query).to.equal('alien');
    const guest = newUser({ guest: true }).call(lookUpMovies, { query: 'alien' });
    await expectRefusal(guest, 'members-only');
    const stranger = newUser();
    await verify(stranger);
    await expectRefusal(stranger.call(lookUpMovies, { query: 'alien' }), 'account-missing');
  });
});
