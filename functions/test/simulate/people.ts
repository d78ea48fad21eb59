import { maxCountedPerDay } from '@cine/contract/game/rewards';
import { genreNames } from '@cine/contract/movies/tmdb-codes';
import { createSession, joinSession, undoWatch } from '@cine/contract/operations/evenings/sessions';
import { recordOwnWatch, withdrawWatch } from '@cine/contract/operations/evenings/watches';
import { createCustomMovie, promoteCustomMovie } from '@cine/contract/operations/movies/custom-movies';
import { mergeGuest, updateAccount } from '@cine/contract/operations/people/account';
import { services } from '../builders.ts';
import { type TestUser, unsignedToken } from '../client.ts';
import { type Hands, orRefused } from './hands.ts';

/** A day of the simulation: Monday is 0. */
export type Today = { number: number; weekday: number; newGuest: () => TestUser };

/** What somebody does on a day, with two others who come when they are asked. They rate what they watched afterwards. */
type Life = (me: Hands, others: readonly [Hands, Hands], today: Today) => Promise<void>;

export type Kind = {
  name: string;
  /** `honest`: watches what they record. `greedy`: does whatever operations allow in the same minutes. */
  plays: 'honest' | 'greedy';
  /** What they do, in a sentence. */
  about: string;
  live: Life;
};

const [monday, tuesday, wednesday, , friday, saturday, sunday] = [0, 1, 2, 3, 4, 5, 6];

const alone: Life = async (me) => {
  const { id } = me.pick();
  await me.watch(id);
};

/** At home with both others. */
const atHome: Life = async (me, others) => {
  const { id } = me.pick();
  await me.evening(me, others, id);
};

/** At one of the others'. */
const away: Life = async (me, [host, other]) => {
  const { id } = me.pick();
  await me.evening(host, [me, other], id);
};

/** What there is besides movies: each week the badges, the week's challenges and one of their own; ready-made ones as places are free. */
const lookAround: Life = async (me, _others, { weekday }) => {
  if (weekday === monday) {
    await me.lookAround();
    await me.makeChallenge();
  }
  if (weekday === monday || me.hasReadyMade()) await me.joinAll();
};

/**
 * How many movies the greedy claim today: as many as count while they are after challenges that pay once, then one, as a week pays for
 * seven and those beyond three a day only take places of it.
 */
function claimsOf(me: Hands): number {
  return me.hasReadyMade() ? maxCountedPerDay : 1;
}

export const kinds: readonly Kind[] = [
  {
    name: 'a group evening each week',
    plays: 'honest',
    about: 'one movie on Fridays, at a friend’s with another.',
    live: async (me, others, today) => {
      if (today.weekday === friday) await away(me, others, today);
    },
  },
  {
    name: 'four movies a week',
    plays: 'honest',
    about: 'that evening, and three movies alone.',
    live: async (me, others, today) => {
      if (today.weekday === friday) await away(me, others, today);
      if ([tuesday, wednesday, sunday].includes(today.weekday)) await alone(me, others, today);
    },
  },
  {
    name: 'one a day, alone',
    plays: 'honest',
    about: 'a movie each evening, and nothing else.',
    live: alone,
  },
  {
    name: 'weekends',
    plays: 'honest',
    about: 'with two friends on Saturdays, alone on Sundays.',
    live: async (me, others, today) => {
      if (today.weekday === saturday) await away(me, others, today);
      if (today.weekday === sunday) await alone(me, others, today);
    },
  },
  {
    name: 'everything that exists',
    plays: 'honest',
    about:
      'a movie each evening, four of them a week with two friends, who vote and of whom they host half; all challenges, and movies that serve these and badges.',
    live: async (me, others, today) => {
      await lookAround(me, others, today);
      const evening = { [tuesday]: away, [friday]: atHome, [saturday]: atHome, [sunday]: away }[
        today.weekday
      ];
      await (evening ?? alone)(me, others, today);
    },
  },
  {
    name: 'greedy: alone, undoes and redoes',
    plays: 'greedy',
    about:
      'claims as many movies a day as count while a ready-made challenge is left, then one, and undoes and redoes each.',
    live: async (me, others, today) => {
      await lookAround(me, others, today);
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
    plays: 'greedy',
    about:
      'the same at evenings with two accounts of their own, with votes; half are undone and watched at another evening. Meanwhile, a guest a day claims three more and is merged.',
    live: async (me, others, today) => {
      await lookAround(me, others, today);
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
    plays: 'greedy',
    about:
      'the same, from the first zone and the last in turn, and meanwhile a movie of their own a day, which they match with the catalogue’s.',
    live: async (me, others, today) => {
      await lookAround(me, others, today);
      const claims = claimsOf(me);
      for (let claim = 0; claim < claims; claim += 1) {
        const timeZone = claim % 2 === 0 ? 'Pacific/Kiritimati' : 'Pacific/Pago_Pago';
        await orRefused(me.user.call(updateAccount, { timeZone }));
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
  await guest.call(joinSession, { code, guest: { displayName: 'Guest', providers: [services.netflix] } });
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
