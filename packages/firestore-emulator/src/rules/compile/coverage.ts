/** The values that a rule's expressions had, for the coverage report. */
import type { ExpressionCoverage, SourcePosition } from '../../interfaces.ts';
import type { Expression, FunctionDeclaration, Span } from '../syntax/ast.ts';
import { toReportValue } from '../values/report-value.ts';
import { RulesError, type RulesValue } from '../values/values.ts';

type Count = { value: RulesValue; count: number };

const MAX_VALUES = 100;
const MAX_COMPOSITE_CHARS = 65_536;

/**
 * The values of one expression and their counts. Constants are counted exactly; the first hundred
 * of other values are kept, or the first 64 KiB.
 */
export class ExpressionReport {
  readonly span: Span;
  readonly children: ExpressionReport[] = [];
  readonly #leading: Span;
  /** Created on first use: rules have tens of thousands of expressions, of which a test runs a few. */
  #made: Map<RulesValue, Count> | null = null;
  #compositeChars = 0;
  #skipped = 0;

  constructor(span: Span, leading: Span = span) {
    this.span = span;
    this.#leading = leading;
  }

  get #counts(): Map<RulesValue, Count> {
    this.#made ??= new Map();
    return this.#made;
  }

  /** Counts a value and returns it. A new error gets its place in the source. */
  record(value: RulesValue): RulesValue {
    const key = typeof value === 'object' && value !== null ? this.#keyOf(value) : value;
    if (key === undefined) return value;
    const entry = this.#counts.get(key);
    if (entry !== undefined) entry.count++;
    else if (this.#counts.size < MAX_VALUES) this.#counts.set(key, { value, count: 1 });
    return value;
  }

  /** Counts that `&&`, `||` or `?:` was decided without this expression. */
  skip(): void {
    this.#skipped++;
  }

  /** @param skippedAround how often an expression around this one was skipped, and so this one too */
  toJson(position: (span: Span) => SourcePosition, skippedAround = 0): ExpressionCoverage {
    const skipped = this.#skipped + skippedAround;
    const values = [...(this.#made?.values() ?? [])].map(({ value, count }) => ({
      value: toReportValue(value, position),
      count,
    }));
    if (skipped > 0) values.push({ value: {}, count: skipped });
    const children = this.children.map((child) => child.toJson(position, skipped));
    return {
      sourcePosition: position(this.span),
      ...(values.length > 0 && { values }),
      ...(children.length > 0 && { children }),
    };
  }

  #keyOf(value: RulesValue): string | undefined {
    if (value instanceof RulesError) {
      value.span ??= this.#leading;
      return `\0${value.message}${value.span.start}`;
    }
    if (this.#compositeChars > MAX_COMPOSITE_CHARS) return undefined;
    const key = `\0${JSON.stringify(toReportValue(value))}`;
    if (!this.#counts.has(key)) this.#compositeChars += key.length;
    return key;
  }
}

/** The report of an expression without its parts; null for a literal, which reports omit. */
export function reportOf(expression: Expression): ExpressionReport | null {
  return expression.kind === 'literal'
    ? null
    : new ExpressionReport(expression.span, leadingPart(expression));
}

/** Where the official emulator reports an error of an expression: at its first operand. */
function leadingPart(expression: Expression): Span {
  switch (expression.kind) {
    case 'member':
    case 'index':
    case 'slice':
    case 'method':
      return leadingPart(expression.object);
    case 'and':
    case 'or':
    case 'binary':
      return leadingPart(expression.left);
    case 'is':
      return leadingPart(expression.operand);
    case 'conditional':
      return leadingPart(expression.test);
    default:
      return expression.span;
  }
}

/** Each `let` is reported as a block of its value and the rest, whose value is the function's result. */
export function letReports(
  declaration: FunctionDeclaration,
  lets: readonly (ExpressionReport | null)[],
  result: ExpressionReport | null,
): ExpressionReport[] {
  const { end } = declaration.result.span;
  const blocks = declaration.lets.map(({ start }) => new ExpressionReport({ start, end }));
  for (const [i, block] of blocks.entries()) {
    const parts = [lets[i], blocks[i + 1] ?? result];
    block.children.push(...parts.filter((part) => part instanceof ExpressionReport));
  }
  return blocks;
}

/** Returns a function that names the line, column and offset of a span, in code points. */
export function positionsIn(source: string): (span: Span) => SourcePosition {
  const characters = (from: number, to: number) => {
    const text = source.slice(from, to);
    return text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
  };
  return ({ start, end }) => {
    const lineStart = source.lastIndexOf('\n', start - 1) + 1;
    const currentOffset = characters(0, start);
    return {
      line: source.slice(0, lineStart).split('\n').length,
      column: characters(lineStart, start) + 1,
      currentOffset,
      endOffset: currentOffset + characters(start, end) - 1,
    };
  };
}
