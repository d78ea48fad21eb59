import type { InputOf } from '@cine/contract/operation';
import { createSession, joinSession, type Session } from '@cine/contract/operations/evenings/sessions';
import { createChallenge } from '@cine/contract/operations/game/challenges';
import { createCustomMovie } from '@cine/contract/operations/movies/custom-movies';
import { setUpAccount } from '@cine/contract/operations/people/account';
import { answerFriend, renewFriendCode, requestFriend } from '@cine/contract/operations/people/friends';
import type { TestUser } from './client.ts';
import { suite } from './suite.ts';

export const services = { netflix: 8, netflixWithAds: 1796, prime: 119, disney: 337, canal: 381, mubi: 11 };

/** A member who is set up: in Paris, with Netflix and Canal+, unless overridden. */
export async function member(
  name: string,
  providers: number[] = [services.netflix, services.canal],
  region = 'FR',
  timeZone = 'Europe/Paris',
): Promise<TestUser> {
  const { newUser } = await suite();
  const user = newUser({ name });
  await user.call(setUpAccount, {
    username: `${name}_${Math.random().toString(36).slice(2, 10)}`,
    displayName: name,
    providers,
    region,
    locale: 'en',
    timeZone,
  });
  return user;
}

/** A zone where it is past three in the afternoon now, so a movie that ends now began today. */
export function zoneInTheAfternoon(): string {
  const ahead = 15 - new Date().getUTCHours();
  const offset = ahead > 14 ? ahead - 24 : ahead;
  // These names count hours west of Greenwich.
  return `Etc/GMT${offset > 0 ? `-${offset}` : `+${-offset}`}`;
}

/** Gives a user a verified address. */
export async function verify({ uid }: TestUser): Promise<void> {
  const { identities } = await suite();
  identities.add({ localId: uid, email: `${uid}@example.test`, emailVerified: true });
}

/** An open session of a host and others who have joined it. */
export async function sessionOf(
  host: TestUser,
  others: readonly TestUser[] = [],
  mode: Session['mode'] = 'together',
): Promise<Session> {
  let session = await host.call(createSession, { mode });
  for (const other of others) session = await other.call(joinSession, { code: session.code });
  return session;
}

/** Makes two members friends. */
export async function befriended(one: TestUser, other: TestUser): Promise<void> {
  await one.call(requestFriend, await other.call(renewFriendCode, {}));
  await other.call(answerFriend, { uid: one.uid, accept: true });
}

/** A custom movie of a member. */
export async function addedBy(
  maker: TestUser,
  audience: 'private' | 'group',
  details: Partial<InputOf<typeof createCustomMovie>> = {},
): Promise<number> {
  const title = `A summer of ours, ${audience}`;
  const { movie } = await maker.call(createCustomMovie, { title, audience, ...details });
  return movie.movieId;
}

/** A session with a guest in it, and a challenge of its host. */
export async function sessionWithChallenge() {
  const [owner, friend] = [await member('Owner'), await member('Friend')];
  const session = await sessionOf(owner, [friend]);
  const guest = (await suite()).newUser({ guest: true });
  const card = { displayName: 'Nina', providers: [services.netflix] };
  await guest.call(joinSession, { code: session.code, guest: card });
  const rules = [{ field: 'genre' as const, operator: 'eq' as const, value: 'Drama' as const }];
  const titles = { en: 'Two dramas' };
  const challenge = await owner.call(createChallenge, { titles, rules, targetCount: 2, xpReward: 10 });
  return { owner, friend, guest, session, challenge, rules };
}
