import type { ExpressionCoverage, RulesIssue } from '../../interfaces.ts';
import { limits } from '../../limits.ts';
import type { Rule } from '../rule.ts';
import type {
  Allow,
  Service as DeclaredService,
  FunctionDeclaration,
  Match,
  PatternSegment,
  Position,
  Source,
} from '../syntax/ast.ts';
import { SyntaxFault } from '../syntax/lexer.ts';
import { parse } from '../syntax/parser.ts';
import { Compiler } from './compile.ts';
import { type ExpressionReport, positionsIn } from './coverage.ts';
import { checkMatch } from './match-checks.ts';
import type { Needs, RulesFunction, Scope } from './scope.ts';
import { METHODS, type Service } from './services.ts';

/** Rules in the order they are evaluated, and the coverage of their expressions. */
export type Assembled = { rules: Rule[]; version: 1 | 2; coverage: () => ExpressionCoverage[] };

/** Compiles rules for a service; null if an issue is an ERROR. */
export function assemble(
  source: string,
  service: Service,
  debug: (text: string) => void,
): { assembled: Assembled | null; issues: RulesIssue[] } {
  let tree: Source;
  try {
    if (Buffer.byteLength(source) > limits.rulesBytes) {
      throw new SyntaxFault('The rules are larger than 256 KB.', { line: 1, column: 1 });
    }
    tree = parse(source);
  } catch (error) {
    if (!(error instanceof SyntaxFault)) throw error;
    const { line, column } = error.at;
    return { assembled: null, issues: [{ severity: 'ERROR', message: error.message, line, column }] };
  }
  const { rules, reports, issues } = new Assembler(tree, service, new Compiler(service, debug)).assemble();
  if (issues.some((issue) => issue.severity === 'ERROR')) return { assembled: null, issues };
  const position = positionsIn(source);
  const coverage = () => reports.map((report) => report.toJson(position));
  return { assembled: { rules, version: tree.version, coverage }, issues };
}

class Assembler {
  readonly #tree: Source;
  /** A file may have rules for other services too. */
  readonly #services: DeclaredService[];
  readonly #serviceName: string;
  readonly #compiler: Compiler;
  readonly #functions: RulesFunction[] = [];
  readonly #needsOfRules: Needs = { calls: new Set(), ofRequests: [] };
  readonly #allows: { allow: Allow; scope: Scope; pattern: PatternSegment[] }[] = [];
  readonly #conditions = new Map<Allow, ExpressionReport | null>();

  constructor(tree: Source, service: Service, compiler: Compiler) {
    this.#tree = tree;
    this.#serviceName = service.name;
    this.#services = tree.services.filter(({ name }) => name === service.name);
    this.#compiler = compiler;
  }

  assemble(): { rules: Rule[]; reports: ExpressionReport[]; issues: RulesIssue[] } {
    const [declared] = this.#tree.services;
    if (declared && this.#services.length === 0) {
      const message = `Unknown service '${declared.name}', expected '${this.#serviceName}'.`;
      this.#compiler.report('ERROR', message, declared.at);
    }
    const top = this.#scope(null, this.#tree.functions, []);
    for (const { functions, matches } of this.#services) {
      const scope = this.#scope(top, functions, []);
      for (const match of matches) this.#match(match, scope, [], 0);
    }
    for (const target of this.#functions) this.#compiler.compileFunction(target);
    const rules = this.#allows.map(({ allow, scope, pattern }) => this.#rule(allow, scope, pattern));
    checkCalls(this.#functions, (message, at) => this.#compiler.report('ERROR', message, at));
    this.#reportUnused();
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
        this.#compiler.report('ERROR', `Function ${declaration.name} is already defined.`, declaration.at);
      }
      const target: RulesFunction = {
        declaration,
        scope,
        calls: new Set(),
        used: false,
        ofRequests: [],
        body: () => null,
        report: null,
      };
      scope.functions.set(declaration.name, target);
      this.#functions.push(target);
    }
    return scope;
  }

  #match(match: Match, parent: Scope, around: PatternSegment[], depth: number): void {
    checkMatch(match, this.#tree.version, around, depth, (...issue) => this.#compiler.report(...issue));
    const pattern = [...around, ...match.pattern];
    const wildcards = match.pattern.flatMap((segment) => (segment.kind === 'text' ? [] : [segment.name]));
    const scope = this.#scope(parent, match.functions, wildcards);
    for (const allow of match.allows) this.#allows.push({ allow, scope, pattern });
    for (const inner of match.matches) this.#match(inner, scope, pattern, depth + 1);
  }

  /** Warns of unused functions, and of variables that they can't know. */
  #reportUnused(): void {
    const reached = new Set<RulesFunction>(this.#needsOfRules.calls);
    for (const target of reached) for (const next of target.calls) reached.add(next);
    for (const target of this.#functions) {
      const { name, at } = target.declaration;
      if (!target.used) this.#compiler.report('WARNING', `Unused function: ${name}.`, at);
      if (reached.has(target)) continue;
      for (const { message, at } of target.ofRequests) this.#compiler.report('WARNING', message, at);
    }
  }

  #rule(allow: Allow, scope: Scope, pattern: PatternSegment[]): Rule {
    const methods = allow.methods.flatMap(({ name, at }) => {
      const methods = METHODS.get(name);
      if (methods === undefined) this.#compiler.report('ERROR', `Unknown method in allow: ${name}.`, at);
      return methods ?? [];
    });
    const place = { scope, locals: [], needs: this.#needsOfRules };
    const condition = allow.condition && this.#compiler.compilePart(allow.condition, place);
    this.#conditions.set(allow, condition?.report ?? null);
    return {
      pattern,
      methods: new Set(methods),
      condition: condition?.run ?? null,
      line: allow.at.line,
    };
  }

  /** In the official emulator's order: functions, nested matches, then conditions of a match's own allows. */
  #reports(): ExpressionReport[] {
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
      ...ofFunctions(this.#tree.functions),
      ...this.#services.flatMap(({ functions, matches }) => [
        ...ofFunctions(functions),
        ...matches.flatMap(ofMatch),
      ]),
    ];
    return all.filter((report) => report !== null && report !== undefined);
  }
}

type Callable<T> = { declaration: { name: string; at: Position }; calls: ReadonlySet<T> };
type Report = (message: string, at: Position) => void;

/** Reports recursion, otherwise chains of calls that are too long. */
function checkCalls<T extends Callable<T>>(functions: readonly T[], report: Report): void {
  const recursive = recursiveOf(functions);
  for (const { declaration } of recursive) report('Recursive call is not allowed.', declaration.at);
  if (recursive.length > 0) return;
  const called = new Set(functions.flatMap(({ calls }) => [...calls]));
  const depths = new Map<T, number>();
  for (const first of functions) {
    if (called.has(first) || depthOf(first, depths) <= limits.callChain) continue;
    const chain = [first];
    while (chain.length <= limits.callChain) chain.push(deepestCall(chain.at(-1) as T, depths));
    const { declaration } = chain.pop() as T;
    const names = chain.map((one) => one.declaration.name).join('->');
    report(`Maximum allowed call depth of 20 is reached for [${names}] call stack.`, declaration.at);
  }
}

function recursiveOf<T extends Callable<T>>(functions: readonly T[]): T[] {
  const cyclic = new Set<T>();
  const open = new Set<T>();
  const done = new Set<T>();
  const visit = (one: T): void => {
    if (open.has(one)) cyclic.add(one);
    if (open.has(one) || done.has(one)) return;
    open.add(one);
    for (const next of one.calls) visit(next);
    open.delete(one);
    done.add(one);
  };
  for (const one of functions) visit(one);
  return functions.filter((one) => cyclic.has(one));
}

function depthOf<T extends Callable<T>>(one: T, depths: Map<T, number>): number {
  const cached = depths.get(one);
  if (cached !== undefined) return cached;
  const depth = 1 + Math.max(0, ...[...one.calls].map((next) => depthOf(next, depths)));
  depths.set(one, depth);
  return depth;
}

function deepestCall<T extends Callable<T>>(one: T, depths: Map<T, number>): T {
  return [...one.calls].reduce((a, b) => (depthOf(b, depths) > depthOf(a, depths) ? b : a));
}
