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

/** What somebody does on a day, with two others who come when they are asked. */
type Life = (me: Hands, others: readonly [Hands, Hands], today: Today) => Promise<void>;

export type Kind = {
  name: string;
  /** `honest`: watches what they record. `greedy`: does whatever operations allow in the same minutes. */
  plays: 'honest' | 'greedy';
  live: Life;
};

const [monday, tuesday, wednesday, , friday, saturday, sunday] = [0, 1, 2, 3, 4, 5, 6];

const alone: Life = async (me) => {
  const { id } = me.pick();
  await me.watch(id);
  await me.rate(id);
};

/** At home with both others. */
const atHome: Life = async (me, others) => {
  const { id } = me.pick();
  await me.evening(me, others, id);
  await me.rate(id);
};

/** At one of the others'. */
const away: Life = async (me, [host, other]) => {
  const { id } = me.pick();
  await me.evening(host, [me, other], id);
  await me.rate(id);
};

/** The challenges there are: ready-made ones, the week's, and one that they make each week. */
const challenges: Life = async (me, _others, { weekday }) => {
  if (weekday !== monday) return;
  await me.joinAll();
  await me.makeChallenge();
};

export const kinds: readonly Kind[] = [
  {
    name: 'a group evening each week',
    plays: 'honest',
    live: async (me, others, today) => {
      if (today.weekday === friday) await away(me, others, today);
    },
  },
  {
    name: 'four movies a week',
    plays: 'honest',
    live: async (me, others, today) => {
      if (today.weekday === friday) await away(me, others, today);
      if ([tuesday, wednesday, sunday].includes(today.weekday)) await alone(me, others, today);
    },
  },
  { name: 'one a day, alone', plays: 'honest', live: alone },
  {
    name: 'weekends',
    plays: 'honest',
    live: async (me, others, today) => {
      if (today.weekday === saturday) await away(me, others, today);
      if (today.weekday === sunday) await alone(me, others, today);
    },
  },
  {
    name: 'everything that exists',
    plays: 'honest',
    live: async (me, others, today) => {
      await challenges(me, others, today);
      const evening = { [tuesday]: away, [friday]: atHome, [saturday]: atHome, [sunday]: away }[
        today.weekday
      ];
      await (evening ?? alone)(me, others, today);
    },
  },
  {
    name: 'greedy: claims six a day, undoes and redoes',
    plays: 'greedy',
    live: async (me, others, today) => {
      await challenges(me, others, today);
      for (let claim = 0; claim < 6; claim += 1) {
        const { id } = me.pick();
        const watchId = await me.watch(id);
        await me.rate(id);
        if (claim % 2 === 0) {
          await orRefused(me.user.call(withdrawWatch, { watchId }));
          await me.watch(id);
        }
      }
    },
  },
  {
    name: 'greedy: with second accounts and guests',
    plays: 'greedy',
    live: async (me, others, today) => {
      await challenges(me, others, today);
      const [mine, second] = others;
      for (const host of [me, mine, second, me]) {
        const { id } = me.pick();
        const sessionId = await me.evening(
          host,
          [me, mine, second].filter((each) => each !== host),
          id,
        );
        await me.rate(id);
        if (host !== me) continue;
        await orRefused(me.user.call(undoWatch, { sessionId, movieId: id }));
        await me.evening(host, others, id);
      }
      await guestOf(me, today);
    },
  },
  {
    name: 'greedy: own movies, and two dates a day by zones',
    plays: 'greedy',
    live: async (me, others, today) => {
      await challenges(me, others, today);
      for (const timeZone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
        await orRefused(me.user.call(updateAccount, { timeZone }));
        for (let claim = 0; claim < 3; claim += 1) {
          const { id } = me.pick();
          await me.evening(me, others, id);
          await me.rate(id);
        }
      }
      await ownMovie(me);
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
  const { movie } = await me.user.call(createCustomMovie, {
    title,
    year,
    runtime,
    genres: genreNames.filter((name) => genres.includes(name)).slice(0, 5),
  });
  await me.watch(movie.movieId);
  await orRefused(me.user.call(promoteCustomMovie, { movieId: movie.movieId, tmdbId }));
}
