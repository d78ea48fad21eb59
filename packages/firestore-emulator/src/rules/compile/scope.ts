/** What names mean at a place of the rules: functions, wildcards, locals. */
import type { Binding, FunctionDeclaration, Position } from '../syntax/ast.ts';
import type { Compiled } from './closures.ts';
import type { ExpressionReport } from './coverage.ts';

/** What a function, or all rules together, use. */
export type Needs = {
  calls: Set<RulesFunction>;
  /** Variables of a rule's evaluation, which an unused function can't know. */
  ofRequests: { message: string; at: Position }[];
};

export type RulesFunction = Needs & {
  declaration: FunctionDeclaration;
  scope: Scope;
  used: boolean;
  body: Compiled;
  report: ExpressionReport | null;
};

/** The meaning of names at a place: functions and wildcards of the enclosing blocks. */
export type Scope = {
  parent: Scope | null;
  functions: Map<string, RulesFunction>;
  /** The wildcards of this block and all that enclose it, outermost first. */
  wildcards: readonly string[];
};

export type Local = Binding & { used: boolean };

export type Place = { scope: Scope; locals: readonly Local[]; needs: Needs };

export function isLocal(name: string, { locals }: Place): boolean {
  return locals.some((local) => local.name === name);
}

/** The function that a name refers to at a place: the innermost enclosing one. */
export function findFunction(scope: Scope | null, name: string): RulesFunction | undefined {
  return scope === null ? undefined : (scope.functions.get(name) ?? findFunction(scope.parent, name));
}
