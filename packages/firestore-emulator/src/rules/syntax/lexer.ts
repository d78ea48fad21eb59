/** Splits rules into tokens. */
import type { Position } from './ast.ts';
import { readLiteral } from './string-literals.ts';

/** A syntax error, which compiling turns into an issue. */
export class SyntaxFault extends Error {
  readonly at: Position;
  constructor(message: string, at: Position) {
    super(message);
    this.at = at;
  }
}

export type Token = {
  /** A `segment` is a literal part of a path with its slash, so no division can be written `a/b`. */
  kind: 'name' | 'int' | 'float' | 'string' | 'bytes' | 'segment' | 'symbol' | 'end';
  text: string;
  value?: string | Buffer;
  at: Position;
  start: number;
  end: number;
};

const SPACE = /(?:[ \t\r\n\f]|\/\*[^*]*\*+(?:[^*/][^*]*\*+)*\/|\/\/[^\n\r]*(?:[\n\r]|$))+/y;
const PATH_CHARACTER = "(?:[\\w\\-.~&'*+:@]|%[0-9a-fA-F]{2})";
const TOKEN = new RegExp(
  [
    '([A-Za-z_$][\\w$]*)',
    '((?:0|[1-9]\\d*)\\.\\d*|\\.\\d+)',
    '(0|[1-9]\\d*)',
    `(\\/(?:${PATH_CHARACTER}+|\\(${PATH_CHARACTER}+\\)))`,
    '(&&|\\|\\||[=!<>]=|\\+\\+|--|\\*\\*|[-+*/%<>=!(){}[\\].,:;?@])',
  ].join('|'),
  'y',
);
const KINDS = ['symbol', 'name', 'float', 'int', 'segment'] as const;
const QUOTE = /[bB]?["']/y;
const SERVICE_NAME = /[ \t\r\n\f]*([A-Za-z0-9.-]+)/y;

/** Reserved words, including some without a meaning. */
export const RESERVED: ReadonlySet<string> = new Set(
  `allow false function if import in is let null return service match rules_version true arguments break case continue
  default deny do each else extends for goto not package switch then var while`.split(/\s+/),
);

/** The tokens of a source, read on demand, so that the first fault is thrown. */
export class Lexer {
  readonly #source: string;
  readonly #ahead: Token[] = [];
  #offset = 0;
  #end = 0;
  #line = 1;
  #lineStart = 0;
  #nextLine = -1;
  /** Whether UTF-16 units and characters are the same. */
  readonly #isPlain: boolean;

  constructor(source: string) {
    this.#source = source;
    this.#isPlain = !/[\ud800-\udfff]/.test(source);
  }

  /** The next token, or one further on. */
  peek(distance = 0): Token {
    while (this.#ahead.length <= distance) this.#ahead.push(this.#read());
    return this.#ahead[distance] as Token;
  }

  get end(): number {
    return this.#end;
  }

  take(): Token {
    const token = this.peek();
    this.#ahead.shift();
    this.#end = token.end;
    return token;
  }

  /** Whether the next token, or one further on, is this symbol or word. */
  peekIs(text: string, distance = 0): boolean {
    const token = this.peek(distance);
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

  /** Whether a name that isn't reserved comes next. */
  atName(): boolean {
    const { kind, text } = this.peek();
    return kind === 'name' && !RESERVED.has(text);
  }

  takeName(): Token {
    if (!this.atName()) throw unexpected(this.peek(), 'a name');
    return this.take();
  }

  /** A field's name, which may be a reserved word. */
  takeFieldName(): Token {
    const token = this.peek();
    if (token.kind !== 'name' || token.text === 'rules_version') throw unexpected(token, 'a name');
    return this.take();
  }

  /**
   * The name of a service, right after `service` was taken: with dots, and with hyphens, which other names
   * cannot have.
   */
  takeServiceName(): { text: string; at: Position } {
    SERVICE_NAME.lastIndex = this.#offset;
    const match = SERVICE_NAME.exec(this.#source);
    if (match === null) throw unexpected(this.peek(), 'a name');
    const text = match[1] as string;
    this.#offset = SERVICE_NAME.lastIndex;
    return { text, at: this.#position(this.#offset - text.length) };
  }

  /** Must be called in the order of the source. Columns count characters, not UTF-16 units. */
  #position(offset: number): Position {
    for (;;) {
      if (this.#nextLine < this.#lineStart)
        this.#nextLine = this.#source.indexOf('\n', this.#lineStart) + 1 || Infinity;
      if (this.#nextLine > offset) break;
      this.#lineStart = this.#nextLine;
      this.#line++;
      this.#nextLine = -1;
    }
    const before = offset - this.#lineStart;
    const column = this.#isPlain ? before : [...this.#source.slice(this.#lineStart, offset)].length;
    return { line: this.#line, column: column + 1 };
  }

  #read(): Token {
    SPACE.lastIndex = this.#offset;
    const start = SPACE.test(this.#source) ? SPACE.lastIndex : this.#offset;
    const at = this.#position(start);
    if (start >= this.#source.length) return { kind: 'end', text: '<EOF>', at, start, end: start };
    QUOTE.lastIndex = start;
    const opening = QUOTE.exec(this.#source)?.[0];
    if (opening !== undefined) return this.#readLiteral(opening, start, at);
    TOKEN.lastIndex = start;
    const match = TOKEN.exec(this.#source);
    if (match === null) throw this.#unknown(start, at);
    const [text] = match;
    this.#offset = TOKEN.lastIndex;
    // A `$` that isn't part of a name starts an interpolation.
    const kind = text === '$' ? 'symbol' : (KINDS[match.indexOf(text, 1)] ?? 'symbol');
    return { kind, text, at, start, end: this.#offset };
  }

  #readLiteral(opening: string, start: number, at: Position): Token {
    const bytes = opening.length === 2;
    const literal = readLiteral(this.#source, start + opening.length, opening.slice(-1), bytes);
    if ('fault' in literal) throw new SyntaxFault(literal.fault, this.#position(literal.at));
    this.#offset = literal.end;
    const text = this.#source.slice(start, literal.end);
    return { kind: bytes ? 'bytes' : 'string', text, value: literal.value, at, start, end: literal.end };
  }

  #unknown(start: number, at: Position): SyntaxFault {
    const character = String.fromCodePoint(this.#source.codePointAt(start) as number);
    return new SyntaxFault(`Unexpected character '${character}'.`, at);
  }
}

export function unexpected(token: Token, expected?: string): SyntaxFault {
  return new SyntaxFault(
    `Unexpected '${token.text}'${expected === undefined ? '' : `, expected ${expected}`}.`,
    token.at,
  );
}
