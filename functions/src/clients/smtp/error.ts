/** What nodemailer throws, as far as we look at it. */
type Thrown = Error & { code?: string; command?: string; responseCode?: number };

/** Codes that a connection fails with, whatever is sent over it. */
const ofConnection = [
  'ECONNECTION',
  'ETIMEDOUT',
  'ESOCKET',
  'EDNS',
  'ETLS',
  'EPROTOCOL',
  'EAUTH',
  'ENOAUTH',
  'EABORT',
];
const ofMessage = ['EENVELOPE', 'EMESSAGE', 'ESTREAM'];

/**
 * Why a mail was not, or may not have been, taken by the SMTP server: `unavailable` where the same may be taken another
 * time, and where somebody has to put an address or a password right; `refused` where it takes this mail at no time;
 * `uncertain` where it had the whole of it, or a part, and nobody knows what it did with it.
 *
 * It says nothing that the server said but its numbers: servers like to repeat the address that they refuse.
 */
export class SmtpError extends Error {
  override readonly name = 'SmtpError';
  readonly code: 'unavailable' | 'refused' | 'uncertain';

  constructor(code: SmtpError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/** What nodemailer threw, in our words; anything else stays as it is. `handed` says whether any of the mail was sent. */
export function toSmtpError(error: unknown, handed: boolean): unknown {
  if (!isThrown(error)) return error;
  return new SmtpError(kindOf(error, handed), wordsOf(error));
}

function isThrown(error: unknown): error is Thrown & { code: string } {
  if (!(error instanceof Error) || !('code' in error)) return false;
  return [...ofConnection, ...ofMessage].includes(String(error.code));
}

function kindOf({ code, command, responseCode = 0 }: Thrown, handed: boolean): SmtpError['code'] {
  const isAnswer = responseCode >= 400;
  // Only what answers the end of the mail itself says what became of it.
  if (handed && !(isAnswer && command === 'DATA')) return 'uncertain';
  if (!ofMessage.includes(code ?? '')) return 'unavailable';
  // What is refused before it is sent is an address that is none, or a mail that is too long.
  return isAnswer && responseCode < 500 ? 'unavailable' : 'refused';
}

function wordsOf({ code, command, responseCode }: Thrown): string {
  return [code, command, responseCode].filter(Boolean).join(' ');
}
