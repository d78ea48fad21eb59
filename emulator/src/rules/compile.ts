import type { RulesIssue } from '../interfaces.ts';
import type { Expression, FunctionDeclaration, Position } from './ast.ts';
import { BUILTINS, NAMESPACES } from './builtins.ts';
import {
  binary,
  type Compiled,
  collect,
  conditional,
  constant,
  firstError,
  logical,
  not,
  read,
  toMap,
  toPath,
} from './closures.ts';
import { callMethod, METHOD_NAMES } from './methods/index.ts';
import { index, isType, member, negate, slice } from './operators.ts';
import { invoke, type Signature } from './signature.ts';
import { BytesValue, RulesError, type RulesValue } from './values.ts';

export type RulesFunction = {
  declaration: FunctionDeclaration;
  scope: Scope;
  calls: Set<RulesFunction>;
  used: boolean;
  body: Compiled;
};

/** What names mean at some place: the functions and wildcards of the enclosing blocks. */
export type Scope = {
  parent: Scope | null;
  functions: Map<string, RulesFunction>;
  /** Of this block and all that enclose it, outermost first. */
  wildcards: readonly string[];
};

/** Where an expression stands. */
type Place = { scope: Scope; locals: readonly string[]; inside: RulesFunction | null };

const LOOK_UPS = new Set(['get', 'exists', 'getAfter', 'existsAfter']);
const TYPES = new Set(
  'bool bytes float int list latlng number path map string timestamp duration set map_diff'.split(' '),
);
const MAX_LETS = 11;

/** Turns syntax trees into closures and reports what is wrong in them. */
export class Compiler {
  readonly issues: RulesIssue[] = [];

  report(severity: RulesIssue['severity'], message: string, at: Position): void {
    this.issues.push({ severity, message, line: at.line, column: at.column });
  }

  /** Compiles a function's body; its scope must know all functions by then. */
  function(target: RulesFunction): void {
    const { declaration, scope } = target;
    if (declaration.lets.length > MAX_LETS) {
      this.report('ERROR', `Function ${declaration.name} has more than 10 let bindings.`, declaration.at);
    }
    const locals = [...declaration.params];
    const lets = declaration.lets.map(({ name, value }) => {
      const compiled = this.expression(value, { scope, locals: [...locals], inside: target });
      locals.push(name);
      return compiled;
    });
    const result = this.expression(declaration.result, { scope, locals, inside: target });
    target.body = (evaluation, args) => {
      for (const value of lets) {
        evaluation.spend();
        const bound = value(evaluation, args);
        if (bound instanceof RulesError) return bound;
        args.push(bound);
      }
      return result(evaluation, args);
    };
  }

  expression(expression: Expression, place: Place): Compiled {
    const build = (child: Expression) => this.expression(child, place);
    switch (expression.kind) {
      case 'literal': {
        const value = Buffer.isBuffer(expression.value) ? new BytesValue(expression.value) : expression.value;
        return (evaluation) => {
          evaluation.spend();
          return value;
        };
      }
      case 'name':
        return this.#name(expression.name, expression.at, place);
      case 'list':
        return collect(expression.items.map(build), (items) => items);
      case 'map':
        return collect(
          expression.entries.flatMap((entry) => [build(entry.key), build(entry.value)]),
          toMap,
        );
      case 'path':
        return collect(
          expression.segments.map((segment) =>
            typeof segment === 'string' ? constant(segment) : build(segment),
          ),
          toPath,
        );
      case 'member': {
        const { name } = expression;
        return collect([build(expression.object)], ([object]) => member(object as RulesValue, name), true);
      }
      case 'index':
        return collect(
          [expression.object, expression.index].map(build),
          ([object, at]) => index(object as RulesValue, at as RulesValue),
          true,
        );
      case 'slice':
        return collect(
          [expression.object, expression.from, expression.to].map(build),
          ([object, from, to]) => slice(object as RulesValue, from as RulesValue, to as RulesValue),
          true,
        );
      case 'call':
        return this.#call(expression.name, expression.at, expression.args.map(build), place);
      case 'method':
        return this.#method(expression, place);
      case 'not':
        return collect([build(expression.operand)], ([value]) => not(value as RulesValue), true);
      case 'negate':
        return collect([build(expression.operand)], ([value]) => negate(value as RulesValue), true);
      case 'and':
        return logical(build(expression.left), build(expression.right), false);
      case 'or':
        return logical(build(expression.left), build(expression.right), true);
      case 'binary':
        return binary(expression.operator, build(expression.left), build(expression.right));
      case 'is': {
        const { type } = expression;
        if (!TYPES.has(type)) this.report('ERROR', `Unknown type: ${type}.`, expression.at);
        return collect([build(expression.operand)], ([value]) => isType(value as RulesValue, type), true);
      }
      case 'conditional':
        return conditional(build(expression.test), build(expression.yes), build(expression.no));
    }
  }

  #name(name: string, at: Position, place: Place): Compiled {
    const local = place.locals.lastIndexOf(name);
    if (local >= 0) return (evaluation, locals) => read(evaluation, locals[local]);
    const wildcard = place.scope.wildcards.lastIndexOf(name);
    if (wildcard >= 0) return (evaluation) => read(evaluation, evaluation.wildcards[wildcard]);
    if (name === 'request') return (evaluation) => read(evaluation, evaluation.request);
    if (name === 'resource') return (evaluation) => read(evaluation, evaluation.resource);
    this.report('WARNING', `Invalid variable name: ${name}.`, at);
    return constant(new RulesError('Null value error.'));
  }

  #call(name: string, at: Position, args: Compiled[], place: Place): Compiled {
    const target = find(place.scope, name);
    if (target !== undefined) return this.#callFunction(target, at, args, place);
    if (LOOK_UPS.has(name)) {
      if (args.length !== 1) this.#reportCount(name, 1, args.length, at);
      const [path] = args as [Compiled];
      return (evaluation, locals) => {
        evaluation.spend();
        const value = path(evaluation, locals);
        return value instanceof RulesError ? value : evaluation.access.lookUp(name, value);
      };
    }
    return this.#builtin(name, at, args);
  }

  #builtin(name: string, at: Position, args: Compiled[]): Compiled {
    const builtin = BUILTINS.get(name);
    if (builtin === undefined) {
      this.report('WARNING', `Invalid function name: ${name}.`, at);
      return collect(args, () => new RulesError(`Function not found error: Name: [${name}].`));
    }
    if (args.length !== builtin.params.length)
      this.#reportCount(name, builtin.params.length, args.length, at);
    if (name === 'debug') return collect(args, ([value]) => value as RulesValue, true);
    return collect(args, (values) => invoke(builtin as Signature, name, values));
  }

  #callFunction(target: RulesFunction, at: Position, args: Compiled[], place: Place): Compiled {
    target.used = true;
    place.inside?.calls.add(target);
    const wanted = target.declaration.params.length;
    if (args.length !== wanted) this.#reportCount(target.declaration.name, wanted, args.length, at);
    return (evaluation, locals) => {
      evaluation.spend();
      const values: RulesValue[] = [];
      for (const arg of args) values.push(arg(evaluation, locals));
      return firstError(values) ?? target.body(evaluation, values);
    };
  }

  #method(expression: Expression & { kind: 'method' }, place: Place): Compiled {
    const { object, name, at } = expression;
    const args = expression.args.map((arg) => this.expression(arg, place));
    if (object.kind === 'name' && NAMESPACES.has(object.name) && !place.locals.includes(object.name)) {
      return this.#builtin(`${object.name}.${name}`, at, args);
    }
    const receiver = this.expression(object, place);
    if (!METHOD_NAMES.has(name)) this.report('WARNING', `Invalid function name: ${name}.`, at);
    return collect(
      [receiver, ...args],
      ([self, ...values]) => callMethod(self as RulesValue, name, values),
      true,
    );
  }

  #reportCount(name: string, wanted: number, given: number, at: Position): void {
    this.report(
      'ERROR',
      `Incorrect number of arguments for ${name}. Received: ${given}. Expected: ${wanted}.`,
      at,
    );
  }
}

function find(scope: Scope | null, name: string): RulesFunction | undefined {
  return scope === null ? undefined : (scope.functions.get(name) ?? find(scope.parent, name));
}
