import type { Position } from './ast.ts';

/** Bad syntax; compiling turns it into an issue. */
export class SyntaxFault extends Error {
  readonly at: Position;
  constructor(message: string, at: Position) {
    super(message);
    this.at = at;
  }
}

export type Token = {
  kind: 'name' | 'int' | 'float' | 'string' | 'bytes' | 'symbol' | 'end';
  text: string;
  at: Position;
  start: number;
};

const SPACE = /(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)+/y;
const TOKEN =
  /([A-Za-z_]\w*)|(\d+\.\d+(?:[eE][+-]?\d+)?|\d+[eE][+-]?\d+)|(\d+)|(&&|\|\||[=!<>]=|\$\(|[-+*/%<>!=(){}[\].,:;?])/y;
const PATH_TEXT = /[\w\-.~%@]+|\([\w-]+\)/y;
const PATTERN_TEXT = /[^\s/{};$]+/y;
const ESCAPES: Record<string, string> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  v: '\v',
  a: '\x07',
  0: '\0',
};

/** Words that cannot be names. */
export const RESERVED: ReadonlySet<string> = new Set(
  'true false null in is if return let function allow match service'.split(' '),
);

/** Reads tokens on demand, because a path's segments are not made of the same tokens as expressions. */
export class Lexer {
  readonly #source: string;
  readonly #lineStarts: number[];
  #offset = 0;
  #end = 0;
  #next: Token | null = null;

  constructor(source: string) {
    this.#source = source;
    this.#lineStarts = [0];
    for (let i = source.indexOf('\n'); i >= 0; i = source.indexOf('\n', i + 1)) this.#lineStarts.push(i + 1);
  }

  peek(): Token {
    this.#next ??= this.#read();
    return this.#next;
  }

  /** The offset behind what was taken last. */
  get end(): number {
    return this.#end;
  }

  take(): Token {
    const token = this.peek();
    this.#next = null;
    this.#end = this.#offset;
    return token;
  }

  /** Whether the next token is this symbol or word. */
  peekIs(text: string): boolean {
    const token = this.peek();
    return token.text === text && (token.kind === 'symbol' || token.kind === 'name');
  }

  takeIf(text: string): boolean {
    if (!this.peekIs(text)) return false;
    this.take();
    return true;
  }

  expect(text: string): Token {
    if (!this.peekIs(text)) throw unexpected(this.peek(), `'${text}'`);
    return this.take();
  }

  /** A name that is not one of the language's words. */
  takeName(): Token {
    const token = this.peek();
    if (RESERVED.has(token.text)) throw unexpected(token, 'a name');
    return this.takeMemberName();
  }

  /** A field may be called like a word of the language. */
  takeMemberName(): Token {
    const token = this.take();
    if (token.kind !== 'name') throw unexpected(token, 'a name');
    return token;
  }

  /** After a `/` was taken: a literal segment of a path expression, or null if an interpolation follows. */
  takePathText(): string | null {
    this.#skipSpace();
    const text = this.#match(PATH_TEXT);
    if (text !== null) this.#end = this.#offset;
    return text;
  }

  /** After a `/` was taken: a literal segment of a match pattern, or null if a wildcard follows. */
  takePatternText(): string | null {
    return this.#match(PATTERN_TEXT);
  }

  #match(pattern: RegExp): string | null {
    pattern.lastIndex = this.#offset;
    const found = pattern.exec(this.#source);
    if (found === null) return null;
    this.#offset = pattern.lastIndex;
    return found[0];
  }

  #position(offset: number): Position {
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#lineStarts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#lineStarts[low] as number) + 1 };
  }

  #skipSpace(): void {
    this.#match(SPACE);
  }

  #read(): Token {
    this.#skipSpace();
    const start = this.#offset;
    const at = this.#position(start);
    if (start >= this.#source.length) return { kind: 'end', text: 'end of file', at, start };
    const quoted = /b?["']/y;
    quoted.lastIndex = start;
    const quote = quoted.exec(this.#source)?.[0];
    if (quote !== undefined) return this.#readString(quote, at);
    TOKEN.lastIndex = start;
    const found = TOKEN.exec(this.#source);
    if (found === null) throw new SyntaxFault(`Unexpected character '${this.#source[start]}'.`, at);
    this.#offset = TOKEN.lastIndex;
    const kind =
      found[1] !== undefined
        ? 'name'
        : found[2] !== undefined
          ? 'float'
          : found[3] !== undefined
            ? 'int'
            : 'symbol';
    return { kind, text: found[0], at, start };
  }

  #readString(open: string, at: Position): Token {
    const start = this.#offset;
    const quote = open.at(-1);
    let text = '';
    let i = this.#offset + open.length;
    for (; ; i++) {
      const char = this.#source[i];
      if (char === undefined || char === '\n') throw new SyntaxFault('Unterminated string.', at);
      if (char === quote) break;
      if (char !== '\\') {
        text += char;
        continue;
      }
      const escaped = this.#readEscape(i + 1);
      text += escaped.text;
      i += escaped.length;
    }
    this.#offset = i + 1;
    return { kind: open.length === 2 ? 'bytes' : 'string', text, at, start };
  }

  #readEscape(offset: number): { text: string; length: number } {
    const code = /x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})/y;
    code.lastIndex = offset;
    const found = code.exec(this.#source);
    if (found !== null) {
      const point = Number.parseInt((found[1] ?? found[2] ?? found[3]) as string, 16);
      if (point > 0x10ffff) throw new SyntaxFault('Invalid escape sequence.', this.#position(offset - 1));
      return { text: String.fromCodePoint(point), length: found[0].length };
    }
    const char = this.#source[offset] ?? '';
    if (ESCAPES[char] !== undefined) return { text: ESCAPES[char], length: 1 };
    if (!'\\\'"`?'.includes(char) || char === '') {
      throw new SyntaxFault('Invalid escape sequence.', this.#position(offset - 1));
    }
    return { text: char, length: 1 };
  }
}

/** The fault of finding this token instead of what was wanted. */
export function unexpected(token: Token, wanted?: string): SyntaxFault {
  const found = token.kind === 'end' ? 'end of file' : `'${token.text}'`;
  return new SyntaxFault(
    `Unexpected ${found}${wanted === undefined ? '' : `, expected ${wanted}`}.`,
    token.at,
  );
}
