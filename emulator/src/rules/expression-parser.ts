import type { BinaryOperator, Expression, Position } from './ast.ts';
import { type Lexer, RESERVED, SyntaxFault, type Token, unexpected } from './lexer.ts';

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

/** A Pratt parser for expressions, over the lexer it shares with the parser of statements. */
export class ExpressionParser {
  readonly #lexer: Lexer;
  #depth = 0;

  constructor(lexer: Lexer) {
    this.#lexer = lexer;
  }

  parse(minimum = 0): Expression {
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
        const yes = this.parse();
        this.#lexer.expect(':');
        return { kind: 'conditional', at, test: left, yes, no: this.parse(precedence - 1) };
      }
      case 'is':
        return { kind: 'is', at, operand: left, type: this.#lexer.takeName().text };
      case '&&':
      case '||':
        return { kind: operator.text === '&&' ? 'and' : 'or', at, left, right: this.parse(precedence) };
      default:
        return {
          kind: 'binary',
          at,
          operator: operator.text as BinaryOperator,
          left,
          right: this.parse(precedence),
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
          operand: this.parse(UNARY),
        };
      }
    }
    return this.#suffixes(this.#primary());
  }

  #suffixes(start: Expression): Expression {
    let object = start;
    for (;;) {
      const at = object.at;
      if (this.#lexer.takeIf('.')) {
        const name = this.#lexer.takeMemberName().text;
        object = this.#lexer.takeIf('(')
          ? { kind: 'method', at, object, name, args: this.#list(')') }
          : { kind: 'member', at, object, name };
      } else if (this.#lexer.takeIf('[')) {
        const index = this.parse();
        object = this.#lexer.takeIf(':')
          ? { kind: 'slice', at, object, from: index, to: this.parse() }
          : { kind: 'index', at, object, index };
        this.#lexer.expect(']');
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
    const inner = this.parse();
    this.#lexer.expect(')');
    return inner;
  }

  #word(token: Token): Expression {
    const { at, text } = token;
    if (text === 'true' || text === 'false') return { kind: 'literal', at, value: text === 'true' };
    if (text === 'null') return { kind: 'literal', at, value: null };
    if (RESERVED.has(text)) throw unexpected(token);
    if (this.#lexer.takeIf('(')) return { kind: 'call', at, name: text, args: this.#list(')') };
    return { kind: 'name', at, name: text };
  }

  #list(close: string): Expression[] {
    const items: Expression[] = [];
    while (!this.#lexer.takeIf(close)) {
      items.push(this.parse());
      if (!this.#lexer.peekIs(close)) this.#lexer.expect(',');
    }
    return items;
  }

  #map(at: Position): Expression {
    const entries: { key: Expression; value: Expression }[] = [];
    while (!this.#lexer.takeIf('}')) {
      const key = this.parse();
      this.#lexer.expect(':');
      entries.push({ key, value: this.parse() });
      if (!this.#lexer.peekIs('}')) this.#lexer.expect(',');
    }
    return { kind: 'map', at, entries };
  }

  #path(at: Position): Expression {
    const segments: (string | Expression)[] = [];
    do {
      const text = this.#lexer.takePathText();
      if (text !== null) segments.push(text);
      else {
        this.#lexer.expect('$(');
        segments.push(this.parse());
        this.#lexer.expect(')');
      }
    } while (this.#lexer.takeIf('/'));
    return { kind: 'path', at, segments };
  }
}
