import { invalidArgument } from '../../errors.ts';

const MAX_MESSAGES = 1000;

/** A client's post: messages, numbered within the session, and headers at the handshake. */
export type Form = {
  /** The number of the first message. */
  offset: number;
  /** JSON texts; null where the client could not encode one. */
  messages: (string | null)[];
  headers: Map<string, string>;
};

/** Parses a posted form; throws INVALID_ARGUMENT if its counts are inconsistent. */
export function parseForm(body: string): Form {
  const fields = new URLSearchParams(body);
  const count = naturalNumber(fields.get('count') ?? '0');
  const offset = naturalNumber(fields.get('ofs') ?? '0');
  if (count > MAX_MESSAGES) throw invalidArgument(`A request may carry ${MAX_MESSAGES} messages.`);
  return {
    offset,
    messages: Array.from({ length: count }, (_, index) => fields.get(`req${index}___data__`)),
    headers: parseHeaders(fields.get('headers') ?? ''),
  };
}

/** Parses `Name:value` lines; names become lower case. */
export function parseHeaders(text: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    const [, name, value = ''] = /^([^:]+):(.*)$/.exec(line) ?? [];
    if (name) headers.set(name.trim().toLowerCase(), value.trim());
  }
  return headers;
}

function naturalNumber(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw invalidArgument(`Not a count: "${text}".`);
  return Number(text);
}
