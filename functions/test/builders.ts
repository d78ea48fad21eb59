import type { Rule } from '@cine/contract/game/challenge-rules';
import { compileRules } from '@cine/contract/game/compile-rules';
import { guildLevel } from '@cine/contract/game/guilds/guild';
import { xpForLevel } from '@cine/contract/game/level';
import { ruleMovie } from '@cine/contract/game/rule-movie';
import type { InputOf } from '@cine/contract/operation';
import { setUpAccount } from '@cine/contract/operations/core/account';
import { type AccountExport, exportAccount, joinedExport } from '@cine/contract/operations/faces/privacy';
import { chooseGuild, foundGuild } from '@cine/contract/operations/game/guilds';
import { createCustomMovie } from '@cine/contract/operations/movies/custom-movies';
import { createChallenge } from '@cine/contract/operations/together/challenges';
import { answerFriend, renewFriendCode, requestFriend } from '@cine/contract/operations/together/friends';
import { createGroup, joinGroup, renewInvitation } from '@cine/contract/operations/together/groups';
import { createSession, joinSession, type Session } from '@cine/contract/operations/together/sessions';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { context } from '#context.ts';
import { loadCatalogue } from '#core/catalogue/index.ts';
import { planPlayer } from '#core/players/index.ts';
import type { Caller } from '#platform/endpoints/caller.ts';
import { transact } from '#platform/firestore/transact.ts';
import { zoneInTheAfternoon } from './afternoon.ts';
import { type TestUser, user } from './client.ts';
import { accountOf, banner, card, services } from './scenarios/samples.ts';
import { suite } from './suite.ts';

export { banner, card, sampleCharacter, sampleHabit, sampleTask, services } from './scenarios/samples.ts';

/** A member who is set up: in the afternoon, with Netflix and Canal+, unless overridden. */
export async function member(
  name: string,
  providers: number[] = [services.netflix, services.canal],
  region = 'FR',
  timeZone = zoneInTheAfternoon(),
): Promise<TestUser> {
  const { newUser } = await suite();
  const user = newUser({ name });
  await user.call(setUpAccount, {
    ...accountOf(user, name),
    username: `${name}_${Math.random().toString(36).slice(2, 10)}`,
    providers,
    region,
    locale: 'en',
    timeZone,
  });
  return user;
}

/** A member who is set up in Paris, for what depends on local times there. */
export async function memberInParis(name: string, providers?: number[]): Promise<TestUser> {
  return member(name, providers, 'FR', 'Europe/Paris');
}

/** A user as use cases get them. */
export function callerOf({ uid }: { uid: string }, isGuest = false): Caller {
  return { uid, isGuest, signedInAt: 0 };
}

/** Makes a guest a member, under the same id. */
export async function linkedMember({ uid }: TestUser): Promise<TestUser> {
  const linked = user((await suite()).url, uid);
  await linked.call(setUpAccount, { ...accountOf(linked, 'Nina'), providers: [] });
  return linked;
}

export async function verify({ uid }: TestUser): Promise<void> {
  const { identities } = await suite();
  identities.add({ localId: uid, email: `${uid}@example.test`, emailVerified: true });
}

export async function sessionOf(
  host: TestUser,
  others: readonly TestUser[] = [],
  mode: Session['mode'] = 'together',
): Promise<Session> {
  let session = await host.call(createSession, { mode });
  for (const other of others) session = await other.call(joinSession, { code: session.code });
  return session;
}

export async function befriended(one: TestUser, other: TestUser): Promise<void> {
  await one.call(requestFriend, await other.call(renewFriendCode, {}));
  await other.call(answerFriend, { uid: one.uid, accept: true });
}

export async function usernameOf({ uid }: TestUser): Promise<string> {
  return (await context().db.doc(`profiles/${uid}`).get()).get('username');
}

export async function exportedBy(user: TestUser): Promise<AccountExport> {
  return joinedExport([await user.call(exportAccount, {})]).users[0]!;
}

/** Has a user record a movie, and waits for what follows. Returns the watch's id. */
export async function watched(user: TestUser, movieId: number): Promise<string> {
  const { watchId } = await user.call(recordOwnWatch, { movieId });
  await (await suite()).settled();
  return watchId;
}

export async function addedBy(
  maker: TestUser,
  audience: 'private' | 'group',
  details: Partial<InputOf<typeof createCustomMovie>> = {},
): Promise<number> {
  const title = `A summer of ours, ${audience}`;
  const { movie } = await maker.call(createCustomMovie, { title, audience, ...details });
  return movie.movieId;
}

export async function sessionWithChallenge() {
  const owner = await member('Owner');
  const friend = await member('Friend');
  const session = await sessionOf(owner, [friend]);
  const guest = (await suite()).newUser({ guest: true });
  await guest.call(joinSession, { code: session.code, guest: card });
  const rules = [{ field: 'genre' as const, operator: 'eq' as const, value: 'Drama' as const }];
  const titles = { en: 'Two dramas' };
  const challenge = await owner.call(createChallenge, { titles, rules, targetCount: 2, xpReward: 10 });
  return { owner, friend, guest, session, challenge, rules };
}

export async function groupOf(owner: TestUser, others: readonly TestUser[] = []): Promise<string> {
  const { id: groupId } = await owner.call(createGroup, { name: 'Le club du jeudi', picture: 'reel' });
  await letIn(owner, groupId, others);
  return groupId;
}

export async function letIn(owner: TestUser, groupId: string, others: readonly TestUser[]): Promise<void> {
  const { invitation } = await owner.call(renewInvitation, { groupId });
  for (const other of others) await other.call(joinGroup, { code: invitation!.code });
}

/** A guild, for which its owner and the others play. */
export async function guildOf(owner: TestUser, others: readonly TestUser[] = []): Promise<string> {
  const groupId = await groupOf(owner, others);
  await raise(owner, guildLevel);
  await owner.call(foundGuild, { groupId, banner });
  for (const other of others) await other.call(chooseGuild, { groupId });
  return groupId;
}

/** Gives a player a level, without what it takes. */
export async function raise({ uid }: TestUser, level: number): Promise<void> {
  const { db } = context();
  await transact(db, async (tx) => {
    const { player, write } = await planPlayer(tx, uid);
    write({ player: { ...player, totalXp: xpForLevel(level), level } });
  });
}

export async function giveMilestones({ uid }: TestUser, milestones: number[]): Promise<void> {
  const { db } = context();
  await transact(db, async (tx) => {
    const { player, write } = await planPlayer(tx, uid);
    write({ player: { ...player, milestones } });
  });
}

/** Gives a player coins and a level, without entries that would have brought them. */
export async function enrich({ uid }: TestUser, coins = 10_000, level = 25): Promise<void> {
  const { db } = context();
  await transact(db, async (tx) => {
    const { player, write } = await planPlayer(tx, uid);
    write({ player: { ...player, coins, level, totalXp: xpForLevel(level) } });
  });
}

/** Movies of the catalogue that meet some rules, an hour long at least. */
export async function fittingMovies(rules: Rule[], count: number): Promise<number[]> {
  const { movies } = await loadCatalogue(context());
  const meets = compileRules(rules);
  return [...movies.byId.values()]
    .filter((facts) => meets(ruleMovie(facts)) && (facts.runtime ?? 0) >= 60)
    .slice(0, count)
    .map(({ id }) => id);
}
