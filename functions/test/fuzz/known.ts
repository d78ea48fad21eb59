import type { Operation } from '@cine/contract/operation';
import { closePoll } from '@cine/contract/operations/together/polls';
import { context } from '#context.ts';
import { loadCatalogue } from '#core/catalogue/index.ts';
import { addedBy, services } from '../builders.ts';
import { unsignedToken } from '../client.ts';
import { newCast } from '../scenarios/cast.ts';
import { inputOf, isEnd, type Played, play, scenes } from '../scenarios/index.ts';
import { anyMovies } from '../scenarios/samples.ts';
import type { Cast } from '../scenarios/scene.ts';
import { inheritedNames, type Known } from './input-generators.ts';

/** What inputs say that names nothing. */
export const anyValues: Known = {
  rules: [anyMovies, [{ field: 'year', operator: 'between', value: [1950, 1960] }]],
  region: ['FR', 'JP', 'GB'],
  providers: [[services.netflix], []],
  provider: [services.netflix, services.canal],
  timeZone: ['Europe/Paris', 'Asia/Tokyo'],
  displayName: ['Léa', '  Léa  B ', '-'],
  titles: [{ en: 'Anything at all' }, { ru: 'Всё подряд', fr: 'Tout et rien' }],
  season: [null, { from: '2020-01-01T00:00:00Z', to: '2040-01-01T00:00:00Z' }],
  score: [0, 73, 100],
  stars: [0.5, 4.5],
  tens: [1, 8],
  xpReward: [0, 10],
};

const strange = ['nothing-here', 'a'.repeat(64), '-', '__reserved__', ...inheritedNames];

export type World = {
  cast: Cast;
  pool: Known;
  played: Played;
  /** What an operation's scene calls with now, or called with; operations whose scenes can't be made lack. */
  inputs: ReadonlyMap<Operation, unknown>;
};

/** People with something of every kind, and values for inputs: mostly those that scenes call with. */
export async function newWorld(someCast?: Cast): Promise<World> {
  const cast = someCast ?? (await newCast());
  const needed = new Set(scenes.flatMap(({ needs }) => needs));
  const played: Played = new Map();
  for (const each of scenes) {
    const isPossible = each.needs.every((operation) => played.has(operation));
    if (isPossible && needed.has(each.operation) && !isEnd(each.operation)) await play([each], cast, played);
  }
  const movieIds = [...(await loadCatalogue(context())).movies.byId.keys()].slice(0, 5);
  const own = [await addedBy(cast.host, 'private'), await addedBy(cast.host, 'group')];
  const { host, friend, guest } = cast;
  const others: Known = {
    seen: ['a'.repeat(16)],
    uid: [host.uid, friend.uid, guest.uid, 'nobody', 'a/b', '..', ...inheritedNames],
    uids: [[friend.uid], [host.uid, 'nobody'], ['a/b']],
    habitIds: [['nobody']],
    callId: strange,
    code: ['AAAAAA', 'A A-A A A A', 'A'.repeat(8), 'A'.repeat(26)],
    challengeId: ['old-west', ...strange],
    movieId: [...movieIds, ...own, ...own, 1, 2 ** 53 - 1],
    tmdbId: movieIds,
    watchId: ['1-one', 'NaN', ...strange],
    deviceId: ['0'.repeat(40), ...strange],
    guestToken: [await guest.idToken(), unsignedToken(host.uid, false), 'x'.repeat(30)],
  };
  const named: [key: string, value: unknown][] = [];
  const inputs = new Map<Operation, unknown>();
  for (const each of scenes) {
    // Its votes would end the poll that others are about.
    if (each.operation === closePoll) continue;
    if (!each.needs.every((operation) => played.has(operation))) continue;
    // Some can't be made besides others.
    const made = () => inputOf(each, cast, played).catch(() => null);
    const input = played.get(each.operation)?.input ?? (await made());
    if (input !== null) inputs.set(each.operation, input);
    for (const [part, value] of namesIn(input))
      named.push([part, value], [`${each.operation.name}.${part}`, value]);
  }
  const seeds = [...Map.groupBy(named, ([key]) => key)].map(([key, values]) => {
    const rest = others[key.split('.').at(-1)!] ?? strange;
    const length = Math.max(values.length, rest.length);
    return [key, [...Array.from({ length }, (_, n) => values[n % values.length]![1]), ...rest]] as const;
  });
  return {
    cast,
    played,
    inputs,
    pool: {
      icon: ['📖', '🇫🇷', 'x'],
      ...others,
      ...Object.fromEntries(seeds),
      collection: [
        ...Array.from({ length: 6 }, () => 'watchlist'),
        ...['shelf', 'nothing-here', `user.${friend.uid}.watchlist`, 'group.nobody.watchlist'],
        ...inheritedNames,
      ],
      'movies-search.query': ['alien', 'miyazaki 2001', 'унесённые', 'x'],
      'movies-lookUp.query': ['stalker', 'nothing that anybody made'],
      'movies-lookUp.year': [1979, 2100],
      'graph-query.query': graphQueries(movieIds.slice(0, 3)),
      'graph-query.variables': [null, {}, { id: String(movieIds[0]) }],
      'graph-query.operationName': [null],
      // The quick ones.
      job: ['trending', 'details'],
      key: ['one', 'two'],
      ...anyValues,
    },
  };
}

function namesIn(input: unknown): [part: string, value: unknown][] {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return [];
  return Object.entries(input).flatMap(([part, value]) => [
    ...(/Ids?$|^(?:id|uids?|code|seen)$|oken$/.test(part) ? [[part, value] as [string, unknown]] : []),
    ...namesIn(value),
  ]);
}

/** GraphQL queries about these movies, some with a variable, and some that are refused. */
function graphQueries(movieIds: readonly number[]): string[] {
  const [first] = movieIds;
  return [
    `{ movie(id: ${first}) { title overview { fr } availability { region offers { provider mine } } } }`,
    `{ movie(id: ${first}) { people(first: 3) { job person { id name movies(first: 2) { title } } } } }`,
    `{ movies(ids: [${movieIds.join()}, 999999999]) { id title seen } }`,
    '{ search(query: "alien", first: 3) { id title year } }',
    '{ me { displayName totalXp progress { challengeId currentCount movies { title } } } }',
    '{ me { groups { id members { name } } dates { by answers { said } } tips { text } sentTips { status } } }',
    'query ($id: ID!) { group(id: $id) { polls { status } } poll(id: $id) { voted } polls(sessionId: $id) { status } }',
    'query ($id: ID!) { movie(id: $id) { title } }',
    '{ __schema { types { name } } }',
    `{ movies(ids: [${Array.from({ length: 60 }, (_, at) => at + 1).join()}]) { title } }`,
    '{ movie(id: 1) { title',
  ];
}
