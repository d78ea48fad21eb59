import { operations } from '@cine/contract';
import { addressOfDoor, doorOf, doors } from '@cine/contract/doors';
import { closeSession } from '@cine/contract/operations/evenings/sessions';
import { cancelJob } from '@cine/contract/operations/movies/jobs';
import { showAccount, updateAccount } from '@cine/contract/operations/people/account';
import { expect } from 'chai';
import { deleteApp, type FirebaseApp, initializeApp } from 'firebase/app';
import { getFunctions, httpsCallable } from 'firebase/functions';
import { member } from '../../../test/builders.ts';
import { unsignedToken } from '../../../test/client.ts';
import { expectLogs } from '../../../test/logs.ts';
import { send } from '../../../test/send-json.ts';
import { project, type Suite, suite } from '../../../test/suite.ts';

expectLogs('Request is missing body', 'Request has ', 'Request body ', 'Invalid request');

type Answer = { status: number; reason: string | undefined; message: string | undefined; body: string };

describe('A door', () => {
  let running: Suite;
  before(async () => {
    running = await suite();
  });

  /** Posts to a path without the SDK. */
  async function post(
    path: string,
    { uid = '', operator = false, body = '{"data":{}}', language = 'en' } = {},
  ) {
    const headers = {
      'content-type': 'application/json',
      'accept-language': language,
      ...(uid && { authorization: `Bearer ${unsignedToken(uid, false, project, Date.now(), { operator })}` }),
    };
    const answer = await send(`${running.url}/${path}`, { headers, body });
    const { error } = JSON.parse(answer.body) as {
      error?: { message: string; details?: { reason: string } };
    };
    const { status, body: text } = answer;
    return { status, reason: error?.details?.reason, message: error?.message, body: text } satisfies Answer;
  }

  it('answers every operation that is behind it, and no other', async () => {
    for (const operation of operations.values()) {
      for (const door of doors) {
        const { status, reason } = await post(`${door}/${operation.name}`);
        expect([status, reason], `${operation.name} at ${door}`).to.deep.equal(
          door === doorOf(operation) ? [401, 'sign-in-required'] : [404, 'route-unknown'],
        );
      }
    }
  });

  it('answers and refuses as the single callable does, in the language of the account', async () => {
    const lea = await member('Lea');
    await lea.call(updateAccount, { locale: 'ru' });
    const both = (name: string, data: object) =>
      Promise.all(
        [name, `door/${name}`].map((path) => post(path, { uid: lea.uid, body: JSON.stringify({ data }) })),
      );
    const [single, answered] = await both(showAccount.name, {});
    expect(answered!.status).to.equal(200);
    expect(answered).to.deep.equal(single);
    const [, refused] = await both(closeSession.name, { sessionId: 'nothing-here' });
    expect(refused).to.deep.include({ status: 404, reason: 'session-not-found' });
    expect(refused!.message).to.match(/Такого киновечера нет/);
  });

  it('compresses long answers for callers that accept it', async () => {
    const lea = await member('Lea');
    const call = async (path: string, data: object, encoding: string) => {
      const answer = await fetch(`${running.url}/${path}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'accept-encoding': encoding,
          authorization: `Bearer ${unsignedToken(lea.uid, false, project, Date.now())}`,
        },
        body: JSON.stringify({ data }),
      });
      return { encoding: answer.headers.get('content-encoding'), body: (await answer.json()) as unknown };
    };
    const list = 'largeDoor/movies-list';
    const [zipped, plain] = [await call(list, {}, 'gzip, br'), await call(list, {}, 'identity')];
    expect([zipped.encoding, plain.encoding]).to.deep.equal(['gzip', null]);
    expect(zipped.body).to.deep.equal(plain.body);
    expect(zipped.body).to.have.nested.property('result.movies[0].movieId');
    expect((await call('door/account-show', {}, 'gzip')).encoding).to.equal(null);
  });

  it('refuses unknown operations with a reason, in the language of the browser', async () => {
    for (const path of ['door', 'door/', 'door/sessions-none', 'largeDoor/toString', 'door/__proto__']) {
      const refused = await post(path, { language: 'ru' });
      expect(refused, path).to.deep.include({ status: 404, reason: 'route-unknown' });
      expect(refused.message).to.match(/По этому адресу ничего нет/);
      expect(JSON.parse(refused.body)).to.have.nested.property('error.status', 'NOT_FOUND');
    }
  });

  it('refuses what isn’t a call as the single callable does', async () => {
    const json = { 'content-type': 'application/json' };
    const requests = [
      { method: 'GET' },
      { headers: json, body: '{}' },
      { headers: json, body: '{"data":{},"more":1}' },
      { headers: { 'content-type': 'text/plain' }, body: '{"data":{}}' },
    ];
    for (const request of requests) {
      const [single, behind] = await Promise.all(
        ['', 'door/'].map((at) => send(`${running.url}/${at}${showAccount.name}`, request)),
      );
      expect(behind!.status, JSON.stringify(request)).to.equal(400);
      expect(behind!.body).to.equal(single!.body);
    }
  });

  it('lets pages of other origins call it', async () => {
    const origin = 'https://cine.example';
    const { status, headers } = await send(`${running.url}/door/${showAccount.name}`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization',
      },
    });
    expect(status).to.equal(204);
    expect(headers).to.include({
      'access-control-allow-origin': origin,
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': 'authorization',
    });
  });

  it('counts calls in one limit with those of the single callable', async () => {
    const body = '{"data":{"runId":"none"}}';
    const { uid } = running.newUser();
    const cancel = (at: string) => post(`${at}${cancelJob.name}`, { uid, operator: true, body });
    const calls = cancelJob.limit.perTenMinutes;
    const reasons: unknown[] = [];
    for (let call = 0; call < calls; call += 1) reasons.push((await cancel(call % 2 ? 'door/' : '')).reason);
    expect(reasons).to.deep.equal(Array.from({ length: calls }, () => 'job-run-not-found'));
    expect((await cancel('door/')).reason).to.equal('too-many-calls');
    expect((await cancel('')).reason).to.equal('too-many-calls');
  });

  describe("at its address for Firebase's SDK", () => {
    let app: FirebaseApp;
    beforeEach(() => {
      app = initializeApp({ projectId: project, apiKey: 'demo' });
    });
    afterEach(() => deleteApp(app));

    it('is called with the operation’s name', async () => {
      const emulator = addressOfDoor('door', project, running.url.replace('http://', ''));
      const call = httpsCallable(getFunctions(app, emulator), showAccount.name);
      const { code, details } = await call({}).then(
        () => expect.fail('It was answered'),
        (error: { code: string; details: object }) => error,
      );
      expect([code, details]).to.deep.equal([
        'functions/unauthenticated',
        { reason: 'sign-in-required', params: {} },
      ]);
    });
  });
});
