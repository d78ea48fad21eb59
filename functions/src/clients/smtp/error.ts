type Thrown = Error & { code?: string; command?: string; responseCode?: number };

/** Codes of failed connections, independent of the mail. */
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
 * Why a mail was not accepted: `unavailable` may pass or be mended, `refused` is final, `uncertain` means it
 * may have arrived. Holds only the server's status codes, as servers repeat the refused address.
 */
export class SmtpError extends Error {
  override readonly name = 'SmtpError';
  readonly code: 'unavailable' | 'refused' | 'uncertain';

  constructor(code: SmtpError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/** Converts nodemailer's errors; others stay as they are. `handed` says whether any of the mail was sent. */
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
  // Only the answer to the end of the mail tells its outcome.
  if (handed && !(isAnswer && command === 'DATA')) return 'uncertain';
  if (!ofMessage.includes(code ?? '')) return 'unavailable';
  // Refused before sending: an invalid address, or a mail that is too long.
  return isAnswer && responseCode < 500 ? 'unavailable' : 'refused';
}

function wordsOf({ code, command, responseCode }: Thrown): string {
  return [code, command, responseCode].filter(Boolean).join(' ');
}
