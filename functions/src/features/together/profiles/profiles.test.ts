import { type PlayerDocument, playerDocument } from '@cine/contract/documents/players';
import { updateAccount, visibilitySchema } from '@cine/contract/operations/core/account';
import type { Title } from '@cine/contract/operations/core/players';
import { queryGraph } from '@cine/contract/operations/faces/graph';
import { blockUser, requestFriend } from '@cine/contract/operations/together/friends';
import {
  chooseFavourites,
  shownMovies,
  showProfile,
  wearTitle,
  writeBio,
} from '@cine/contract/operations/together/profiles';
import { recordWatch, type Session } from '@cine/contract/operations/together/sessions';
import { addToCollection, changeEntry } from '@cine/contract/operations/watching/collected-movies';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { expect } from 'chai';
import { context } from '#context.ts';
import { loadCatalogue } from '#core/catalogue/index.ts';
import { type Relation, visibleTo } from '#core/circles/index.ts';
import { newPlayer } from '#core/players/index.ts';
import { toDocument } from '#core/players/stored-player.ts';
import { addedBy, befriended, groupOf, member, sessionOf, usernameOf } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { expectRefusal, rejection } from '#test/expect-rejection.ts';
import { running, suite } from '#test/suite.ts';

const relations: readonly Relation[] = [
  'oneself',
  'friend',
  'asker',
  'attendee',
  'member',
  'stranger',
  'blocked-attendee',
  'blocked-member',
  'blocked',
];

describe('A profile', () => {
  let owner: TestUser;
  let session: Session;
  let groupId: string;
  const lookers = {} as Record<Relation, TestUser>;
  before(async () => {
    await suite();
    owner = lookers.oneself = await member('Owner');
    for (const each of relations.filter((relation) => relation !== 'oneself'))
      lookers[each] = await member('Looker');
    session = await sessionOf(owner, [lookers.attendee, lookers['blocked-attendee']]);
    groupId = await groupOf(owner, [lookers.member, lookers['blocked-member']]);
    const ask = async (from: TestUser, to: TestUser) =>
      from.call(requestFriend, { username: await usernameOf(to) });
    await ask(owner, lookers.asker);
    for (const each of [lookers.friend, lookers.blocked]) {
      await ask(owner, each);
      await ask(each, owner);
    }
    await owner.call(blockUser, { uid: lookers.blocked.uid });
    await owner.call(blockUser, { uid: lookers['blocked-attendee'].uid, sessionId: session.id });
    await ask(lookers['blocked-member'], owner);
    await owner.call(blockUser, { uid: lookers['blocked-member'].uid });
    await playing(owner, { earned: ['first-row'], milestones: [50] });
    await owner.call(wearTitle, { title: { kind: 'badge', id: 'first-row' } });
    await owner.call(updateAccount, { watchlistVisibility: 'public' });
    await owner.call(chooseFavourites, { movieIds: [966, 391] });
    for (const movieId of [391, await addedBy(owner, 'private')])
      await owner.call(addToCollection, { collection: 'watchlist', movieId });
  });

  const playing = ({ uid }: TestUser, fields: Partial<PlayerDocument>) =>
    context()
      .db.doc(`players/${uid}`)
      .set(playerDocument.encode({ ...toDocument(newPlayer), ...fields }));
  const look = (relation: Relation) =>
    lookers[relation].call(showProfile, {
      uid: owner.uid,
      ...(relation.endsWith('attendee') && { sessionId: session.id }),
      ...(relation.endsWith('member') && { groupId }),
    });
  const nobody = () => rejection(lookers.stranger.call(showProfile, { uid: 'nobody-at-all' }));

  for (const visibility of visibilitySchema.options) {
    describe(`that is for: ${visibility}`, () => {
      before(() => owner.call(updateAccount, { visibility }));

      for (const relation of relations) {
        it(`shows ${relation} what the table says, and nothing else`, async () => {
          const sees = visibleTo(relation, visibility);
          if (sees.size === 0) {
            const { reason, message, details } = await rejection(look(relation));
            const none = await nobody();
            expect({ reason, message, details }).to.deep.equal({
              reason: none.reason,
              message: none.message,
              details: none.details,
            });
            return;
          }
          const profile = await look(relation);
          expect(profile.name).to.equal('Owner');
          expect(profile.username !== null).to.equal(sees.has('username'));
          expect(profile.level !== null).to.equal(sees.has('level'));
          expect(profile.title).to.deep.equal(sees.has('level') ? { kind: 'badge', id: 'first-row' } : null);
          expect(profile.badges).to.deep.equal(
            sees.has('level') ? { total: 1, latest: ['first-row'] } : null,
          );
          expect(profile.favourites.map(({ movieId }) => movieId)).to.deep.equal(
            sees.has('about') ? [966, 391] : [],
          );
          expect(profile.watchlist?.movies.map(({ movieId }) => movieId)).to.deep.equal(
            sees.has('watchlist') ? [391] : undefined,
          );
          expect(profile.shows.taste).to.equal(relation !== 'oneself' && sees.has('taste'));
          if (profile.watchlist) expect(profile.watchlist.total).to.equal(1);
        });
      }
    });
  }

  it('has favourites that everybody can look up, until others are chosen', async () => {
    const lea = await member('Lea');
    const favourites = async () =>
      (await lea.call(showProfile, { uid: lea.uid })).favourites.map(({ movieId }) => movieId);
    await lea.call(chooseFavourites, { movieIds: [391, 33, 391] });
    expect(await favourites()).to.deep.equal([391, 33]);
    for (const movieId of [await addedBy(lea, 'private'), 999_999_999])
      await expectRefusal(lea.call(chooseFavourites, { movieIds: [33, movieId] }), 'movie-unknown');
    await lea.call(writeBio, { bio: 'Westerns.' });
    await lea.call(updateAccount, { displayName: 'Léa' });
    expect(await favourites()).to.deep.equal([391, 33]);
    await lea.call(chooseFavourites, { movieIds: [] });
    expect(await favourites()).to.deep.equal([]);
  });

  it('tells friends alone what they watched in the same evenings, and nobody if it is private', async () => {
    const [lea, tom, ines] = [await member('Lea'), await member('Tom'), await member('Ines')];
    await lea.call(updateAccount, { visibility: 'public' });
    const evening = await sessionOf(lea, [tom, ines]);
    for (const movieId of [391, await addedBy(lea, 'group'), 33])
      await lea.call(recordWatch, { sessionId: evening.id, movieId });
    for (const user of [lea, tom]) await user.call(recordOwnWatch, { movieId: 966 });
    const together = async (user: TestUser, uid = lea.uid) =>
      (await user.call(showProfile, { uid })).together.map(({ movieId }) => movieId);
    expect(await together(tom)).to.deep.equal([]);
    await befriended(lea, tom);
    expect(await together(tom)).to.have.members([33, 391]);
    expect(await together(lea)).to.deep.equal([]);
    expect(await together(ines)).to.deep.equal([]);
    await lea.call(updateAccount, { visibility: 'private' });
    expect(await together(tom)).to.deep.equal([]);
  });

  it('has a watchlist that is its owner’s alone until they show it, then without their words', async () => {
    const lea = await member('Lea');
    await lea.call(updateAccount, { visibility: 'public' });
    const shownTo = async (user: TestUser) => (await user.call(showProfile, { uid: lea.uid })).watchlist;
    expect([await shownTo(lea), await shownTo(lookers.stranger)]).to.deep.equal([
      { total: 0, movies: [] },
      null,
    ]);
    await lea.call(updateAccount, { watchlistVisibility: 'friends' });
    expect(await shownTo(lookers.stranger)).to.equal(null);
    await lea.call(updateAccount, { watchlistVisibility: 'public' });
    const of = { collection: 'watchlist', movieId: 391 };
    await lea.call(addToCollection, of);
    await lea.call(changeEntry, { ...of, note: 'For Tom', tags: ['dad'] });
    const [movie] = (await shownTo(lookers.stranger))!.movies;
    expect(movie).to.include({ movieId: 391 }).and.not.have.any.keys('note', 'tags');
  });

  it('has as many movies on its watchlist with private ones among the last as without', async () => {
    const lea = await member('Lea');
    await lea.call(updateAccount, { visibility: 'public', watchlistVisibility: 'public' });
    const { movies } = await loadCatalogue(context());
    const movieIds = [...movies.byId.keys()].slice(0, shownMovies);
    for (const movieId of [...movieIds, await addedBy(lea, 'private')])
      await lea.call(addToCollection, { collection: 'watchlist', movieId });
    const { watchlist } = await lookers.stranger.call(showProfile, { uid: lea.uid });
    expect(watchlist?.movies.map(({ movieId }) => movieId)).to.have.members(movieIds);
    expect(watchlist?.total).to.equal(shownMovies);
  });

  it('looks to whoever was blocked in an evening or a group as that of a private member', async () => {
    await owner.call(updateAccount, { visibility: 'private' });
    expect(await look('blocked-attendee')).to.deep.equal(await look('attendee'));
    const { bond: _asked, ...blocked } = await look('blocked-member');
    expect(await look('member')).to.deep.include(blocked);
  });

  it('takes as many reads for somebody who blocked the caller as for somebody who shows nothing', async () => {
    const cost = async (relation: Relation) => {
      await running.resetCounters();
      await rejection(look(relation));
      return running.counters();
    };
    await owner.call(updateAccount, { visibility: 'private' });
    await rejection(look('stranger'));
    await rejection(look('blocked'));
    expect(await cost('blocked')).to.deep.equal(await cost('stranger'));
  });

  it('has the title that its owner chose among theirs, or made up once they may', async () => {
    const lea = await member('Lea');
    const wear = (title: Title | null) => lea.call(wearTitle, { title });
    const worn = async () => (await lea.call(showProfile, { uid: lea.uid })).title;
    const own = (text: string) => ({ kind: 'own', text }) as const;
    await expectRefusal(wear({ kind: 'badge', id: 'first-row' }), 'title-not-earned');
    await expectRefusal(wear({ kind: 'level', level: 5 }), 'title-not-earned');
    await expectRefusal(wear(own('Queen')), 'level-too-low');
    await playing(lea, { milestones: [5, 50] });
    await wear({ kind: 'level', level: 5 });
    expect(await worn()).to.deep.equal({ kind: 'level', level: 5 });
    await wear(own('  Queen of   the back row '));
    expect(await worn()).to.deep.equal(own('Queen of the back row'));
    for (const text of ['', ' ', 'x'.repeat(31), 'a\u202Eb', 'Ciné-Compagnon'])
      await expectRefusal(wear(own(text)), 'input-invalid');
    await wear(null);
    expect(await worn()).to.equal(null);
  });

  it('is in GraphQL what it is elsewhere, and so are friends', async () => {
    await owner.call(updateAccount, { visibility: 'friends', historyVisibility: 'friends' });
    await owner.call(writeBio, { bio: 'Hello' });
    const query = `{
      profile(id: "${owner.uid}") {
        relation bond name bio avatar genres level stars title { kind badgeId } watchlist { id }
        inCommon { common } history { entries { kind } next } sums { movies genres { name movies } }
      }
      me { friends { id name } }
    }`;
    const profileFor = async (relation: Relation) =>
      (await lookers[relation].call(queryGraph, { query })).data;
    expect(await profileFor('friend')).to.deep.equal({
      profile: {
        relation: 'friend',
        bond: 'friends',
        name: 'Owner',
        bio: 'Hello',
        avatar: null,
        genres: [],
        level: 1,
        stars: 0,
        title: { kind: 'badge', badgeId: 'first-row' },
        watchlist: [{ id: '391' }],
        inCommon: null,
        history: { entries: [{ kind: 'addition' }], next: null },
        sums: { movies: 0, genres: [] },
      },
      me: { friends: [{ id: owner.uid, name: 'Owner' }] },
    });
    expect(await profileFor('blocked')).to.deep.equal({ profile: null, me: { friends: [] } });
  });
});
