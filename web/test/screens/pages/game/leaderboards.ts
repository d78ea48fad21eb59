import type { Banner } from '@cine/contract/game/guilds/banner';
import { utcMondayOf } from '@cine/contract/game/local-days';
import { updateAccount } from '@cine/contract/operations/core/account';
import { createCharacter } from '@cine/contract/operations/game/characters';
import { showLeaderboard } from '@cine/contract/operations/game/leaderboards';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { day, minute } from '@cine/contract/time';
import { characters, longNames, moviesOf } from '../../evening.ts';
import type { Person, Screens, Stage } from '../../screen.ts';
import { at, having, nina, type Who } from '../../steps.ts';
import { befriend } from '../together/friends.ts';
import { guild } from '../together/groups.ts';

const first = 'Tom,Inès,Karim,Véra,Anne-Sophie du Grand-Pré,Paul,Zoé,Max,Nadia,Hugo,Jeanne';
const names = `${first},Sacha,Olga,Ben,Lucie,Farid,Maud,Ivan,Rosa,Élise,Marc,Dima,Chloé,Yann`.split(',');

/** Boards without those of other states. */
async function emptied(): Promise<void> {
  const { context } = await import('../../../../../functions/src/context.ts');
  const { db } = context();
  for (const name of ['standings', 'leaderboards', 'guilds']) await db.recursiveDelete(db.collection(name));
}

async function counted({ suite }: Stage): Promise<void> {
  await suite.quiet();
  if ((await suite.runSchedule('leaderboards-fold')) !== 200) throw new Error('The boards aren’t counted');
}

async function named(stage: Stage, name: string, visibility: 'public' | 'friends'): Promise<Person> {
  const person = await stage.member(name);
  await person.call(updateAccount, { visibility });
  const character = new Map([
    ['Léa', characters.lea],
    ['Inès', characters.ines],
  ]).get(name);
  if (character) await person.call(createCharacter, character);
  return person;
}

/** Writes what a user has earned, as if by many evenings. */
async function earn({ uid }: Person, xp: number, points: number): Promise<void> {
  const { context } = await import('../../../../../functions/src/context.ts');
  const { FieldValue } = await import('firebase-admin/firestore');
  const { standingDocument } = await import('../../../../../functions/src/features/core/standings/index.ts');
  const at = Date.now() - minute;
  const week = { monday: utcMondayOf(at), xp, at };
  const standing = { film: { xp: 4 * xp, at }, week, points, pointsAt: at };
  const changedAt = FieldValue.serverTimestamp();
  await context()
    .db.doc(`standings/${uid}`)
    .set(standingDocument.encodeMerge(standing, { changedAt }), { merge: true });
}

/** Writes a guild into the table, as if by an earlier run. */
async function rankGuild(
  id: string,
  look: Pick<Banner, 'colours' | 'emblem'>,
  { name, points, won }: { name: string; points: number; won: number },
): Promise<void> {
  const { context } = await import('../../../../../functions/src/context.ts');
  const { guildDocument } = await import('../../../../../functions/src/features/game/guilds/index.ts');
  const at = Date.now() - minute;
  const shape = won === 0 ? 'shield' : 'pennant';
  const weeks = Array.from({ length: won }, (_, ago) =>
    new Date(at - (ago + 1) * 7 * day).toISOString().slice(0, 10),
  );
  const banner = { shape, pattern: 'border', ...look } as const;
  const ranked = { run: 1, former: {}, now: { week: { monday: utcMondayOf(at), points, at } } };
  const fields = guildDocument.encode({ name, banner, weeks: [], won: weeks, ranked });
  await context().db.doc(`guilds/${id}`).set(fields);
}

/** Léa on a board, after some others; null if she has earned nothing. */
const boardWith =
  (
    ahead: number | null,
    visibility: 'public' | 'friends' = 'public',
    others: readonly string[] = names,
  ): Who =>
  async (stage) => {
    await emptied();
    const lea = await named(stage, 'Léa', visibility);
    for (const [at, name] of others.entries())
      await earn(await named(stage, name, 'public'), 940 - 31 * at, 212 - 7 * at);
    if (ahead !== null) await earn(lea, 940 - 31 * ahead + 12, 212 - 7 * ahead + 3);
    await counted(stage);
    return lea;
  };

const opened = (who: Who, search = '') => at(`/leaderboards${search}`, who).headed('leaderboards.title');

/** Shows the board with a user's row. */
const ranked = (who: Who, search?: string) => opened(who, search).says('leaderboards.you');

/** Léa with two friends, of whom some have watched movies. */
async function withFriends(stage: Stage): Promise<Person> {
  await emptied();
  const lea = await stage.member('Léa');
  const movies = moviesOf('Western');
  for (const [at, name] of ['Tom', 'Inès', 'Karim'].entries()) {
    const friend = await stage.member(name);
    await befriend(friend, lea);
    for (const { id } of movies.slice(0, at + 1)) await friend.call(recordOwnWatch, { movieId: id });
  }
  for (const { id } of movies.slice(0, 2)) await lea.call(recordOwnWatch, { movieId: id });
  await stage.suite.quiet();
  return lea;
}

/** The guilds' table with Léa's guild. */
const guildTable = opened(async (stage) => {
  await emptied();
  const others = [
    ['Les noctambules', ['midnight', 'ivory'], 'skyline', 940],
    ['Popcorn et compagnie', ['brick', 'amber'], 'claws', 77],
    ['Le cercle des cinéphiles du Grand-Pré', ['fir', 'ivory'], 'laurel', 12],
  ] as const;
  const { lea } = await guild(stage);
  for (const [at, [name, colours, emblem, points]] of others.entries())
    await rankGuild(`guild-${at}`, { colours: [...colours], emblem }, { name, points, won: 3 * at });
  return lea;
}, '?board=guilds').says('leaderboards.guildsPlace');

const far = ranked(boardWith(18));

export const leaderboards = {
  leaderboards: {
    none: at('/leaderboards', having(emptied)).says('leaderboards.none'),
    ...at('/leaderboards').asking(showLeaderboard, 'leaderboards.title'),
    far,
    'long-names': ranked(boardWith(5, 'public', longNames)),
    near: ranked(boardWith(2), '?board=ever'),
    collectors: ranked(boardWith(13), '?board=collectors'),
    hidden: opened(boardWith(0, 'friends')).says('leaderboards.hidden'),
    'not-yet': opened(boardWith(null)).says('leaderboards.notYet'),
    friends: ranked(withFriends, '?among=friends'),
    'friends-alone': opened(
      having(async ({ call }, { suite }) => {
        await call(recordOwnWatch, { movieId: moviesOf('Western')[0]!.id });
        await suite.quiet();
      }),
      '?among=friends',
    ).says('leaderboards.alone'),
    'friends-none': at('/leaderboards?among=friends').says('leaderboards.noneFriends'),
    guilds: guildTable,
    'dialog-guild': guildTable
      .doing((page) => page.getByRole('button', { name: 'Les noctambules' }).click())
      .says('moderation.report'),
    'guilds-none': at(
      '/leaderboards?board=guilds',
      having(async (_lea, stage) => {
        await emptied();
        await counted(stage);
      }),
    ).says('leaderboards.noneGuilds'),
    guest: at('/leaderboards', nina).says('leaderboards.guest'),
    offline: far.cut(),
  },
} satisfies Screens;
