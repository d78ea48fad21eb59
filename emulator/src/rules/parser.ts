import type {
  Allow,
  BinaryOperator,
  Expression,
  FunctionDeclaration,
  Match,
  PatternSegment,
  Position,
  Source,
} from './ast.ts';
import { Lexer, SyntaxFault, type Token } from './lexer.ts';

const PRECEDENCE = new Map<string, number>([
  ['?', 1],
  ['||', 2],
  ['&&', 3],
  ...['==', '!='].map((operator) => [operator, 4] as const),
  ...['in', 'is'].map((operator) => [operator, 5] as const),
  ...['<', '<=', '>', '>='].map((operator) => [operator, 6] as const),
  ...['+', '-'].map((operator) => [operator, 7] as const),
  ...['*', '/', '%'].map((operator) => [operator, 8] as const),
]);
const UNARY = 9;
const MAX_NESTING = 99;
const RESERVED = new Set([
  'true',
  'false',
  'null',
  'in',
  'is',
  'if',
  'return',
  'let',
  'function',
  'allow',
  'match',
  'service',
]);

/** The syntax tree of a rules file. Throws SyntaxFault at the first fault. */
export function parse(source: string): Source {
  return new Parser(source).source();
}

class Parser {
  readonly #lexer: Lexer;
  #depth = 0;

  constructor(source: string) {
    this.#lexer = new Lexer(source);
  }

  source(): Source {
    const version = this.#version();
    const functions: FunctionDeclaration[] = [];
    while (this.#peekIs('function')) functions.push(this.#function());
    const service = this.#service();
    const rest = this.#lexer.peek();
    if (rest.kind !== 'end') throw unexpected(rest);
    return { version, functions, service };
  }

  #version(): 1 | 2 {
    if (!this.#takeIf('rules_version')) return 1;
    this.#expect('=');
    const version = this.#lexer.take();
    if (version.kind !== 'string' || !['1', '2'].includes(version.text)) {
      throw new SyntaxFault(`Unsupported rules_version '${version.text}'.`, version.at);
    }
    this.#takeIf(';');
    return version.text === '1' ? 1 : 2;
  }

  #service(): Source['service'] {
    this.#expect('service');
    const at = this.#lexer.peek().at;
    let name = this.#name();
    while (this.#takeIf('.')) name += `.${this.#name()}`;
    if (name !== 'cloud.firestore')
      throw new SyntaxFault(`Unknown service '${name}', expected 'cloud.firestore'.`, at);
    const { functions, matches } = this.#block(at, [], false);
    return { functions, matches };
  }

  #match(): Match {
    const at = this.#expect('match').at;
    const pattern = this.#pattern();
    return this.#block(at, pattern, true);
  }

  #block(at: Position, pattern: PatternSegment[], mayAllow: boolean): Match {
    const match: Match = { at, pattern, allows: [], functions: [], matches: [] };
    this.#expect('{');
    while (!this.#takeIf('}')) {
      if (this.#peekIs('match')) match.matches.push(this.#match());
      else if (this.#peekIs('function')) match.functions.push(this.#function());
      else if (mayAllow && this.#peekIs('allow')) match.allows.push(this.#allow());
      else throw unexpected(this.#lexer.peek());
    }
    return match;
  }

  #pattern(): PatternSegment[] {
    const segments: PatternSegment[] = [];
    if (!this.#peekIs('/')) throw unexpected(this.#lexer.peek(), "'/'");
    while (this.#takeIf('/')) {
      const text = this.#lexer.takePatternText();
      if (text !== null) {
        segments.push({ kind: 'text', text });
        continue;
      }
      this.#expect('{');
      const name = this.#name();
      const many = this.#takeIf('=');
      if (many) {
        this.#expect('*');
        this.#expect('*');
      }
      this.#expect('}');
      segments.push({ kind: many ? 'many' : 'one', name });
    }
    return segments;
  }

  #allow(): Allow {
    this.#expect('allow');
    const methods = [this.#method()];
    while (this.#takeIf(',')) methods.push(this.#method());
    let condition: Expression | null = null;
    if (this.#takeIf(':')) {
      this.#expect('if');
      condition = this.#expression();
    }
    this.#expect(';');
    return { at: condition?.at ?? (methods[0] as { at: Position }).at, methods, condition };
  }

  #method(): { at: Position; name: string } {
    const at = this.#lexer.peek().at;
    return { at, name: this.#name() };
  }

  #function(): FunctionDeclaration {
    this.#expect('function');
    const at = this.#lexer.peek().at;
    const name = this.#name();
    const params: string[] = [];
    this.#expect('(');
    while (!this.#takeIf(')')) {
      params.push(this.#name());
      if (!this.#peekIs(')')) this.#expect(',');
    }
    this.#expect('{');
    const lets: FunctionDeclaration['lets'] = [];
    while (this.#takeIf('let')) {
      const variable = this.#name();
      this.#expect('=');
      lets.push({ name: variable, value: this.#expression() });
      this.#expect(';');
    }
    this.#expect('return');
    const result = this.#expression();
    this.#takeIf(';');
    this.#expect('}');
    return { at, name, params, lets, result };
  }

  #expression(minimum = 0): Expression {
    const start = this.#lexer.peek().at;
    if (++this.#depth > MAX_NESTING) throw new SyntaxFault('Expression is nested too deeply.', start);
    let left = this.#operand();
    for (;;) {
      const operator = this.#lexer.peek();
      const precedence =
        operator.kind === 'symbol' || operator.kind === 'name' ? PRECEDENCE.get(operator.text) : undefined;
      if (precedence === undefined || precedence <= minimum) break;
      this.#lexer.take();
      left = this.#operation(left, operator, precedence);
    }
    this.#depth--;
    return left;
  }

  #operation(left: Expression, operator: Token, precedence: number): Expression {
    const at = left.at;
    switch (operator.text) {
      case '?': {
        const yes = this.#expression();
        this.#expect(':');
        return { kind: 'conditional', at, test: left, yes, no: this.#expression(precedence - 1) };
      }
      case 'is':
        return { kind: 'is', at, operand: left, type: this.#name() };
      case '&&':
      case '||':
        return { kind: operator.text === '&&' ? 'and' : 'or', at, left, right: this.#expression(precedence) };
      default:
        return {
          kind: 'binary',
          at,
          operator: operator.text as BinaryOperator,
          left,
          right: this.#expression(precedence),
        };
    }
  }

  #operand(): Expression {
    const token = this.#lexer.peek();
    if (token.text === '!' || token.text === '-') {
      if (token.kind === 'symbol') {
        this.#lexer.take();
        return {
          kind: token.text === '!' ? 'not' : 'negate',
          at: token.at,
          operand: this.#expression(UNARY),
        };
      }
    }
    return this.#suffixes(this.#primary());
  }

  #suffixes(start: Expression): Expression {
    let object = start;
    for (;;) {
      const at = object.at;
      if (this.#takeIf('.')) {
        const name = this.#memberName();
        object = this.#takeIf('(')
          ? { kind: 'method', at, object, name, args: this.#list(')') }
          : { kind: 'member', at, object, name };
      } else if (this.#takeIf('[')) {
        const index = this.#expression();
        object = this.#takeIf(':')
          ? { kind: 'slice', at, object, from: index, to: this.#expression() }
          : { kind: 'index', at, object, index };
        this.#expect(']');
      } else return object;
    }
  }

  #primary(): Expression {
    const token = this.#lexer.take();
    const { at, text } = token;
    switch (token.kind) {
      case 'int':
        return { kind: 'literal', at, value: BigInt(text) };
      case 'float':
        return { kind: 'literal', at, value: Number(text) };
      case 'string':
        return { kind: 'literal', at, value: text };
      case 'bytes':
        return { kind: 'literal', at, value: Buffer.from(text, 'utf8') };
      case 'name':
        return this.#word(token);
      case 'end':
        throw unexpected(token);
    }
    if (text === '/') return this.#path(at);
    if (text === '[') return { kind: 'list', at, items: this.#list(']') };
    if (text === '{') return this.#map(at);
    if (text !== '(') throw unexpected(token);
    const inner = this.#expression();
    this.#expect(')');
    return inner;
  }

  #word({ at, text, kind }: Token): Expression {
    if (text === 'true' || text === 'false') return { kind: 'literal', at, value: text === 'true' };
    if (text === 'null') return { kind: 'literal', at, value: null };
    if (RESERVED.has(text)) throw unexpected({ at, text, kind });
    if (this.#takeIf('(')) return { kind: 'call', at, name: text, args: this.#list(')') };
    return { kind: 'name', at, name: text };
  }

  #list(close: string): Expression[] {
    const items: Expression[] = [];
    while (!this.#takeIf(close)) {
      items.push(this.#expression());
      if (!this.#peekIs(close)) this.#expect(',');
    }
    return items;
  }

  #map(at: Position): Expression {
    const entries: { key: Expression; value: Expression }[] = [];
    while (!this.#takeIf('}')) {
      const key = this.#expression();
      this.#expect(':');
      entries.push({ key, value: this.#expression() });
      if (!this.#peekIs('}')) this.#expect(',');
    }
    return { kind: 'map', at, entries };
  }

  #path(at: Position): Expression {
    const segments: (string | Expression)[] = [];
    do {
      const text = this.#lexer.takePathText();
      if (text !== null) segments.push(text);
      else {
        this.#expect('$(');
        segments.push(this.#expression());
        this.#expect(')');
      }
    } while (this.#takeIf('/'));
    return { kind: 'path', at, segments };
  }

  #peekIs(text: string): boolean {
    const token = this.#lexer.peek();
    return token.text === text && (token.kind === 'symbol' || token.kind === 'name');
  }

  #takeIf(text: string): boolean {
    if (!this.#peekIs(text)) return false;
    this.#lexer.take();
    return true;
  }

  #expect(text: string): Token {
    if (!this.#peekIs(text)) throw unexpected(this.#lexer.peek(), `'${text}'`);
    return this.#lexer.take();
  }

  /** A field may be called like a keyword; a variable may not. */
  #memberName(): string {
    const token = this.#lexer.take();
    if (token.kind !== 'name') throw unexpected(token, 'a name');
    return token.text;
  }

  #name(): string {
    const token = this.#lexer.peek();
    if (RESERVED.has(token.text)) throw unexpected(token, 'a name');
    return this.#memberName();
  }
}

function unexpected(token: Token, wanted?: string): SyntaxFault {
  const found = token.kind === 'end' ? 'end of file' : `'${token.text}'`;
  return new SyntaxFault(
    `Unexpected ${found}${wanted === undefined ? '' : `, expected ${wanted}`}.`,
    token.at,
  );
}
