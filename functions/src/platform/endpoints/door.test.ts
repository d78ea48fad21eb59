import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { operations } from '@cine/contract';
import { addressOfDoor, doorOf, doors } from '@cine/contract/doors';
import { maxBodyBytes } from '@cine/contract/operation';
import { showAccount, updateAccount } from '@cine/contract/operations/core/account';
import { cancelJob } from '@cine/contract/operations/core/jobs';
import { findByPicture } from '@cine/contract/operations/movies/frames';
import { closeSession } from '@cine/contract/operations/together/sessions';
import { matchImported } from '@cine/contract/operations/watching/imports';
import { expect } from 'chai';
import express from 'express';
import { deleteApp, type FirebaseApp, initializeApp } from 'firebase/app';
import { getFunctions, httpsCallable } from 'firebase/functions';
import { member } from '#test/builders.ts';
import { unsignedToken } from '#test/client.ts';
import { errorsDuring } from '#test/logs.ts';
import { framework, named } from '#test/mount.ts';
import { send } from '#test/send-json.ts';
import { loadEntry, project, running, suite } from '#test/suite.ts';
import { accounts } from '../../accounts.ts';
import { uselessCallsAtMost } from '../limits/useless-calls.ts';
import { callable } from './callable.ts';
import { mayCall, strictTransport } from './origins.ts';
import { serve } from './serve.ts';

type Answer = {
  status: number;
  reason: string | undefined;
  message: string | undefined;
  body: string;
  waits?: string;
};

describe('A door', () => {
  before(() => suite());

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
    const waits = answer.headers['retry-after'];
    const parts = { status, reason: error?.details?.reason, message: error?.message, body: text };
    return { ...parts, ...(waits && { waits }) } satisfies Answer;
  }

  it('answers every operation that is behind it, and no other', async () => {
    for (const operation of operations.values()) {
      for (const door of doors) {
        const { status, reason } = await post(`${door}/${operation.name}`);
        const isThere =
          operation.caller === 'anybody' ? /^(?:200|400 input-invalid)/ : /^401 sign-in-required/;
        expect(`${status} ${reason}`, `${operation.name} at ${door}`).to.match(
          door === doorOf(operation) ? isThere : /^404 route-unknown/,
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
      expect(answer.headers.get('vary')).to.include('Accept-Encoding');
      return { encoding: answer.headers.get('content-encoding'), body: (await answer.json()) as unknown };
    };
    const list = 'largeDoor/movies-list';
    const zipped = await call(list, {}, 'gzip, br');
    const plain = await call(list, {}, 'identity');
    expect([zipped.encoding, plain.encoding]).to.deep.equal(['gzip', null]);
    expect(zipped.body).to.deep.equal(plain.body);
    expect(zipped.body).to.have.nested.property('result.movies[0].movieId');
    expect((await call('door/account-show', {}, 'gzip')).encoding).to.equal(null);
    expect((await call(list, {}, 'gzip;q=0')).encoding).to.equal(null);
  });

  it('refuses unknown operations with a reason, in the language of the browser', async () => {
    for (const path of ['door', 'door/', 'door/sessions-none', 'largeDoor/toString', 'door/__proto__']) {
      const refused = await post(path, { language: 'ru' });
      expect(refused, path).to.deep.include({ status: 404, reason: 'route-unknown' });
      expect(refused.message).to.match(/По этому адресу ничего нет/);
      expect(JSON.parse(refused.body)).to.have.nested.property('error.status', 'NOT_FOUND');
    }
  });

  it('counts calls of unknown operations, and reads nothing for them', async () => {
    const { uid } = running.newUser();
    await running.quiet();
    await running.resetCounters();
    const answers: Answer[] = [];
    for (let call = 0; call <= uselessCallsAtMost; call += 1) answers.push(await post('door/none', { uid }));
    const last = answers.pop()!;
    expect(new Set(answers.map(({ reason }) => reason))).to.deep.equal(new Set(['route-unknown']));
    expect(last).to.include({ status: 429, reason: 'too-many-calls' });
    expect(Number(last.waits)).to.be.within(540, 600);
    expect(await running.counters()).to.include({ reads: 0, writes: 0 });
  });

  it('says what is wrong with an input in the language of an account that it has met, and reads nothing for that', async () => {
    const lea = await member('Lea');
    await lea.call(updateAccount, { locale: 'ru' });
    const { uid: stranger } = running.newUser();
    await running.quiet();
    await running.resetCounters();
    for (const [uid, words] of [
      [lea.uid, /[а-я]/],
      [stranger, /^[^а-я]+$/],
    ] as const)
      for (let call = 0; call < 40; call += 1) {
        const refused = await post(`door/${showAccount.name}`, { uid, body: '{"data":{"more":1}}' });
        expect(refused.reason).to.equal('input-invalid');
        expect(refused.message).to.match(words);
      }
    expect(await running.counters()).to.include({ reads: 0, writes: 0 });
  });

  it('refuses what isn’t a call, or too much of one, with a reason and in the language of the browser', async () => {
    const json = { 'content-type': 'application/json', 'accept-language': 'ru' };
    const deep = `${'['.repeat(60_000)}${']'.repeat(60_000)}`;
    const call = '{"data":{}}';
    const requests: [string, Parameters<typeof send>[1]][] = [
      ['method-not-allowed', { method: 'GET', headers: json }],
      ['body-not-json', { headers: json, body: '{' }],
      ['body-not-json', { headers: json, body: '[]' }],
      ['input-invalid', { headers: json, body: '{}' }],
      ['input-invalid', { headers: json, body: '{"data":{},"more":1}' }],
      ['body-type-unfit', { headers: { ...json, 'content-type': 'text/plain' }, body: call }],
      ['body-encoded', { headers: { ...json, 'content-encoding': 'gzip' }, body: gzipSync(call) }],
      ['body-too-large', { headers: json, body: JSON.stringify({ data: 'x'.repeat(128_000) }) }],
      ['body-too-deep', { headers: json, body: `{"data":${deep}}` }],
    ];
    for (const at of ['', 'door/']) {
      const errors = await errorsDuring(async () => {
        for (const [reason, request] of requests) {
          const { status, body } = await send(`${running.url}/${at}${showAccount.name}`, request);
          const { error } = JSON.parse(body) as { error: { message: string; details: { reason: string } } };
          expect([status, error.details.reason], at).to.deep.equal([400, reason]);
          expect(error.message).to.match(/[а-я]/);
        }
      });
      expect(errors).to.deep.equal([]);
    }
  });

  it('refuses a body that only says it is compressed, or is so in a way that nobody reads', async () => {
    await post(`door/${showAccount.name}`, {});
    for (const encoding of ['br', 'x-gzip', 'zstd', 'gzip, gzip', 'gzip', 'deflate']) {
      const headers = { 'content-type': 'application/json', 'content-encoding': encoding };
      const answer = await send(`${running.url}/door/${showAccount.name}`, { headers, body: '{"data":{}}' });
      const { error } = JSON.parse(answer.body) as { error: { details: { reason: string } } };
      expect([answer.status, error.details.reason], encoding).to.deep.equal([400, 'body-encoded']);
    }
  });

  it('lets every HTTP function refuse a compressed body itself, at its first call, too', async () => {
    const functions = named(await loadEntry()).filter(([, { __endpoint }]) => __endpoint.httpsTrigger);
    expect(functions.map(([name]) => name)).to.include.members([...doors, 'api', 'share']);
    for (const [name, deployed] of functions) {
      const server = express()
        .use(express.json(), express.raw({ type: '*/*' }), deployed as never)
        .listen(0);
      const { port } = server.address() as AddressInfo;
      for (const [encoding, body] of [
        ['gzip', gzipSync('{"data":{}}')],
        ['compress', '{}'],
      ] as const) {
        const headers = { 'content-type': 'application/json', 'content-encoding': encoding };
        const answer = await send(`http://127.0.0.1:${port}/${name}`, { headers, body });
        expect(answer.body, `${name} ${encoding}`).to.include('"body-encoded"');
      }
      server.close();
    }
  });

  it('lets every HTTP function say that a body is no JSON, at its first call, too', async () => {
    const json = { 'content-type': 'application/json' };
    for (const [name, deployed] of named(await loadEntry())) {
      if (name !== 'api' && !doors.some((door) => door === name)) continue;
      // As Google and the emulator name the function that a process is for.
      process.env.FUNCTION_TARGET = name;
      const server = express()
        .use(framework, deployed as never)
        .listen(0);
      const { port } = server.address() as AddressInfo;
      const answer = await send(`http://127.0.0.1:${port}/${name}/groups`, { headers: json, body: '{"na' });
      server.close();
      delete process.env.FUNCTION_TARGET;
      expect([answer.status, answer.headers['content-type']], name).to.deep.equal([
        400,
        name === 'api' ? 'application/problem+json; charset=utf-8' : 'application/json; charset=utf-8',
      ]);
      expect(answer.body, name).to.include('"body-not-json"');
    }
  });

  it('keeps the framework from unpacking and parsing what is packed or long, but for tasks', async () => {
    const seen: unknown[] = [];
    const server = express()
      .use(
        express.json({ limit: '9mb' }),
        express.raw({ type: '*/*', limit: '9mb' }),
        (request, response) => {
          seen.push(request.body);
          response.end();
        },
      )
      .listen(0);
    const { port } = server.address() as AddressInfo;
    const packed = gzipSync('{"data":{}}');
    const long = JSON.stringify({ data: 'x'.repeat(maxBodyBytes) });
    const json = { 'content-type': 'application/json' };
    await send(`http://127.0.0.1:${port}`, {
      headers: { ...json, 'content-encoding': 'gzip' },
      body: packed,
    });
    await send(`http://127.0.0.1:${port}/door/any`, { headers: json, body: long });
    await send(`http://127.0.0.1:${port}/door/any`, { headers: json, body: '{}' });
    for (const target of ['movies.findByPicture', 'mail.send']) {
      process.env.FUNCTION_TARGET = target;
      await send(`http://127.0.0.1:${port}`, { headers: json, body: long });
      delete process.env.FUNCTION_TARGET;
    }
    server.close();
    expect(seen).to.deep.equal([packed, Buffer.from(long), {}, Buffer.from(long), JSON.parse(long)]);
  });

  it('takes a body whose length isn’t said, and parses none that is too long', async () => {
    const lea = await member('Lea');
    const authorization = `Bearer ${unsignedToken(lea.uid, false)}`;
    const sendInChunks = async (path: string, body: string) => {
      const answer = await fetch(`${running.url}/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-8', authorization },
        body: new Blob([body]).stream(),
        duplex: 'half',
      } as RequestInit);
      return {
        status: answer.status,
        said: (await answer.json()) as Record<string, Record<string, unknown>>,
      };
    };
    const call = `door/${showAccount.name}`;
    const { status, said } = await sendInChunks(call, '{"data":{}}');
    expect([status, said.result!.uid]).to.deep.equal([200, lea.uid]);
    const overRest = await sendInChunks('api/movies/preview', '{"rules":[]}');
    expect([overRest.status, overRest.said.reason]).to.deep.equal([422, 'input-invalid']);
    const long = `{"data":[${'[],'.repeat(100_000)}[]]}`;
    const parsed = await parsedDuring(async () => {
      const { said } = await sendInChunks(call, long);
      expect(said.error!.details).to.include({ reason: 'body-too-large' });
    });
    expect(parsed).to.not.include(long.length);
  });

  /** The lengths of what is parsed as JSON meanwhile. */
  async function parsedDuring(work: () => Promise<void>): Promise<number[]> {
    const { parse } = JSON;
    const parsed: number[] = [];
    JSON.parse = (text, ...rest) => {
      parsed.push(`${text}`.length);
      return parse(text, ...rest);
    };
    try {
      await work();
    } finally {
      JSON.parse = parse;
    }
    return parsed;
  }

  it('parses no long body before its caller and their limit are checked, and none that would take long', async () => {
    const pictures = operations.get(findByPicture.name)!;
    const reasonAt = async (path: string, body: string, uid = '') => {
      const headers = {
        'content-type': 'application/json',
        ...(uid && { authorization: `Bearer ${unsignedToken(uid, false)}` }),
      };
      const answer = await send(`${running.url}/${path}`, { headers, body });
      const { reason, error } = JSON.parse(answer.body);
      return (reason ?? error.details.reason) as string;
    };
    const millionKeys = Array.from({ length: 1_000_000 }, (_, key) => `"k${key}":1`).join(',');
    const { uid } = running.newUser();
    const long = { lists: `${'['.repeat(6_000_000)}${']'.repeat(6_000_000)}`, keys: `{${millionKeys}}` };
    const reasons: Record<string, string> = {};
    const parsed = await parsedDuring(async () => {
      for (const body of Object.values(long))
        for (const [path, sent] of [
          [`largeDoor/${pictures.name}`, `{"data":${body}}`],
          [`door/${pictures.name}`, `{"data":${body}}`],
          [`api${pictures.rest.path.slice(4)}`, `{"pictures":${body}}`],
          [`share${pictures.rest.path}`, `{"pictures":${body}}`],
          [`door/${showAccount.name}`, `{"data":"${'x'.repeat(maxBodyBytes)}"}`],
          ['api/movies/preview', `{"rules":"${'x'.repeat(maxBodyBytes)}"}`],
        ] as const)
          reasons[path] = await reasonAt(path, sent);
    });
    expect(Math.max(...parsed)).to.be.below(maxBodyBytes);
    expect(reasons).to.deep.equal({
      [`largeDoor/${pictures.name}`]: 'sign-in-required',
      [`door/${pictures.name}`]: 'body-too-large',
      'api/movies/pictures': 'sign-in-required',
      'share/api/movies/pictures': 'body-too-large',
      [`door/${showAccount.name}`]: 'body-too-large',
      'api/movies/preview': 'body-too-large',
    });
    const ways = [
      [`largeDoor/${pictures.name}`, (body: string) => `{"data":${body}}`],
      ['api/movies/pictures', (body: string) => body],
    ] as const;
    const picture = `{"pictures":["${'A'.repeat(2 * maxBodyBytes)}"]}`;
    const parsedOfUser = await parsedDuring(async () => {
      for (const [path, wrap] of ways) {
        expect(await reasonAt(path, wrap(`{"pictures":${long.lists}}`), uid)).to.equal('body-too-deep');
        expect(await reasonAt(path, wrap(long.keys), uid)).to.equal('input-invalid');
        expect(await reasonAt(path, wrap(picture), uid)).to.equal('picture-unreadable');
      }
    });
    expect(Math.max(...parsedOfUser)).to.be.within(picture.length, picture.length + 20);
    const calls = Array.from({ length: pictures.limit.perTenMinutes }, () =>
      reasonAt(ways[0][0], ways[0][1]('{"pictures":["AAAA"]}'), uid),
    );
    await Promise.all(calls);
    const beyond = await parsedDuring(async () => {
      for (const [path, wrap] of ways)
        expect(await reasonAt(path, wrap(picture), uid)).to.equal('too-many-calls');
    });
    expect(Math.max(...beyond)).to.be.below(maxBodyBytes);
  });

  it('reads JSON as other programs send it', async () => {
    const lea = await member('Lea');
    for (const type of [
      'application/json; charset=utf8',
      'application/json;charset=UTF8',
      'APPLICATION/JSON',
    ]) {
      const headers = {
        'content-type': type,
        authorization: `Bearer ${unsignedToken(lea.uid, false)}`,
      };
      const { status, body } = await send(`${running.url}/door/${showAccount.name}`, {
        headers,
        body: '{"data":{}}',
      });
      expect([status, JSON.parse(body).result.uid], type).to.deep.equal([200, lea.uid]);
    }
    const long = JSON.stringify({ data: 'x'.repeat(200_000) });
    for (const [{ name }, reason] of [
      [matchImported, 'sign-in-required'],
      [showAccount, 'body-too-large'],
    ] as const) {
      const headers = { 'content-type': 'application/json; charset=utf8' };
      const path = `${doorOf(operations.get(name)!)}/${name}`;
      await post(path);
      const { error } = JSON.parse((await send(`${running.url}/${path}`, { headers, body: long })).body);
      expect(error.details.reason, name).to.equal(reason);
    }
  });

  it('accepts longer bodies for operations that say so', async () => {
    const handler = serve({ ...showAccount, bodyBytes: 200_000 }, async () =>
      expect.fail('Nobody is signed in'),
    );
    const server = express()
      .use(framework, callable(handler, accounts) as never)
      .listen(0);
    const { port } = server.address() as AddressInfo;
    const statuses = await Promise.all(
      [190_000, 210_000].map(async (length) => {
        const body = JSON.stringify({ data: { text: 'x'.repeat(length) } });
        return (
          await send(`http://127.0.0.1:${port}`, { headers: { 'content-type': 'application/json' }, body })
        ).status;
      }),
    );
    server.close();
    expect(statuses).to.deep.equal([401, 400]);
  });

  it('is called by pages of the dashboard, at all its addresses, and of listed sites, and by no others', async () => {
    process.env.API_ORIGINS = 'https://one.example, https://two.example/';
    try {
      const allowed = [
        'https://cine.example',
        `https://${project}.web.app`,
        `https://${project}.firebaseapp.com`,
        'https://two.example',
      ];
      const others = [
        'https://evil.example',
        'https://cine.example.evil.example',
        `https://other.web.app`,
        'http://cine.example',
        'https://127.0.0.1.evil.example',
        'null',
      ];
      for (const at of ['', 'door/', 'door/none/'])
        for (const origin of [...allowed, ...others]) {
          const url = `${running.url}/${at}${showAccount.name}`;
          const preflight = await send(url, {
            method: 'OPTIONS',
            headers: { origin, 'access-control-request-method': 'POST' },
          });
          const isAllowed = allowed.includes(origin);
          expect([preflight.status, preflight.headers['access-control-allow-methods']], origin).to.deep.equal(
            [204, isAllowed ? 'POST' : undefined],
          );
          const answered = await send(url, {
            headers: { origin, 'content-type': 'application/json' },
            body: '{"data":{}}',
          });
          for (const { headers } of [preflight, answered]) {
            expect(headers['access-control-allow-origin'], origin).to.equal(isAllowed ? origin : undefined);
            expect(headers).to.include({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
            expect(headers['strict-transport-security']).to.equal(strictTransport);
            expect(headers).to.not.have.property('x-powered-by');
          }
        }
    } finally {
      delete process.env.API_ORIGINS;
    }
  });

  it('is called by a local suite’s dashboard, by no other page of this machine, and by none where it is deployed', () => {
    const { PUBLIC_ORIGIN } = process.env;
    process.env.PUBLIC_ORIGIN = 'http://127.0.0.1:5000';
    const dashboards = ['http://127.0.0.1:5000', 'http://localhost:5000', 'http://[::1]:5000'];
    const others = [
      'http://127.0.0.1:5001',
      'http://localhost',
      'https://localhost:5000',
      'http://a.localhost:5000',
    ];
    try {
      expect([...dashboards, ...others].filter(mayCall)).to.deep.equal(dashboards);
      process.env.FUNCTIONS_EMULATOR = 'false';
      expect(['http://localhost:5000', `https://${project}.web.app`].map(mayCall)).to.deep.equal([
        false,
        true,
      ]);
    } finally {
      Object.assign(process.env, { PUBLIC_ORIGIN, FUNCTIONS_EMULATOR: 'true' });
    }
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
