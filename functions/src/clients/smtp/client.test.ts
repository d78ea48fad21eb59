import { setTimeout as wait } from 'node:timers/promises';
import { inspect } from 'node:util';
import { type SmtpServer, startSmtp } from '@cine/dev-mail';
import { expect } from 'chai';
import { createSmtp, type Mail, type SmtpOptions } from './client.ts';
import { SmtpError } from './error.ts';

const mail: Mail = {
  key: 'newsletter:lea:2026-W47',
  to: 'lea@example.test',
  headers: { 'List-Unsubscribe': '<https://cine.example/api/newsletter/unsubscribe?token=abc>' },
  subject: 'À voir cette semaine : « Léon »',
  text: 'Bonjour Léa,\n.\nЭто письмо.\n',
  html: '<p>Bonjour Léa</p>',
};

describe('The SMTP client', () => {
  let server: SmtpServer;
  before(async () => {
    server = await startSmtp();
  });
  beforeEach(() => {
    server.received.length = 0;
    server.trouble(null);
  });
  after(() => server.stop());

  const client = (options: Partial<SmtpOptions> = {}) =>
    createSmtp({
      url: server.url,
      from: 'Ciné-Compagnon <newsletter@cine.example>',
      ...options,
    });
  const always = async () => true;

  async function failure(sent: Promise<unknown>): Promise<SmtpError> {
    const error = await sent.then(
      () => null,
      (thrown: unknown) => thrown,
    );
    expect(error).to.be.instanceOf(SmtpError);
    return error as SmtpError;
  }

  it('delivers a mail with its parts, headers and sender unchanged', async () => {
    expect(await client().send(mail, always)).to.equal('sent');
    const [came] = server.received;
    expect(came).to.include({ subject: mail.subject, text: mail.text, from_: 'newsletter@cine.example' });
    expect(came!.html!.trim()).to.equal(mail.html);
    expect(came!.from).to.include({ name: 'Ciné-Compagnon', address: 'newsletter@cine.example' });
    expect(came!.recipients).to.deep.equal([mail.to]);
    expect(came!.headers.find(({ key }) => key === 'list-unsubscribe')!.value).to.equal(
      mail.headers['List-Unsubscribe'],
    );
  });

  it("gives all mails of a key one Message-ID, which doesn't reveal the recipient", async () => {
    for (const key of [mail.key, mail.key, 'newsletter:lea:2026-W48'])
      await client().send({ ...mail, key }, always);
    const ids = server.received.map(({ messageId }) => messageId);
    expect(ids[0]).to.match(/^<[0-9a-f]{32}@cine\.example>$/);
    expect([ids[1] === ids[0], ids[2] === ids[0]]).to.deep.equal([true, false]);
  });

  it('calls mayBegin right before the first byte, and sends nothing if it refuses', async () => {
    const counts: number[] = [];
    const never = async () => {
      counts.push(server.received.length);
      return false;
    };
    expect(await client().send(mail, never)).to.equal('withheld');
    expect([counts, server.received]).to.deep.equal([[0], []]);
  });

  it("doesn't call mayBegin before the server is ready for the mail", async () => {
    let calls = 0;
    const counting = async () => ++calls > 0;
    for (const at of ['greeting', 'recipient'] as const) {
      for (const does of [{ answers: 451 }, { answers: 550 }, 'drops'] as const) {
        server.trouble({ at, does });
        await failure(client().send(mail, counting));
      }
    }
    expect(calls).to.equal(0);
  });

  it('throws the error of mayBegin, and sends nothing', async () => {
    const fault = new Error('Firestore is out of reach');
    const error = await client()
      .send(mail, async () => {
        throw fault;
      })
      .catch((thrown: unknown) => thrown);
    expect([error, server.received]).to.deep.equal([fault, []]);
  });

  for (const [trouble, code] of [
    [{ at: 'greeting', does: { answers: 554 } }, 'unavailable'],
    [{ at: 'greeting', does: 'drops' }, 'unavailable'],
    [{ at: 'greeting', does: 'hangs' }, 'unavailable'],
    [{ at: 'recipient', does: { answers: 450 } }, 'unavailable'],
    [{ at: 'recipient', does: { answers: 550 } }, 'refused'],
    [{ at: 'recipient', does: 'hangs' }, 'unavailable'],
    [{ at: 'recipient', does: 'drops' }, 'unavailable'],
    [{ at: 'data-taken', does: { answers: 452 } }, 'unavailable'],
    [{ at: 'data-taken', does: { answers: 554 } }, 'refused'],
    [{ at: 'data-taken', does: 'hangs' }, 'uncertain'],
    [{ at: 'data-taken', does: 'drops' }, 'uncertain'],
  ] as const) {
    it(`throws ${code} if the server ${JSON.stringify(trouble.does)} at the ${trouble.at}`, async () => {
      server.trouble(trouble);
      // Only a server that hangs is given up soon: on a busy machine others take a while to answer.
      const limits = trouble.does === 'hangs' ? { connectMs: 300, silenceMs: 300 } : {};
      const error = await failure(client(limits).send(mail, always));
      expect([error.code, error.message]).to.satisfy(() => error.code === code, inspect(error));
    });
  }

  it('throws unavailable for an unreachable server and for a wrong password', async () => {
    const wrong = client({ url: server.url.replace(/:[^:@]+@/, ':wrong@') });
    expect((await failure(wrong.send(mail, always))).code).to.equal('unavailable');
    await server.stop();
    expect((await failure(client().send(mail, always))).code).to.equal('unavailable');
    await server.restart();
    expect(await client().send(mail, always)).to.equal('sent');
  });

  it("doesn't wait for a connection that is lost during mayBegin", async () => {
    const slowly = async () => {
      await server.stop();
      // Until this side has noticed.
      await wait(50);
      return true;
    };
    const error = await failure(client().send(mail, slowly));
    expect(error.code, error.message).to.equal('unavailable');
    await server.restart();
    expect(server.received).to.deep.equal([]);
  });

  it('treats an address as one, whatever characters it has', async () => {
    const two = 'a@example.test, b@example.test';
    expect((await failure(client().send({ ...mail, to: two }, always))).code).to.equal('refused');
    expect(server.received).to.deep.equal([]);
    const odd = "lea.o'brien+letters@example.test";
    await client().send({ ...mail, to: odd }, always);
    expect(server.received.map(({ recipients }) => recipients)).to.deep.equal([[odd]]);
  });

  it('refuses an invalid address', async () => {
    const error = await failure(client().send({ ...mail, to: 'no address' }, always));
    expect(error.code, error.message).to.equal('refused');
  });

  it('leaves password, address and mail out of its errors', async () => {
    for (const trouble of [
      { at: 'recipient', does: { answers: 550 } },
      { at: 'data-taken', does: 'drops' },
    ] as const) {
      server.trouble(trouble);
      const printed = inspect(await failure(client().send(mail, always)), { depth: 10 });
      for (const word of ['password', 'lea@example', 'Léa']) expect(printed).to.not.include(word);
    }
  });

  it('sends nothing to another machine before the connection is encrypted', async () => {
    // The server offers no STARTTLS, and is another machine by its name.
    const url = server.url.replace('127.0.0.1', '0.0.0.0');
    const error = await failure(client({ url }).send(mail, always));
    expect([error.code, server.received]).to.deep.equal(['unavailable', []]);
  });
});
