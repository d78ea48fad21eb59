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
  type Part,
  read,
  toMap,
  toPath,
} from './closures.ts';
import { ExpressionReport, reportOf } from './coverage.ts';
import { debugText } from './debug-text.ts';
import { callMethod, METHOD_NAMES } from './methods/index.ts';
import { index, isType, member, negate, slice } from './operators.ts';
import type { Service } from './services.ts';
import { invoke, type Signature } from './signature.ts';
import { BytesValue, RulesError, type RulesValue } from './values.ts';

export type RulesFunction = {
  declaration: FunctionDeclaration;
  scope: Scope;
  calls: Set<RulesFunction>;
  used: boolean;
  body: Compiled;
  report: ExpressionReport | null;
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

const TYPES = new Set(
  'bool bytes float int list latlng number path map string timestamp duration set map_diff'.split(' '),
);
const MAX_LETS = 11;

/** Turns syntax trees into closures and reports what is wrong in them. */
export class Compiler {
  readonly issues: RulesIssue[] = [];
  readonly #service: Service;
  readonly #debug: (text: string) => void;
  /** Collects the reports of the parts of the expression that is being compiled. */
  #reports: ExpressionReport[] = [];

  constructor(service: Service, debug: (text: string) => void) {
    this.#service = service;
    this.#debug = debug;
  }

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
      const compiled = this.part(value, { scope, locals: [...locals], inside: target });
      locals.push(name);
      return compiled;
    });
    const result = this.part(declaration.result, { scope, locals, inside: target });
    const blocks = letReports(declaration, lets, result);
    target.report = blocks[0] ?? result.report;
    target.body = (evaluation, args) => {
      let value: RulesValue = null;
      for (const { run } of lets) {
        evaluation.spend();
        value = run(evaluation, args);
        if (value instanceof RulesError) break;
        args.push(value);
      }
      if (!(value instanceof RulesError)) value = result.run(evaluation, args);
      for (const block of blocks) block.record(value);
      return value;
    };
  }

  /** Compiles an expression, with a report that counts what it comes to. */
  part(expression: Expression, place: Place): Part {
    const report = reportOf(expression);
    if (report === null) return { run: this.#expression(expression, place), report };
    const around = this.#reports;
    around.push(report);
    this.#reports = report.children;
    const run = this.#expression(expression, place);
    this.#reports = around;
    // The official emulator has the container before the item.
    if (expression.kind === 'binary' && expression.operator === 'in') report.children.reverse();
    return { run: (evaluation, locals) => report.record(run(evaluation, locals)), report };
  }

  #expression(expression: Expression, place: Place): Compiled {
    const build = (child: Expression) => this.part(child, place).run;
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
      case 'or':
        return logical(build(expression.left), this.part(expression.right, place), expression.kind === 'or');
      case 'binary':
        return binary(expression.operator, build(expression.left), build(expression.right));
      case 'is': {
        const { type } = expression;
        if (!TYPES.has(type)) this.report('ERROR', `Unknown type: ${type}.`, expression.at);
        return collect([build(expression.operand)], ([value]) => isType(value as RulesValue, type), true);
      }
      case 'conditional': {
        const test = build(expression.test);
        return conditional(test, this.part(expression.yes, place), this.part(expression.no, place));
      }
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
    return this.#builtin(name, at, args);
  }

  #lookUp(name: string, called: string, at: Position, args: Compiled[]): Compiled {
    if (args.length !== 1) this.#reportCount(called, 1, args.length, at);
    const [path] = args as [Compiled];
    return (evaluation, locals) => {
      evaluation.spend();
      const value = path(evaluation, locals);
      return value instanceof RulesError ? value : evaluation.access.lookUp(name, value);
    };
  }

  #builtin(name: string, at: Position, args: Compiled[]): Compiled {
    const lookUp = this.#service.lookUps.get(name);
    if (lookUp !== undefined) return this.#lookUp(lookUp, name, at, args);
    const builtin = BUILTINS.get(name);
    if (builtin === undefined) {
      this.report('WARNING', `Invalid function name: ${name}.`, at);
      return collect(args, () => new RulesError(`Function not found error: Name: [${name}].`));
    }
    if (args.length !== builtin.params.length)
      this.#reportCount(name, builtin.params.length, args.length, at);
    if (name === 'debug') return this.#debugCall(args as [Compiled]);
    return collect(args, (values) => invoke(builtin as Signature, name, values));
  }

  #debugCall([argument]: [Compiled]): Compiled {
    return (evaluation, locals) => {
      evaluation.spend();
      const value = argument(evaluation, locals);
      this.#debug(debugText(value));
      return value;
    };
  }

  #callFunction(target: RulesFunction, at: Position, args: Compiled[], place: Place): Compiled {
    target.used = true;
    place.inside?.calls.add(target);
    const wanted = target.declaration.params.length;
    if (args.length !== wanted) this.#reportCount(target.declaration.name, wanted, args.length, at);
    return (evaluation, locals) => {
      evaluation.spend();
      const values = new Array<RulesValue>(args.length);
      for (let i = args.length - 1; i >= 0; i--) values[i] = (args[i] as Compiled)(evaluation, locals);
      return firstError(values) ?? target.body(evaluation, values);
    };
  }

  #method(expression: Expression & { kind: 'method' }, place: Place): Compiled {
    const { object, name, at } = expression;
    if (object.kind === 'name' && this.#isNamespace(object.name) && !place.locals.includes(object.name)) {
      const args = expression.args.map((arg) => this.part(arg, place).run);
      return this.#builtin(`${object.name}.${name}`, at, args);
    }
    const parts = [object, ...expression.args].map((part) => this.part(part, place).run);
    if (!METHOD_NAMES.has(name)) this.report('WARNING', `Invalid function name: ${name}.`, at);
    return collect(parts, ([self, ...values]) => callMethod(self as RulesValue, name, values), true);
  }

  #isNamespace(name: string): boolean {
    return NAMESPACES.has(name) || this.#service.namespaces.has(name);
  }

  #reportCount(name: string, wanted: number, given: number, at: Position): void {
    this.report(
      'ERROR',
      `Incorrect number of arguments for ${name}. Received: ${given}. Expected: ${wanted}.`,
      at,
    );
  }
}

/** Each `let` is reported as a block of its value and what follows, which comes to the function's result. */
function letReports(
  declaration: FunctionDeclaration,
  lets: readonly Part[],
  result: Part,
): ExpressionReport[] {
  const { end } = declaration.result.span;
  const blocks = declaration.lets.map(({ start }) => new ExpressionReport({ start, end }));
  for (const [i, block] of blocks.entries()) {
    const parts = [lets[i]?.report, blocks[i + 1] ?? result.report];
    block.children.push(...parts.filter((part) => part instanceof ExpressionReport));
  }
  return blocks;
}

function find(scope: Scope | null, name: string): RulesFunction | undefined {
  return scope === null ? undefined : (scope.functions.get(name) ?? find(scope.parent, name));
}
