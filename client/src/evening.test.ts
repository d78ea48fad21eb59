import { expect } from 'chai';
import { zoneInTheAfternoon } from '../../functions/test/afternoon.ts';
import { unsignedToken } from '../../functions/test/client.ts';
import { type Suite, suite } from '../../functions/test/suite.ts';
import { createCineClient } from './index.ts';

const usual = { locale: 'fr' as const, timeZone: zoneInTheAfternoon() };

describe('An evening over REST alone', () => {
  let running: Suite;
  before(async () => {
    running = await suite();
  });

  function clientOf(name: string, isGuest = false) {
    const { uid } = running.newUser({ name });
    const idToken = async () => unsignedToken(uid, isGuest);
    return { uid, ...createCineClient({ baseUrl: running.url, idToken, language: 'fr' }) };
  }

  /** Services are chosen, and a region, by what they are called. */
  async function member(name: string, subscriptions: string[]) {
    const client = clientOf(name);
    const { data: known } = await client.GET('/api/services');
    const providers = subscriptions.map(
      (wanted) => known!.services.find(({ names, sameAs }) => names.fr === wanted && sameAs === null)!.id,
    );
    const { data: world } = await client.GET('/api/regions');
    const { region } = world!.regions.find(({ names }) => names.fr === 'France')!;
    const username = `u${Math.random().toString(36).slice(2, 12)}`;
    const body = { username, displayName: name, providers, region, ...usual };
    const { response, data } = await client.PUT('/api/account', { body });
    expect([response.status, response.headers.get('location')]).to.deep.equal([201, '/api/account']);
    expect(data!.services.map(({ name: service }) => service)).to.deep.equal(subscriptions);
    return { ...client, providers };
  }

  it('is played from the first account to the last XP, without a document being listened to', async () => {
    const lea = await member('Léa', ['Netflix', 'Canal+']);
    const tom = await member('Tom', ['Netflix']);

    // Each takes on a challenge: a ready-made one, and one of Léa's own for both.
    const { data: readyMade } = await lea.GET('/api/challenges', { params: { query: { pageSize: 5 } } });
    expect(readyMade?.challenges).to.have.length(5);
    const { data: kinds } = await lea.GET('/api/genres');
    const light = kinds!.genres
      .filter(({ names }) => ['Comédie', 'Musique'].includes(names.fr!))
      .map(({ genre }) => genre);
    const made = await lea.POST('/api/challenges', {
      body: {
        titles: { fr: 'Une soirée légère' },
        rules: [{ field: 'genre', operator: 'in', value: light }],
        targetCount: 1,
        xpReward: 30,
        audience: 'group',
      },
    });
    expect(made.response.headers.get('location')).to.equal(`/api/challenges/${made.data!.id}`);
    const challenge = { params: { path: { challengeId: made.data!.id } } };
    expect((await tom.GET('/api/challenges/{challengeId}', challenge)).data?.progress).to.equal(null);
    for (const { POST } of [lea, tom]) await POST('/api/challenges/{challengeId}/join', challenge);
    const { data: profile } = await tom.GET('/api/users/profile');
    expect(profile?.activeChallenges.map((each) => each.challenge.id)).to.deep.equal([made.data!.id]);

    // Léa opens the evening; Tom and a guest join by the code.
    const opened = await lea.POST('/api/sessions', { body: {} });
    const { id: sessionId, code } = opened.data!;
    expect([opened.response.status, opened.response.headers.get('location')]).to.deep.equal([
      201,
      `/api/sessions/${sessionId}`,
    ]);
    const session = { params: { path: { sessionId } } };
    expect((await lea.GET('/api/sessions')).data?.sessions).to.deep.equal([opened.data]);
    await tom.POST('/api/sessions/join', { body: { code } });
    const nina = clientOf('Nina', true);
    const { timeZone } = usual;
    const guest = { displayName: 'Nina', providers: tom.providers, timeZone };
    await nina.POST('/api/sessions/join', { body: { code, guest } });
    const { data: joined, response } = await lea.GET('/api/sessions/{sessionId}', session);
    expect(Object.values(joined!.attendees).map(({ name }) => name)).to.have.members(['Léa', 'Tom', 'Nina']);
    expect(joined!.commonProviders).to.include.members(tom.providers);

    // They choose among what all can watch, in a mood.
    const { data: moods } = await nina.GET('/api/moods');
    const mood = moods!.moods.find(({ names }) => names.fr === 'Léger')!;
    const { data: tonight } = await nina.POST('/api/sessions/{sessionId}/tonight', {
      ...session,
      body: { filters: { mood: mood.id, unseenByAll: true }, pageSize: 3 },
    });
    const [best] = tonight!.candidates;
    expect(best!.advances.map(({ uid }) => uid)).to.include.members([lea.uid, tom.uid]);
    const { movieId } = best!;
    const where = best!.places.flatMap(({ services }) => services.map(({ name }) => name));
    expect(new Set(where)).to.deep.equal(new Set(['Netflix']));
    const { data: shown } = await tom.GET('/api/movies/{movieId}', { params: { path: { movieId } } });
    const own = shown!.availability.offers.filter(({ mine }) => mine).map(({ service }) => service.name);
    expect(own).to.include('Netflix');
    await tom.POST('/api/sessions/{sessionId}/choice', { ...session, body: { movieId } });

    // The others see the choice by asking again.
    const known = { header: { 'If-None-Match': response.headers.get('etag')! } };
    const asked = await lea.GET('/api/sessions/{sessionId}', { params: { ...session.params, ...known } });
    expect([asked.response.status, asked.data?.chosen?.movieId]).to.deep.equal([200, movieId]);

    // "We watched it": progress and XP follow for everybody.
    const recorded = await tom.POST('/api/sessions/{sessionId}/watch', { ...session, body: {} });
    expect(recorded.data?.recordedFor).to.have.members([lea.uid, tom.uid, nina.uid]);
    await running.settled();
    const { data: gains } = await nina.GET('/api/sessions/{sessionId}/gains', session);
    const xpOf = new Map(gains!.gains.map(({ uid, xp }) => [uid, xp]));
    expect([xpOf.get(lea.uid), xpOf.get(tom.uid), xpOf.get(nina.uid)]).to.deep.equal([
      30 + 181,
      30 + 181,
      181,
    ]);
    for (const [{ GET }, xp] of [
      [lea, 30 + 181],
      [tom, 30 + 181],
      [nina, 181],
    ] as const) {
      const { data: player } = await GET('/api/players/me');
      expect([player?.totalXp, player?.moviesSeen]).to.deep.equal([xp, 1]);
      const { data: watches } = await GET('/api/watches');
      expect(watches?.watches.map((each) => [each.movieId, each.sessionId])).to.deep.equal([
        [movieId, sessionId],
      ]);
    }
    const { data: ledger } = await tom.GET('/api/players/me/ledger');
    const pays = ledger?.entries.map(({ reward, xp, coins }) => [reward, xp, coins]);
    expect(pays).to.have.deep.members([
      ['own-challenge', 30, 0],
      ['movie', 81, 30],
      ['week', 100, 40],
    ]);
    const { data: group } = await lea.GET('/api/challenges/{challengeId}/participants', challenge);
    expect(group?.participants.map(({ isCompleted }) => isCompleted)).to.deep.equal([true, true]);
    const { data: mine } = await tom.GET('/api/challenges', { params: { query: { list: 'joined' } } });
    expect(mine?.challenges[0]?.progress).to.deep.include({ moviesWatched: [movieId], isCompleted: true });

    // What it earned has names, too, and what is under way.
    const { data: badges } = await tom.GET('/api/badges');
    const [first] = badges!.badges.filter(({ progress }) => progress?.have === 1 && progress.need === 5);
    expect(first!.name).to.include({ fr: 'Premier rang', en: 'Front Row' });
    expect(first!.description!.ru).to.be.a('string');

    // Each rates it; one keeps another movie for next time and thinks better of it.
    const rated = await lea.POST('/api/ratings', { body: { movieId, stars: 4 } });
    expect([rated.response.status, rated.data?.score]).to.deep.equal([201, 80]);
    const later = {
      params: { path: { collection: 'watchlist' as const, movieId: tonight!.candidates[1]!.movieId } },
    };
    await lea.PUT('/api/collections/{collection}/movies/{movieId}', later);
    const removed = await lea.DELETE('/api/collections/{collection}/movies/{movieId}', later);
    expect([removed.response.status, removed.data]).to.deep.equal([204, undefined]);

    // It ends, and what it was can still be read.
    await lea.POST('/api/sessions/{sessionId}/close', session);
    const { data: closed } = await nina.GET('/api/sessions/{sessionId}', session);
    expect([closed?.status, closed?.watched.map((each) => each.movieId)]).to.deep.equal([
      'closed',
      [movieId],
    ]);
    const refused = await nina.POST('/api/sessions/{sessionId}/tonight', {
      ...session,
      body: { filters: { mood: mood.id } },
    });
    expect([refused.response.status, refused.error?.reason]).to.deep.equal([409, 'session-closed']);
  });
});
