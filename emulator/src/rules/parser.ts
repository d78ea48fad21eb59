import type {
  Allow,
  Expression,
  FunctionDeclaration,
  Match,
  PatternSegment,
  Position,
  Source,
} from './ast.ts';
import { NAMESPACES } from './builtins.ts';
import { ExpressionParser } from './expression-parser.ts';
import { Lexer, SyntaxFault, unexpected } from './lexer.ts';

/** The syntax tree of a rules file for a service. Throws SyntaxFault at the first fault. */
export function parse(source: string, service: string): Source {
  return new Parser(source, service).source();
}

class Parser {
  readonly #lexer: Lexer;
  readonly #expressions: ExpressionParser;
  readonly #serviceName: string;

  constructor(source: string, service: string) {
    this.#serviceName = service;
    this.#lexer = new Lexer(source);
    this.#expressions = new ExpressionParser(this.#lexer);
  }

  source(): Source {
    const version = this.#version();
    const functions: FunctionDeclaration[] = [];
    while (this.#lexer.peekIs('function')) functions.push(this.#function());
    const service = this.#service();
    const rest = this.#lexer.peek();
    if (rest.kind !== 'end') throw unexpected(rest);
    return { version, functions, service };
  }

  #version(): 1 | 2 {
    if (!this.#lexer.takeIf('rules_version')) return 1;
    this.#lexer.expect('=');
    const version = this.#lexer.take();
    if (version.kind !== 'string' || !['1', '2'].includes(version.text)) {
      throw new SyntaxFault(`Unsupported rules_version '${version.text}'.`, version.at);
    }
    this.#lexer.takeIf(';');
    return version.text === '1' ? 1 : 2;
  }

  #service(): Source['service'] {
    this.#lexer.expect('service');
    const at = this.#lexer.peek().at;
    let name = this.#lexer.takeName().text;
    while (this.#lexer.takeIf('.')) name += `.${this.#lexer.takeName().text}`;
    if (name !== this.#serviceName)
      throw new SyntaxFault(`Unknown service '${name}', expected '${this.#serviceName}'.`, at);
    const { functions, matches } = this.#block(at, [], false);
    return { functions, matches };
  }

  #match(): Match {
    const at = this.#lexer.expect('match').at;
    const pattern = this.#pattern();
    return this.#block(at, pattern, true);
  }

  #block(at: Position, pattern: PatternSegment[], mayAllow: boolean): Match {
    const match: Match = { at, pattern, allows: [], functions: [], matches: [] };
    this.#lexer.expect('{');
    while (!this.#lexer.takeIf('}')) {
      if (this.#lexer.peekIs('match')) match.matches.push(this.#match());
      else if (this.#lexer.peekIs('function')) match.functions.push(this.#function());
      else if (mayAllow && this.#lexer.peekIs('allow')) match.allows.push(this.#allow());
      else throw unexpected(this.#lexer.peek());
    }
    return match;
  }

  #pattern(): PatternSegment[] {
    const segments: PatternSegment[] = [];
    if (!this.#lexer.peekIs('/')) throw unexpected(this.#lexer.peek(), "'/'");
    while (this.#lexer.takeIf('/')) {
      const text = this.#lexer.takePatternText();
      if (text !== null) {
        segments.push({ kind: 'text', text });
        continue;
      }
      this.#lexer.expect('{');
      const name = this.#lexer.takeName().text;
      const many = this.#lexer.takeIf('=');
      if (many) {
        this.#lexer.expect('*');
        this.#lexer.expect('*');
      }
      this.#lexer.expect('}');
      segments.push({ kind: many ? 'many' : 'one', name });
    }
    return segments;
  }

  #allow(): Allow {
    this.#lexer.expect('allow');
    const methods = [this.#method()];
    while (this.#lexer.takeIf(',')) methods.push(this.#method());
    let condition: Expression | null = null;
    if (this.#lexer.takeIf(':')) {
      this.#lexer.expect('if');
      condition = this.#expressions.parse();
    }
    this.#lexer.expect(';');
    return { at: condition?.at ?? (methods[0] as { at: Position }).at, methods, condition };
  }

  #method(): { at: Position; name: string } {
    const at = this.#lexer.peek().at;
    return { at, name: this.#lexer.takeName().text };
  }

  /** The name of a parameter or `let`. */
  #variable(): string {
    const { text, at } = this.#lexer.takeName();
    if (NAMESPACES.has(text)) {
      throw new SyntaxFault(`${text} is a package and cannot be used as variable name.`, at);
    }
    return text;
  }

  #function(): FunctionDeclaration {
    this.#lexer.expect('function');
    const at = this.#lexer.peek().at;
    const name = this.#lexer.takeName().text;
    const params: string[] = [];
    this.#lexer.expect('(');
    while (!this.#lexer.takeIf(')')) {
      params.push(this.#variable());
      if (!this.#lexer.peekIs(')')) this.#lexer.expect(',');
    }
    this.#lexer.expect('{');
    const lets: FunctionDeclaration['lets'] = [];
    while (this.#lexer.peekIs('let')) {
      const { start } = this.#lexer.take();
      const variable = this.#variable();
      this.#lexer.expect('=');
      lets.push({ start, name: variable, value: this.#expressions.parse() });
      this.#lexer.expect(';');
    }
    this.#lexer.expect('return');
    const result = this.#expressions.parse();
    this.#lexer.takeIf(';');
    this.#lexer.expect('}');
    return { at, name, params, lets, result };
  }
}
