import type { Issue } from '@cine/contract/errors';
import type { InputOf } from '@cine/contract/operation';
import { updateAccount } from '@cine/contract/operations/core/account';
import { queryGraph } from '@cine/contract/operations/faces/graph';
import { createChallenge, joinChallenge } from '@cine/contract/operations/together/challenges';
import { answerFriend, renewFriendCode, requestFriend } from '@cine/contract/operations/together/friends';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { readCatalogue, samplePath } from '@cine/dev-tmdb/catalogue';
import { expect } from 'chai';
import { GraphQLError, getIntrospectionQuery } from 'graphql';
import { context } from '#context.ts';
import { addedBy, member, services } from '#test/builders.ts';
import { type TestUser, unsignedToken } from '#test/client.ts';
import { expectLogs } from '#test/logs.ts';
import { send } from '#test/send-json.ts';
import { running, suite } from '#test/suite.ts';
import { queryContextOf } from './schema/query-context.ts';

const { movies, offers } = readCatalogue(samplePath);
const leone = movies.filter(({ directors }) => directors.includes('Sergio Leone'));
const [first] = leone;
if (!first || leone.length < 3) throw new Error('The sample has too few movies by Sergio Leone');

type Titled = { title: string };
type Credits = { people: { person: { id: string; name: string; movies: Titled[] } }[] };

const repeated = (count: number, field: string) =>
  Array.from({ length: count }, (_, at) => `a${at}: ${field}`).join(' ');

describe('A GraphQL query', () => {
  let lea: TestUser;
  before(async () => {
    await suite();
    lea = await member('Lea', [services.canal, services.netflix]);
  });

  const ask = (query: string, more: Omit<InputOf<typeof queryGraph>, 'query'> = {}, by = lea) =>
    by.call(queryGraph, { query, ...more });

  async function dataOf<Data>(...query: Parameters<typeof ask>): Promise<Data> {
    const { data, errors } = await ask(...query);
    expect(errors).to.equal(undefined);
    return data as Data;
  }

  async function readsOf(action: () => Promise<unknown>): Promise<number> {
    await running.resetCounters();
    await action();
    return (await running.counters()).reads;
  }

  it("returns a movie's facts in each language", async () => {
    const { movie } = await dataOf<{ movie: { overview: { fr: string } } }>(
      `query ($id: ID!) {
        movie(id: $id) {
          id title originalTitle titles { fr ru } overview { en fr } year runtime genres countries leftTmdb
          certificate(region: "US")
          people(jobs: ["Director"]) { job person { name } }
        }
      }`,
      { variables: { id: String(first.id) } },
    );
    expect(movie).to.deep.include({
      id: String(first.id),
      title: first.title,
      originalTitle: first.originalTitle,
      titles: { fr: first.titles.fr ?? null, ru: first.titles.ru ?? null },
      year: first.year,
      runtime: first.runtime,
      genres: first.genres,
      countries: first.countries,
      leftTmdb: false,
      certificate: first.certificates.US ?? null,
      people: [{ job: 'Director', person: { name: 'Sergio Leone' } }],
    });
    expect(movie.overview.fr).to.include('réalisé par Sergio Leone');
  });

  it("returns a movie's plot in three languages, and its trailer", async () => {
    const { movie } = await dataOf<{ movie: { overview: { ru: string }; trailer: object } }>(
      '{ movie(id: 603) { overview { ru } trailer { en fr } } }',
    );
    expect(movie.overview.ru).to.include('синюю и красную');
    expect(movie.trailer).to.deep.equal({ en: 'vKQi3bBA1y8', fr: null });
  });

  it("returns a person's best known movies, and leads from there to others", async () => {
    const { movie } = await dataOf<{ movie: Credits }>(
      `{ movie(id: ${first.id}) { people(jobs: ["Director"], first: 1) { person { id movies(first: 20) { title } } } } }`,
    );
    const { person } = movie.people[0]!;
    expect(person.movies.map(({ title }) => title)).to.have.members(leone.map(({ title }) => title));
    const answer = await dataOf<{ person: { name: string; movies: { popularity: number }[] } }>(
      `{ person(id: ${person.id}) { name movies(first: 2) { popularity } } }`,
    );
    expect(answer.person.name).to.equal('Sergio Leone');
    const [one, other] = answer.person.movies;
    expect(one!.popularity).to.be.at.least(other!.popularity);
    expect(await dataOf('{ person(id: 2147483647) { name } }')).to.deep.equal({ person: null });
  });

  it("returns where a movie can be watched, by default in the caller's region", async () => {
    const movie = movies.find(({ id }) => offers[id]?.FR?.flatrate?.includes(services.canal))!;
    const query = `{ movie(id: ${movie.id}) {
      here: availability { region knowledge sampleOffers checkedAt offers { provider kind mine } }
      there: availability(region: "GB") { region offers { mine } }
    } }`;
    type Region = { region: string; offers: object[] };
    const { here, there } = (await dataOf<{ movie: { here: Region; there: Region } }>(query)).movie;
    expect(here).to.include({ region: 'FR', knowledge: 'fresh', sampleOffers: true });
    expect(here.offers).to.deep.include({ provider: services.canal, kind: 'flatrate', mine: true });
    expect(there.region).to.equal('GB');
  });

  it('returns a custom movie only to users who may see it, and the others with it', async () => {
    const max = await member('Max');
    const own = await addedBy(max, 'private');
    const query = `{ movies(ids: ["${own}", "${movies[0]!.id}"]) { id title seen } }`;
    type Found = { movies: ({ id: string; title: string } | null)[] };
    await max.call(recordOwnWatch, { movieId: own });
    await running.settled();
    const title = (await dataOf<Found>(query, {}, max)).movies.map((movie) => movie?.title);
    expect(title).to.deep.equal(['A summer of ours, private', movies[0]!.title]);
    const { data } = await ask(query);
    expect((data as Found).movies.map((movie) => movie?.title)).to.deep.equal([undefined, movies[0]!.title]);
  });

  it("returns the caller's own progress, and no other user's", async () => {
    const max = await member('Max');
    const western = movies.find(({ genres, year }) => genres.includes('Western') && Number(year) < 1970)!;
    await max.call(joinChallenge, { challengeId: 'old-west' });
    await max.call(recordOwnWatch, { movieId: western.id });
    await running.settled();
    const query = `{
      me { displayName level totalXp nextLevelAt moviesSeen
        progress { challengeId currentCount targetCount isCompleted movies { title } } }
      movie(id: ${western.id}) { seen }
    }`;
    type Mine = {
      me: { displayName: string; moviesSeen: number; progress: object[] };
      movie: { seen: boolean };
    };
    const { me, movie } = await dataOf<Mine>(query, {}, max);
    expect(me).to.include({ displayName: 'Max', level: 1, totalXp: 51, nextLevelAt: 348, moviesSeen: 1 });
    expect(me.progress).to.have.length(1);
    expect(me.progress[0]).to.deep.include({ currentCount: 1, movies: [{ title: western.title }] });
    expect(movie.seen).to.equal(true);
    const others = await dataOf<Mine>(query);
    expect([others.me.displayName, others.me.moviesSeen, others.movie.seen]).to.deep.equal(['Lea', 0, false]);
  });

  it('lists the caller’s friends, requests and notifications', async () => {
    const ada = await member('Ada');
    const tom = await member('Tom');
    await tom.call(requestFriend, await ada.call(renewFriendCode, {}));
    await running.quiet();
    const query = '{ me { friends { name } requests { id name } notifications { kind from isRead } } }';
    expect(await dataOf(query, {}, ada)).to.deep.equal({
      me: {
        friends: [],
        requests: [{ id: tom.uid, name: 'Tom' }],
        notifications: [{ kind: 'friend-request', from: 'Tom', isRead: false }],
      },
    });
    await ada.call(answerFriend, { uid: tom.uid, accept: true });
    expect(await dataOf('{ me { friends { name } requests { name } } }', {}, ada)).to.deep.equal({
      me: { friends: [{ name: 'Tom' }], requests: [] },
    });
  });

  it('names a challenge in another language where it lacks the requested one', async () => {
    const nina = await member('Nina');
    const rules = [{ field: 'year' as const, operator: 'lt' as const, value: 1970 }];
    const made = { titles: { ru: 'Старые фильмы' }, rules, targetCount: 1, xpReward: 10 };
    const { id } = await nina.call(createChallenge, made);
    for (const challengeId of [id, 'old-west']) await nina.call(joinChallenge, { challengeId });
    const { me } = await dataOf<{ me: { progress: object[] } }>(
      '{ me { progress { usual: title en: title(locale: "en") ru: title(locale: "ru") de: title(locale: "de") none: title(locale: null) } } }',
      {},
      nina,
    );
    const fr = 'L’Ouest d’avant';
    const en = 'The Old West';
    const ru = 'Старый Запад';
    const own = made.titles.ru;
    expect(me.progress).to.have.deep.members([
      { usual: own, en: own, ru: own, de: own, none: own },
      { usual: en, en, ru, de: en, none: en },
    ]);
    await nina.call(updateAccount, { locale: 'fr' });
    const usual = (await dataOf<{ me: { progress: object[] } }>('{ me { progress { title } } }', {}, nina))
      .me;
    expect(usual.progress).to.have.deep.members([{ title: own }, { title: fr }]);
  });

  it('is answered in the request’s language without an account', async () => {
    const stranger = running.newUser({ guest: true });
    const askIn = async (language: string, query: string) => {
      const { body } = await send(`${running.url}/api/graphql`, {
        headers: {
          'content-type': 'application/json',
          'accept-language': language,
          authorization: `Bearer ${unsignedToken(stranger.uid, true)}`,
        },
        body: JSON.stringify({ query }),
      });
      return JSON.parse(body) as { data: { genres: { name: string }[] }; errors?: { message: string }[] };
    };
    const names = async (language: string, field = 'name') =>
      (await askIn(language, `{ genres { name: ${field} } }`)).data.genres.map(({ name }) => name);
    expect(await names('ru, en;q=0.5'))
      .to.include('Драма')
      .and.to.deep.equal(await names('', 'name(locale: "ru")'));
    expect(await names('de')).to.deep.equal(await names('en', 'name(locale: "fr")'));
    const { errors } = await askIn('en', '{ me { id } }');
    expect(errors?.[0]?.message).to.match(/^[A-Z][\x20-\x7e’]+$/);
  });

  it('says what is wrong with an argument in the language of the account', async () => {
    const max = await member('Max');
    await max.call(updateAccount, { locale: 'ru' });
    const { errors } = await ask('{ me { habitDay(date: "soon") { date } } }', {}, max);
    const { reason, issues } = errors![0]!.extensions as { reason: string; issues: Issue[] };
    expect(reason).to.equal('input-invalid');
    expect(issues.map(({ path }) => path)).to.deep.equal(['date']);
    expect(issues[0]!.message).to.match(/[а-я]/);
  });

  it('of wrong values is refused as such, without repeating long ones', async () => {
    const digits = '9'.repeat(5_000);
    const words = 'so long '.repeat(100);
    for (const [query, variables] of [
      [`{ me { friends(first: ${digits}) { name } } }`, {}],
      [`{ me { friends(first: "${digits}") { name } } }`, {}],
      ['query ($first: Int) { me { friends(first: $first) { name } } }', { first: words }],
      ['query ($first: Int) { me { friends(first: $first) { name } } }', { first: 'x'.repeat(1_000) }],
      ['query ($first: Int) { me { friends(first: $first) { name } } }', { first: 1e300 }],
    ] as const) {
      const { errors = [] } = await ask(query, { variables });
      expect(errors.map(({ extensions }) => extensions?.reason)).to.deep.equal(['query-invalid']);
      expect(errors[0]!.message).to.match(/Int/);
      expect(JSON.stringify(errors).length).to.be.below(1_000);
    }
  });

  it('finds movies as the search does', async () => {
    const { search } = await dataOf<{ search: Credits[] }>(
      '{ search(query: "sergio leone", first: 3) { people { person { name } } } }',
    );
    expect(search).to.have.length(3);
    for (const { people } of search)
      expect(people.map(({ person }) => person.name)).to.include('Sergio Leone');
  });

  it('may search four times, and is refused before it searches more often', async () => {
    const search = 'search(query: "sergio leone", first: 1) { title }';
    expect(Object.keys(await dataOf<object>(`{ ${repeated(4, search)} }`))).to.have.length(4);
    const reads = await readsOf(async () => {
      const { errors } = await ask(`{ ${repeated(5, search)} }`);
      expect(errors?.[0]?.extensions?.params).to.include({ what: 'complexity' });
    });
    expect(reads).to.be.at.most(3);
  });

  it('does nothing for a list of no movies, which costs as little as any field', async () => {
    const nothing = repeated(50, 'search(query: "sergio leone", first: 0) { title }');
    const { movie } = await dataOf<{ movie: { people: { person: { id: string } }[] } }>(
      `{ movie(id: ${first.id}) { people(jobs: ["Director"]) { person { id } } } }`,
    );
    const by = `person(id: ${movie.people[0]!.person.id})`;
    const without = await readsOf(() => dataOf(`{ ${by} { name } }`));
    const reads = await readsOf(async () => {
      const answer = await dataOf<Record<string, unknown>>(
        `{ ${nothing} ${by} { name movies(first: 0) { title } } }`,
      );
      expect(answer.a49).to.deep.equal([]);
      expect(answer.person).to.deep.equal({ name: 'Sergio Leone', movies: [] });
    });
    expect(reads).to.equal(without);
  });

  it('reads documents that several fields need together and once', async () => {
    const ids = leone.slice(0, 3).map(({ id }) => id);
    const fields = 'title seen availability { region }';
    const query = `{
      movies(ids: [${ids.join()}]) { ${fields} }
      again: movies(ids: [${ids.join()}]) { ${fields} }
      one: movie(id: ${ids[0]}) { ${fields} }
      me { moviesSeen region }
    }`;
    await dataOf(query);
    // Each movie, the account, whether it is being deleted, the player and the manifest.
    expect(await readsOf(() => dataOf(query))).to.equal(ids.length + 4);
  });

  it('is refused before any read when it costs too much', async () => {
    const people = (inner: string) => `people { person { movies(first: 20) { ${inner} } } }`;
    const tooMuch = {
      complexity: `{ movie(id: 1) { ${people(people('title'))} } }`,
      depth: `{ movie(id: 1) { ${Array.from({ length: 4 }).reduce<string>((inner) => `people(first: 1) { person { movies(first: 1) { ${inner} } } }`, 'title')} } }`,
      breadth: `{ ${repeated(201, '__typename')} }`,
    };
    for (const [what, query] of Object.entries(tooMuch)) {
      const reads = await readsOf(async () => {
        const { data, errors } = await ask(query);
        expect(errors?.[0]?.extensions, what).to.deep.include({ reason: 'query-too-costly' });
        expect(errors?.[0]?.extensions?.params, what).to.include({ what });
        expect(
          Object.values((data ?? {}) as object).every((value) => value === null || value === 'Query'),
        ).to.equal(true);
      });
      // Its words are in the language of the account.
      expect(reads, what).to.be.at.most(3);
    }
    const costly = Array.from({ length: 60 }, (_, at) => at + 1).join();
    const { errors } = await ask(`{ movies(ids: [${costly}]) { title } }`);
    expect(errors?.[0]?.extensions?.params).to.include({ what: 'ids', limit: 50 });
  });

  it('may introspect the schema as tools do, and no more', async () => {
    const everything = getIntrospectionQuery({
      schemaDescription: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      inputValueDeprecation: true,
      oneOf: true,
    });
    const { __schema } = await dataOf<{ __schema: { types: { name: string }[] } }>(everything);
    expect(__schema.types.map(({ name }) => name)).to.include('Movie');
    await dataOf('{ __schema { queryType { name } } __type(name: "Movie") { fields { name } } __typename }');
    const whole = everything.slice(everything.indexOf('fragment FullType'));
    const type = '__type(name: "Movie") { name }';
    const tooMuch: Record<string, [what: string, asked: number, limit: number]> = {
      [`{ ${repeated(150, '__schema { types { ...FullType } }')} } ${whole}`]: ['__schema', 150, 1],
      '{ ...More __schema { types { name } } } fragment More on Query { a: __schema { types { name } } }': [
        '__schema',
        2,
        1,
      ],
      [`{ ${repeated(2, type)} }`]: ['__type', 2, 1],
      [`{ __type(name: "Movie") { ${repeated(31, 'name')} } }`]: ['introspection', 310, 300],
      [`{ __schema { types { ${'fields { name } '.repeat(200)} } } }`]: ['introspection', 401, 300],
      [`{ __schema { ${repeated(4, 'types { ...FullType }')} } } ${whole}`]: ['introspection', 748, 300],
    };
    for (const [query, [what, count, limit]] of Object.entries(tooMuch)) {
      const { data, errors } = await ask(query);
      expect(data, query).to.equal(undefined);
      expect(errors?.map(({ extensions }) => extensions)).to.deep.equal([
        { reason: 'query-too-costly', params: { what, asked: count, limit } },
      ]);
    }
  });

  it('with multiplying fragments is refused quickly', async () => {
    const started = performance.now();
    for (const [type, root, leaf, what] of [
      ['Movie', `movie(id: ${first.id})`, 'title', 'breadth'],
      ['Query', '', '__typename', 'breadth'],
      ['__Type', '__type(name: "Movie")', 'name', 'introspection'],
    ]) {
      const fragments = Array.from(
        { length: 40 },
        (_, at) => `fragment f${at} on ${type} { ...f${at + 1} ...f${at + 1} }`,
      );
      const query = `{ ${root} ${root ? '{ ...f0 }' : '...f0'} } ${fragments.join(' ')} fragment f40 on ${type} { ${leaf} }`;
      const { errors } = await ask(query);
      expect(errors?.[0]?.extensions).to.deep.include({ reason: 'query-too-costly' });
      expect(errors?.[0]?.extensions?.params).to.include({ what, asked: 1_000_000 });
    }
    expect(performance.now() - started).to.be.below(2_000);
  });

  it('accepts ids only as digits', async () => {
    const { id, title } = first;
    expect(await dataOf(`{ movie(id: "${id}") { title } }`)).to.deep.equal({ movie: { title } });
    for (const other of [`0x${id.toString(16)}`, `${id}.0`, `${id}e0`, ` ${id}`, `+${id}`, '', '-1', '0']) {
      const one = await ask('query ($id: ID!) { movie(id: $id) { title } }', { variables: { id: other } });
      expect(one, other).to.have.nested.property('errors[0].extensions.reason', 'movie-unknown');
      expect(one.data, other).to.deep.equal({ movie: null });
      const several = await ask(
        'query ($id: ID!) { movies(ids: [$id]) { title } person(id: $id) { name } }',
        { variables: { id: other } },
      );
      expect(several.data, other).to.deep.equal({ movies: [null], person: null });
    }
  });

  it('returns partial data with stable reasons in the language of the account', async () => {
    const max = await member('Max');
    await max.call(updateAccount, { locale: 'ru' });
    const { data, errors } = await ask(
      `{ movies(ids: [${first.id}, 999999999, "x"]) { title certificate(region: "ZZ") } }`,
      {},
      max,
    );
    expect(data).to.deep.equal({ movies: [{ title: first.title, certificate: null }, null, null] });
    expect(errors?.map(({ path, extensions }) => [path?.join('.'), extensions?.reason])).to.have.deep.members(
      [
        ['movies.0.certificate', 'region-unknown'],
        ['movies.1', 'movie-unknown'],
        ['movies.2', 'movie-unknown'],
      ],
    );
    for (const { message } of errors!) expect(message).to.match(/[а-я]/);
  });

  it('repeats no long names in its answer or the paths of its errors, and answers at most a megabyte', async () => {
    for (const query of [
      `{ me { streak { days { ${'x'.repeat(7_000)}: date } } } }`,
      `{ ${'x'.repeat(61)}: movies(ids: [1, 2]) { title } }`,
      `query ($${'x'.repeat(61)}: ID!) { movie(id: $${'x'.repeat(61)}) { title } }`,
    ]) {
      const { data, errors } = await ask(query);
      expect(data).to.equal(undefined);
      expect(errors?.[0]?.extensions).to.have.nested.property('params.what', 'name');
    }
    expect(await dataOf(`{ ${'x'.repeat(60)}: me { id } }`)).to.have.property('x'.repeat(60));
    const { sizeErrorOf } = await import('./schema/answer-size.ts');
    expect(sizeErrorOf({ data: { text: 'x'.repeat(900_000) } })).to.equal(null);
    // Its messages count, too.
    const errors = Array.from({ length: 600 }, () => ({ message: 'é'.repeat(1_000) }));
    expect(sizeErrorOf({ errors })?.extensions.params).to.deep.equal({
      what: 'kilobytes',
      asked: 1210,
      limit: 1000,
    });
  });

  it('is refused by what is too much where it is nested deeply, or has very many tokens', async () => {
    for (const [what, query] of [
      ['tokens', `{ movie(id: ${'['.repeat(3_900)}${']'.repeat(3_900)}) { title } }`],
      ['tokens', `{ movies(ids: [${'1,'.repeat(3_900)}]) { title } }`],
      ['tokens', `{ ${'id '.repeat(2_600)} }`],
      ['nesting', `{ movie(id: ${'['.repeat(900)}${']'.repeat(900)}) { title } }`],
      ['nesting', `{ movie(id: ${'{a:'.repeat(450)}1${'}'.repeat(450)}) { title } }`],
      ['nesting', `{ movie(id: 1) ${'{ title '.repeat(600)}${'}'.repeat(600)} }`],
    ] as const) {
      const { errors } = await ask(query);
      expect(errors?.[0]?.extensions, query.slice(0, 40)).to.deep.include({ reason: 'query-too-costly' });
      expect(errors?.[0]?.extensions?.params, query.slice(0, 40)).to.include({ what });
    }
  });

  it('is accepted as GraphQL’s clients send it, and answered in the type that they ask for', async () => {
    const post = async (body: object, accept = '*/*') => {
      const {
        status,
        headers,
        body: text,
      } = await send(`${running.url}/api/graphql`, {
        headers: {
          'content-type': 'application/json',
          accept,
          authorization: `Bearer ${unsignedToken(lea.uid, false)}`,
        },
        body: JSON.stringify(body),
      });
      return [status, headers['content-type'], (JSON.parse(text) as { data?: unknown }).data];
    };
    const data = { __typename: 'Query' };
    const own = 'application/graphql-response+json';
    const json = 'application/json; charset=utf-8';
    const typed = `${own}; charset=utf-8`;
    const query = '{ __typename }';
    for (const more of [
      { extensions: { clientLibrary: { name: 'any', version: '1' } } },
      { operationName: null, variables: null, extensions: null },
      { operationName: '', variables: {} },
    ])
      expect(await post({ query, ...more })).to.deep.equal([200, json, data]);
    expect(await post({ query }, `${own}, application/json;q=0.9`)).to.deep.equal([200, typed, data]);
    expect(await post({ query: '{ nothing }' }, own)).to.deep.equal([400, typed, undefined]);
    expect(await post({ query: '{ nothing }' })).to.deep.equal([200, json, undefined]);
    const got = await send(`${running.url}/api/graphql?query=%7B__typename%7D`, { method: 'GET' });
    expect([got.status, got.headers.allow]).to.deep.equal([405, 'POST, OPTIONS']);
  });

  it("that is invalid, ambiguous or a mutation is refused with GraphQL's own message", async () => {
    for (const [query, what] of [
      ['{', 'Syntax Error'],
      ['{ nothing }', 'Cannot query field'],
      ['mutation { add }', 'mutation'],
      ['{ movie(id: 1) { title', 'Syntax Error'],
      ['query A { me { id } } query B { me { id } }', 'operation'],
    ] as const) {
      const { errors } = await ask(query);
      expect(errors?.[0]?.message, query).to.include(what);
      expect(errors?.[0]?.message, query).to.match(/^This isn’t a valid GraphQL query \(/);
      expect(errors?.[0]?.extensions?.reason).to.equal('query-invalid');
    }
    const two = 'query A { me { id } } query B { me { level } }';
    expect(await dataOf(two, { operationName: 'B' })).to.deep.equal({ me: { level: 1 } });
  });

  it("can read the schema's descriptions", async () => {
    const { __schema } = await dataOf<{ __schema: { types: { name: string }[] } }>(
      '{ __schema { types { name fields { name type { name } } } } }',
    );
    const names = __schema.types.map(({ name }) => name);
    expect(names).to.include.members(['Movie', 'Person', 'Availability', 'Me', 'Progress']);
  });

  it('that hits a bug answers only internal, without the error’s message', async () => {
    expectLogs('operation failed');
    const { maskedError } = await import('./schema/refused.ts');
    const bug = new GraphQLError('', { originalError: new TypeError('secret of the house') });
    const masked = maskedError(bug);
    expect(masked.message).to.equal('internal');
    expect(JSON.stringify(masked)).to.not.include('secret');
  });

  it('requires an account where a field needs one', async () => {
    const stranger = running.newUser();
    const { errors } = await ask('{ me { id } }', {}, stranger);
    expect(errors?.[0]?.extensions?.reason).to.equal('account-missing');
    const query = queryContextOf(context(), { uid: stranger.uid, isGuest: false, signedInAt: 0 });
    expect(await query.account()).to.equal(null);
  });
});
