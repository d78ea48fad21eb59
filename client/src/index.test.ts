import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { services } from '../../functions/test/builders.ts';
import { unsignedToken } from '../../functions/test/client.ts';
import { expectLogs } from '../../functions/test/logs.ts';
import { suite } from '../../functions/test/suite.ts';
import { createCineCaller, createCineClient, type Problem, Refusal } from './index.ts';

expectLogs('refused: ');

describe('The client package', () => {
  async function clientOf(name: string) {
    const { url: baseUrl, newUser } = await suite();
    const { uid } = newUser({ name });
    return {
      uid,
      ...createCineClient({ baseUrl, idToken: async () => unsignedToken(uid, false), language: 'ru' }),
    };
  }

  it('sets up an account, opens and joins a session, and lists what to watch', async () => {
    const [lea, nina] = [await clientOf('Lea'), await clientOf('Nina')];
    for (const [person, displayName] of [
      [lea, 'Léa'],
      [nina, 'Nina'],
    ] as const) {
      const username = `u${Math.random().toString(36).slice(2, 12)}`;
      const providers = [services.netflix];
      const body = {
        username,
        displayName,
        providers,
        region: 'FR',
        locale: 'en' as const,
        timeZone: 'Europe/Paris',
      };
      const { data } = await person.PUT('/api/account', { body });
      expect(data?.displayName).to.equal(displayName);
    }
    const opened = (await lea.POST('/api/sessions', { body: {} })).data!;
    const joined = (await nina.POST('/api/sessions/join', { body: { code: opened.code } })).data!;
    expect(Object.values(joined.attendees).map(({ name }) => name)).to.have.members(['Léa', 'Nina']);

    const path = { sessionId: opened.id };
    const { data: tonight } = await nina.POST('/api/sessions/{sessionId}/tonight', {
      params: { path },
      body: { pageSize: 3 },
    });
    expect(tonight?.candidates).to.have.length(3);
    const { movieId } = tonight!.candidates[0]!;
    const { data: movie, response } = await nina.GET('/api/movies/{movieId}', {
      params: { path: { movieId }, query: { sessionId: opened.id } },
    });
    expect(movie?.viewers).to.have.length(2);
    const again = await nina.GET('/api/movies/{movieId}', {
      params: {
        path: { movieId },
        query: { sessionId: opened.id },
        header: { 'If-None-Match': response.headers.get('etag')! },
      },
    });
    expect(again.response.status).to.equal(304);
  });

  it('returns a refusal as a problem, in the requested language', async () => {
    const { POST } = await clientOf('Nobody');
    const { error, response } = await POST('/api/sessions/join', { body: { code: 'AAAAAA' } });
    const problem: Problem = error!;
    expect([response.status, problem.reason]).to.deep.equal([404, 'join-code-unknown']);
    expect(problem.detail)
      .to.match(/AAAAAA/)
      .and.to.match(/[а-я]/);
  });

  it('returns a refusal without a signed-in user', async () => {
    const { url: baseUrl } = await suite();
    const { GET } = createCineClient({ baseUrl, idToken: async () => null });
    const { error } = await GET('/api/suggestions', { params: { query: { limit: 1 } } });
    expect(error?.reason).to.equal('sign-in-required');
  });
});

describe('The client package, by operation', () => {
  async function callerOf(name: string) {
    const { url: functionsUrl, newUser } = await suite();
    const { uid } = newUser({ name });
    const call = createCineCaller({
      functionsUrl,
      idToken: async () => unsignedToken(uid, false),
      language: 'fr',
    });
    const username = `u${Math.random().toString(36).slice(2, 12)}`;
    const home = { region: 'FR', locale: 'fr', timeZone: 'Europe/Paris' } as const;
    await call('account-setUp', { username, displayName: name, providers: [services.netflix], ...home });
    return { uid, call };
  }

  it('calls each operation at the door that answers it', async () => {
    const [lea, tom] = [await callerOf('Léa'), await callerOf('Tom')];
    const { id: sessionId, code } = await lea.call('sessions-create', {});
    const { attendees } = await tom.call('sessions-join', { code });
    expect(Object.keys(attendees)).to.have.members([lea.uid, tom.uid]);
    const { candidates } = await tom.call('sessions-tonight', { sessionId, pageSize: 3 });
    expect(candidates).to.have.length(3);
    const kept = { collection: 'watchlist', movieId: candidates[0]!.movieId } as const;
    await tom.call('collections-add', kept);
    expect(await tom.call('collections-remove', kept)).to.deep.equal(kept);
  });

  it('throws a refusal with its reason, in the requested language', async () => {
    const { url: functionsUrl } = await suite();
    const call = createCineCaller({ functionsUrl, idToken: async () => null, language: 'ru' });
    const error = await call('sessions-create', {}).catch((thrown: unknown) => thrown);
    expect(error).to.be.instanceOf(Refusal);
    expect((error as Refusal).reason).to.equal('sign-in-required');
    expect((error as Refusal).message).to.match(/[а-я]/);
  });

  it('throws a refusal where something in front of the functions answers', async () => {
    const front = createServer((_, response) => {
      response.writeHead(503, { 'content-type': 'text/html' }).end('<p>No instance</p>');
    }).listen(0, '127.0.0.1');
    await once(front, 'listening');
    const functionsUrl = `http://127.0.0.1:${(front.address() as AddressInfo).port}`;
    const call = createCineCaller({ functionsUrl, idToken: async () => null });
    const error = await call('account-show', {}).catch((thrown: unknown) => thrown);
    front.close();
    expect((error as Refusal).reason).to.equal('service-unavailable');
  });
});
