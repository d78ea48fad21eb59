import { setTimeout as delay } from 'node:timers/promises';
import { showMovie } from '@cine/contract/operations/movies/movies';
import type { Session } from '@cine/contract/operations/together/sessions';
import { tonight } from '@cine/contract/operations/together/tonight';
import type { Person } from './person.ts';

/** How long the dashboard waits for more changes before it asks again. */
const settleMs = 250;

/** What the friends of an evening hear from each other and see on their screens. */
export type Evening = {
  opened: PromiseWithResolvers<Session>;
  challenge: PromiseWithResolvers<string>;
  gathered: PromiseWithResolvers<void>;
  chosen: PromiseWithResolvers<number>;
  watched: PromiseWithResolvers<number>;
  /** All except the host have done what they wanted. */
  done: PromiseWithResolvers<void>;
  /** One of the others is there, and stays until the movie is over. */
  arrives: () => void;
  finishes: () => void;
  /** A user's screen shows the session from now on. */
  shows: (person: Person) => void;
  hides: (person: Person) => void;
  /** The session has changed, so every screen asks for the list again. */
  changes: () => void;
  /** A movie was chosen, so every screen asks for it. */
  choose: (movieId: number) => void;
  settled: () => Promise<void>;
};

export function newEvening(others: number): Evening {
  const screens = new Map<Person, { turn: number }>();
  const answers: Promise<unknown>[] = [];
  const events = {
    opened: Promise.withResolvers<Session>(),
    challenge: Promise.withResolvers<string>(),
    gathered: Promise.withResolvers<void>(),
    chosen: Promise.withResolvers<number>(),
    watched: Promise.withResolvers<number>(),
    done: Promise.withResolvers<void>(),
  };

  let arrived = 0;
  let finished = 0;

  async function askAgain(person: Person, screen: { turn: number }): Promise<void> {
    const turn = ++screen.turn;
    await delay(settleMs);
    // A later change asks instead.
    if (turn !== screen.turn || !screens.has(person)) return;
    const { id: sessionId } = await events.opened.promise;
    await person.atOnce(({ call }) => call(tonight, { sessionId, pageSize: 21 }));
  }

  return {
    ...events,
    arrives: () => {
      if (++arrived === others) events.gathered.resolve();
    },
    finishes: () => {
      if (++finished === others) events.done.resolve();
    },
    shows: (person) => screens.set(person, { turn: 0 }),
    hides: (person) => screens.delete(person),
    changes: () => {
      for (const [person, screen] of screens) answers.push(askAgain(person, screen));
    },
    choose: (movieId) => {
      events.chosen.resolve(movieId);
      const show = async (person: Person) => {
        const { id: sessionId } = await events.opened.promise;
        await person.atOnce(({ call }) => call(showMovie, { movieId, sessionId }));
      };
      for (const person of screens.keys()) answers.push(show(person));
    },
    settled: async () => void (await Promise.all(answers)),
  };
}
