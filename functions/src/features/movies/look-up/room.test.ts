import { day } from '@cine/contract/time';
import { expect } from 'chai';
import { markBeingDeleted } from '#core/access/index.ts';
import { readContents, requireFacts } from '#core/catalogue/index.ts';
import { isReferenced } from '#lifecycles.ts';
import { transact } from '#platform/firestore/transact.ts';
import { expectLogs } from '#test/logs.ts';
import { suite } from '#test/suite.ts';
import * as collections from '#watching/collections/service.ts';
import { rateMovie } from '#watching/ratings/service.ts';
import { recordOwnWatch } from '#watching/watches/service.ts';
import { loadOfferShard } from '../availability/store.ts';
import type { World } from '../catalogue-sync/world.test-support.ts';
import { lifecycle } from './lifecycle.ts';
import { enqueueRoomOfDay, makeRoom } from './room-service.ts';
import { addMovieAsks } from './room-store.ts';
import { lookUpMovies, showLookUp } from './service.ts';
import { lea, tom, worldWithout } from './without.test-support.ts';

expectLogs('room for look-ups', 'look-up without an answer');

const weeks = 7 * day;
const first = 900_000;
const second = 900_001;
const third = 900_002;

describe('The room for looked-up movies', () => {
  let world: World;

  before(() => suite());
  afterEach(() => world.close());

  async function ask(who: typeof lea, query: string): Promise<void> {
    await lookUpMovies(world.instance(), who, { query });
    await world.drain();
  }

  async function timer(): Promise<void> {
    await enqueueRoomOfDay(world.instance());
    await world.drain();
  }

  async function present(): Promise<number[]> {
    return Object.keys(await world.look())
      .map(Number)
      .filter((id) => id >= first);
  }

  async function full(): Promise<void> {
    world = await worldWithout(3);
    await ask(lea, 'zyxomma 0');
    await ask(lea, 'zyxomma 1');
    await ask(tom, 'zyxomma 2');
    expect(await present()).to.deep.equal([first, second]);
  }

  it('is free again for others once nobody asks for a movie any longer', async () => {
    await full();
    world.pass(5 * weeks);
    await timer();
    expect(await present()).to.deep.equal([second]);
    await ask(tom, 'zyxomma 2');
    expect(await present()).to.deep.equal([second, third]);
  });

  it('is kept by the movies that most members look up', async () => {
    await full();
    await ask(tom, 'zyxomma 0');
    world.pass(day);
    await timer();
    expect(await present()).to.deep.equal([first]);
  });

  it('is no larger for a member who looks a movie up again and again', async () => {
    await full();
    for (const query of ['Zyxomma 0', 'zyxomma 0', 'zyxomma  0']) await ask(lea, query);
    world.pass(day);
    await timer();
    expect(await present()).to.deep.equal([second]);
  });

  it('is made once a day, and only if it is short', async () => {
    world = await worldWithout(3);
    await timer();
    expect((await world.db.doc('catalogue/lookUps').get()).exists).to.equal(false);
    await ask(lea, 'zyxomma 0');
    world.pass(5 * weeks);
    await timer();
    expect(await present()).to.deep.equal([first]);
    await ask(tom, 'zyxomma 1');
    await timer();
    await makeRoom(world.instance(), isReferenced);
    expect(await present()).to.deep.equal([first, second]);
    world.pass(day);
    await timer();
    expect(await present()).to.deep.equal([second]);
  });

  it('goes to a movie that nobody has before one that somebody has', async () => {
    await full();
    await collections.addToCollection(world.instance(), lea, { collection: 'watchlist', movieId: first });
    world.pass(5 * weeks);
    await timer();
    expect(await present()).to.deep.equal([first]);
  });

  it('takes nothing from those who watched, rated or listed a movie that leaves', async () => {
    await full();
    const listed = () =>
      collections.listCollectionMovies(world.instance(), lea, {
        collection: 'watchlist',
        onMyServices: false,
        pageSize: 30,
      });
    await rateMovie(world.instance(), lea, { movieId: first, stars: 4 });
    await collections.addToCollection(world.instance(), lea, { collection: 'watchlist', movieId: first });
    await collections.addToCollection(world.instance(), lea, { collection: 'watchlist', movieId: second });
    const before = await listed();
    for (const left of [[second], []]) {
      world.pass(5 * weeks);
      await timer();
      expect(await present()).to.deep.equal(left);
      world.settings.catalogueSize = 19;
    }
    expect(await listed()).to.deep.equal(before);
    expect((await requireFacts(world.instance(), first)).title).to.equal('Zyxomma 0');
    await rateMovie(world.instance(), tom, { movieId: first, stars: 2 });
    await recordOwnWatch(world.instance(), tom, { movieId: first });
    await collections.addToCollection(world.instance(), tom, { collection: 'watchlist', movieId: second });
  });

  it('leaves nothing of a movie behind in what all instances load, until it is looked up again', async () => {
    await full();
    const packed = async () => [
      ...(await readContents(world.db)).flat(),
      ...(await loadOfferShard(world.db, 'FR', 0)).keys(),
    ];
    expect(await packed()).to.include(first);
    world.pass(5 * weeks);
    await timer();
    expect(await packed()).to.not.include(first);
    await ask(tom, 'zyxomma 0');
    expect(await present()).to.deep.equal([first, second]);
    expect(await packed()).to.include(first);
  });

  it('is given back again by a movie that a batch planned before brings back', async () => {
    await full();
    world.pass(5 * weeks);
    await world.plan();
    const batches = world.tasks.splice(0);
    await timer();
    expect(await present()).to.deep.equal([second]);
    for (const task of batches) await world.deliver(task);
    await world.drain();
    expect(await present()).to.deep.equal([first, second]);
    world.pass(day);
    await timer();
    expect(await present()).to.deep.equal([second]);
  });

  it('is what an answer waits for, if a movie that left is looked up while others fill it', async () => {
    await full();
    world.pass(5 * weeks);
    await timer();
    await ask(tom, 'zyxomma 2');
    const { lookUpId } = await lookUpMovies(world.instance(), lea, { query: 'zyxomma 0' });
    await world.drain();
    const answer = await showLookUp(world.instance(), lea, { lookUpId });
    expect(answer).to.deep.include({ status: 'answered', movies: [], more: 1 });
  });

  it('notes nothing about a member who is being deleted', async () => {
    world = await worldWithout(1);
    await lookUpMovies(world.instance(), lea, { query: 'zyxomma' });
    await transact(world.db, async (tx) => markBeingDeleted(tx, 'lea'));
    await world.deliver(world.tasks.shift()!);
    expect((await world.db.collectionGroup('movieAsks').get()).size).to.equal(0);
  });

  it('shows members what they count for, for four weeks, and counts no erased one', async () => {
    await full();
    const exported = () => lifecycle.exportParts(world.instance(), 'lea');
    expect((await exported()).moviesAsked).to.deep.equal([first, second]);
    world.pass(4 * weeks);
    expect((await exported()).moviesAsked).to.deep.equal([]);
    await addMovieAsks(world.db, 'tom', [second], world.now);
    await world.db.recursiveDelete(world.db.doc('users/tom'));
    await addMovieAsks(world.db, 'lea', [first], world.now);
    await timer();
    expect(await present()).to.deep.equal([first]);
  });
});
