/** The value of a Python literal; the keys of a dict are strings. */
export type Literal = string | number | boolean | null | Literal[] | { [key: string]: Literal };

/** Text that isn't a literal, or one that JSON can't express; `at` counts UTF-16 units from 0. */
export class LiteralError extends Error {
  readonly at: number;

  constructor(problem: string, at: number) {
    super(`${problem} at ${at}`);
    this.at = at;
  }
}

/** Nothing in the data set is deeper than a list of dicts. */
const maxDepth = 20;

const escapes: Record<string, string> = {
  '\n': '',
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};
const hexDigits: Record<string, number> = { x: 2, u: 4, U: 8 };
const numberAt = /[-+]?(?:(?:\d+\.\d*|\.\d+)(?:[eE][-+]?\d+)?|\d+[eE][-+]?\d+|0+(?!\d)|[1-9]\d*)/y;
const wordAt = /[A-Za-z_]\w*/y;
const spaceAt = /[ \t\r\n\f]*/y;

/**
 * Parses the `repr` of lists, dicts, strings, numbers, None, True and False by Python's rules; throws
 * `LiteralError` on anything else. A lone surrogate becomes U+FFFD.
 */
export function parseLiteral(text: string): Literal {
  const reader = { text, at: 0 };
  const value = readValue(reader, 0);
  skipSpace(reader);
  if (reader.at < text.length) throw new LiteralError('Unexpected text after the literal', reader.at);
  return value;
}

type Reader = { readonly text: string; at: number };

function readValue(reader: Reader, depth: number): Literal {
  skipSpace(reader);
  const first = reader.text[reader.at];
  if (first === undefined) throw new LiteralError('A missing value', reader.at);
  if (depth > maxDepth) throw new LiteralError('Brackets nested too deeply', reader.at);
  if (first === "'" || first === '"') return readString(reader, first);
  if (first === '[') return readList(reader, depth);
  if (first === '{') return readDict(reader, depth);
  return readNumberOrWord(reader);
}

function readList(reader: Reader, depth: number): Literal[] {
  const items: Literal[] = [];
  reader.at += 1;
  while (!takes(reader, ']')) {
    items.push(readValue(reader, depth + 1));
    if (!takes(reader, ',') && !isNext(reader, ']')) throw new LiteralError('No comma', reader.at);
  }
  return items;
}

function readDict(reader: Reader, depth: number): { [key: string]: Literal } {
  const dict: { [key: string]: Literal } = {};
  reader.at += 1;
  while (!takes(reader, '}')) {
    skipSpace(reader);
    const quote = reader.text[reader.at];
    if (quote !== "'" && quote !== '"') throw new LiteralError("A key that isn't a string", reader.at);
    const key = readString(reader, quote);
    if (!takes(reader, ':')) throw new LiteralError('No colon', reader.at);
    const value = readValue(reader, depth + 1);
    // Assigned, it would become the prototype.
    if (key === '__proto__') Object.defineProperty(dict, key, { value, enumerable: true });
    else dict[key] = value;
    if (!takes(reader, ',') && !isNext(reader, '}')) throw new LiteralError('No comma', reader.at);
  }
  return dict;
}

function readString(reader: Reader, quote: string): string {
  const { text } = reader;
  const start = reader.at;
  const closing = quote.charCodeAt(0);
  let value = '';
  let from = start + 1;
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === closing) {
      reader.at = at + 1;
      value += text.slice(from, at);
      return value.isWellFormed() ? value : value.toWellFormed();
    }
    if (code === 10 || code === 13) break;
    if (code !== 92) continue;
    value += text.slice(from, at);
    reader.at = at + 1;
    value += readEscape(reader);
    from = reader.at;
    at = from - 1;
  }
  throw new LiteralError('An unterminated string', start);
}

/** Reads what follows a backslash; an unknown escape stands for itself. */
function readEscape(reader: Reader): string {
  const { text, at } = reader;
  const letter = text[at] ?? '';
  const simple = escapes[letter];
  reader.at += 1;
  if (simple !== undefined) return simple;
  const octal = /^[0-7]{1,3}/.exec(text.slice(at, at + 3))?.[0];
  if (octal !== undefined) {
    reader.at = at + octal.length;
    return String.fromCharCode(Number.parseInt(octal, 8));
  }
  const digits = hexDigits[letter];
  if (digits !== undefined) {
    const hex = text.slice(at + 1, at + 1 + digits);
    const code = /^[0-9a-fA-F]+$/.test(hex) && hex.length === digits ? Number.parseInt(hex, 16) : Infinity;
    if (code > 0x10_ff_ff) throw new LiteralError("An escape that isn't a character", at - 1);
    reader.at += digits;
    return String.fromCodePoint(code);
  }
  if (letter === 'N') throw new LiteralError('A character escaped by its name', at - 1);
  reader.at = at;
  return '\\';
}

function readNumberOrWord(reader: Reader): number | boolean | null {
  const { at } = reader;
  const number = match(reader, numberAt);
  if (number !== null && !/[\w.]/.test(reader.text[reader.at] ?? '')) return Number(number);
  reader.at = at;
  const word = match(reader, wordAt);
  if (word === 'None') return null;
  if (word === 'True' || word === 'False') return word === 'True';
  throw new LiteralError('No literal', at);
}

function match(reader: Reader, pattern: RegExp): string | null {
  pattern.lastIndex = reader.at;
  const match = pattern.exec(reader.text)?.[0] ?? null;
  if (match !== null) reader.at += match.length;
  return match;
}

function skipSpace(reader: Reader): void {
  // Nearly always one blank or none.
  if (reader.text.charCodeAt(reader.at) === 32) reader.at += 1;
  if (reader.text.charCodeAt(reader.at) <= 32) match(reader, spaceAt);
}

function isNext(reader: Reader, mark: string): boolean {
  skipSpace(reader);
  return reader.text[reader.at] === mark;
}

function takes(reader: Reader, mark: string): boolean {
  const is = isNext(reader, mark);
  if (is) reader.at += 1;
  return is;
}
