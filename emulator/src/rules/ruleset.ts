import type { RulesDocuments, Ruleset, RulesMethod, RulesRequest } from '../interfaces.ts';
import type { PatternSegment } from './ast.ts';
import type { Compiled } from './closures.ts';
import { DocumentAccess, documentValue, Evaluation, LimitExceeded } from './evaluation.ts';
import { ANY, ANY_NUMBER, matchPattern, type Target } from './patterns.ts';
import { QueriedDocument } from './proof.ts';
import { alternatives, queryValue } from './query-constraints.ts';
import { fromJson, MapValue, PathValue, RulesError, type RulesValue, toTimestamp } from './values.ts';

/** One `allow` with everything that encloses it. */
export type Rule = {
  pattern: readonly PatternSegment[];
  methods: ReadonlySet<RulesMethod>;
  /** Null when the methods are allowed without condition. */
  condition: Compiled | null;
  line: number;
  /** The pattern as denials name it. */
  label: string;
};

/** A ruleset that allows what at least one of its rules allows. */
export function createRuleset(rules: readonly Rule[], version: 1 | 2): Ruleset {
  return {
    authorize(request, documents) {
      const candidates = rules.filter((rule) => rule.methods.has(request.method));
      try {
        return decide(candidates, version, request, documents);
      } catch (error) {
        if (error instanceof LimitExceeded) return { allowed: false, reason: error.message };
        throw error;
      }
    },
  };
}

type Decision = { allowed: boolean; reason: string };
const ALLOWED: Decision = { allowed: true, reason: 'allowed' };

function decide(
  rules: readonly Rule[],
  version: 1 | 2,
  request: RulesRequest,
  documents: RulesDocuments,
): Decision {
  // Collection groups need the `**` of version 2, which may stand for no segment at all.
  if (request.allDescendants && version === 1)
    return { allowed: false, reason: "collection groups need rules_version = '2'" };
  const target = targetOf(request);
  const atLeast = version === 1 ? 1 : 0;
  const matching: { rule: Rule; wildcards: RulesValue[] }[] = [];
  for (const rule of rules) {
    const wildcards = matchPattern(rule.pattern, target, atLeast);
    if (wildcards !== null) matching.push({ rule, wildcards });
  }
  if (matching.length === 0) {
    return { allowed: false, reason: `no matching allow for '${request.method}' on ${request.path}` };
  }
  const access = new DocumentAccess(documents, request.database);
  const evaluations = evaluationsFor(request, access);
  if (evaluations === null) return { allowed: false, reason: 'the query has too many disjunctions' };

  // Each alternative of an OR query may be allowed by a rule of its own.
  let reasons: string[] = [];
  for (const evaluation of evaluations) {
    reasons = [];
    const allowed = matching.some(({ rule, wildcards }) => {
      const result = evaluate(rule, wildcards, evaluation);
      if (result !== true)
        reasons.push(`${outcome(result)} for '${request.method}' @ L${rule.line} (${rule.label})`);
      return result === true;
    });
    if (!allowed) return { allowed: false, reason: reasons.join(', ') };
  }
  return ALLOWED;
}

function evaluate(rule: Rule, wildcards: readonly RulesValue[], evaluation: Evaluation): RulesValue {
  if (rule.condition === null) return true;
  evaluation.wildcards = wildcards;
  return rule.condition(evaluation, []);
}

function outcome(result: RulesValue): string {
  if (result === false) return 'false';
  if (result instanceof RulesError) return result.message;
  return typeof result === 'object' ? 'not provable from the query' : 'not a boolean';
}

function targetOf(request: RulesRequest): Target {
  const segments = request.path.split('/').filter((segment) => segment !== '');
  const root = ['databases', request.database, 'documents'];
  if (request.method !== 'list') return [...root, ...segments];
  if (!request.allDescendants) return [...root, ...segments, ANY];
  // Without a collection id the query spans everything below a document, whose path has an even length.
  const group = segments.length % 2 === 1 ? segments.pop() : undefined;
  return [...root, ...segments, ANY_NUMBER, group ?? ANY, ANY];
}

/** One evaluation for a request about one document; one for each alternative of a query, or null if too many. */
function evaluationsFor(request: RulesRequest, access: DocumentAccess): Evaluation[] | null {
  if (request.method !== 'list') {
    return [
      new Evaluation(requestValue(request), request.before ? documentValue(request.before) : null, access),
    ];
  }
  return (
    alternatives(request.query)?.map(
      (constraints) => new Evaluation(requestValue(request), new QueriedDocument(constraints), access),
    ) ?? null
  );
}

function requestValue(request: RulesRequest): MapValue {
  const entries = new Map<string, RulesValue>([
    ['auth', authValue(request)],
    ['method', request.method],
    ['path', new PathValue(['databases', request.database, 'documents', ...request.path.split('/')])],
    ['time', toTimestamp(request.time)],
  ]);
  if (request.method === 'list') entries.set('query', queryValue(request.query));
  else if (request.method !== 'get')
    entries.set('resource', request.after ? documentValue(request.after) : null);
  return new MapValue(entries);
}

function authValue({ caller }: RulesRequest): RulesValue {
  if (caller.kind !== 'user') return null;
  return new MapValue(
    new Map<string, RulesValue>([
      ['uid', caller.uid],
      ['token', fromJson(caller.token)],
    ]),
  );
}
