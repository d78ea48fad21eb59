import { updateAccount } from '@cine/contract/operations/core/account';
import { startPoll } from '@cine/contract/operations/together/polls';
import * as sessions from '@cine/contract/operations/together/sessions';
import { addSeveralMovies, changeEntry } from '@cine/contract/operations/watching/collected-movies';
import * as lists from '@cine/contract/operations/watching/collections';
import { expect } from 'chai';
import { member, services, sessionOf } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { expectRefusal } from '#test/expect-rejection.ts';
import { running, suite } from '#test/suite.ts';
import { ask, idsOf, offeredIn, requestAll } from './tonight.test-support.ts';

const { netflix, netflixWithAds, canal } = services;

describe('The movies of an evening', () => {
  let lea: TestUser;
  let tom: TestUser;
  let session: { id: string };
  let onNetflix: number[];
  let elsewhere: number[];
  before(async () => {
    await suite();
    onNetflix = offeredIn('FR', [netflix, netflixWithAds]);
    elsewhere = offeredIn('FR', [canal]).filter((id) => !onNetflix.includes(id));
  });
  beforeEach(async () => {
    [lea, tom] = await Promise.all([member('Lea', [netflix]), member('Tom', [netflix])]);
    session = await sessionOf(lea, [tom]);
  });

  describe('that come from a collection', () => {
    const made = async (options: object = {}) =>
      (await lea.call(lists.createCollection, { name: 'Noir', ...options })).collection;
    const take = (who: TestUser, collection: string | null) =>
      who.call(sessions.setCollection, { sessionId: session.id, collection });

    it('are those that all present can watch; its name is for those who may see it', async () => {
      const collection = await made();
      const movieIds = [...onNetflix.slice(0, 3), elsewhere[0]!];
      await lea.call(addSeveralMovies, { collection, movieIds });
      const named = `user.${lea.uid}.${collection}`;
      const taken = await take(lea, collection);
      expect(taken.collection).to.deep.equal({ collection: named, by: lea.uid });
      const own = await ask(lea, session);
      expect(idsOf(own.candidates)).to.deep.equal(onNetflix.slice(0, 3));
      expect(own).to.deep.include({ total: 3, unfiltered: 3 });
      expect(own.collection).to.deep.equal({ by: lea.uid, shown: { collection, name: 'Noir' } });
      const others = await ask(tom, session);
      expect(idsOf(others.candidates)).to.deep.equal(onNetflix.slice(0, 3));
      expect(others.collection).to.deep.equal({ by: lea.uid, shown: null });
      await take(tom, null);
      expect((await ask(tom, session)).total).to.equal(onNetflix.length);
    });

    it('may be one that others show, and not one that they keep to themselves', async () => {
      const [hidden, linked] = [await made(), await made({ visibility: 'link' })];
      await lea.call(updateAccount, { visibility: 'public' });
      await expectRefusal(take(tom, `user.${lea.uid}.${hidden}`), 'collection-not-found');
      await lea.call(addSeveralMovies, { collection: linked, movieIds: onNetflix.slice(0, 2) });
      await take(tom, `user.${lea.uid}.${linked}`);
      const list = await ask(tom, session);
      expect(list.collection?.shown?.name).to.equal('Noir');
      expect(list.total).to.equal(2);
      await lea.call(lists.changeCollection, { collection: linked, visibility: 'private' });
      const after = await ask(tom, session);
      expect(after.collection).to.equal(null);
      expect(after.total).to.equal(onNetflix.length);
    });

    it('may be one that fills itself', async () => {
      const rules = [{ field: 'genre' as const, operator: 'eq' as const, value: 'Western' as const }];
      await take(lea, await made({ rules }));
      const { candidates } = await ask(tom, session);
      expect(candidates.length).to.be.above(0);
      for (const { genres } of candidates) expect(genres).to.include('Western');
    });

    it('are all again once the user who chose it leaves', async () => {
      await take(tom, 'watchlist');
      await tom.call(sessions.leaveSession, { sessionId: session.id });
      const left = await lea.call(sessions.showSession, { sessionId: session.id });
      expect(left.collection).to.equal(undefined);
    });

    it('are those of a poll about the best of the list', async () => {
      const collection = await made();
      await lea.call(addSeveralMovies, { collection, movieIds: onNetflix.slice(0, 3) });
      await take(lea, collection);
      const poll = await tom.call(startPoll, {
        place: { kind: 'session', id: session.id },
        method: 'approval',
        movies: { from: 'list' },
      });
      expect(poll.options.map(({ movieId }) => movieId)).to.have.members(onNetflix.slice(0, 3));
    });

    it('are none if nothing of it is for all, which all movies would help', async () => {
      const collection = await made();
      await lea.call(addSeveralMovies, { collection, movieIds: [elsewhere[0]!] });
      await take(lea, collection);
      const { empty } = await ask(lea, session);
      expect(empty?.reason).to.equal('nothing-collected');
      expect(empty?.help).to.deep.include({ kind: 'without-collection', movies: onNetflix.length });
    });
  });

  describe('that are on shelves', () => {
    let disc: number;
    const include = (includeOwned: boolean) =>
      lea.call(sessions.setIncludeOwned, { sessionId: session.id, includeOwned });
    beforeEach(async () => {
      disc = elsewhere[0]!;
      await tom.call(addSeveralMovies, { collection: 'shelf', movieIds: [disc, onNetflix[0]!] });
      await tom.call(changeEntry, { collection: 'shelf', movieId: disc, medium: 'Blu-ray' });
      // Words of one's own are for nobody else.
      const own = { movieId: onNetflix[0]!, medium: 'Ask me nicely' };
      await tom.call(changeEntry, { collection: 'shelf', ...own });
    });

    it('count once somebody asks for them, each with who has it on what', async () => {
      expect(idsOf(await requestAll(lea, session))).to.deep.equal(onNetflix);
      await include(true);
      const all = await requestAll(lea, session);
      expect(idsOf(all)).to.have.members([...onNetflix, disc]);
      const owned = all.flatMap(({ movieId, ownedBy }) => (ownedBy ? [{ movieId, ownedBy }] : []));
      expect(owned).to.have.deep.members([
        { movieId: disc, ownedBy: [{ uid: tom.uid, medium: 'Blu-ray' }] },
        { movieId: onNetflix[0], ownedBy: [{ uid: tom.uid, medium: null }] },
      ]);
      await include(false);
      expect((await ask(lea, session)).total).to.equal(onNetflix.length);
    });

    it('are offered where the list is empty, for one tap, with how many would suit', async () => {
      const { empty } = await ask(lea, session, { filters: { fromYear: 1900, toYear: 1901 } });
      expect(empty!.help.map(({ kind }) => kind)).to.not.include('include-owned');
      const collection = (await lea.call(lists.createCollection, { name: 'Disc', key: 'disc' })).collection;
      await lea.call(addSeveralMovies, { collection, movieIds: [disc] });
      await lea.call(sessions.setCollection, { sessionId: session.id, collection });
      const offered = (await ask(lea, session)).empty;
      expect(offered?.help[0]).to.deep.equal({ kind: 'include-owned', movies: 1 });
      await include(true);
      expect(idsOf(await requestAll(lea, session))).to.deep.equal([disc]);
    });

    it('can be chosen, and fit as long as their owner is there', async () => {
      const choose = () => lea.call(sessions.chooseMovie, { sessionId: session.id, movieId: disc });
      await expectRefusal(choose(), 'not-a-candidate');
      await include(true);
      const { chosen } = await choose();
      expect(chosen).to.deep.include({
        places: [],
        fits: true,
        ownedBy: [{ uid: tom.uid, medium: 'Blu-ray' }],
      });
      const away = await tom.call(sessions.setPresence, { sessionId: session.id, present: false });
      expect(away.chosen?.fits).to.equal(false);
      expect((await ask(lea, session)).total).to.equal(onNetflix.length);
    });

    it('don’t count for attendees apart who don’t have them', async () => {
      await lea.call(sessions.setMode, { sessionId: session.id, mode: 'apart' });
      await include(true);
      expect((await ask(lea, session)).total).to.equal(onNetflix.length);
    });

    it('don’t count if their owner keeps them out', async () => {
      await include(true);
      await tom.call(updateAccount, { shelfAtEvenings: false });
      await running.settled();
      expect((await ask(lea, session)).total).to.equal(onNetflix.length);
    });
  });
});
