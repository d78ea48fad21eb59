import { maxCountedPerDay } from '@cine/contract/game/pay/rewards';
import { genreNames } from '@cine/contract/movies/tmdb-codes';
import { mergeGuest, updateAccount } from '@cine/contract/operations/core/account';
import { createCustomMovie, promoteCustomMovie } from '@cine/contract/operations/movies/custom-movies';
import { createSession, joinSession, undoWatch } from '@cine/contract/operations/together/sessions';
import { recordOwnWatch, withdrawWatch } from '@cine/contract/operations/watching/watches';
import { unsignedToken } from '../client.ts';
import { orRefused } from '../expect-rejection.ts';
import { card } from '../scenarios/samples.ts';
import { duelWithOwn, weaken } from './duels.ts';
import { claimedHabits, claimHabits } from './habits.ts';
import type { Hands } from './hands.ts';
import { type Kind, type Life, lookAround, monday, type Today } from './lives.ts';
import { claimTasks } from './tasks.ts';

/**
 * How many movies the greedy claim today: as many as count while they are after challenges that pay once,
 * then one, as a week pays for seven and those beyond three a day only take places of it.
 */
function claimsOf(me: Hands): number {
  return me.hasReadyMade() ? maxCountedPerDay : 1;
}

/** The class that loses most often against a mage in even duels (`npm run balance`). */
const losing = 'paladin';

/** A duel with each of their second accounts, which they weaken as their own character grows. */
const duelWithAll: Life = async (me, accounts, { weekday }) => {
  for (const account of accounts) {
    if (weekday === monday) await weaken(me, account);
    await duelWithOwn(me, account);
  }
};

const greed = {
  plays: 'greedy',
  taste: 'earning',
  characterClass: 'mage',
  others: 4,
  duels: losing,
  habits: claimedHabits,
} as const;

export const greedyKinds: readonly Kind[] = [
  {
    name: 'greedy: alone, undoes and redoes',
    ...greed,
    about:
      'claims as many movies a day as count while a ready-made challenge is left, then one, and ten habits, and redoes each; five tasks a day in flattering words; duels with four accounts of their own.',
    live: async (me, others, today) => {
      await lookAround(me, others, today);
      await claimHabits(me.user, { again: true });
      await claimTasks(me.user);
      await duelWithAll(me, others, today);
      for (let claim = 0, claims = claimsOf(me); claim < claims; claim += 1) {
        const { id } = me.pick();
        const watchId = await me.watch(id);
        await orRefused(me.user.call(withdrawWatch, { watchId }));
        await me.watch(id);
      }
    },
  },
  {
    name: 'greedy: with second accounts and guests',
    ...greed,
    about:
      'the same at evenings with these accounts, with votes; half are watched again at another. A guest a day claims three more and is merged. The accounts lose duels with bets.',
    live: async (me, others, today) => {
      await lookAround(me, others, today);
      await claimHabits(me.user);
      await claimTasks(me.user);
      await duelWithAll(me, others, today);
      const claims = claimsOf(me);
      for (let claim = 0; claim < claims; claim += 1) {
        const { id } = me.pick();
        const sessionId = await me.evening(me, others, id);
        if (claim % 2 === 0) continue;
        await orRefused(me.user.call(undoWatch, { sessionId, movieId: id }));
        await me.evening(me, others, id);
      }
      if (claims > 1) await guestOf(me, today);
    },
  },
  {
    name: 'greedy: own movies, and two dates a day by zones',
    ...greed,
    about:
      'the same, from the first zone and the last in turn, with a movie of their own a day, which they match with the catalogue’s.',
    live: async (me, others, today) => {
      await lookAround(me, others, today);
      await duelWithAll(me, others, today);
      await claimTasks(me.user);
      const claims = claimsOf(me);
      for (let claim = 0; claim < claims; claim += 1) {
        const timeZone = claim % 2 === 0 ? 'Pacific/Kiritimati' : 'Pacific/Pago_Pago';
        await orRefused(me.user.call(updateAccount, { timeZone }));
        await claimHabits(me.user);
        await me.evening(me, others, me.pick().id);
      }
      if (claims > 1) await ownMovie(me);
    },
  },
];

/** A guest who watches, and becomes the same person. */
async function guestOf(me: Hands, { newGuest }: Today): Promise<void> {
  const guest = newGuest();
  const { code } = await me.user.call(createSession, { mode: 'together' });
  await guest.call(joinSession, { code, guest: card });
  for (let claim = 0; claim < 3; claim += 1) await guest.call(recordOwnWatch, { movieId: me.pick().id });
  await orRefused(me.user.call(mergeGuest, { guestToken: unsignedToken(guest.uid, true) }));
}

/** A movie of one's own that is like one of the catalogue's, watched, and then said to be that one. */
async function ownMovie(me: Hands): Promise<void> {
  const { id: tmdbId, title, year, runtime, genres } = me.pick();
  const like = {
    title,
    year,
    runtime,
    genres: genreNames.filter((name) => genres.includes(name)).slice(0, 5),
  };
  await orRefused(
    me.user.call(createCustomMovie, like).then(async ({ movie: { movieId } }) => {
      await me.watch(movieId);
      await me.user.call(promoteCustomMovie, { movieId, tmdbId });
    }),
  );
}
