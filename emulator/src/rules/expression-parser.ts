import type { BinaryOperator, Expression, Span } from './ast.ts';
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

/** An expression that stood in parentheses remembers its place without the outermost pair. */
type Operand = Expression & { inside?: Span };

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
    const { at } = left;
    const to = (end: number): Span => ({ start: left.span.start, end });
    switch (operator.text) {
      case '?': {
        const yes = this.parse();
        this.#lexer.expect(':');
        const no = this.parse(precedence - 1);
        return { kind: 'conditional', at, span: to(no.span.end), test: left, yes, no };
      }
      case 'is': {
        const type = this.#lexer.takeName().text;
        return { kind: 'is', at, span: to(this.#lexer.end), operand: left, type };
      }
      case '&&':
      case '||': {
        const right = this.parse(precedence);
        return { kind: operator.text === '&&' ? 'and' : 'or', at, span: to(right.span.end), left, right };
      }
      default: {
        const right = this.parse(precedence);
        const symbol = operator.text as BinaryOperator;
        return { kind: 'binary', at, span: to(right.span.end), operator: symbol, left, right };
      }
    }
  }

  #operand(): Operand {
    const { kind, text, at, start } = this.#lexer.peek();
    if (kind !== 'symbol' || (text !== '!' && text !== '-')) return this.#suffixes(this.#primary());
    this.#lexer.take();
    const operand = this.parse(UNARY);
    return { kind: text === '!' ? 'not' : 'negate', at, span: { start, end: operand.span.end }, operand };
  }

  #suffixes(first: Operand): Operand {
    let found = first;
    for (;;) {
      const { at } = found;
      const { start } = found.span;
      // The parentheses around an object belong to what is taken from it.
      const object: Expression = found.inside ? { ...found, span: found.inside } : found;
      if (this.#lexer.takeIf('.')) {
        const name = this.#lexer.takeMemberName().text;
        let { end } = this.#lexer;
        if (this.#lexer.takeIf('(')) {
          const args = this.#list(')');
          end = args.at(-1)?.span.end ?? end;
          found = { kind: 'method', at, span: { start, end }, object, name, args };
        } else found = { kind: 'member', at, span: { start, end }, object, name };
      } else if (this.#lexer.takeIf('[')) {
        const index = this.parse();
        if (this.#lexer.takeIf(':')) {
          const to = this.parse();
          found = { kind: 'slice', at, span: { start, end: to.span.end }, object, from: index, to };
        } else found = { kind: 'index', at, span: { start, end: index.span.end }, object, index };
        this.#lexer.expect(']');
      } else return found;
    }
  }

  #primary(): Operand {
    const token = this.#lexer.take();
    const { at, text, start } = token;
    const span = { start, end: this.#lexer.end };
    switch (token.kind) {
      case 'int':
        return { kind: 'literal', at, span, value: BigInt(text) };
      case 'float':
        return { kind: 'literal', at, span, value: Number(text) };
      case 'string':
        return { kind: 'literal', at, span, value: text };
      case 'bytes':
        return { kind: 'literal', at, span, value: Buffer.from(text, 'utf8') };
      case 'name':
        return this.#word(token, span);
      case 'end':
        throw unexpected(token);
    }
    switch (text) {
      case '/':
        return this.#path(token);
      case '[': {
        const items = this.#list(']');
        return { kind: 'list', at, span: { start, end: items.at(-1)?.span.end ?? span.end }, items };
      }
      case '{':
        return this.#map(token, span);
      case '(': {
        const inner = this.parse();
        this.#lexer.expect(')');
        return { ...inner, span: { start, end: inner.span.end }, inside: inner.span };
      }
      default:
        throw unexpected(token);
    }
  }

  #word(token: Token, span: Span): Expression {
    const { at, text } = token;
    if (text === 'true' || text === 'false') return { kind: 'literal', at, span, value: text === 'true' };
    if (text === 'null') return { kind: 'literal', at, span, value: null };
    if (RESERVED.has(text)) throw unexpected(token);
    if (!this.#lexer.takeIf('(')) return { kind: 'name', at, span, name: text };
    const args = this.#list(')');
    const end = args.at(-1)?.span.end ?? span.end;
    return { kind: 'call', at, span: { start: span.start, end }, name: text, args };
  }

  #list(close: string): Expression[] {
    const items: Expression[] = [];
    while (!this.#lexer.takeIf(close)) {
      items.push(this.parse());
      if (!this.#lexer.peekIs(close)) this.#lexer.expect(',');
    }
    return items;
  }

  #map({ at, start }: Token, bracket: Span): Expression {
    const entries: { key: Expression; value: Expression }[] = [];
    while (!this.#lexer.takeIf('}')) {
      const key = this.parse();
      this.#lexer.expect(':');
      entries.push({ key, value: this.parse() });
      if (!this.#lexer.peekIs('}')) this.#lexer.expect(',');
    }
    return { kind: 'map', at, span: { start, end: entries.at(-1)?.value.span.end ?? bracket.end }, entries };
  }

  #path({ at, start }: Token): Expression {
    const segments: (string | Expression)[] = [];
    let { end } = this.#lexer;
    do {
      const text = this.#lexer.takePathText();
      end = this.#lexer.end;
      if (text !== null) segments.push(text);
      else {
        this.#lexer.expect('$(');
        const inserted = this.parse();
        segments.push(inserted);
        end = inserted.span.end;
        this.#lexer.expect(')');
      }
    } while (this.#lexer.takeIf('/'));
    return { kind: 'path', at, span: { start, end }, segments };
  }
}
