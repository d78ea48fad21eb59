import type { BinaryOperator, Expression, Position, Span } from './ast.ts';
import { type Lexer, RESERVED, SyntaxFault, type Token, unexpected } from './lexer.ts';
import { parseSegment, straySlash } from './pattern-parser.ts';

/** Unlike in the documentation, `==` binds tighter than `is` and `in`: `1 in [1] == true` is an error. */
const PRECEDENCE = new Map<string, number>([
  ['?', 1],
  ['||', 2],
  ['&&', 3],
  ['in', 4],
  ['is', 5],
  ...['==', '!='].map((operator) => [operator, 6] as const),
  ...['<', '<=', '>', '>='].map((operator) => [operator, 7] as const),
  ...['+', '-'].map((operator) => [operator, 8] as const),
  ...['*', '/', '%'].map((operator) => [operator, 9] as const),
]);
const UNARY = 9;
/** Protects the parser; far above the compiler's limit. */
const MAX_RECURSION = 300;
const MAX_SUFFIXES = 1000;

export const TOO_COMPLEX = 'Expression is too complex to evaluate safely.';

/** A parenthesized expression also has its position without the outermost pair. */
type Operand = Expression & { inside?: Span };

/** A Pratt parser for expressions, on the statement parser's lexer. */
export class ExpressionParser {
  readonly #lexer: Lexer;
  #depth = 0;

  constructor(lexer: Lexer) {
    this.#lexer = lexer;
  }

  mayStart(distance = 0): boolean {
    const { kind, text } = this.#lexer.peek(distance);
    if (kind === 'name') return !RESERVED.has(text) || ['true', 'false', 'null'].includes(text);
    return kind === 'symbol' ? '/ [ { ( ! - ++ --'.split(' ').includes(text) : kind !== 'end';
  }

  parse(minimum = 0): Expression {
    if (++this.#depth > MAX_RECURSION) throw new SyntaxFault(TOO_COMPLEX, this.#lexer.peek().at);
    let left: Expression = this.#operand();
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
    const at = left.groups?.[0] ?? left.at;
    const to = (end: number): Span => ({ start: left.span.start, end });
    switch (operator.text) {
      case '?': {
        const yes = this.parse();
        this.#lexer.expect(':');
        const no = this.parse(precedence - 1);
        return { kind: 'conditional', at, span: to(no.span.end), test: left, yes, no };
      }
      case 'is': {
        const type = this.#lexer.takeName();
        const span = to(this.#lexer.end);
        return { kind: 'is', at, span, operand: left, type: type.text, typeAt: type.at };
      }
      case '&&':
      case '||': {
        const right = this.parse(precedence);
        return { kind: operator.text === '&&' ? 'and' : 'or', at, span: to(right.span.end), left, right };
      }
      default: {
        if (left.kind === 'path' && operator.text === '/') this.#refuseStraySlash(operator.at);
        const right = this.parse(precedence);
        const symbol = operator.text as BinaryOperator;
        return { kind: 'binary', at, span: to(right.span.end), operator: symbol, left, right };
      }
    }
  }

  #operand(): Operand {
    const { at, start } = this.#lexer.peek();
    if (this.#lexer.takeIf('!')) {
      const operand = this.parse(UNARY);
      return { kind: 'not', at, span: { start, end: operand.span.end }, operand };
    }
    const minus = this.#lexer.takeIf('-');
    this.#refuseIncrement();
    const operand = this.#suffixes(this.#primary());
    this.#refuseIncrement();
    if (!minus) return operand;
    return { kind: 'negate', at, span: { start, end: operand.span.end }, operand };
  }

  /** After a path, a slash is a division only if it can't continue the path. */
  #refuseStraySlash(at: Position): void {
    const { kind, text } = this.#lexer.peek();
    if (!this.mayStart() || kind === 'segment' || ['/', '-', '!'].includes(text)) throw straySlash(at);
  }

  #refuseIncrement(): void {
    if (!this.#lexer.takeIf('++') && !this.#lexer.takeIf('--')) return;
    const message = 'Increment (++) and decrement (--) operators are not supported.';
    throw new SyntaxFault(message, this.#lexer.peek().at);
  }

  #suffixes(first: Operand): Operand {
    let operand = first;
    for (let count = 0; ; count++) {
      const at = operand.groups?.[0] ?? operand.at;
      if (count > MAX_SUFFIXES) throw new SyntaxFault(TOO_COMPLEX, at);
      const { start } = operand.span;
      // Parentheses around an object belong to the member expression.
      const object: Expression = operand.inside ? { ...operand, span: operand.inside } : operand;
      if (this.#lexer.takeIf('.')) operand = this.#member(object, at, start);
      else if (this.#lexer.takeIf('[')) operand = this.#index(object, at, start);
      else return operand;
    }
  }

  #member(object: Expression, at: Position, start: number): Expression {
    const { text: name, at: nameAt } = this.#lexer.takeFieldName();
    const span = { start, end: this.#lexer.end };
    if (RESERVED.has(name) || !this.#lexer.takeIf('(')) return { kind: 'member', at, span, object, name };
    const args = this.#list(')');
    return {
      kind: 'method',
      at,
      span: { start, end: args.at(-1)?.span.end ?? span.end },
      object,
      name,
      nameAt,
      args,
    };
  }

  #index(object: Expression, at: Position, start: number): Expression {
    const from = this.#lexer.peekIs(':') ? null : this.parse();
    let { end } = this.#lexer;
    if (!this.#lexer.takeIf(':')) {
      this.#lexer.expect(']');
      const index = from as Expression;
      return { kind: 'index', at, span: { start, end: index.span.end }, object, index };
    }
    const to = this.#lexer.peekIs(']') ? null : this.parse();
    end = to?.span.end ?? from?.span.end ?? end;
    this.#lexer.expect(']');
    return { kind: 'slice', at, span: { start, end }, object, from, to };
  }

  #primary(): Operand {
    const token = this.#lexer.peek();
    const { at, text, start } = token;
    if (token.kind === 'segment' || this.#lexer.peekIs('/')) return this.#path(token);
    this.#lexer.take();
    const span = { start, end: this.#lexer.end };
    switch (token.kind) {
      case 'int':
        return { kind: 'literal', at, span, value: BigInt(text) };
      case 'float':
        return { kind: 'literal', at, span, value: Number(text) };
      case 'string':
      case 'bytes':
        return { kind: 'literal', at, span, value: token.value as string | Buffer };
      case 'name':
        return this.#word(token, span);
      case 'end':
        throw unexpected(token);
    }
    switch (text) {
      case '[': {
        const items = this.#list(']');
        return { kind: 'list', at, span: { start, end: items.at(-1)?.span.end ?? span.end }, items };
      }
      case '{':
        return this.#map(token, span);
      case '(': {
        const inner = this.parse();
        this.#lexer.expect(')');
        const groups = [at, ...(inner.groups ?? [])];
        return { ...inner, groups, span: { start, end: inner.span.end }, inside: inner.span };
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
      if (this.#lexer.peekIs('/') && this.#lexer.peekIs('$', 1)) {
        this.#lexer.take();
        this.#lexer.take();
        this.#lexer.expect('(');
        const inserted = this.parse();
        this.#lexer.expect(')');
        segments.push(inserted);
        end = inserted.span.end;
      } else {
        const segment = parseSegment(this.#lexer);
        if (segment?.kind === 'text') segments.push(segment.text);
        else if (segment) segments.push(`{${segment.name}${segment.kind === 'many' ? '=**' : ''}}`);
        end = this.#lexer.end;
      }
    } while (this.#pathGoesOn());
    return { kind: 'path', at, span: { start, end }, segments };
  }

  #pathGoesOn(): boolean {
    if (this.#lexer.peek().kind === 'segment') return true;
    if (!this.#lexer.peekIs('/')) return false;
    if (this.#lexer.peekIs('$', 1)) return true;
    const isName = this.#lexer.peekIs('{', 1) && this.#lexer.peek(2).kind === 'name';
    return isName && (this.#lexer.peekIs('}', 3) || this.#lexer.peekIs('=', 3));
  }
}
