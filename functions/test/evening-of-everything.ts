import { createChallenge, joinChallenge, submitMovie } from '@cine/contract/challenges';
import type { MovieFacts } from '@cine/contract/movie';
import { reportOffer } from '@cine/contract/movies';
import * as sessions from '@cine/contract/sessions';
import { tonight } from '@cine/contract/tonight';
import { type Context, context } from '../src/context.ts';
import { loadCatalogue } from '../src/features/catalogue/index.ts';
import { join } from '../src/features/challenges/service.ts';
import { begin, erase } from '../src/features/privacy/delete-service.ts';
import { plan } from '../src/features/refresh/service.ts';
import { member, services, sessionOf } from './builders.ts';
import type { TestUser } from './client.ts';
import { suite } from './suite.ts';

const hour = 60 * 60_000;

export type Everything = {
  /** Those who look on; the owner hosts the evenings, and `former` has left them. */
  people: Record<'owner' | 'attendee' | 'guest' | 'screen' | 'former' | 'other', TestUser>;
  sessions: Record<'open' | 'closed' | 'expired', sessions.Session>;
  challenges: Record<'personal' | 'group', string>;
  runId: string;
  clear: () => Promise<void>;
};

/** Lives through all that the product does, so that the code itself writes something into each of its collections. */
export async function everything(): Promise<Everything> {
  const { newUser, settled, runSchedule } = await suite();
  const [owner, attendee, former, other] = await Promise.all(
    ['Owner', 'Attendee', 'Former', 'Other'].map((name) => member(name)),
  );
  if (!owner || !attendee || !former || !other) throw new Error('Somebody is missing');
  const guest = newUser({ guest: true, name: 'guest' });
  const screen = newUser({ guest: true, name: 'screen' });
  const evening = async () => {
    const session = await sessionOf(owner, [attendee, former]);
    const card = { displayName: 'Nina', providers: [services.netflix] };
    await guest.call(sessions.joinSession, { code: session.code, guest: card });
    await screen.call(sessions.joinAsScreen, { code: session.code });
    await former.call(sessions.leaveSession, { sessionId: session.id });
    return session;
  };
  const [open, closed, expired] = [await evening(), await evening(), await evening()];
  await owner.call(sessions.closeSession, { sessionId: closed.id });
  await owner.call(sessions.recordWatch, { sessionId: open.id, movieId: (await anyMovie()).id });
  const { db } = context();
  await db.doc(`sessions/${expired.id}`).update({ expiresAt: new Date(Date.now() - hour) });

  const challenges = {
    personal: await challengeOf(owner, 'personal'),
    group: await challengeOf(owner, 'group'),
  };
  await complete(owner, challenges.group);
  await challengeOf(owner, 'group', challenges.group);
  await attendee.call(joinChallenge, { challengeId: challenges.group });
  await settled();
  // A week later what was completed is settled, and joining another challenge puts it away.
  await join(
    later(7 * 24),
    { uid: owner.uid, isGuest: false, signedInAt: 0 },
    { challengeId: challenges.personal },
  );

  const { id: movieId } = await anyMovie();
  await owner.call(reportOffer, { movieId, provider: services.netflix, region: 'FR', says: 'gone' });
  const run = await plan({ ...later(24), enqueue: async () => {} });
  if (!run) throw new Error('Nothing was due');
  const abroad = await owner.call(sessions.createSession, { region: 'JP' });
  await owner.call(tonight, { sessionId: abroad.id });
  await owner.call(sessions.closeSession, { sessionId: abroad.id });

  await runSchedule('account-sweep');
  const gone = await member('Gone');
  await begin({ ...context(), enqueue: async () => {} }, gone.uid);

  return {
    people: { owner, attendee, guest, screen, former, other },
    sessions: { open, closed, expired },
    challenges,
    runId: run.id,
    clear: async () => {
      await db.recursiveDelete(db.doc(`refreshRuns/${run.id}`));
      await db.doc('catalogue/wanted').delete();
      await erase(context(), gone.uid);
    },
  };
}

async function challengeOf(
  maker: TestUser,
  audience: 'personal' | 'group',
  challengeId?: string,
): Promise<string> {
  const { id } = await maker.call(createChallenge, {
    titles: { en: 'Anything at all' },
    rules: [{ field: 'year', operator: 'gte', value: 1870 }],
    targetCount: 1,
    xpReward: 10,
    audience,
    ...(challengeId !== undefined && { challengeId }),
  });
  return id;
}

async function complete(player: TestUser, challengeId: string): Promise<void> {
  await player.call(joinChallenge, { challengeId });
  await player.call(submitMovie, { challengeId, movieId: (await anyMovie()).id });
}

async function anyMovie(): Promise<MovieFacts> {
  const { movies } = await loadCatalogue(context());
  const movie = [...movies.byId.values()].find(({ year }) => year !== null);
  if (!movie) throw new Error('No movie has a year');
  return movie;
}

function later(hours: number): Context {
  return { ...context(), now: () => Date.now() + hours * hour };
}
