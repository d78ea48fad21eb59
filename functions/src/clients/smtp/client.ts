/** Sends mails to the operator's mail server by SMTP. */
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { minute, second } from '@cine/contract/time';
import MailComposer from 'nodemailer/lib/mail-composer';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import SMTPConnection, { type SMTPEnvelope } from 'nodemailer/lib/smtp-connection';
import { toSmtpError } from './error.ts';

export type SmtpOptions = {
  /** `smtps://user:password@host:465`, or `smtp://…:587`, which must switch to STARTTLS first. */
  url: string;
  /** The sender as mails show it: `Ciné-Compagnon <newsletter@cine.example>`. */
  from: string;
  /** Milliseconds to connect, and again until the server's greeting. */
  connectMs?: number;
  /** Milliseconds of silence allowed. RFC 5321 asks for minutes: a mail given up early may have been sent. */
  silenceMs?: number;
};

/** A mail to one recipient. `key` stays the same over all attempts at one mail. */
export type Mail = {
  key: string;
  to: string;
  headers: Record<string, string>;
  subject: string;
  text: string;
  html: string;
};

export type Smtp = ReturnType<typeof createSmtp>;

/** The machine itself, where tests and `npm start` run a server. */
const loopback = /^(?:localhost|127(?:\.\d+){3}|::1)$/;

/** Sends mails through nodemailer, with a connection for each. */
export function createSmtp({ url, from, connectMs = 15 * second, silenceMs = 4 * minute }: SmtpOptions) {
  const { auth, host = '', ...server } = parseConnectionUrl(url);
  const options = {
    ...server,
    host,
    requireTLS: server.secure !== true && !loopback.test(host),
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    dnsTimeout: connectMs,
    socketTimeout: silenceMs,
  };
  const login = auth && { credentials: { user: auth.user, pass: auth.pass } };

  return {
    /**
     * Sends a mail, unless `mayBegin` refuses right before its first byte. An `SmtpError` is uncertain if the
     * connection breaks after that. Mails of one key share a Message-ID: clients show duplicates once.
     */
    async send({ key, to, ...mail }: Mail, mayBegin: () => Promise<boolean>): Promise<'sent' | 'withheld'> {
      const message = new MailComposer({
        ...mail,
        from,
        // An object, as a comma in a string would make two addresses.
        to: { name: '', address: to },
        messageId: messageIdOf(key, from),
        disableFileAccess: true,
        disableUrlAccess: true,
      }).compile();
      const bytes = await message.build();
      const body = heldBack(bytes, mayBegin);
      try {
        await sendOverSmtp({ ...message.getEnvelope(), size: bytes.length }, body.stream);
        return 'sent';
      } catch (error) {
        // No timeout applies while `mayBegin` decides.
        if ((await body.decided()) === false) return 'withheld';
        throw toSmtpError(error, body.isHanded());
      }
    },
  };

  function sendOverSmtp(envelope: SMTPEnvelope, body: Readable): Promise<void> {
    return new Promise((resolve, reject) => {
      const connection = new SMTPConnection(options);
      const end = (error?: unknown) => {
        connection.close();
        if (error) reject(error as Error);
        else resolve();
      };
      const send = () => connection.send(envelope, body, (error) => end(error));
      connection.on('error', end);
      connection.connect((error) => {
        if (error) return end(error);
        if (!login || !connection.allowsAuth) return send();
        connection.login(login, (refused) => (refused ? end(refused) : send()));
      });
    });
  }
}

/** A mail's bytes, held back until allowed. A refusal is an error: a normal end would send an empty mail. */
function heldBack(bytes: Buffer, mayBegin: () => Promise<boolean>) {
  let decision: Promise<boolean> | null = null;
  let handed = false;
  async function* chunks(): AsyncGenerator<Buffer> {
    decision = mayBegin();
    const isAllowed = await decision.catch(() => false);
    if (!isAllowed || stream.destroyed) throw new Error('The mail must not be sent');
    handed = true;
    yield bytes;
  }
  const stream = Readable.from(chunks(), { objectMode: false });
  return {
    stream,
    /** The decision; null before it was asked for. Throws what the decision threw. */
    decided: async () => decision,
    isHanded: () => handed,
  };
}

/** The Message-ID of all mails of a key; it doesn't reveal the recipient. */
function messageIdOf(key: string, from: string): string {
  const digest = createHash('sha256').update(key).digest('hex').slice(0, 32);
  return `<${digest}@${/@([^>\s]+)/.exec(from)?.[1] ?? 'localhost'}>`;
}
