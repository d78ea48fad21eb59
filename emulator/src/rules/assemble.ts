import type { ExpressionCoverage, RulesIssue } from '../interfaces.ts';
import type { Allow, FunctionDeclaration, Match, PatternSegment, Source } from './ast.ts';
import { Compiler, type RulesFunction, type Scope } from './compile.ts';
import { type ExpressionReport, positionsIn } from './coverage.ts';
import { SyntaxFault } from './lexer.ts';
import { parse } from './parser.ts';
import type { Rule } from './rule.ts';
import { METHODS, type Service } from './services.ts';

/** Rules in the order they are tried, and what their expressions came to so far. */
export type Assembled = { rules: Rule[]; version: 1 | 2; coverage: () => ExpressionCoverage[] };

/** What the documentation calls a depth of 20: the function that a rule calls is not counted. */
const MAX_CALL_CHAIN = 21;

/** Compiles rules for a service; null when an issue is an ERROR. */
export function assemble(
  source: string,
  service: Service,
  debug: (text: string) => void,
): { assembled: Assembled | null; issues: RulesIssue[] } {
  let tree: Source;
  try {
    tree = parse(source, service.name);
  } catch (error) {
    if (!(error instanceof SyntaxFault)) throw error;
    const { line, column } = error.at;
    return { assembled: null, issues: [{ severity: 'ERROR', message: error.message, line, column }] };
  }
  const { rules, reports, issues } = new Assembler(tree, new Compiler(service, debug)).assemble();
  if (issues.some((issue) => issue.severity === 'ERROR')) return { assembled: null, issues };
  const position = positionsIn(source);
  const coverage = () => reports.map((report) => report.toJson(position));
  return { assembled: { rules, version: tree.version, coverage }, issues };
}

/** Flattens nested matches into rules and resolves functions by where they are declared. */
class Assembler {
  readonly #tree: Source;
  readonly #compiler: Compiler;
  readonly #functions: RulesFunction[] = [];
  readonly #allows: { allow: Allow; scope: Scope; pattern: PatternSegment[] }[] = [];
  readonly #conditions = new Map<Allow, ExpressionReport | null>();

  constructor(tree: Source, compiler: Compiler) {
    this.#tree = tree;
    this.#compiler = compiler;
  }

  assemble(): { rules: Rule[]; reports: ExpressionReport[]; issues: RulesIssue[] } {
    const top = this.#scope(null, this.#tree.functions, []);
    const service = this.#scope(top, this.#tree.service.functions, []);
    for (const match of this.#tree.service.matches) this.#match(match, service, []);
    for (const target of this.#functions) this.#compiler.function(target);
    const rules = this.#allows.map(({ allow, scope, pattern }) => this.#rule(allow, scope, pattern));
    this.#checkCallChains();
    for (const { used, declaration } of this.#functions) {
      if (!used) this.#compiler.report('WARNING', `Unused function: ${declaration.name}.`, declaration.at);
    }
    const issues = this.#compiler.issues.sort((a, b) => a.line - b.line || a.column - b.column);
    return { rules, reports: this.#reports(), issues };
  }

  #scope(parent: Scope | null, declarations: FunctionDeclaration[], wildcards: string[]): Scope {
    const scope: Scope = {
      parent,
      functions: new Map(),
      wildcards: [...(parent?.wildcards ?? []), ...wildcards],
    };
    for (const declaration of declarations) {
      if (scope.functions.has(declaration.name)) {
        this.#compiler.report('ERROR', `Duplicate function: ${declaration.name}.`, declaration.at);
      }
      const target: RulesFunction = {
        declaration,
        scope,
        calls: new Set(),
        used: false,
        body: () => null,
        report: null,
      };
      scope.functions.set(declaration.name, target);
      this.#functions.push(target);
    }
    return scope;
  }

  #match(match: Match, parent: Scope, prefix: PatternSegment[]): void {
    const pattern = [...prefix, ...match.pattern];
    const wildcards = match.pattern.flatMap((segment) => (segment.kind === 'text' ? [] : [segment.name]));
    const many = match.pattern.findIndex((segment) => segment.kind === 'many');
    if (
      this.#tree.version === 1 &&
      many >= 0 &&
      (many < match.pattern.length - 1 || match.matches.length > 0)
    ) {
      this.#compiler.report(
        'ERROR',
        "A {name=**} wildcard must be last unless rules_version = '2'.",
        match.at,
      );
    }
    const scope = this.#scope(parent, match.functions, wildcards);
    for (const allow of match.allows) this.#allows.push({ allow, scope, pattern });
    for (const inner of match.matches) this.#match(inner, scope, pattern);
  }

  #rule(allow: Allow, scope: Scope, pattern: PatternSegment[]): Rule {
    const methods = allow.methods.flatMap(({ name, at }) => {
      const known = METHODS.get(name);
      if (known === undefined) this.#compiler.report('ERROR', `Unknown method in allow: ${name}.`, at);
      return known ?? [];
    });
    const place = { scope, locals: [], inside: null };
    const condition = allow.condition && this.#compiler.part(allow.condition, place);
    this.#conditions.set(allow, condition?.report ?? null);
    return {
      pattern,
      methods: new Set(methods),
      condition: condition?.run ?? null,
      line: allow.at.line,
    };
  }

  /** In the order of the official emulator: functions, nested matches, then the conditions of a match's own allows. */
  #reports(): ExpressionReport[] {
    const { functions, service } = this.#tree;
    const ofFunctions = (declarations: FunctionDeclaration[]) =>
      declarations.map(
        (declaration) => this.#functions.find((one) => one.declaration === declaration)?.report,
      );
    const ofMatch = (match: Match): (ExpressionReport | null | undefined)[] => [
      ...ofFunctions(match.functions),
      ...match.matches.flatMap(ofMatch),
      ...match.allows.map((allow) => this.#conditions.get(allow)),
    ];
    const all = [
      ...ofFunctions(functions),
      ...ofFunctions(service.functions),
      ...service.matches.flatMap(ofMatch),
    ];
    return all.filter((report) => report !== null && report !== undefined);
  }

  #checkCallChains(): void {
    const depths = new Map<RulesFunction, number>();
    const tooDeep = this.#functions.find((target) => callDepth(target, depths) > MAX_CALL_CHAIN);
    if (tooDeep === undefined) return;
    const chain = [tooDeep];
    while (chain.length < MAX_CALL_CHAIN) {
      const deepest = [...(chain.at(-1) as RulesFunction).calls].sort(
        (a, b) => callDepth(b, depths) - callDepth(a, depths),
      );
      chain.push(deepest[0] as RulesFunction);
    }
    const names = chain.map((called) => called.declaration.name).join('->');
    const message = `Maximum allowed call depth of 20 is reached for [${names}] call stack.`;
    this.#compiler.report('ERROR', message, tooDeep.declaration.at);
  }
}

/** The functions on the longest chain of calls from here; infinite for recursion. */
function callDepth(target: RulesFunction, depths: Map<RulesFunction, number>): number {
  const known = depths.get(target);
  if (known !== undefined) return known;
  depths.set(target, Number.POSITIVE_INFINITY);
  const depth = 1 + Math.max(0, ...[...target.calls].map((called) => callDepth(called, depths)));
  depths.set(target, depth);
  return depth;
}
