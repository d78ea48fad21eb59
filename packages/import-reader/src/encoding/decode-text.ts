import { Refusal } from '../limits.ts';
import { decodeFile } from './file-encoding.ts';

/** What pages and XML may say of themselves, and the encoding that it stands for. */
const declared: Record<string, string> = {
  'windows-1251': 'windows-1251',
  cp1251: 'windows-1251',
  'windows-1252': 'windows-1252',
  'iso-8859-1': 'windows-1252',
};

/** A file as text. Throws a refusal where its encoding can't be told, or it is no text at all. */
export function decodeText(bytes: Uint8Array): string {
  const text = asUtf8(bytes) ?? decodeFile(bytes)?.text ?? asDeclared(bytes) ?? asOfImdb(bytes);
  if (text === null) throw new Refusal(isBinary(bytes) ? 'format-unknown' : 'encoding-unknown');
  return text;
}

function asUtf8(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

function startOf(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
}

function asDeclared(bytes: Uint8Array): string | null {
  const start = startOf(bytes);
  const [, name] = /(?:encoding|charset)=["']?([\w-]+)/i.exec(start) ?? [];
  const encoding = declared[name?.toLowerCase() ?? ''];
  return encoding === undefined ? null : new TextDecoder(encoding).decode(bytes);
}

/** IMDb’s older files are in windows-1252. Should one be in another, its ids say what movies they are. */
function asOfImdb(bytes: Uint8Array): string | null {
  const isOfImdb = /^(?:"?position"?[,|])?"?const"?[,|]/i.test(startOf(bytes));
  return isOfImdb ? new TextDecoder('windows-1252').decode(bytes) : null;
}

/** Whether the first bytes have what no text has: pictures, PDF, former spreadsheets, other archives. */
function isBinary(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 4096);
  return start.some((byte) => byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32));
}
