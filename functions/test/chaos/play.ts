/** People who play evenings side by side, and do meanwhile what needs every outside service. */
import { setTimeout as delay } from 'node:timers/promises';
import { setUpAccount, showAccount } from '@cine/contract/operations/core/account';
import { addDevice } from '@cine/contract/operations/core/notifications';
import { lookUpMovies } from '@cine/contract/operations/movies/movies';
import { readSentenceByModel } from '@cine/contract/operations/movies/smart-search';
import type { Random } from '../../../bench/deployed/random.ts';
import { CallError } from '../client.ts';
import { type Calls, playEvening } from '../evenings/evening.ts';
import { accountOf, services } from '../scenarios/samples.ts';
import { type Ledger, openLedger } from './ledger.ts';
import { type Answers, NeverAnswered, type Person, personAt } from './person.ts';
import type { Stage } from './stage.ts';

export type People = { groups: Person[][]; ledger: Ledger; answers: Answers };

const providers = [services.netflix, services.canal];

/** Groups of four members with an address and a browser that gets pushes, and a guest. */
export async function gather({ instances, identities, push }: Stage, evenings: number): Promise<People> {
  const ledger = openLedger();
  const answers: Answers = { calls: 0, again: 0, counts: new Map(), undocumented: new Map() };
  const groups: Person[][] = [];
  for (let group = 0; group < evenings; group += 1) {
    const people = Array.from({ length: 5 }, (_, at) =>
      personAt(instances.url, `chaos-${group}-${at}`, at === 4, answers, ledger),
    );
    for (const person of people.slice(0, 4)) {
      const { uid } = person;
      identities.add({ localId: uid, email: `${uid}@example.test`, emailVerified: true });
      await person.call(setUpAccount, { ...accountOf(person, 'Member'), providers });
      await person.call(addDevice, push.subscribe());
    }
    groups.push(people);
  }
  return { groups, ledger, answers };
}

/** How many errands of a group run side by side, as some wait for long. */
const errandsAtOnce = 3;

export type Played = { evenings: number; broken: string[] };

/** Plays until time is over; each evening that has begun is played to its end. */
export async function playUntil(
  isOver: () => boolean,
  { groups }: People,
  { random, errandEveryMs }: { random: Random; errandEveryMs: number },
): Promise<Played> {
  const played: Played = { evenings: 0, broken: [] };
  const calls: Calls<Person> = (person, operation, input) => person.call(operation, input);

  async function evenings(group: Person[]): Promise<void> {
    while (!isOver()) {
      try {
        await playEvening(group, calls, { providers, below: random.below });
        played.evenings += 1;
      } catch (error) {
        played.broken.push(`An evening of ${group[0]!.uid} broke off: ${String(error)}`);
      }
    }
  }

  async function errands(group: Person[]): Promise<void> {
    const running = new Set<Promise<unknown>>();
    while (!isOver()) {
      await delay(errandEveryMs * (0.5 + random.next()));
      if (running.size >= errandsAtOnce) continue;
      const person = group[random.below(4)]!;
      const errand = [signIn, signIn, lookUp, askModel][random.below(4)]!;
      const work = errand(person)
        .catch((error: unknown) => {
          // Limits, which attempts that were cut off count against, and patience.
          if (!(error instanceof CallError || error instanceof NeverAnswered))
            played.broken.push(`An errand of ${person.uid}: ${String(error)}`);
        })
        .finally(() => running.delete(work));
      running.add(work);
    }
    await Promise.all(running);
  }

  /** Which is told by a mail and a push. */
  function signIn(person: Person): Promise<unknown> {
    person.signInAnew();
    return person.call(showAccount, {});
  }

  const lookUp = (person: Person) => person.call(lookUpMovies, { query: random.pick(titles) });
  const askModel = (person: Person) =>
    person.call(readSentenceByModel, {
      sentence: `a thriller with a ${random.pick(words)} twist, without ${random.pick(words)}`,
    });

  await Promise.all(groups.flatMap((group) => [evenings(group), errands(group)]));
  return played;
}

/** That no grammar knows. */
const words = ['plot', 'subtitles', 'clocks', 'ghosts', 'umbrellas', 'mirrors', 'whispers', 'lanterns'];
const titles = [
  'Ran',
  'Solaris',
  'Alien',
  'Vertigo',
  'Metropolis',
  'Heat',
  'Amélie',
  'Stalker',
  'Rope',
  'Jaws',
];
