import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import SMTPConnection, { type SMTPEnvelope } from 'nodemailer/lib/smtp-connection';
import { toSmtpError } from './error.ts';

export type SmtpOptions = {
  /** `smtps://user:password@host:465`, or `smtp://…:587`, which is encrypted by STARTTLS before anything is said. */
  url: string;
  /** As a mail shows it: `Ciné-Compagnon <newsletter@cine.example>`. */
  from: string;
  /** Milliseconds until there is a connection, and until the server greets. */
  connectMs?: number;
  /** Milliseconds that the server may be silent. RFC 5321 asks for minutes: what is given up too early may have been sent. */
  silenceMs?: number;
};

/** A mail to one person. `key` is the same for the same mail, however often it is tried. */
export type Mail = {
  key: string;
  to: string;
  headers: Record<string, string>;
  subject: string;
  text: string;
  html: string;
};

export type Smtp = ReturnType<typeof createSmtp>;

/** The machine itself, where tests and `npm start` have a server. */
const loopback = /^(?:localhost|127(?:\.\d+){3}|::1)$/;

/** An SMTP server as this application uses it, through nodemailer: a connection for each mail. */
export function createSmtp({ url, from, connectMs = 15_000, silenceMs = 240_000 }: SmtpOptions) {
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
     * Hands a mail to the server. `mayBegin` is asked once the server has taken sender and recipient and waits for the mail,
     * before the first byte of it is sent: where it says no, nothing was sent and the answer is `withheld`. What becomes of the
     * mail is certain in every case but one, which is an `SmtpError` that says so: the connection broke between that
     * byte and the server's answer. All mails of one key have the same Message-ID, so that who gets one twice sees one.
     */
    async send({ key, to, ...mail }: Mail, mayBegin: () => Promise<boolean>): Promise<'sent' | 'withheld'> {
      const message = new MailComposer({
        ...mail,
        from,
        // As it is: as text, a comma in it would make two of it.
        to: { name: '', address: to },
        messageId: messageIdOf(key, from),
        disableFileAccess: true,
        disableUrlAccess: true,
      }).compile();
      const bytes = await message.build();
      const body = heldBack(bytes, mayBegin);
      try {
        await exchanged({ ...message.getEnvelope(), size: bytes.length }, body.stream);
        return 'sent';
      } catch (error) {
        // Nothing is said of a mail while it is still being decided whether it begins.
        if ((await body.decided()) === false) return 'withheld';
        throw toSmtpError(error, body.isHanded());
      }
    },
  };

  function exchanged(envelope: SMTPEnvelope, body: Readable): Promise<void> {
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

/** A mail's bytes, of which none is given before it is allowed. Where it is not, they end with an error: the end of nothing would be an empty mail. */
function heldBack(bytes: Buffer, mayBegin: () => Promise<boolean>) {
  let asked: Promise<boolean> | null = null;
  let handed = false;
  async function* chunks(): AsyncGenerator<Buffer> {
    asked = mayBegin();
    const isAllowed = await asked.catch(() => false);
    if (!isAllowed || stream.destroyed) throw new Error('Held back');
    handed = true;
    yield bytes;
  }
  const stream = Readable.from(chunks(), { objectMode: false });
  return {
    stream,
    /** What was decided; null where nobody asked. Throws what the decision threw. */
    decided: async () => asked,
    isHanded: () => handed,
  };
}

/** The Message-ID of all mails of a key: says nothing of whom it is to. */
function messageIdOf(key: string, from: string): string {
  const digest = createHash('sha256').update(key).digest('hex').slice(0, 32);
  return `<${digest}@${/@([^>\s]+)/.exec(from)?.[1] ?? 'localhost'}>`;
}
