import { updateAccount } from '@cine/contract/operations/core/account';
import { createShare, listShares, maxShares, revokeShare } from '@cine/contract/operations/faces/sharing';
import { showStatistics } from '@cine/contract/operations/game/statistics';
import { createChallenge } from '@cine/contract/operations/together/challenges';
import { blockUser } from '@cine/contract/operations/together/friends';
import { leaveGroup } from '@cine/contract/operations/together/groups';
import { chooseFavourites } from '@cine/contract/operations/together/profiles';
import * as sessions from '@cine/contract/operations/together/sessions';
import { addToCollection, arrangeMovies } from '@cine/contract/operations/watching/collected-movies';
import {
  changeCollection,
  createCollection,
  listSmartMovies,
  showCollection,
} from '@cine/contract/operations/watching/collections';
import { rateMovie } from '@cine/contract/operations/watching/ratings';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { expect } from 'chai';
import { context } from '#context.ts';
import { accept, duelist, propose } from '#game/duels/duels.test-support.ts';
import { addedBy, befriended, enrich, groupOf, member, sessionOf } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { expectRefusal, rejection } from '#test/expect-rejection.ts';
import { running, suite } from '#test/suite.ts';
import { tellShare } from './tell-service.ts';

const fistful = 391;

describe('Sharing', () => {
  let lea: TestUser;
  let tom: TestUser;
  let session: sessions.Session;
  before(async () => {
    await suite();
    [lea, tom] = [await member('Lea'), await member('Tom')];
    session = await sessionOf(lea, [tom]);
    await lea.call(sessions.recordWatch, { sessionId: session.id, movieId: fistful });
  });

  it('gives an evening one link a member, however often it is shared', async () => {
    const what = { kind: 'credits', id: session.id } as const;
    const first = await lea.call(createShare, what);
    expect(first).to.include({ isNew: true, ...what, path: `/s/${first.token}` });
    const [again, ...others] = await Promise.all([1, 2, 3].map(() => lea.call(createShare, what)));
    expect(again).to.deep.equal({ ...first, isNew: false });
    for (const other of others) expect(other).to.deep.equal(again);
    const { shares } = await lea.call(listShares, {});
    expect(shares.map(({ token }) => token)).to.deep.equal([first.token]);
    expect((await tom.call(createShare, what)).token).to.not.equal(first.token);
  });

  it('makes one link when the same is shared twice at once', async () => {
    const host = await member('Host');
    const { id } = await sessionOf(host);
    await host.call(sessions.recordWatch, { sessionId: id, movieId: fistful });
    const both = await Promise.all([1, 2].map(() => host.call(createShare, { kind: 'credits', id })));
    expect(new Set(both.map(({ token }) => token)).size).to.equal(1);
    expect(both.filter(({ isNew }) => isNew)).to.have.length(1);
  });

  it('brings what was watched since into the link', async () => {
    const host = await member('Host');
    const { id } = await sessionOf(host);
    await expectRefusal(host.call(createShare, { kind: 'credits', id }), 'share-empty');
    const own = await addedBy(host, 'group');
    await host.call(sessions.recordWatch, { sessionId: id, movieId: own });
    await expectRefusal(host.call(createShare, { kind: 'credits', id }), 'share-empty');
    for (const movieId of [fistful, 966]) {
      await host.call(sessions.recordWatch, { sessionId: id, movieId });
      const { token } = await host.call(createShare, { kind: 'credits', id });
      const movies = (await context().db.doc(`shares/${token}`).get()).get('kept.movies') as object[];
      expect(movies.at(-1)).to.include({ movieId });
    }
  });

  it('is for those who attended, also once the evening is closed', async () => {
    const host = await member('Host');
    const guest = await member('Guest');
    const stranger = await member('Stranger');
    const { id } = await sessionOf(host, [guest]);
    await host.call(sessions.recordWatch, { sessionId: id, movieId: fistful });
    const what = { kind: 'credits', id } as const;
    await expectRefusal(stranger.call(createShare, what), 'session-not-found');
    await host.call(sessions.removeAttendee, { sessionId: id, uid: guest.uid });
    await expectRefusal(guest.call(createShare, what), 'session-not-found');
    await host.call(sessions.closeSession, { sessionId: id });
    expect((await host.call(createShare, what)).isNew).to.equal(true);
  });

  it('shares a taste once there is one, and none of a private member', async () => {
    const user = await member('User');
    await expectRefusal(user.call(createShare, { kind: 'taste' }), 'share-empty');
    await user.call(rateMovie, { movieId: fistful, score: 90 });
    expect(await user.call(createShare, { kind: 'taste' })).to.include({ kind: 'taste', id: user.uid });
    await user.call(updateAccount, { visibility: 'private' });
    await expectRefusal(user.call(createShare, { kind: 'taste' }), 'share-private');
  });

  it('shares a player and their badges as they are when the page is shown, until their profile is private', async () => {
    const user = await member('Lea');
    const badge = { kind: 'badge', id: 'first-row' } as const;
    await expectRefusal(user.call(createShare, badge), 'share-empty');
    await expectRefusal(user.call(createShare, { ...badge, id: 'no-such-badge' }), 'share-empty');
    await enrich(user, 10, 7);
    const earned = async (ids: string[]) =>
      void (await context().db.doc(`players/${user.uid}`).update({ earned: ids }));
    await earned(['first-row']);
    await user.call(chooseFavourites, { movieIds: [fistful] });
    const links = await Promise.all([
      user.call(createShare, { kind: 'player' }),
      user.call(createShare, badge),
    ]);
    const told = () =>
      Promise.all(links.map(async ({ token }) => (await tellShare(context(), token, 'en'))?.content ?? null));
    const [player, firstRow] = await told();
    expect(player).to.deep.include({ title: 'Lea', faces: [], isPublic: false });
    expect(player!.facts).to.include.members(['level 7', '1 badge']);
    expect(player!.why).to.deep.equal(['Favourite movies: A Fistful of Dollars.']);
    expect(firstRow).to.deep.include({ title: 'Front Row', faces: [] });
    expect(firstRow!.eyebrow).to.include('Lea');
    await earned([]);
    expect((await told())[1]).to.equal(null);
    await user.call(updateAccount, { visibility: 'private' });
    expect(await told()).to.deep.equal([null, null]);
    for (const what of [{ kind: 'player' } as const, badge])
      await expectRefusal(user.call(createShare, what), 'share-private');
  });

  it('shares a fought duel of the owner’s, the other by initials until they agree to be named', async () => {
    const [one, other] = [await duelist('Lea'), await duelist('Tom')];
    await befriended(one, other);
    const { id } = await propose(one, other);
    const what = { kind: 'duel', id } as const;
    await expectRefusal(one.call(createShare, what), 'share-empty');
    await accept(other, id);
    await expectRefusal((await member('Stranger')).call(createShare, what), 'duel-not-found');
    const { token } = await one.call(createShare, what);
    const told = async () => (await tellShare(context(), token, 'en'))!.content;
    expect(JSON.stringify(await told()))
      .to.include('Lea')
      .and.not.include('Tom');
    await other.call(updateAccount, { namedInShares: true });
    const { title, faces } = await told();
    expect(title).to.include('Lea').and.include('Tom');
    expect(faces.map(({ name }) => name)).to.deep.equal(['Lea', 'Tom']);
    await other.call(blockUser, { uid: one.uid });
    expect((await told()).faces[1]).to.deep.equal({ initials: null, name: null });
    await one.call(updateAccount, { visibility: 'private' });
    expect(await tellShare(context(), token, 'en')).to.equal(null);
  });

  it('shares a year once something of it is counted, with the owner’s totals alone, and none of a private member', async () => {
    const user = await member('User');
    const friend = await member('Friend');
    const own = await addedBy(user, 'private');
    const { id: sessionId } = await sessionOf(user, [friend]);
    const thisYear = String(new Date().getUTCFullYear());
    await user.call(sessions.recordWatch, { sessionId, movieId: fistful });
    await user.call(recordOwnWatch, { movieId: own });
    await user.call(rateMovie, { movieId: own, score: 95 });
    await user.call(rateMovie, { movieId: fistful, score: 90 });
    const share = (id?: string) => user.call(createShare, { kind: 'year', ...(id !== undefined && { id }) });
    const idle = await member('Idle');
    await expectRefusal(idle.call(createShare, { kind: 'year', id: thisYear }), 'share-empty');
    await (await suite()).settled();
    const { years } = await user.call(showStatistics, {});
    const year = String(years.at(-1)!);
    for (const none of ['1900', '20260', 'nothing', undefined])
      await expectRefusal(share(none), 'share-empty');
    const { token, id, isNew } = await share(year);
    expect([id, isNew]).to.deep.equal([year, true]);
    const fields = (await context().db.doc(`shares/${token}`).get()).data()!;
    expect(fields['otherIds']).to.deep.equal([]);
    // A custom movie is its maker's alone, however well they rate it.
    expect(fields['kept']).to.deep.include({ movies: 2, best: { ...fields['kept'].best, movieId: fistful } });
    expect(JSON.stringify(fields)).to.not.include(friend.uid).and.not.include(String(own));
    expect((await share(year)).token).to.equal(token);
    await user.call(updateAccount, { visibility: 'private' });
    await expectRefusal(share(year), 'share-private');
  });

  it('shares ready-made challenges and those of groups, and no personal one', async () => {
    const rules = [{ field: 'genre', operator: 'eq', value: 'Western' }] as const;
    const made = { titles: { en: 'Two westerns' }, rules: [...rules], targetCount: 2, xpReward: 20 };
    const own = await lea.call(createChallenge, { ...made, audience: 'personal' });
    const group = await lea.call(createChallenge, { ...made, audience: 'group' });
    const share = (id: string) => tom.call(createShare, { kind: 'challenge', id });
    await expectRefusal(share(own.id), 'challenge-not-found');
    await expectRefusal(share('no-such-thing'), 'challenge-not-found');
    expect((await share(group.id)).id).to.equal(group.id);
    expect((await share('old-west')).id).to.equal('old-west');
  });

  it('shares a collection as long as it isn’t private', async () => {
    const user = await member('Ivo');
    const words = { name: 'Dust and hats', description: 'Long silences' };
    const { collection } = await user.call(createCollection, words);
    const share = () => user.call(createShare, { kind: 'collection', id: collection });
    await expectRefusal(share(), 'share-private');
    await user.call(changeCollection, { collection, visibility: 'link' });
    await expectRefusal(share(), 'share-empty');
    await user.call(addToCollection, { collection, movieId: 335 });
    const { token } = await share();
    const told = async () => (await tellShare(context(), token, 'en'))?.content;
    expect(await told()).to.deep.include({
      title: 'Dust and hats',
      hero: ['Once Upon a Time in the West'],
      why: ['Long silences'],
      facts: ['1 movie'],
      isPublic: false,
    });
    await user.call(changeCollection, { collection, visibility: 'private' });
    expect(await told()).to.equal(undefined);
    const nothing = user.call(createShare, { kind: 'collection', id: 'nothing' });
    await expectRefusal(nothing, 'collection-not-found');
  });

  it('leads to a whole collection only if any user with the link may see it', async () => {
    const [ivo, kim] = [await member('Ivo'), await member('Kim')];
    const made = await ivo.call(createCollection, { name: 'Dust', visibility: 'public' });
    const pathOf = async (collection: string) => {
      await ivo.call(addToCollection, { collection, movieId: 335 });
      const { token } = await ivo.call(createShare, { kind: 'collection', id: collection });
      return (await tellShare(context(), token, 'en'))!.content.action.path;
    };
    const path = await pathOf(made.collection);
    const seen = await kim.call(showCollection, { collection: path.replace('/collections/', '') });
    expect(seen.movies).to.have.length(1);
    for (const visibility of ['link', 'public'] as const) {
      await ivo.call(changeCollection, { collection: 'shelf', visibility });
      expect(await pathOf('shelf'), visibility).to.equal('/');
    }
    await ivo.call(updateAccount, { visibility: 'public' });
    const open = await pathOf('shelf');
    const shelf = await kim.call(showCollection, { collection: open.replace('/collections/', '') });
    expect(shelf.movies).to.have.length(1);
  });

  it('shares a collection in its order, and says of how many movies it shows the first', async () => {
    const user = await member('Order');
    const { collection } = await user.call(createCollection, { name: 'In order' });
    const movieIds = [348, 391, 966, 335, 539, 33, 1398];
    for (const movieId of movieIds) await user.call(addToCollection, { collection, movieId });
    await user.call(arrangeMovies, { collection, movieIds, after: null });
    await user.call(changeCollection, { collection, visibility: 'link' });
    const { token } = await user.call(createShare, { kind: 'collection', id: collection });
    const told = async () => (await tellShare(context(), token, 'en'))!.content;
    const { movies } = await user.call(showCollection, { collection });
    const titleOf = (id: number) => movies.find(({ movieId }) => movieId === id)!.title;
    expect(await told()).to.deep.include({
      hero: movieIds.slice(0, 5).map(titleOf),
      facts: ['5 of 7 movies'],
    });
    await user.call(changeCollection, { collection, order: 'title' });
    const titles = movies
      .map(({ title }) => title)
      .toSorted(new Intl.Collator('en', { numeric: true }).compare);
    expect((await told()).hero).to.deep.equal(titles.slice(0, 5));
    await user.call(changeCollection, { collection, order: 'rating' });
    expect(await told()).to.deep.include({
      hero: movieIds.toReversed().slice(0, 5).map(titleOf),
      facts: ['5 of 7 movies', 'Latest additions first'],
    });
  });

  it('shares what met the rules of a collection that fills itself, until it has other rules', async () => {
    const user = await member('Ivo');
    await addedBy(user, 'private', { title: 'The Good', year: 1966, genres: ['Western'] });
    const westerns = [{ field: 'genre', operator: 'eq', value: 'Western' } as const];
    const made = { name: 'Dust and hats', visibility: 'public' as const };
    const { collection } = await user.call(createCollection, { ...made, rules: westerns });
    const { movies, total } = await user.call(listSmartMovies, { collection, pageSize: 5 });
    const share = (id: string) => user.call(createShare, { kind: 'collection', id });
    const { token } = await share(collection);
    const told = async () => (await tellShare(context(), token, 'en'))!.content;
    await running.resetCounters();
    await told();
    expect((await running.counters()).reads).to.equal(3);
    const best = { hero: movies.map(({ title }) => title), facts: [`5 of ${total} movies`] };
    expect(await told()).to.deep.include({ title: 'Dust and hats', ...best });
    const rules = [...westerns, { field: 'year', operator: 'lt', value: 1960 } as const];
    await user.call(changeCollection, { collection, rules });
    expect(await told()).to.deep.include({ hero: ['Dust and hats'], facts: [] });
    expect((await share(collection)).token).to.equal(token);
    const [old] = (await user.call(listSmartMovies, { collection, pageSize: 1 })).movies;
    expect((await told()).hero[0]).to.equal(old!.title);
    const none = [{ field: 'year', operator: 'lt', value: 1871 } as const];
    const { collection: empty } = await user.call(createCollection, { ...made, rules: none });
    await expectRefusal(share(empty), 'share-empty');
  });

  it('shares a group’s collection for its members as long as they are in it, without its name', async () => {
    const [ivo, ada, kim] = [await member('Ivo'), await member('Ada'), await member('Kim')];
    const groupId = await groupOf(ivo, [ada]);
    const { collection } = await ivo.call(createCollection, { name: 'Dust', groupId });
    await ada.call(addToCollection, { collection, movieId: 335 });
    const share = (who: TestUser) => who.call(createShare, { kind: 'collection', id: collection });
    const { details } = await rejection(share(ada));
    expect(details).to.deep.include({ reason: 'share-private', params: { shared: 'collection' } });
    await ivo.call(changeCollection, { collection, visibility: 'link' });
    await expectRefusal(share(kim), 'collection-not-found');
    const { token, id } = await share(ada);
    expect(id).to.equal(collection);
    const told = async () => (await tellShare(context(), token, 'en'))?.content;
    expect(await told()).to.deep.include({
      eyebrow: 'A collection that Ada keeps with others',
      title: 'Dust',
      action: { label: 'See the whole collection', path: `/collections/${collection}` },
      isPublic: false,
    });
    const seen = await kim.call(showCollection, { collection });
    expect(seen.collection).to.deep.include({ role: 'reader', owner: { kind: 'group', groupId, name: '' } });
    expect(seen.movies[0]).to.not.have.property('addedBy');
    await ada.call(leaveGroup, { groupId });
    expect(await told()).to.equal(undefined);
  });

  it(`holds ${maxShares} links at most`, async () => {
    const user = await member('User');
    const first = await user.call(createShare, { kind: 'challenge', id: 'old-west' });
    const { db } = context();
    const fields = (await db.doc(`shares/${first.token}`).get()).data()!;
    const batch = db.batch();
    for (let count = 1; count < maxShares; count++)
      batch.set(db.doc(`shares/${context().newToken()}`), { ...fields, thingId: `other-${count}` });
    await batch.commit();
    expect((await user.call(listShares, {})).shares).to.have.length(maxShares);
    const another = { kind: 'challenge', id: 'kurosawa' } as const;
    await expectRefusal(user.call(createShare, another), 'shares-too-many');
    expect((await user.call(createShare, { kind: 'challenge', id: 'old-west' })).isNew).to.equal(false);
    await user.call(revokeShare, { token: first.token });
    expect((await user.call(createShare, another)).isNew).to.equal(true);
  });

  it('is ended by its owner alone, and begins anew with another link', async () => {
    const what = { kind: 'challenge', id: 'kurosawa' } as const;
    const { token } = await lea.call(createShare, what);
    await expectRefusal(tom.call(revokeShare, { token }), 'share-not-found');
    await lea.call(revokeShare, { token });
    await expectRefusal(lea.call(revokeShare, { token }), 'share-not-found');
    expect((await lea.call(createShare, what)).token).to.not.equal(token);
  });
});
