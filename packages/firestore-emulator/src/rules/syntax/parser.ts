import { TOO_DEEP } from '../compile/match-checks.ts';
import type { Allow, Binding, Expression, FunctionDeclaration, Match, Service, Source } from './ast.ts';
import { ExpressionParser } from './expression-parser.ts';
import { Lexer, SyntaxFault, unexpected } from './lexer.ts';
import { parsePattern } from './pattern-parser.ts';

/** Protects the parser; far above the compiler's limit. */
const MAX_RECURSION = 100;

/** Parses a rules file. Throws SyntaxFault at the first fault, in the official compiler's words if any. */
export function parse(source: string): Source {
  return new Parser(source).source();
}

class Parser {
  readonly #lexer: Lexer;
  readonly #expressions: ExpressionParser;
  #depth = 0;

  constructor(source: string) {
    this.#lexer = new Lexer(source);
    this.#expressions = new ExpressionParser(this.#lexer);
  }

  source(): Source {
    const source: Source = { version: this.#version(), functions: [], services: [] };
    do {
      if (this.#lexer.peekIs('function')) source.functions.push(this.#function());
      else source.services.push(this.#service());
    } while (this.#lexer.peek().kind !== 'end');
    return source;
  }

  #version(): 1 | 2 {
    if (!this.#lexer.takeIf('rules_version')) return 1;
    this.#lexer.expect('=');
    const version = this.#lexer.take();
    if (version.kind !== 'string') throw unexpected(version, "'1' or '2'");
    if (version.value !== '1' && version.value !== '2') {
      throw new SyntaxFault(`Unsupported rules_version '${version.value}'.`, version.at);
    }
    this.#lexer.takeIf(';');
    return version.value === '1' ? 1 : 2;
  }

  #service(): Service {
    this.#lexer.expect('service');
    const { text: name, at } = this.#lexer.takeServiceName();
    this.#lexer.expect('{');
    const service: Service = { at, name, functions: [], matches: [] };
    this.#refuseEmpty('service');
    while (!this.#lexer.takeIf('}')) {
      if (!this.#declaration(service)) throw unexpected(this.#lexer.peek());
    }
    return service;
  }

  #declaration(block: { functions: FunctionDeclaration[]; matches: Match[] }): boolean {
    const next = this.#lexer.peek();
    if (this.#lexer.peekIs('function')) block.functions.push(this.#function());
    else if (this.#lexer.peekIs('match')) block.matches.push(this.#match());
    else if (next.kind === 'segment' || this.#lexer.peekIs('/')) {
      throw new SyntaxFault("Missing 'match' keyword before path.", next.at);
    } else return false;
    return true;
  }

  #refuseEmpty(block: string): void {
    if (!this.#lexer.peekIs('}')) return;
    const { at } = this.#lexer.peek();
    throw new SyntaxFault(`The '${block}' body must contain at least one declaration.`, at);
  }

  #match(): Match {
    const { at } = this.#lexer.expect('match');
    if (++this.#depth > MAX_RECURSION) throw new SyntaxFault(TOO_DEEP, at);
    const match: Match = { at, pattern: parsePattern(this.#lexer), allows: [], functions: [], matches: [] };
    this.#lexer.expect('{');
    this.#refuseEmpty('match');
    while (!this.#lexer.takeIf('}')) {
      if (this.#lexer.peekIs('allow')) match.allows.push(this.#allow());
      else if (!this.#declaration(match)) throw unexpected(this.#lexer.peek());
    }
    this.#depth--;
    return match;
  }

  #allow(): Allow {
    this.#lexer.expect('allow');
    const methods = this.#methods();
    const condition = this.#condition();
    this.#lexer.takeIf(';');
    return { at: condition?.at ?? (methods[0] as Binding).at, methods, condition };
  }

  #methods(): Binding[] {
    if (!this.#lexer.atName()) {
      throw new SyntaxFault("Expected at least one 'operation' after 'allow'.", this.#lexer.peek().at);
    }
    const methods = [this.#name()];
    while (this.#lexer.peekIs(',')) {
      const comma = this.#lexer.take();
      if (!this.#lexer.atName()) throw unexpected(comma);
      methods.push(this.#name());
    }
    return methods;
  }

  #condition(): Expression | null {
    const colon = this.#lexer.takeIf(':');
    const next = this.#lexer.peek();
    if (!this.#lexer.takeIf('if')) {
      if (!colon) return null;
      throw this.#lexer.peekIs(';') || this.#lexer.peekIs('}')
        ? unexpected(next)
        : new SyntaxFault("Missing 'if' before conditional expression.", next.at);
    }
    if (!colon) throw new SyntaxFault("Missing ':' before 'if' condition.", next.at);
    if (!this.#expressions.mayStart()) {
      throw new SyntaxFault("Missing conditional expression after 'if'.", this.#lexer.peek().at);
    }
    return this.#expressions.parse();
  }

  #name(): Binding {
    const { at, text: name } = this.#lexer.takeName();
    return { at, name };
  }

  #function(): FunctionDeclaration {
    this.#lexer.expect('function');
    if (this.#lexer.peekIs('(')) throw new SyntaxFault("Missing 'function' id.", this.#lexer.peek().at);
    const { at, name } = this.#name();
    const params = this.#parameters();
    this.#lexer.expect('{');
    if (this.#lexer.peekIs('}')) throw new SyntaxFault("Missing 'function' body.", this.#lexer.peek().at);
    const lets: FunctionDeclaration['lets'] = [];
    while (this.#lexer.peekIs('let')) {
      const { start } = this.#lexer.take();
      const variable = this.#name();
      this.#lexer.expect('=');
      lets.push({ ...variable, start, value: this.#expressions.parse() });
      this.#lexer.expect(';');
    }
    this.#lexer.expect('return');
    const result = this.#expressions.parse();
    this.#lexer.takeIf(';');
    this.#lexer.expect('}');
    return { at, name, params, lets, result };
  }

  #parameters(): Binding[] {
    if (this.#lexer.peekIs('{'))
      throw new SyntaxFault("Missing 'function' signature.", this.#lexer.peek().at);
    this.#lexer.expect('(');
    const params: Binding[] = [];
    if (!this.#lexer.peekIs(')')) {
      do params.push(this.#name());
      while (this.#lexer.takeIf(','));
    }
    this.#lexer.expect(')');
    const { at } = this.#lexer.peek();
    if (this.#lexer.peekIs(')')) throw new SyntaxFault("Extra closing ')' at the end of parameter list.", at);
    return params;
  }
}
