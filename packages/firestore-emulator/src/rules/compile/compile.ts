import type { RulesIssue } from '../../interfaces.ts';
import { limits } from '../../limits.ts';
import { callMethod, METHOD_NAMES } from '../methods/index.ts';
import type { Binding, Expression, Position } from '../syntax/ast.ts';
import { TOO_COMPLEX } from '../syntax/expression-parser.ts';
import { MAX_INT } from '../values/numbers.ts';
import { index, isType, member, negate, slice } from '../values/operators.ts';
import { debugText } from '../values/report-value.ts';
import { BytesValue, RulesError, type RulesValue } from '../values/values.ts';
import { BUILTINS, NAMESPACES } from './builtins.ts';
import {
  binary,
  type Compiled,
  collect,
  conditional,
  constant,
  inCollection,
  logical,
  not,
  type Part,
  read,
  toMap,
  toPath,
} from './closures.ts';
import { startOf, tooComplexAt } from './complexity.ts';
import { type ExpressionReport, letReports, reportOf } from './coverage.ts';
import { packageAsVariable } from './match-checks.ts';
import { findFunction, isLocal, type Local, type Place, type RulesFunction } from './scope.ts';
import type { Service } from './services.ts';
import { invoke, type Signature } from './signature.ts';

const TYPES = new Set(
  'bool bytes float int list latlng number path map string timestamp constraint duration set map_diff'.split(
    ' ',
  ),
);

/** Compiles syntax trees into closures and reports errors in them. */
export class Compiler {
  readonly issues: RulesIssue[] = [];
  readonly #service: Service;
  readonly #debug: (text: string) => void;
  /** Collects the reports of the current expression's parts. */
  #reports: ExpressionReport[] = [];

  constructor(service: Service, debug: (text: string) => void) {
    this.#service = service;
    this.#debug = debug;
  }

  report(severity: RulesIssue['severity'], message: string, at: Position): void {
    this.issues.push({ severity, message, line: at.line, column: at.column });
  }

  /** Compiles a function's body; its scope must contain all functions. */
  compileFunction(target: RulesFunction): void {
    const { declaration, scope } = target;
    if (declaration.lets.length > limits.letsOfFunction) {
      const message = 'Maximum allowed variable count of 10 for a given function has been reached.';
      this.report('ERROR', message, startOf(declaration.result));
    }
    if (declaration.params.length > limits.parametersOfFunction) {
      this.report('ERROR', `Function ${declaration.name} has more than 7 parameters.`, declaration.at);
    }
    const locals: Local[] = [];
    for (const param of declaration.params) this.#bind(param, locals);
    const lets = declaration.lets.map((binding) => {
      const compiled = this.compilePart(binding.value, { scope, locals: [...locals], needs: target });
      this.#bind(binding, locals);
      return compiled;
    });
    const result = this.compilePart(declaration.result, { scope, locals, needs: target });
    for (const { name, at, used } of locals) {
      if (!used) this.report('WARNING', `Unused variable: ${name}.`, at);
    }
    const blocks = letReports(
      declaration,
      lets.map(({ report }) => report),
      result.report,
    );
    target.report = blocks[0] ?? result.report;
    target.body = (evaluation, args) => {
      // An error in a `let` only matters where the name is read.
      for (const { run } of lets) {
        evaluation.spend();
        args.push(run(evaluation, args));
      }
      const value = result.run(evaluation, args);
      for (const block of blocks) block.record(value);
      return value;
    };
  }

  #bind({ name, at }: Binding, locals: Local[]): void {
    if (NAMESPACES.has(name)) this.report('ERROR', packageAsVariable(name), at);
    else if (locals.some((local) => local.name === name)) {
      this.report('ERROR', `The identifier [${name}] is already bound in the current scope.`, at);
    }
    locals.push({ name, at, used: NAMESPACES.has(name) });
  }

  compilePart(expression: Expression, place: Place): Part {
    const tooComplex = tooComplexAt(expression);
    for (const at of tooComplex) this.report('ERROR', TOO_COMPLEX, at);
    return tooComplex.length > 0 ? { run: () => null, report: null } : this.#compilePart(expression, place);
  }

  #compilePart(expression: Expression, place: Place): Part {
    const report = reportOf(expression);
    if (report === null) return { run: this.#compileExpression(expression, place), report };
    const around = this.#reports;
    around.push(report);
    this.#reports = report.children;
    const run = this.#compileExpression(expression, place);
    this.#reports = around;
    // The official emulator evaluates the container before the item.
    if (expression.kind === 'binary' && expression.operator === 'in') report.children.reverse();
    return { run: (evaluation, locals) => report.record(run(evaluation, locals)), report };
  }

  #compileExpression(expression: Expression, place: Place): Compiled {
    const build = (child: Expression) => this.#compilePart(child, place).run;
    switch (expression.kind) {
      case 'literal': {
        const value = Buffer.isBuffer(expression.value) ? new BytesValue(expression.value) : expression.value;
        if (typeof value === 'bigint' && value > MAX_INT) {
          this.report('ERROR', 'Integer is too large.', expression.at);
        }
        return (evaluation) => {
          evaluation.spend();
          return value;
        };
      }
      case 'name':
        return this.#compileName(expression.name, expression.at, place);
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
      case 'slice': {
        const object = build(expression.object);
        const from = expression.from === null ? () => 0n : build(expression.from);
        const to = expression.to === null ? () => null : build(expression.to);
        return collect(
          [object, from, to],
          ([items, first, end]) => slice(items as RulesValue, first as RulesValue, end as RulesValue),
          true,
        );
      }
      case 'call':
        return this.#compileCall(expression.name, expression.at, expression.args.map(build), place);
      case 'method':
        return this.#compileMethod(expression, place);
      case 'not':
        return collect([build(expression.operand)], ([value]) => not(value as RulesValue), true);
      case 'negate':
        return collect([build(expression.operand)], ([value]) => negate(value as RulesValue), true);
      case 'and':
      case 'or':
        return logical(
          build(expression.left),
          this.#compilePart(expression.right, place),
          expression.kind === 'or',
        );
      case 'binary': {
        const left = build(expression.left);
        const right = build(expression.right);
        return expression.operator === 'in'
          ? inCollection(left, right)
          : binary(expression.operator, left, right);
      }
      case 'is': {
        const { type } = expression;
        if (!TYPES.has(type)) this.report('ERROR', `Unknown type: ${type}.`, expression.typeAt);
        const operand = build(expression.operand);
        return collect([constant(type), operand], ([, value]) => isType(value as RulesValue, type), true);
      }
      case 'conditional': {
        const test = build(expression.test);
        return conditional(
          test,
          this.#compilePart(expression.yes, place),
          this.#compilePart(expression.no, place),
        );
      }
    }
  }

  #compileName(name: string, at: Position, place: Place): Compiled {
    if (NAMESPACES.has(name)) {
      this.report('ERROR', packageAsVariable(name), at);
      return constant(null);
    }
    const local = place.locals.findLastIndex((one) => one.name === name);
    if (local >= 0) {
      (place.locals[local] as Local).used = true;
      return (evaluation, locals) => read(evaluation, locals[local]);
    }
    const wildcard = place.scope.wildcards.lastIndexOf(name);
    if (wildcard >= 0) return (evaluation) => read(evaluation, evaluation.wildcards[wildcard]);
    const message = `Invalid variable name: ${name}.`;
    if (name === 'request' || name === 'resource') {
      place.needs.ofRequests.push({ message, at });
      return (evaluation) => read(evaluation, evaluation[name]);
    }
    this.report('WARNING', message, at);
    return constant(new RulesError('Null value error.'));
  }

  #compileCall(name: string, at: Position, args: Compiled[], place: Place): Compiled {
    const target = findFunction(place.scope, name);
    return target
      ? this.#compileFunctionCall(target, at, args, place)
      : this.#compileBuiltin(name, at, args, place);
  }

  #compileLookUp(name: string, called: string, at: Position, args: Compiled[], place: Place): Compiled {
    place.needs.ofRequests.push({ message: `Invalid function name: ${called}.`, at });
    return (evaluation, locals) => {
      evaluation.spend();
      const value = (args[0] as Compiled)(evaluation, locals);
      return value instanceof RulesError ? value : evaluation.access.lookUp(name, value);
    };
  }

  #compileBuiltin(name: string, at: Position, args: Compiled[], place: Place): Compiled {
    const lookUp = this.#service.lookUps.get(name);
    const builtin = BUILTINS.get(name);
    if (lookUp === undefined && builtin === undefined) {
      this.report('WARNING', `Invalid function name: ${name}.`, at);
      return collect(args, () => new RulesError(`Function not found error: Name: [${name}].`));
    }
    const params = builtin?.params ?? ['path'];
    if (args.length !== params.length) return this.#compileWrongCount(name, params, at, args);
    if (lookUp !== undefined) return this.#compileLookUp(lookUp, name, at, args, place);
    if (name === 'debug') return this.#compileDebugCall(args as [Compiled]);
    return collect(args, (values) => invoke(builtin as Signature, name, values));
  }

  #compileDebugCall([argument]: [Compiled]): Compiled {
    return (evaluation, locals) => {
      evaluation.spend();
      const value = argument(evaluation, locals);
      this.#debug(debugText(value));
      return value;
    };
  }

  #compileFunctionCall(target: RulesFunction, at: Position, args: Compiled[], place: Place): Compiled {
    target.used = true;
    place.needs.calls.add(target);
    const { name, params } = target.declaration;
    const names = params.map((param) => param.name);
    if (args.length !== names.length) return this.#compileWrongCount(name, names, at, args);
    return (evaluation, locals) => {
      evaluation.spend();
      const values = new Array<RulesValue>(args.length);
      for (let i = args.length - 1; i >= 0; i--) values[i] = (args[i] as Compiled)(evaluation, locals);
      return target.body(evaluation, values);
    };
  }

  /** As in the official compiler this is a warning; the call fails when it is evaluated. */
  #compileWrongCount(name: string, names: readonly string[], at: Position, args: Compiled[]): Compiled {
    this.report('WARNING', `Incorrect number of arguments supplied to function: ${name}.`, at);
    const expected = `${name}(${names.join(', ')})`;
    const message = `Incorrect number of arguments. Received: ${args.length}. Expected: ${expected}.`;
    return collect(args, () => new RulesError(message));
  }

  #compileMethod(expression: Expression & { kind: 'method' }, place: Place): Compiled {
    const { object, name, nameAt } = expression;
    if (object.kind === 'name' && this.#isNamespace(object.name) && !isLocal(object.name, place)) {
      const args = expression.args.map((arg) => this.#compilePart(arg, place).run);
      return this.#compileBuiltin(`${object.name}.${name}`, nameAt, args, place);
    }
    const parts = [object, ...expression.args].map((part) => this.#compilePart(part, place).run);
    if (!METHOD_NAMES.has(name)) this.report('WARNING', `Invalid function name: ${name}.`, nameAt);
    return collect(parts, ([self, ...values]) => callMethod(self as RulesValue, name, values), true);
  }

  #isNamespace(name: string): boolean {
    return NAMESPACES.has(name) || this.#service.namespaces.has(name);
  }
}
