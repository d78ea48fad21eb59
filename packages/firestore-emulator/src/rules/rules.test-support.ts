import { expect } from 'chai';
import type {
  Caller,
  DocumentSnapshot,
  Message,
  RulesDocuments,
  Ruleset,
  RulesIssue,
  RulesRequest,
  Value,
} from '../interfaces.ts';
import { compileRules } from './ruleset.ts';

const NOW = { seconds: '1780000000', nanos: 0 };

/** Plain values: numbers are doubles, bigints integers; a protocol value stays as it is. */
export type Plain =
  | null
  | boolean
  | bigint
  | number
  | string
  | Date
  | Value
  | Plain[]
  | { [key: string]: Plain };

export function proto(value: Plain): Value {
  if (value === null) return { nullValue: 'NULL_VALUE' };
  if (typeof value === 'boolean') return { booleanValue: value };
  if (typeof value === 'bigint') return { integerValue: String(value) };
  if (typeof value === 'number') return { doubleValue: value };
  if (typeof value === 'string') return { stringValue: value };
  if (Array.isArray(value)) return { arrayValue: { values: value.map(proto) } };
  if (value instanceof Date) {
    const millis = value.getTime();
    return {
      timestampValue: {
        seconds: String(Math.floor(millis / 1000)),
        nanos: (((millis % 1000) + 1000) % 1000) * 1e6,
      },
    };
  }
  if (Object.keys(value).some((key) => key.endsWith('Value'))) return value as Value;
  return { mapValue: { fields: fields(value as Record<string, Plain>) } };
}

export function fields(values: Record<string, Plain>): Record<string, Value> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, proto(value)]));
}

export function document(path: string, values: Record<string, Plain>): DocumentSnapshot {
  const name = `projects/demo/databases/(default)/documents/${path}`;
  return { name, fields: fields(values), createTime: NOW, updateTime: NOW };
}

export function where(fieldPath: string, op: string, value: Plain): Message {
  return { fieldFilter: { field: { fieldPath }, op, value: proto(value) } };
}

export function named(op: string, ...ids: string[]): Message {
  const names = ids.map((id) => ({
    referenceValue: `projects/demo/databases/(default)/documents/docs/${id}`,
  }));
  return where('__name__', op, op === 'IN' ? names : (names[0] as Plain));
}

export function and(...filters: Message[]): Message {
  return { compositeFilter: { op: 'AND', filters } };
}

export function or(...filters: Message[]): Message {
  return { compositeFilter: { op: 'OR', filters } };
}

export function rulesWith(body: string): string {
  return `rules_version = '2';\nservice cloud.firestore {\nmatch /databases/{database}/documents {\n${body}\n}\n}`;
}

export function compiled(source: string): Ruleset {
  const { ruleset, issues } = compileRules(source);
  if (ruleset === null)
    throw new Error(issues.map((issue) => `${issue.line}:${issue.column} ${issue.message}`).join('\n'));
  return ruleset;
}

export function issuesOf(source: string): RulesIssue[] {
  return compileRules(source).issues;
}

export function issueTexts(source: string): string[] {
  return issuesOf(source).map(
    ({ severity, message, line, column }) => `${line}:${column} ${severity} ${message}`,
  );
}

/** Rules for `docs/{id}` with this content from line 5 on. */
export function inMatch(body: string): string {
  return rulesWith(`match /docs/{id} {\n${body}\n}`);
}

/** The documents for `get()` and `exists()`, by path; `after` is the state after the write. */
export function database(
  now: Record<string, Record<string, Plain>>,
  after: Record<string, Record<string, Plain>> = now,
): RulesDocuments {
  const from = (fieldsByPath: typeof now) => (path: string) =>
    fieldsByPath[path] ? document(path, fieldsByPath[path]) : null;
  return { get: from(now), getAfter: from(after) };
}

export const ALICE: Caller = { kind: 'user', uid: 'alice', token: { email: 'alice@example.com', level: 3 } };

export function ask(
  ruleset: Ruleset,
  request: Partial<RulesRequest> & Pick<RulesRequest, 'method' | 'path'>,
  documents: RulesDocuments = database({}),
): { allowed: boolean; reason: string } {
  return ruleset.authorize(
    { project: 'demo', database: '(default)', caller: ALICE, time: NOW, ...request },
    documents,
  );
}

export function outcomeOf(
  expression: string,
  data: Record<string, Plain> = {},
  functions = '',
): 'true' | 'false' | 'error' {
  const ruleset = compiled(rulesWith(`${functions}\nmatch /docs/{id} { allow get: if ${expression}; }`));
  const { allowed, reason } = ask(ruleset, {
    method: 'get',
    path: 'docs/one',
    before: document('docs/one', data),
  });
  if (allowed) return 'true';
  return reason.startsWith('\nfalse for') ? 'false' : 'error';
}

export function expectOutcome(
  outcome: 'true' | 'false' | 'error',
  expressions: readonly string[],
  data: Record<string, Plain> = {},
): void {
  for (const expression of expressions) expect(outcomeOf(expression, data), expression).to.equal(outcome);
}
