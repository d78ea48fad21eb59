import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect } from 'chai';
import { createTransport } from 'nodemailer';
import { type AuthLink, type Inbox, startInbox } from './inbox.ts';
import { type SmtpServer, startSmtp } from './smtp-server.ts';

describe('The inbox of local mails', () => {
  let smtp: SmtpServer;
  let inbox: Inbox;
  let links: AuthLink[] = [];
  before(async () => {
    smtp = await startSmtp();
    inbox = await startInbox({ port: 0, received: smtp.received, links: async () => links });
    const mail = {
      from: 'news@cine.example',
      to: 'lea@cine.example',
      subject: 'À voir <cette semaine>',
      text: 'Bonjour Léa',
      html: '<p>Bonjour <a href="https://cine.example/">Léa</a></p><script>alert(1)</script>',
    };
    await createTransport(smtp.url).sendMail(mail);
  });
  after(async () => {
    await inbox.close();
    await smtp.stop();
  });

  async function see(path: string) {
    const answer = await fetch(inbox.url + path);
    return { status: answer.status, headers: answer.headers, page: await answer.text() };
  }

  it('goes on after a connection that breaks off in the middle of a mail', async () => {
    const { port } = new URL(smtp.url);
    const socket = connect(Number(port), '127.0.0.1');
    const login = Buffer.from('\0newsletter\0a-password-that-no-log-may-show').toString('base64');
    const lines = [
      'EHLO here',
      `AUTH PLAIN ${login}`,
      'MAIL FROM:<a@b.example>',
      'RCPT TO:<c@d.example>',
      'DATA',
    ];
    for (const line of lines) {
      await once(socket, 'data');
      socket.write(`${line}\r\n`);
    }
    await once(socket, 'data');
    socket.end('Subject: half');
    await once(socket, 'close');
    const before = smtp.received.length;
    await createTransport(smtp.url).sendMail({ from: 'a@b.example', to: 'c@d.example', text: 'whole' });
    expect(smtp.received).to.have.length(before + 1);
    smtp.received.pop();
  });

  it('lists what the mail server received, and leads to each mail', async () => {
    const { page } = await see('/');
    expect(page).to.include('<a href="/mails/1">À voir &lt;cette semaine&gt;</a>');
    expect(page).to.include('to lea@cine.example');
    expect((await see('/mails/1')).page).to.include('Bonjour Léa');
  });

  it('shows a mail’s HTML without running its scripts or loading anything', async () => {
    const { page, headers } = await see('/mails/1/content');
    expect(page).to.include('<p>Bonjour <a href="https://cine.example/">Léa</a></p>');
    const policy = headers.get('content-security-policy');
    expect(policy)
      .to.include("default-src 'none'")
      .and.to.include('sandbox ')
      .and.not.to.include('allow-scripts');
  });

  it('shows the links that Firebase Auth would have sent', async () => {
    expect((await see('/')).page).to.include('No links yet');
    links = [
      { email: 'tom@cine.example', requestType: 'VERIFY_EMAIL', oobLink: 'http://127.0.0.1/go?a=1&b=2' },
    ];
    const { page } = await see('/');
    expect(page).to.include('<a href="http://127.0.0.1/go?a=1&amp;b=2">tom@cine.example</a>');
    expect(page).to.include('verifies the address');
  });

  it('has no page for a mail that never arrived', async () => {
    expect((await see('/mails/2')).status).to.equal(404);
    expect((await see('/elsewhere')).status).to.equal(404);
    expect((await see('//')).status).to.equal(404);
  });

  it('answers no foreign host name, as a website may point its own name here', async () => {
    const sent = request(inbox.url, { headers: { host: 'evil.example' } }).end();
    const page = await new Promise<string>((resolve, reject) => {
      sent.once('error', reject).once('response', (response) => text(response).then(resolve, reject));
    });
    expect(page).to.equal('Not here.');
  });
});
