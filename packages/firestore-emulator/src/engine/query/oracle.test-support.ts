import type { Message } from '../../interfaces.ts';
import { type Doc, getField } from '../storage/document.ts';
import { compareValues, typeOrder } from '../values/order.ts';
import { Reference, type Value } from '../values/values.ts';
import { NAME_PREFIX } from './generators.test-support.ts';
import { parseQuery } from './parse.ts';

/** What a query returns, computed in the simplest way: test every document, sort, slice. */
export function naive(docs: Doc[], message: Message): string[] {
  const get = (d: Doc, fieldPath: string): Value | undefined =>
    fieldPath === '__name__' ? new Reference(NAME_PREFIX + d.path) : getField(d.fields, fieldPath.split('.'));
  const decode = (v: Message): Value => parseOperand(v);
  const test = (d: Doc, f: Message): boolean => {
    if (f.compositeFilter) {
      const results = f.compositeFilter.filters.map((inner: Message) => test(d, inner));
      return f.compositeFilter.op === 'AND' ? results.every(Boolean) : results.some(Boolean);
    }
    const { field, op, value: operand } = f.fieldFilter ?? f.unaryFilter;
    const v = get(d, field.fieldPath);
    if (v === undefined) return false;
    const nan = (x: Value) => typeof x === 'number' && Number.isNaN(x);
    if (op === 'IS_NULL') return v === null;
    if (op === 'IS_NAN') return nan(v);
    if (op === 'IS_NOT_NULL') return v !== null;
    const other = decode(operand);
    const order = compareValues(v, other);
    const sameKind = typeOrder(v) === typeOrder(other) && v !== null && !nan(v) && !nan(other);
    switch (op) {
      case 'EQUAL':
        return order === 0 && other !== null && !nan(other);
      case 'NOT_EQUAL':
        return other !== null && v !== null && (nan(other) || order !== 0);
      case 'LESS_THAN':
        return sameKind && order < 0;
      case 'LESS_THAN_OR_EQUAL':
        return sameKind && order <= 0;
      case 'GREATER_THAN':
        return sameKind && order > 0;
      case 'GREATER_THAN_OR_EQUAL':
        return sameKind && order >= 0;
      case 'IN':
        return (other as Value[]).some((o) => o !== null && !nan(o) && compareValues(v, o) === 0);
      case 'ARRAY_CONTAINS':
        return (
          Array.isArray(v) &&
          other !== null &&
          !nan(other) &&
          v.some((item) => compareValues(item, other) === 0)
        );
      default:
        return (
          Array.isArray(v) &&
          v.some((item) =>
            (other as Value[]).some((o) => o !== null && !nan(o) && compareValues(item, o) === 0),
          )
        );
    }
  };
  const inequalities: string[] = [];
  const collect = (f: Message): void => {
    if (f.compositeFilter) f.compositeFilter.filters.forEach(collect);
    else {
      const { op, field } = f.fieldFilter ?? f.unaryFilter;
      if (/THAN|NOT/.test(op) && field.fieldPath !== '__name__') inequalities.push(field.fieldPath);
    }
  };
  if (message.where) collect(message.where);
  const order: { fieldPath: string; sign: number }[] = message.orderBy.map((o: Message) => ({
    fieldPath: o.field.fieldPath,
    sign: o.direction === 'DESCENDING' ? -1 : 1,
  }));
  const sign = order.at(-1)?.sign ?? 1;
  const sorted = [...new Set(inequalities)].sort().map((fieldPath) => ({ fieldPath, sign }));
  for (const implicit of [...sorted, { fieldPath: '__name__', sign }]) {
    if (order.at(-1)?.fieldPath === '__name__') break;
    if (!order.some((o) => o.fieldPath === implicit.fieldPath)) order.push(implicit);
  }
  const position = (d: Doc, cursor: Message): number => {
    for (const [i, v] of cursor.values.entries()) {
      const result = compareValues(get(d, order[i]!.fieldPath)!, decode(v)) * order[i]!.sign;
      if (result !== 0) return result;
    }
    return 0;
  };
  const { collectionId, allDescendants } = message.from[0];
  const matches = docs
    .filter((d) =>
      allDescendants ? d.path.split('/').at(-2) === collectionId : d.path.startsWith(`${collectionId}/`),
    )
    .filter((d) => order.every((o) => get(d, o.fieldPath) !== undefined))
    .filter((d) => !message.where || test(d, message.where))
    .filter((d) => {
      const start = message.startAt?.values.length ? position(d, message.startAt) : 1;
      const end = message.endAt?.values.length ? position(d, message.endAt) : -1;
      return (
        (start > 0 || (start === 0 && message.startAt.before)) &&
        (end < 0 || (end === 0 && !message.endAt.before))
      );
    })
    .sort((a, b) => {
      for (const o of order) {
        const result = compareValues(get(a, o.fieldPath)!, get(b, o.fieldPath)!) * o.sign;
        if (result !== 0) return result;
      }
      return 0;
    });
  const end = message.limit === undefined ? matches.length : message.offset + message.limit;
  return matches.slice(message.offset, end).map((d) => d.path);
}

function parseOperand(operand: Message): Value {
  const parsed = parseQuery('', {
    from: [{ collectionId: 'c' }],
    where: { fieldFilter: { field: { fieldPath: 'z' }, op: 'EQUAL', value: operand } },
  });
  return (parsed.filter as { value: Value }).value;
}
