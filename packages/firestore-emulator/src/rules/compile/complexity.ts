import { limits } from '../../limits.ts';
import type { Expression, Position } from '../syntax/ast.ts';

/**
 * Where an expression is nested deeper than the official compiler allows. Each pair of parentheses and each
 * binary operator adds a level, so a chain of 98 comparisons is the longest.
 */
export function tooComplexAt(expression: Expression, level = 1): Position[] {
  // Each level takes a character at least.
  if (level + expression.span.end - expression.span.start < limits.expressionLevels - 1) return [];
  const { groups = [] } = expression;
  const own = level + groups.length;
  if (own > limits.expressionLevels) return [groups[limits.expressionLevels + 1 - level] ?? expression.at];
  const inner = ['and', 'or', 'binary', 'is'].includes(expression.kind) ? own + 1 : own;
  return partsOf(expression).flatMap((part) => tooComplexAt(part, inner));
}

function partsOf(expression: Expression): Expression[] {
  switch (expression.kind) {
    case 'literal':
    case 'name':
      return [];
    case 'list':
      return expression.items;
    case 'map':
      return expression.entries.flatMap(({ key, value }) => [key, value]);
    case 'path':
      return expression.segments.filter((segment) => typeof segment !== 'string');
    case 'member':
      return [expression.object];
    case 'index':
      return [expression.object, expression.index];
    case 'slice':
      return [expression.object, expression.from, expression.to].filter((part) => part !== null);
    case 'call':
      return expression.args;
    case 'method':
      return [expression.object, ...expression.args];
    case 'not':
    case 'negate':
    case 'is':
      return [expression.operand];
    case 'and':
    case 'or':
    case 'binary':
      return [expression.left, expression.right];
    case 'conditional':
      return [expression.test, expression.yes, expression.no];
  }
}

/** Where an expression begins, with the parentheses around it. */
export function startOf(expression: Expression): Position {
  return expression.groups?.[0] ?? expression.at;
}
