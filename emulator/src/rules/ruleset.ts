import type { CountingRuleset, RulesDocuments, RulesRequest } from '../interfaces.ts';
import type { Assembled } from './assemble.ts';
import { DocumentAccess, documentValue, Evaluation } from './evaluation.ts';
import { fromJson } from './json-value.ts';
import { ANY, ANY_NUMBER, type Target } from './patterns.ts';
import { QueriedDocument } from './proof.ts';
import { alternatives, queryValue } from './query-constraints.ts';
import { type Decision, matchingRules, tryRules, withinLimits } from './rule.ts';
import { MapValue, PathValue, type RulesValue, toTimestamp } from './values.ts';

/** A ruleset that allows what at least one of its rules allows. */
export function createRuleset(assembled: Assembled): CountingRuleset {
  return {
    authorize: (request, documents) => withinLimits(() => decide(assembled, request, documents)),
    coverage: assembled.coverage,
  };
}

function decide({ rules, version }: Assembled, request: RulesRequest, documents: RulesDocuments): Decision {
  // Collection groups need the `**` of version 2, which may stand for no segment at all.
  if (request.allDescendants && version === 1)
    return { allowed: false, reason: "collection groups need rules_version = '2'" };
  const matching = matchingRules(rules, version, request.method, targetOf(request));
  if (matching.length === 0) {
    return { allowed: false, reason: `no matching allow for '${request.method}' on ${request.path}` };
  }
  const access = new DocumentAccess(documents, request.database);
  const evaluations = evaluationsFor(request, access);
  if (evaluations === null) return { allowed: false, reason: 'the query has too many disjunctions' };

  // Each alternative of an OR query may be allowed by a rule of its own.
  let decision: Decision = { allowed: false, reason: '' };
  for (const evaluation of evaluations) {
    decision = tryRules(matching, request.method, evaluation);
    if (!decision.allowed) break;
  }
  return decision;
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
