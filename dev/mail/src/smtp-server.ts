/** The suite's mail server: takes mails by SMTP, and has faults on demand. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

export type Received = Email & { from_: string; recipients: string[]; raw: string; receivedAt: number };

/**
 * A fault of a connection: another answer, silence, or a dropped connection. `data-taken` is after the server
 * has read the whole mail.
 */
export type Trouble = {
  at: 'greeting' | 'recipient' | 'data-taken';
  does: { answers: number } | 'hangs' | 'drops';
};

export type SmtpServer = {
  url: string;
  /** Every mail that the server received, in order; also those on dropped connections. */
  received: Received[];
  /** How many mails were begun. */
  readonly connections: number;
  /** Sets the fault from now on; null for none. */
  trouble: (trouble: Trouble | null) => void;
  /** Stops listening, and listens again at the same address. */
  stop: () => Promise<void>;
  restart: () => Promise<void>;
};

const user = { name: 'newsletter', password: 'a-password-that-no-log-may-show' };

/** A local SMTP server that keeps mails and has faults on demand. Requires a password. 0 is any free port. */
export async function startSmtp(wantedPort = 0): Promise<SmtpServer> {
  const received: Received[] = [];
  let trouble: Trouble | null = null;
  let connections = 0;
  let server = made();
  const port = await listening(server, wantedPort);

  function made(): SMTPServer {
    return new SMTPServer({
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      disableReverseLookup: true,
      logger: false,
      closeTimeout: 50,
      onConnect: (session, done) => {
        connections += 1;
        go('greeting', session, done);
      },
      onAuth: ({ username, password }, _session, done) => {
        const isKnown = username === user.name && password === user.password;
        done(isKnown ? null : new Error('No such user'), { user: username });
      },
      onRcptTo: (_address, session, done) => go('recipient', session, done),
      onData: (stream, session, done) => void take(stream, session, done),
    });
  }

  async function take(
    stream: SMTPServerDataStream,
    session: SMTPServerSession,
    done: (error?: Error | null) => void,
  ): Promise<void> {
    // A connection that breaks off has nobody left to answer.
    const raw = await buffer(stream).catch(() => null);
    if (!raw) return;
    const { mailFrom, rcptTo } = session.envelope;
    const mail = {
      ...(await PostalMime.parse(raw)),
      from_: mailFrom ? mailFrom.address : '',
      recipients: rcptTo.map(({ address }) => address),
      raw: raw.toString(),
      receivedAt: Date.now(),
    };
    const isRefused = trouble?.at === 'data-taken' && typeof trouble.does === 'object';
    if (!isRefused) received.push(mail);
    go('data-taken', session, done);
  }

  function go(at: Trouble['at'], session: SMTPServerSession, done: (error?: Error | null) => void): void {
    const does = trouble?.at === at ? trouble.does : null;
    if (does === null) done();
    else if (does === 'drops') drop(session);
    else if (does !== 'hangs') done(Object.assign(new Error('Not now'), { responseCode: does.answers }));
  }

  /** Drops all connections, as if the machine had died. */
  function drop({ id }: SMTPServerSession): void {
    for (const connection of server.connections) if (connection.id === id) connection._socket.destroy();
  }

  return {
    url: `smtp://${user.name}:${user.password}@127.0.0.1:${port}`,
    received,
    get connections() {
      return connections;
    },
    trouble: (next) => {
      trouble = next;
    },
    stop: async () => {
      for (const connection of server.connections) connection._socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
    restart: async () => {
      server = made();
      await listening(server, port);
    },
  };
}

async function listening(server: SMTPServer, port: number): Promise<number> {
  server.on('error', () => {});
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  return (server.server.address() as AddressInfo).port;
}
