import { createShare } from '@cine/contract/operations/faces/sharing';
import { createCharacter } from '@cine/contract/operations/game/characters';
import { proposeDates } from '@cine/contract/operations/together/dates';
import {
  addChallenge,
  inviteFriend,
  joinEvening,
  openEvening,
  refuseMovie,
} from '@cine/contract/operations/together/groups';
import { chooseFavourites, showProfile } from '@cine/contract/operations/together/profiles';
import { closeSession, recordWatch } from '@cine/contract/operations/together/sessions';
import { sendTips } from '@cine/contract/operations/together/tips';
import { addToCollection } from '@cine/contract/operations/watching/collected-movies';
import { createCollection, listSmartMovies } from '@cine/contract/operations/watching/collections';
import { rateMovie } from '@cine/contract/operations/watching/ratings';
import { day, toInstant } from '@cine/contract/time';
import { expect } from 'chai';
import { context } from '#context.ts';
import { planPlayer } from '#core/players/index.ts';
import { transact } from '#platform/firestore/transact.ts';
import { befriended, groupOf, member, sampleCharacter, sessionOf } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { running, suite } from '#test/suite.ts';
import { evening, guestIn, ranking, started, vote } from '#together/polls/polls.test-support.ts';
import { ask, dataOf } from './graph.test-support.ts';

const fistful = 391;

/** A badge that is held for good. */
const critic = () => ({ at: Date.now() - 30 * day, xp: 25, sequence: 0, taken: null });

describe('A GraphQL query about what friends do together', () => {
  let lea: TestUser;
  let tom: TestUser;
  let groupId: string;
  before(async () => {
    await suite();
    [lea, tom] = [await member('Lea'), await member('Tom')];
    groupId = await groupOf(lea, [tom]);
    for (const user of [lea, tom]) await user.call(rateMovie, { movieId: fistful, score: 90 });
  });

  it('returns a collection that the caller keeps, its movies with the last added first', async () => {
    const { collection: id } = await lea.call(createCollection, { name: 'Dust and hats' });
    await lea.call(addToCollection, { collection: id, movieId: 33 });
    await lea.call(addToCollection, { collection: id, movieId: fistful });
    const query = 'query ($id: ID!) { collection(id: $id) { name total role movies(first: 1) { id } } }';
    expect(await dataOf(lea, query, { id })).to.deep.equal({
      collection: { name: 'Dust and hats', total: 2, role: 'owner', movies: [{ id: `${fistful}` }] },
    });
    expect(await ask(tom, query, { id: `user.${lea.uid}.${id}` })).to.have.nested.property(
      'data.collection',
      null,
    );
  });

  it('returns a collection that fills itself with the movies that REST shows', async () => {
    const rules = [{ field: 'genre', operator: 'eq', value: 'Western' } as const];
    const { collection } = await lea.call(createCollection, { name: 'Westerns', rules });
    const chosen = await lea.call(listSmartMovies, { collection, pageSize: 3 });
    const query = 'query ($id: ID!) { collection(id: $id) { total movies(first: 3) { id } } }';
    expect(await dataOf(lea, query, { id: collection })).to.deep.equal({
      collection: {
        total: chosen.total,
        movies: chosen.movies.map(({ movieId }) => ({ id: `${movieId}` })),
      },
    });
    expect(chosen.movies).to.have.length(3);
  });

  it('returns of a profile all that REST shows: looks, favourites, badges, movies seen together', async () => {
    const max = await member('Max');
    await befriended(lea, max);
    await max.call(createCharacter, sampleCharacter);
    await max.call(chooseFavourites, { movieIds: [fistful, 33] });
    await transact(context().db, async (tx) => {
      const { player, write } = await planPlayer(tx, max.uid);
      write({ player: { ...player, earned: ['critic'], badges: { critic: critic() } } });
    });
    const { id: sessionId } = await sessionOf(lea, [max]);
    await lea.call(recordWatch, { sessionId, movieId: fistful });
    await running.settled();
    const profile = await lea.call(showProfile, { uid: max.uid });
    const fields =
      'favourites { id } together { id } badges { total latest { id rarity name(locale: "en") } } figure { characterClass } moviesOnWatchlist';
    const query = `query ($id: ID!) { profile(id: $id) { ${fields} } }`;
    const movies = (all: typeof profile.together) => all.map(({ movieId }) => ({ id: `${movieId}` }));
    expect(await dataOf(lea, query, { id: max.uid })).to.deep.equal({
      profile: {
        favourites: movies(profile.favourites),
        together: movies(profile.together),
        badges: { total: 1, latest: [{ id: 'critic', rarity: 'common', name: 'Press Pass' }] },
        figure: { characterClass: sampleCharacter.characterClass },
        moviesOnWatchlist: profile.watchlist?.total ?? null,
      },
    });
    expect(profile.favourites).to.have.length(2);
    expect(profile.together.map(({ movieId }) => movieId)).to.deep.equal([fistful]);
  });

  it('returns the caller’s groups with members, what they like, and what they watched', async () => {
    const { id: sessionId } = await lea.call(openEvening, { groupId });
    await tom.call(joinEvening, { groupId, sessionId });
    await lea.call(recordWatch, { sessionId, movieId: fistful });
    await lea.call(closeSession, { sessionId });
    await running.quiet();
    expect(
      await dataOf(lea, '{ me { groups { name picture ownerId members { name sharesTaste } } } }'),
    ).to.deep.equal({
      me: {
        groups: [
          {
            name: 'Le club du jeudi',
            picture: 'reel',
            ownerId: lea.uid,
            members: [
              { name: 'Lea', sharesTaste: true },
              { name: 'Tom', sharesTaste: true },
            ],
          },
        ],
      },
    });
    const { group } = await dataOf<{ group: { taste: object; evenings: object[] } }>(
      tom,
      `query ($id: ID!) { group(id: $id) {
        taste { counted best { title } }
        evenings(first: 2) { id alsoThere others movies { movie { title } title watchedBy { id rated } } }
      } }`,
      { id: groupId },
    );
    const title = 'A Fistful of Dollars';
    expect(group.taste).to.deep.include({ best: [{ title }] });
    const watchedBy = [lea, tom]
      .map(({ uid }) => ({ id: uid, rated: 90 }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    const [watched] = group.evenings as { movies: { watchedBy: { id: string }[] }[] }[];
    watched!.movies[0]!.watchedBy.sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(watched).to.deep.equal({
      id: sessionId,
      alsoThere: [],
      others: 0,
      movies: [{ movie: { title }, title, watchedBy }],
    });
  });

  it('returns what a group refuses, its challenges, and its evenings under way', async () => {
    await tom.call(refuseMovie, { groupId, movieId: fistful, lasts: 'ever' });
    await tom.call(addChallenge, { groupId, challengeId: 'old-west' });
    const { id } = await tom.call(openEvening, { groupId });
    const { group } = await dataOf<{ group: object }>(
      lea,
      `query ($id: ID!) { group(id: $id) {
        refusals { movie { title } by until } challengeIds underWay { id host present attends }
      } }`,
      { id: groupId },
    );
    expect(group).to.deep.equal({
      refusals: [{ movie: { title: 'A Fistful of Dollars' }, by: tom.uid, until: null }],
      challengeIds: ['old-west'],
      underWay: [{ id, host: 'Tom', present: 1, attends: false }],
    });
    await tom.call(closeSession, { sessionId: id });
    await running.quiet();
  });

  it('returns polls as the caller may see them: nobody else’s ballot', async () => {
    const { host, people, place, session } = await evening(1);
    const poll = await started(host, place, { secret: false });
    const [first, second] = poll.movieIds;
    await vote(host, poll, ranking(first, second));
    const query = `query ($id: ID!) { poll(id: $id) {
      method status isSecret seed options { movie { title } fits } voted ballot { ranking }
      result { winner { id } reason ballots { movieIds } }
    } }`;
    type Shown = {
      poll: { ballot: object | null; voted: string[]; result: object | null; options: object[] };
    };
    const own = (await dataOf<Shown>(host, query, { id: poll.id })).poll;
    expect(own).to.deep.include({ status: 'open', seed: null, voted: [host.uid], result: null });
    expect(own.ballot).to.deep.equal({ ranking: [String(first), String(second)] });
    expect(own.options[0]).to.deep.equal({ movie: { title: poll.options[0]!.title }, fits: true });
    expect((await dataOf<Shown>(people[1]!, query, { id: poll.id })).poll.ballot).to.equal(null);
    await vote(people[1]!, poll, ranking(first));
    const { polls } = await dataOf<{ polls: object[] }>(
      await guestIn(session.code),
      'query ($id: ID!) { polls(sessionId: $id) { status result { winner { id } settledBy reason ballots { movieIds } } } }',
      { id: place.id },
    );
    expect(polls).to.deep.equal([
      {
        status: 'closed',
        result: {
          winner: { id: String(first) },
          settledBy: null,
          reason: 'beats-all',
          ballots: [{ movieIds: [String(first)] }, { movieIds: [String(first), String(second)] }],
        },
      },
    ]);
  });

  it('returns dates, also those of a group, by names alone', async () => {
    await tom.call(proposeDates, { dates: [toInstant(Date.now() + day)], groupId });
    const fields = 'groupId by dates { yes ifNeedBe isBest } answers { name isYou said } chosen';
    const answer = await dataOf<{ me: { dates: object[] }; group: { dates: object[] } }>(
      tom,
      `query ($id: ID!) { me { dates(first: 2) { ${fields} } } group(id: $id) { dates(first: 2) { ${fields} } } }`,
      { id: groupId },
    );
    expect(answer.group.dates).to.have.length(1);
    expect(answer.group.dates[0]).to.deep.include({ groupId, by: 'Tom', chosen: null });
    expect(answer.me.dates[0]).to.deep.include({ by: 'Tom' });
    expect(JSON.stringify(answer)).to.not.include(tom.uid);
  });

  it('returns tips, to whom they were sent and who sent them', async () => {
    await befriended(lea, tom);
    await lea.call(sendTips, { movieId: fistful, uids: [tom.uid], text: 'You will love it' });
    const query =
      '{ me { tips { friend text status movie { id } } sentTips { friend text status expected } } }';
    const tip = { text: 'You will love it', status: 'waiting' };
    expect(await dataOf(tom, query)).to.deep.equal({
      me: { tips: [{ friend: 'Lea', ...tip, movie: { id: String(fistful) } }], sentTips: [] },
    });
    expect(await dataOf(lea, query)).to.deep.equal({
      me: { tips: [], sentTips: [{ friend: 'Tom', ...tip, expected: null }] },
    });
  });

  it('returns the caller’s own links and the invitations that wait for them', async () => {
    const zoe = await member('Zoe');
    await befriended(lea, zoe);
    await lea.call(inviteFriend, { groupId, uid: zoe.uid });
    const { token } = await zoe.call(createShare, { kind: 'challenge', id: 'old-west' });
    const query = '{ me { invitations { groupId name by members } shares { token kind sharedId path } } }';
    expect(await dataOf(zoe, query)).to.deep.equal({
      me: {
        invitations: [{ groupId, name: 'Le club du jeudi', by: 'Lea', members: 2 }],
        shares: [{ token, kind: 'challenge', sharedId: 'old-west', path: `/s/${token}` }],
      },
    });
    expect(await dataOf(lea, query)).to.deep.equal({ me: { invitations: [], shares: [] } });
  });

  it('gives strangers and guests what the operations give them: a reason', async () => {
    const { host, place, session } = await evening(0);
    const poll = await started(host, place);
    const stranger = await member('Stranger');
    const guest = await guestIn(session.code);
    const query = `query ($group: ID!, $poll: ID!, $session: ID!) {
      group(id: $group) { members { name } } poll(id: $poll) { status } polls(sessionId: $session) { status }
    }`;
    const reasonsOf = async (by: TestUser, ids: object) => {
      const { data, errors } = await ask(by, query, ids);
      const count = Object.values((data ?? {}) as object).filter((value) => value !== null).length;
      return [count, errors?.map(({ path, extensions }) => `${path?.[0]} ${extensions?.reason}`).sort()];
    };
    const existing = { group: groupId, poll: poll.id, session: place.id };
    const refused = ['group group-not-found', 'poll poll-not-found', 'polls session-not-found'];
    expect(await reasonsOf(stranger, existing)).to.deep.equal([0, refused]);
    expect(await reasonsOf(stranger, { group: 'a/b', poll: '..', session: 'x'.repeat(900) })).to.deep.equal([
      0,
      refused,
    ]);
    expect(await reasonsOf(guest, existing)).to.deep.equal([2, ['group members-only']]);
  });

  it('reads a group once for each list, and is refused before any read where it costs too much', async () => {
    const wide = '{ me { groups(first: 20) { polls(first: 20) { voted } } } }';
    const { errors } = await ask(lea, wide);
    expect(errors?.[0]?.extensions?.reason).to.equal('query-too-costly');
    const query = `{ group(id: "${groupId}") { name members { name } polls { status } } }`;
    await ask(lea, query);
    await running.resetCounters();
    await ask(lea, query);
    // The group, again as its polls’ place, the deletion mark, and that there are no polls.
    expect((await running.counters()).reads).to.be.at.most(4);
  });
});
