import type { Rule } from '@cine/contract/game/challenge-rules';
import { compileRules } from '@cine/contract/game/compile-rules';
import { ruleMovie } from '@cine/contract/game/rule-movie';
import { unknownMovie } from '@cine/contract/movies/unknown-movie.test-support';
import type { InputOf } from '@cine/contract/operation';
import { createCharacter } from '@cine/contract/operations/game/characters';
import { previewRules } from '@cine/contract/operations/movies/movies';
import {
  createChallenge,
  joinChallenge,
  listWeeklyChallenges,
} from '@cine/contract/operations/together/challenges';
import {
  createSession,
  joinSession,
  recordWatch,
  type Session,
} from '@cine/contract/operations/together/sessions';
import { tonight } from '@cine/contract/operations/together/tonight';
import { rateMovie } from '@cine/contract/operations/watching/ratings';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { readCatalogue, samplePath } from '@cine/dev-tmdb/catalogue';
import type { Person, Stage } from './screen.ts';

export const services = { netflix: 8, netflixWithAds: 1796, prime: 119, disney: 337, canal: 381, mubi: 11 };

const { movies } = readCatalogue(samplePath);
type Movie = (typeof movies)[number];

/** The sample's movies of a genre without another. */
export const moviesOf = (genre: string, not?: string): Movie[] =>
  movies.filter(({ genres }) => genres.includes(genre) && (not === undefined || !genres.includes(not)));
/** Those that meet some rules. */
export const moviesThatFit = (rules: readonly Rule[]): Movie[] =>
  movies.filter((movie) => compileRules([...rules])(ruleMovie({ ...unknownMovie, ...movie })));
/** Those that “The Old West” counts. */
export const oldWesterns = moviesOf('Western').filter(({ year }) => year !== null && year < 1970);

/** Rates movies of two genres, the first high and the second low. */
export async function prefer({ call }: Person, loved: string, unloved: string): Promise<void> {
  for (const [at, { id }] of moviesOf(loved, unloved).slice(0, 8).entries())
    await call(rateMovie, { movieId: id, score: 96 - 4 * at });
  for (const [at, { id }] of moviesOf(unloved, loved).slice(0, 6).entries())
    await call(rateMovie, { movieId: id, score: 20 + 5 * at });
}

/** Names of up to 24 letters, with and without a place to break. */
export const longNames = [
  'Maximilienne-Clémentine',
  'Jean-Christophe',
  'Maximilienne',
  'Александра-Екатерина',
  'Bartholomew Featherstone',
  'Camille',
  'Wolfeschlegelsteinhausen',
  'Anne-Sophie',
];

/** What people's characters look like. */
export const characters: Record<'lea' | 'ines', InputOf<typeof createCharacter>> = {
  lea: {
    name: 'Zoé des Balcons',
    characterClass: 'paladin',
    appearance: { build: 'slight', skin: 'umber', hair: 'afro', hairColour: 'black', eyes: 'hazel' },
  },
  ines: {
    name: 'Capitaine Pop-corn',
    characterClass: 'ranger',
    appearance: { build: 'sturdy', skin: 'rose', hair: 'braid', hairColour: 'auburn', eyes: 'green' },
  },
};

export type Evening = Awaited<ReturnType<typeof evening>>;

/** Léa's evening with two members, who have challenges and more, and a guest. */
export async function evening(stage: Stage) {
  const lea = await stage.member('Léa');
  const tom = await stage.member('Tom', [services.netflix, services.disney]);
  const ines = await stage.member('Inès', [services.netflixWithAds, services.prime]);
  for (const { call } of [lea, ines]) await call(joinChallenge, { challengeId: 'old-west' });
  await lea.call(createCharacter, characters.lea);
  await ines.call(createCharacter, characters.ines);
  const { id: challengeId } = await tom.call(createChallenge, {
    titles: { fr: 'Midi pile', en: 'High Noon', ru: 'Ровно в полдень' },
    rules: [
      { field: 'genre', operator: 'eq', value: 'Western' },
      { field: 'runtime', operator: 'lte', value: 130 },
    ],
    targetCount: 1,
    xpReward: 50,
  });
  await tom.call(joinChallenge, { challengeId });
  await prefer(lea, 'Western', 'Romance');
  await prefer(ines, 'Romance', 'Western');
  const session = await sessionOf(lea, tom, ines);
  const nina = await stage.guest('Nina', session.code);
  const place = { kind: 'session', id: session.id } as const;
  return { session, sessionId: session.id, place, lea, tom, ines, nina };
}

/** An open session of a host and others who have joined it. */
export async function sessionOf(host: Person, ...others: Person[]): Promise<Session> {
  const session = await host.call(createSession, { mode: 'together' });
  for (const { call } of others) await call(joinSession, { code: session.code });
  return session;
}

/** An evening whose movie completes a challenge for all of these people. */
export async function completedBy(people: readonly Person[]): Promise<{ sessionId: string; code: string }> {
  for (const { call } of people) {
    await call(joinChallenge, { challengeId: 'old-west' });
    for (const { id } of oldWesterns.slice(0, 2)) await call(recordOwnWatch, { movieId: id });
  }
  const [host, ...others] = people;
  const { id: sessionId, code } = await sessionOf(host!, ...others);
  await host!.call(recordWatch, { sessionId, movieId: await westernFor(host!, sessionId) });
  return { sessionId, code };
}

/** The western for all in a session that advances the most challenges. */
export async function westernFor({ call }: Person, sessionId: string): Promise<number> {
  const { candidates } = await call(tonight, { sessionId, filters: { genres: ['Western'] } });
  const [best] = candidates.toSorted((one, other) => other.advances.length - one.advances.length);
  if (!best) throw new Error('There should be a western for all.');
  return best.movieId;
}

/** Completes the week's easy challenge, and begins the next one. */
export async function playWeek({ call }: Person): Promise<void> {
  const { weeks } = await call(listWeeklyChallenges, {});
  for (const { rules } of weeks[0]!.challenges.slice(0, 2)) {
    const { examples } = await call(previewRules, { rules });
    await call(recordOwnWatch, { movieId: examples[0]!.movieId });
  }
}
