import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { operations } from '@cine/contract';
import { customMovieIds } from '@cine/contract/movies/custom-movie';
import type { InputOf } from '@cine/contract/operation';
import { updateAccount } from '@cine/contract/operations/core/account';
import { sendNotice } from '@cine/contract/operations/faces/notices';
import { deleteAccount } from '@cine/contract/operations/faces/privacy';
import { unequipItem } from '@cine/contract/operations/game/characters';
import { previewDuel } from '@cine/contract/operations/game/duels';
import { completeHabit, createHabit } from '@cine/contract/operations/game/habits';
import { buy } from '@cine/contract/operations/game/shop';
import { createTask } from '@cine/contract/operations/game/tasks';
import { lookUpMovies, showMovie } from '@cine/contract/operations/movies/movies';
import { draftChallenge, reviewChallengeDraft } from '@cine/contract/operations/together/challenge-drafts';
import { createChallenge, joinChallenge } from '@cine/contract/operations/together/challenges';
import { chooseDate, proposeDates } from '@cine/contract/operations/together/dates';
import { createGroup } from '@cine/contract/operations/together/groups';
import { startPoll } from '@cine/contract/operations/together/polls';
import { createCollection } from '@cine/contract/operations/watching/collections';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { hour, toInstant } from '@cine/contract/time';
import { expect } from 'chai';
import express from 'express';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { getFirestore } from 'firebase-admin/firestore';
import { loadCatalogue } from '#core/catalogue/index.ts';
import { duelist, propose } from '#game/duels/duels.test-support.ts';
import { serve } from '#platform/endpoints/serve.ts';
import {
  addedBy,
  befriended,
  member,
  sampleCharacter,
  sampleHabit,
  sessionOf,
  verify,
} from '#test/builders.ts';
import { type TestUser, unsignedToken } from '#test/client.ts';
import { expectLogs } from '#test/logs.ts';
import { newNotice } from '#test/scenarios/faces.ts';
import { withVerifiedTokens } from '#test/stand-ins/verified-tokens.ts';
import { project, running, suite } from '#test/suite.ts';
import { createCineClient } from '../../../client/src/index.ts';
import { problemSchema } from './problem.ts';
import { routesOf } from './routes.ts';

expectLogs('refused: ');

const anyYear = { field: 'year', operator: 'gte', value: 1870 } as const;

type Sent = { as?: TestUser; headers?: Record<string, string>; body?: unknown };

describe('The REST API', () => {
  let lea: TestUser;
  let movieId: number;

  before(async () => {
    await suite();
    lea = await member('Lea');
    const { context } = await import('#context.ts');
    [movieId] = [...(await loadCatalogue(context())).movies.byId.keys()] as [number];
  });

  /** Calls as a user of the client does; `send` is for requests that the client wouldn't send or lacks. */
  function clientOf({ uid }: TestUser) {
    return createCineClient({ baseUrl: running.url, idToken: async () => unsignedToken(uid, false) });
  }

  function send(method: string, path: string, { as, headers = {}, body }: Sent = {}): Promise<Response> {
    return fetch(running.url + path, {
      method,
      headers: {
        ...(as && { authorization: `Bearer ${unsignedToken(as.uid, false)}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && {
        body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
      }),
    });
  }

  /** The body of a refusal, after checking that it is a problem of its status. */
  async function problemIn(response: Response) {
    expect(response.headers.get('content-type')).to.match(/^application\/problem\+json/);
    const problem = problemSchema.parse(await response.json());
    expect(problem.status).to.equal(response.status);
    return problem;
  }

  it('answers as the callable does, at its own address and through Hosting', async () => {
    const byCallable = await lea.call(showMovie, { movieId });
    for (const baseUrl of [running.url, `${running.url}/demo-cine/europe-west1/api`]) {
      const { data } = await clientOf(lea).GET('/api/movies/{movieId}', {
        params: { path: { movieId } },
        baseUrl,
      });
      expect(data).to.deep.equal(byCallable);
    }
  });

  it('has an address for every operation of the contract, which requires sign-in unless anybody may call', async () => {
    for (const { rest, name, caller } of operations.values()) {
      const path = rest.path.replace(/\{\w+\}/g, '1');
      const response = await send(rest.method, path, rest.method === 'GET' ? {} : { body: {} });
      if (caller === 'anybody') {
        expect(response.status, name).to.be.oneOf([200, 422]);
        continue;
      }
      expect([response.status, (await problemIn(response)).reason], name).to.deep.equal([
        401,
        'sign-in-required',
      ]);
      expect(response.headers.get('www-authenticate')).to.equal('Bearer');
    }
  });

  it('reads numbers and booleans from a query, and refuses unknown parts', async () => {
    const { data } = await clientOf(lea).GET('/api/suggestions', { params: { query: { limit: 2 } } });
    expect(data?.movies).to.have.length(2);
    const wrong = {
      '?limit=two': 'wrong-type',
      '?limit=0': 'too-small',
      '?limit=1&limit=2': 'wrong-type',
      '?more=1': 'key-unknown',
    };
    for (const [query, reason] of Object.entries(wrong)) {
      const { status, issues } = await problemIn(await send('GET', `/api/suggestions${query}`, { as: lea }));
      expect([status, issues?.map((issue) => issue.reason)], query).to.deep.equal([422, [reason]]);
    }
  });

  it('merges path and JSON body into one input, and refuses repeated parts', async () => {
    const session = await sessionOf(lea);
    const { data, response } = await clientOf(lea).POST('/api/sessions/{sessionId}/presence', {
      params: { path: { sessionId: session.id } },
      body: { present: false },
    });
    expect(data?.attendees[lea.uid]?.present).to.equal(false);
    expect(response.headers.get('cache-control')).to.equal('no-store');
    const path = `/api/sessions/${session.id}/presence`;
    for (const [where, body] of [
      [path, { present: true, sessionId: session.id }],
      [`${path}?uid=${lea.uid}`, { present: true }],
    ] as const) {
      const { reason, issues } = await problemIn(await send('POST', where, { as: lea, body }));
      expect([reason, issues?.[0]?.reason]).to.deep.equal(['input-invalid', 'key-unknown']);
    }
  });

  it('answers 201 for what it created, at an address where that is', async () => {
    const maker = await member('Maker');
    await verify(maker);
    const host = await sessionOf(maker);
    const definition = { titles: { en: 'Any movie' }, rules: [anyYear], targetCount: 2, xpReward: 10 };
    const posted = async (path: string, body: object) => {
      const response = await send('POST', path, { as: maker, body });
      return { response, answer: (await response.json()) as Record<string, string> };
    };
    const made = await posted('/api/challenges', definition);
    await posted(`/api/challenges/${made.answer.id}/join`, {});
    for (const [path, body] of [
      ['/api/sessions', {}],
      ['/api/challenges', definition],
      [`/api/challenges/${made.answer.id}/movies`, { movieId }],
      ['/api/watches', { movieId }],
      ['/api/films/custom', { title: 'A summer of ours' }],
      ['/api/movies/look-ups', { query: 'alien' }],
      ['/api/ratings', { movieId, score: 70 }],
    ] as const) {
      const { response, answer } = await posted(path, body);
      const location = response.headers.get('location')!;
      expect([response.status, typeof location], path).to.deep.equal([201, 'string']);
      const there = await send('GET', location, { as: maker });
      expect(there.status, location).to.equal(200);
      if (path === '/api/sessions' || path === '/api/ratings')
        expect(await there.json()).to.deep.equal(answer);
    }
    for (const [path, body] of [
      ['/api/challenges', { ...definition, challengeId: made.answer.id }],
      ['/api/ratings', { movieId, score: 71 }],
      [`/api/sessions/${host.id}/close`, {}],
    ] as const) {
      const { response } = await posted(path, body);
      expect([response.status, response.headers.get('location')], path).to.deep.equal([200, null]);
    }
    const { answer: habit } = await posted('/api/habits', { name: 'Read' });
    for (const [path, body] of [
      ['/api/completions', { habitId: habit.id }],
      ['/api/character', sampleCharacter],
    ] as const) {
      const first = await posted(path, body);
      const again = await posted(path, body);
      expect([first.response.status, again.response.status], path).to.deep.equal([201, 200]);
    }
    const repeated = await Promise.all([1, 2].map(() => posted('/api/watches', { movieId, key: 'once' })));
    expect(repeated.map(({ response }) => response.status)).to.have.members([201, 200]);
  });

  it('answers a repeated call with 200 and what the first call created, for every operation that may be repeated', async () => {
    const maker = await duelist('Maker');
    await verify(maker);
    const rival = await duelist('Rival');
    await befriended(maker, rival);
    const { id: sessionId } = await sessionOf(maker);
    const look = { name: 'Tuesdays', picture: 'moon' } as const;
    const { id: groupId } = await maker.call(createGroup, look);
    const titles = { en: 'Any movie' };
    const definition: InputOf<typeof createChallenge> = {
      titles,
      rules: [anyYear],
      targetCount: 2,
      xpReward: 10,
      audience: 'personal',
    };
    const { id: challengeId } = await maker.call(createChallenge, definition);
    await maker.call(joinChallenge, { challengeId });
    const { seen } = (await maker.call(previewDuel, { userId: rival.uid })).even;
    const place = { kind: 'session', id: sessionId };
    const { id: draftId } = await maker.call(draftChallenge, { sentence: 'time travel' });
    await running.quiet();
    const { movies } = await maker.call(reviewChallengeDraft, { draftId, accept: [movieId] });
    const list = movies.flatMap(({ isIn, movieId: each }) => (isIn ? [each] : []));
    const { key: _key, ...unkeyedNotice } = newNotice();
    const calls: Record<string, [path: string, body: object]> = {
      'sessions-create': ['/api/sessions', {}],
      'movies-createCustom': ['/api/films/custom', { title: 'A summer of ours' }],
      'movies-lookUp': ['/api/movies/look-ups', { query: 'alien' }],
      'challenges-create': ['/api/challenges', definition],
      'challenges-submitMovie': [`/api/challenges/${challengeId}/movies`, { movieId }],
      'challenges-draft': ['/api/challenge-drafts', { sentence: 'films de braquage' }],
      'challenges-publishDraft': [
        `/api/challenge-drafts/${draftId}/publish`,
        { list, titles, targetCount: 1, xpReward: 10 },
      ],
      'collections-create': ['/api/collections', { name: 'Rainy days' }],
      'watches-record': ['/api/watches', { movieId }],
      'groups-create': ['/api/groups', look],
      'dates-propose': ['/api/dates', { dates: [toInstant(Date.now() + hour)] }],
      'groups-openEvening': [`/api/groups/${groupId}/evenings`, {}],
      'polls-start': ['/api/polls', { place, method: 'approval', movies: { from: 'nominations' } }],
      'habits-create': ['/api/habits', { name: 'Read' }],
      'tasks-create': ['/api/tasks', { title: 'Vacuum the flat' }],
      'duels-propose': ['/api/combat/challenge', { userId: rival.uid, kind: 'even', bet: 0, seen }],
      'notices-send': ['/api/notices', unkeyedNotice],
    };
    const repeating = [...operations.values()].filter(({ creates }) => creates?.mayRepeat);
    expect(Object.keys(calls)).to.have.members(repeating.map(({ name }) => name));
    for (const { name, input } of repeating) {
      const [path, unkeyed] = calls[name]!;
      const takesKey = 'key' in (input as unknown as { shape: object }).shape;
      const body = { ...unkeyed, ...(takesKey && { key: name }) };
      const made = await send('POST', path, { as: maker, body });
      const again = await send('POST', path, { as: maker, body });
      expect([made.status, again.status, again.headers.get('location')], name).to.deep.equal([
        201,
        200,
        null,
      ]);
      expect(await again.json(), name).to.deep.equal(await made.json());
    }
  });

  it('has a GET at each address where something is created', () => {
    const reads = routesOf([...operations.values()].map((operation) => serve(operation, async () => ({}))));
    for (const { name, creates } of operations.values()) {
      if (creates)
        expect(reads(creates.path)?.byMethod.has('GET'), `${name}: ${creates.path}`).to.equal(true);
    }
  });

  it('answers 404 for what isn’t there to delete, and 204 where a choice or a tie is taken back', async () => {
    const nobody = await member('Nobody');
    const parts: Record<string, string> = {
      movieId: String(customMovieIds.from),
      deviceId: 'a'.repeat(40),
      code: 'A'.repeat(26),
      token: 'a'.repeat(32),
      date: toInstant(Date.now()).slice(0, 10),
      category: 'weapon',
    };
    const takenBack: string[] = [];
    for (const { rest, name, caller } of operations.values()) {
      if (rest.method !== 'DELETE' || name === deleteAccount.name) continue;
      const path = rest.path.replace(/\{(\w+)\}/g, (_, part: string) => parts[part] ?? 'nothing');
      const authorization = `Bearer ${unsignedToken(nobody.uid, false, undefined, undefined, { operator: caller === 'operator' })}`;
      const { status } = await send('DELETE', path, { headers: { authorization } });
      if (status === 204) takenBack.push(name);
      else expect(status, name).to.equal(name === unequipItem.name ? 409 : 404);
    }
    expect(takenBack).to.have.members([
      'ratings-withdraw',
      'newsletter-unsubscribe',
      'friends-remove',
      'friends-unblock',
      'friends-withdraw',
      'profiles-removeAvatar',
      'guilds-leave',
    ]);
  });

  it('answers 204 without a body for what it deleted', async () => {
    const owner = await member('Owner');
    const own = await addedBy(owner, 'private');
    const address = `/api/collections/watchlist/movies/${movieId}`;
    expect((await send('PUT', address, { as: owner })).status).to.equal(200);
    for (const path of [
      address,
      `/api/ratings/${movieId}`,
      `/api/films/custom/${own}`,
      '/api/account/newsletter',
      '/api/account',
    ]) {
      const response = await send('DELETE', path, { as: owner });
      expect([response.status, await response.text()], path).to.deep.equal([204, '']);
      expect([response.headers.has('content-type'), response.headers.has('ratelimit')]).to.deep.equal([
        false,
        true,
      ]);
    }
    await running.quiet();
    expect((await send('GET', '/api/account', { as: owner })).status).to.equal(401);
  });

  it('returns problem details with all faults in the language of the account, else of the request', async () => {
    const anna = await member('Anna');
    await anna.call(updateAccount, { locale: 'ru' });
    const body = { locale: 'xx', region: 'ZZ' };
    const faultsFor = async (as: TestUser, headers: Record<string, string>) =>
      problemIn(await send('POST', '/api/account/update', { as, body, headers }));
    const problem = await faultsFor(anna, {});
    expect(await faultsFor(anna, { 'accept-language': 'en' })).to.deep.equal(problem);
    const { issues } = await faultsFor(running.newUser(), { 'accept-language': 'en' });
    expect(issues?.map(({ message }) => message).join()).to.match(/can only be one of/);
    expect(problem).to.deep.include({
      status: 422,
      reason: 'input-invalid',
      title: 'Input invalid',
      type: '/api/docs#input-invalid',
    });
    expect(problem.detail).to.match(/В запросе что-то не так/);
    expect(problem.issues?.map(({ path, reason }) => [path, reason])).to.have.deep.members([
      ['region', 'region-unknown'],
      ['locale', 'value-unknown'],
    ]);
  });

  it('ignores a trailing slash', async () => {
    for (const path of ['/api/movies', `/api/movies/${movieId}`, '/api/users/profile']) {
      const plain = await send('GET', path, { as: lea });
      const slashed = await send('GET', `${path}/`, { as: lea });
      expect(slashed.status, path).to.equal(200);
      expect(await slashed.text(), path).to.equal(await plain.text());
    }
    expect((await send('POST', '/api/movies/', { as: lea })).headers.get('allow')).to.equal(
      'GET, HEAD, OPTIONS',
    );
  });

  it('distinguishes an unknown address (404) from an unsupported method (405)', async () => {
    for (const path of [
      '/api',
      '/api/',
      '/api/nothing',
      '/api/movies//',
      '/api/movies/1/2',
      '/api/movies/%zz',
      '/api/docs/x',
    ]) {
      const response = await send('GET', path, { as: lea });
      expect([response.status, (await problemIn(response)).reason], path).to.deep.equal([
        404,
        'route-unknown',
      ]);
    }
    const allowed = {
      '/api/movies/1': 'GET, HEAD, OPTIONS',
      '/api/account/update': 'POST, OPTIONS',
      '/api/openapi.json': 'GET, HEAD, OPTIONS',
    };
    for (const [path, methods] of Object.entries(allowed)) {
      const response = await send('PATCH', path, { as: lea, body: {} });
      expect([response.status, response.headers.get('allow')], path).to.deep.equal([405, methods]);
      await problemIn(response);
    }
  });

  it('answers 404 in the language of the account where it is known, else of the request, without a read', async () => {
    const wordsIn = {
      en: /^There’s nothing at this address/,
      fr: /^Il n’y a rien à cette adresse/,
      ru: /^По этому адресу ничего нет/,
    };
    const anna = await member('Anna');
    await anna.call(updateAccount, { locale: 'ru' });
    const stranger = running.newUser();
    await running.settled();
    await running.resetCounters();
    for (const [language, words] of Object.entries(wordsIn)) {
      for (const token of [{}, { authorization: 'Bearer x' }, { authorization: 'Basic x' }]) {
        const sent = { headers: { 'accept-language': language, ...token } };
        expect((await problemIn(await send('GET', '/api/nothing', sent))).detail).to.match(words);
      }
      const headers = { 'accept-language': language };
      const detailFor = async (as: TestUser) =>
        (await problemIn(await send('GET', '/api/nothing', { as, headers }))).detail;
      expect(await detailFor(stranger)).to.match(words);
      expect(await detailFor(anna)).to.match(wordsIn.ru);
    }
    expect((await running.counters()).reads).to.equal(0);
  });

  it('has one address for each public document, so that a cache in front asks for none twice', async () => {
    for (const path of ['/api/openapi.json', '/api/docs', '/api/docs.css'])
      for (const query of ['?', '?x=1']) {
        const response = await fetch(`${running.url}${path}${query}`, { redirect: 'manual' });
        expect([response.status, response.headers.get('location')], path + query).to.deep.equal([301, path]);
      }
  });

  it('answers 404 for a malformed address, also when a framework notices it first', async () => {
    const { functions } = await import('../index.ts');
    const framework = express().all('/{*path}', functions.api as never);
    const server = framework.listen(0);
    const { port } = server.address() as AddressInfo;
    try {
      // The framework's Express app is known after its first request.
      await fetch(`http://127.0.0.1:${port}/api/openapi.json`);
      for (const base of [running.url, `http://127.0.0.1:${port}`]) {
        const response = await fetch(`${base}/api/films/%E0%A4%A`);
        expect([response.status, (await problemIn(response)).reason]).to.deep.equal([404, 'route-unknown']);
      }
    } finally {
      server.close();
      server.closeAllConnections();
    }
  });

  it('refuses a body that is too large, compressed, not a JSON object, or of another content type', async () => {
    const json = JSON.stringify({ code: 'x' });
    const deep = `{"code":${'['.repeat(60_000)}${']'.repeat(60_000)}}`;
    const refusals: [string | Buffer, Record<string, string>, number, string][] = [
      [JSON.stringify({ code: 'x'.repeat(128_000) }), {}, 413, 'body-too-large'],
      ['{', {}, 400, 'body-not-json'],
      ['[]', {}, 400, 'body-not-json'],
      ['null', {}, 400, 'body-not-json'],
      [deep, {}, 400, 'body-too-deep'],
      ['code=AAAAAA', { 'content-type': 'application/x-www-form-urlencoded' }, 400, 'body-type-unfit'],
      [gzipSync(json), { 'content-encoding': 'gzip' }, 415, 'body-encoded'],
      // What the functions framework refuses once it has called us.
      ['{}', { 'content-type': 'application/json; charset=latin1' }, 400, 'body-type-unfit'],
      ['{}', { 'content-encoding': 'compress' }, 415, 'body-encoded'],
      [JSON.stringify({ code: 'x'.repeat(11_000_000) }), {}, 413, 'body-too-large'],
    ];
    await send('GET', '/api/docs');
    for (const [body, headers, status, reason] of refusals) {
      const language = { 'accept-language': 'ru' };
      const as = { as: running.newUser(), body, headers: { ...headers, ...language } };
      const problem = await problemIn(await send('POST', '/api/sessions/join', as));
      expect([problem.status, problem.reason]).to.deep.equal([status, reason]);
      expect(problem.detail).to.match(/[а-я]/);
    }
    const anna = await member('Anna');
    await anna.call(updateAccount, { locale: 'ru' });
    for (const [body, headers, , reason] of refusals.slice(0, 7)) {
      const problem = await problemIn(await send('POST', '/api/sessions/join', { as: anna, body, headers }));
      expect(problem.reason).to.equal(reason);
      expect(problem.detail, reason).to.match(/[а-я]/);
    }
  });

  it('reads JSON as other programs send it', async () => {
    await send('GET', '/api/docs');
    const body = JSON.stringify({ movieId, score: 70 });
    for (const type of [
      'application/json;charset=UTF-8',
      'application/json; charset="utf-8"',
      'application/json; charset=utf8',
      'APPLICATION/JSON',
      'application/vnd.api+json',
      'application/problem+json; charset=utf-8',
    ])
      for (const text of [body, `\u{feff}${body}`]) {
        const headers = { 'content-type': type, 'content-encoding': 'identity' };
        const { status } = await send('POST', '/api/ratings/', { as: lea, body: text, headers });
        expect(status, type).to.be.oneOf([200, 201]);
      }
    for (const type of ['application/json', 'text/plain', 'application/x-www-form-urlencoded'])
      for (const empty of ['', '\n']) {
        if (empty && !type.endsWith('json')) continue;
        const headers = { 'content-type': type };
        const { status } = await send('POST', '/api/sessions', { as: lea, body: empty, headers });
        expect(status, type).to.equal(201);
      }
  });

  it("answers the same at an operation's further addresses", async () => {
    const { GET } = clientOf(lea);
    const params = { path: { movieId } };
    const film = (await GET('/api/films/{movieId}', { params })).data;
    expect(film).to.deep.equal((await GET('/api/movies/{movieId}', { params })).data);
    const profile = (await GET('/api/users/profile')).data;
    expect(profile).to.deep.equal((await GET('/api/account')).data);
    expect(profile).to.deep.include({ uid: lea.uid, displayName: 'Lea' });
    // A written-out address comes before one with parameters.
    const films = await GET('/api/films/search', { params: { query: { query: 'alien' } } });
    expect(films.data?.movies[0]?.title).to.match(/alien/i);
    expect((await clientOf(running.newUser()).GET('/api/account')).error?.reason).to.equal('account-missing');
  });

  it('refuses invalid tokens with a reason', async () => {
    await withVerifiedTokens(async () => {
      for (const authorization of [
        `Bearer ${unsignedToken(lea.uid, false)}`,
        'Bearer x',
        'Bearer owner',
        'Basic dXNlcjpwYXNz',
        'Bearer ',
      ]) {
        const response = await send('GET', '/api/suggestions', { headers: { authorization } });
        expect([response.status, (await problemIn(response)).reason], authorization).to.deep.equal([
          401,
          'sign-in-invalid',
        ]);
      }
    });
  });

  it('sends an unchanged answer only once (ETag)', async () => {
    const path = `/api/movies/${movieId}`;
    const first = await send('GET', path, { as: lea });
    const etag = first.headers.get('etag')!;
    expect(first.headers.get('cache-control')).to.equal('private, no-cache');
    for (const tag of [etag, etag.replace('W/', ''), `"other", ${etag}`]) {
      const again = await send('GET', path, { as: lea, headers: { 'if-none-match': tag } });
      expect([again.status, await again.text(), again.headers.get('etag')]).to.deep.equal([304, '', etag]);
    }
    const other = await send('GET', path, { as: lea, headers: { 'if-none-match': '"other"' } });
    expect(other.status).to.equal(200);
    const head = await send('HEAD', path, { as: lea });
    expect([head.status, head.headers.get('etag'), await head.text()]).to.deep.equal([200, etag, '']);
    const exported = await send('GET', '/api/account/export', { as: lea });
    expect([exported.headers.get('cache-control'), exported.headers.get('etag')]).to.deep.equal([
      'no-store',
      null,
    ]);
  });

  it('compresses long answers for callers that accept it, under the same ETag', async () => {
    const sent = (encoding: string) =>
      send('GET', '/api/movies', { as: lea, headers: { 'accept-encoding': encoding } });
    const [zipped, plain] = await Promise.all([sent('gzip'), sent('gzip;q=0')]);
    const encodings = [zipped, plain].map(({ headers }) => headers.get('content-encoding'));
    expect(encodings).to.deep.equal(['gzip', null]);
    expect(zipped.headers.get('vary')).to.include('Accept-Encoding');
    expect(zipped.headers.get('etag')).to.equal(plain.headers.get('etag'));
    expect(await zipped.json()).to.deep.equal(await plain.json());
  });

  it('sends rate-limit headers, and Retry-After once the limit is used up', async () => {
    const eager = await member('Eager');
    const create = () => clientOf(eager).POST('/api/character', { body: sampleCharacter });
    for (let left = 29; left >= 0; left -= 1) {
      const { status, headers } = (await create()).response;
      expect([status, headers.get('ratelimit-policy')]).to.deep.equal([
        left === 29 ? 201 : 200,
        '"characters-create";q=30;w=600',
      ]);
      expect(headers.get('ratelimit')).to.match(new RegExp(`^"characters-create";r=${left};t=\\d+$`));
    }
    const { error, response } = await create();
    expect([response.status, error?.reason]).to.deep.equal([429, 'too-many-calls']);
    expect(response.headers.get('retry-after')).to.equal(String(error?.params.seconds));
    expect(error?.params.seconds).to.be.within(541, 600);
    expect(response.headers.get('ratelimit')).to.equal(`"characters-create";r=0;t=${error?.params.seconds}`);
  });

  it('refuses none of forty calls that a new member makes at once, on a dozen instances', async () => {
    const { context } = await import('#context.ts');
    const { db } = context();
    const apps = Array.from({ length: 12 }, (_, index) =>
      initializeApp({ projectId: project }, `instance ${index}`),
    );
    const clients = apps.map((app) => getFirestore(app));
    let uses = 0;
    // An instance holds what it was lent for its database client.
    Object.defineProperty(context(), 'db', {
      configurable: true,
      get: () => clients[uses++ % clients.length],
    });
    try {
      const newcomer = await member('Newcomer');
      const answers = await Promise.all(
        Array.from({ length: 40 }, () => send('GET', '/api/account', { as: newcomer })),
      );
      expect(answers.map(({ status }) => status)).to.deep.equal(answers.map(() => 200));
      expect((await send('GET', '/api/account', { as: newcomer })).status).to.equal(200);
      expect(uses).to.be.above(40);
    } finally {
      Object.defineProperty(context(), 'db', { configurable: true, value: db, writable: true });
      await Promise.all(apps.map((app) => deleteApp(app)));
    }
  });

  it('allows cross-origin requests only from the listed web sites', async () => {
    process.env.API_ORIGINS = 'https://one.example, https://two.example';
    try {
      for (const origin of ['https://two.example', 'https://three.example']) {
        const headers = { origin, 'access-control-request-method': 'GET' };
        const listed = origin === 'https://two.example' ? origin : null;
        const probe = await send('OPTIONS', '/api/movies/1', { headers });
        expect([probe.status, probe.headers.get('access-control-allow-origin')]).to.deep.equal([204, listed]);
        expect(probe.headers.get('access-control-allow-headers')).to.include('Authorization');
        expect(probe.headers.get('vary')).to.include('Origin');
        const answered = await send('GET', `/api/movies/${movieId}`, { as: lea, headers: { origin } });
        expect(answered.headers.get('access-control-allow-origin')).to.equal(listed);
      }
    } finally {
      delete process.env.API_ORIGINS;
    }
  });

  it('refuses who has spent the budget of a day with the time to wait, but exports and deletes', async () => {
    const spender = await member('Spender');
    process.env.DAILY_BUDGET_CENTS = '1';
    try {
      const rename = async (displayName: string) =>
        (await send('POST', '/api/account/update', { as: spender, body: { displayName } })).status;
      for (const name of ['One', 'Two', 'Three', 'Four']) expect(await rename(name)).to.equal(200);
      const response = await send('GET', '/api/account', { as: spender });
      expect(Number(response.headers.get('retry-after'))).to.be.within(86_900, 87_300);
      expect(await problemIn(response)).to.include({ status: 429, reason: 'budget-spent' });
      expect((await send('GET', '/api/account/export', { as: spender })).status).to.equal(200);
      expect((await send('DELETE', '/api/account', { as: spender })).status).to.equal(204);
    } finally {
      delete process.env.DAILY_BUDGET_CENTS;
    }
  });

  it('sends headers that stop browsers from running, framing or sniffing answers', async () => {
    for (const path of ['/api/suggestions', '/api/nothing', '/api/docs', '/api/openapi.json']) {
      const { headers } = await send('GET', path);
      expect(headers.get('x-content-type-options'), path).to.equal('nosniff');
      expect(headers.get('content-security-policy'), path).to.match(
        /^default-src 'none'.*frame-ancestors 'none'/,
      );
      expect(headers.get('x-powered-by'), path).to.equal(null);
    }
  });

  it('writes nothing for a GET except the count of calls', async () => {
    const reader = await duelist('Reader');
    const friend = await duelist('Friend');
    await befriended(reader, friend);
    const duel = await propose(reader, friend);
    await reader.call(buy, { id: 'salted-popcorn', key: 'popcorn' });
    const own = await addedBy(reader, 'private');
    const session = await sessionOf(reader);
    const { id: challengeId } = await reader.call(createChallenge, {
      titles: { en: 'Any movie' },
      rules: [anyYear],
      targetCount: 2,
      xpReward: 10,
      audience: 'group',
    });
    await reader.call(joinChallenge, { challengeId });
    const { watchId } = await reader.call(recordOwnWatch, { movieId });
    await verify(reader);
    const { lookUpId } = await reader.call(lookUpMovies, { query: 'alien' });
    const group = await reader.call(createGroup, { name: 'Western nights', picture: 'mesa' });
    const plan = await reader.call(proposeDates, { dates: [toInstant(Date.now() + hour)] });
    await reader.call(chooseDate, { code: plan.code });
    const poll = await reader.call(startPoll, {
      place: { kind: 'session', id: session.id },
      method: 'approval',
      movies: { from: 'nominations' },
    });
    const smart = await reader.call(createCollection, { name: 'Any movie', rules: [anyYear] });
    const habit = await reader.call(createHabit, sampleHabit);
    const task = await reader.call(createTask, { title: 'Vacuum the flat' });
    const draft = await reader.call(draftChallenge, { sentence: 'quiet movies about bakers' });
    await reader.call(completeHabit, { habitId: habit.id, value: 4 });
    const { notice } = await reader.call(sendNotice, newNotice());
    const gets = [...operations.values()].filter(
      ({ rest, caller }) => rest.method === 'GET' && caller !== 'operator',
    );
    const call = async () => {
      for (const { rest } of gets) {
        const path = rest.path
          .replace('/custom/{movieId}', `/custom/${own}`)
          .replace('{sessionId}', session.id)
          .replace('{groupId}', group.id)
          .replace('{code}', plan.code)
          .replace('{pollId}', poll.id)
          .replace('{habitId}', habit.id)
          .replace('{taskId}', task.id)
          .replace('{draftId}', draft.id)
          .replace('{duelId}', duel.id)
          .replace('{reference}', notice.reference)
          .replace('{userId}', friend.uid)
          .replace(/polls$/, `polls?kind=session&id=${session.id}`)
          .replace('{uid}', reader.uid)
          .replace('{challengeId}', challengeId)
          .replace('{watchId}', watchId)
          .replace('{lookUpId}', lookUpId)
          .replace('{movieId}', String(movieId))
          .replace('{collection}/chosen', `${smart.collection}/chosen`)
          .replace('{collection}', 'watchlist')
          .replace('{board}', 'week')
          .replace('{year}', String(new Date().getUTCFullYear()))
          .replace('{date}', new Date().toISOString().slice(0, 10))
          .replace(/completions$/, 'completions?from=2026-01-01&until=2026-01-31')
          .replace('/search', '/search?query=alien');
        expect((await send('GET', path, { as: reader })).status, path).to.equal(200);
      }
    };
    await call();
    await running.quiet();
    const before = await running.changes();
    await call();
    expect(await running.changes()).to.deep.equal(before);
  });
});
