import type { CompileRules, RulesIssue, RulesMethod } from '../interfaces.ts';
import type { Allow, FunctionDeclaration, Match, PatternSegment, Source } from './ast.ts';
import { Compiler, type RulesFunction, type Scope } from './compile.ts';
import { SyntaxFault } from './lexer.ts';
import { parse } from './parser.ts';
import { patternText } from './patterns.ts';
import { createRuleset, type Rule } from './ruleset.ts';

const METHODS = new Map<string, RulesMethod[]>([
  ['get', ['get']],
  ['list', ['list']],
  ['read', ['get', 'list']],
  ['create', ['create']],
  ['update', ['update']],
  ['delete', ['delete']],
  ['write', ['create', 'update', 'delete']],
]);
/** What the documentation calls a depth of 20: the function that a rule calls is not counted. */
const MAX_CALL_CHAIN = 21;

/**
 * Compiles Firestore security rules. There is no ruleset if an issue is an ERROR; what production only
 * warns of (unknown functions and variables, which fail when evaluated) is a WARNING here too.
 */
export const compileRules: CompileRules = (source) => {
  let tree: Source;
  try {
    tree = parse(source);
  } catch (error) {
    if (!(error instanceof SyntaxFault)) throw error;
    const { line, column } = error.at;
    return { ruleset: null, issues: [{ severity: 'ERROR', message: error.message, line, column }] };
  }
  const { rules, issues } = new Assembler(tree).assemble();
  if (issues.some((issue) => issue.severity === 'ERROR')) return { ruleset: null, issues };
  return { ruleset: createRuleset(rules, tree.version), issues };
};

/** Flattens nested matches into rules and resolves functions by where they are declared. */
class Assembler {
  readonly #tree: Source;
  readonly #compiler = new Compiler();
  readonly #functions: RulesFunction[] = [];
  readonly #allows: { allow: Allow; scope: Scope; pattern: PatternSegment[] }[] = [];

  constructor(tree: Source) {
    this.#tree = tree;
  }

  assemble(): { rules: Rule[]; issues: RulesIssue[] } {
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
    return { rules, issues };
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
      const target: RulesFunction = { declaration, scope, calls: new Set(), used: false, body: () => null };
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
    return {
      pattern,
      methods: new Set(methods),
      condition: allow.condition && this.#compiler.expression(allow.condition, place),
      line: allow.at.line,
      label: patternText(pattern.slice(3)) || patternText(pattern),
    };
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
