import type { CountingRuleset, RulesDocuments, RulesIssue, RulesRequest } from '../interfaces.ts';
import { type Assembled, assemble } from './compile/assemble.ts';
import { FIRESTORE } from './compile/services.ts';
import { DocumentAccess, documentValue, Evaluation } from './evaluation.ts';
import { ANY, ANY_NUMBER, AskedFor, type Target } from './patterns.ts';
import { alternatives, queryValue } from './queries/constraints.ts';
import { QueriedDocument } from './queries/proof.ts';
import { type Decision, matchingRules, tryRules, withinLimits } from './rule.ts';
import { MapValue, PathValue, type RulesValue, toTimestamp } from './values/values.ts';

/** A ruleset, which allows what at least one of its rules allows. */
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
  const cases = casesOf(request);
  if (cases === null) return { allowed: false, reason: 'the query has too many disjunctions' };
  const access = new DocumentAccess(documents, request.database);
  const matchingAt = (target: Target) => matchingRules(rules, version, request.method, target);
  const everywhere = matchingAt(targetOf(request, ANY));

  // Each alternative of an OR query may be allowed by a different rule.
  let decision: Decision = { allowed: false, reason: '' };
  for (const { id, resource } of cases) {
    const matching = id === undefined ? everywhere : matchingAt(targetOf(request, new AskedFor(id)));
    if (matching.length === 0) return { allowed: false, reason: 'No matching allow statements' };
    decision = tryRules(matching, request.method, new Evaluation(requestValue(request), resource, access));
    // The official emulator starts with a line break, because its clients prepend text.
    if (!decision.allowed) return { allowed: false, reason: `\n${decision.reason}` };
  }
  return decision;
}

type Case = { id?: string | undefined; resource: RulesValue };

/** One for a request for one document; one for each alternative of a query, or null if there are too many. */
function casesOf(request: RulesRequest): Case[] | null {
  if (request.method !== 'list') {
    return [{ resource: request.before ? documentValue(request.before) : null }];
  }
  const branches = alternatives(request.query);
  return (
    branches?.map((constraints) => ({
      id: constraints.name?.segments.at(-1),
      resource: new QueriedDocument(constraints),
    })) ?? null
  );
}

function targetOf(request: RulesRequest, document: Target[number]): Target {
  const segments = request.path.split('/').filter((segment) => segment !== '');
  const root = ['databases', request.database, 'documents'];
  if (request.method !== 'list') return [...root, ...segments];
  if (!request.allDescendants) return [...root, ...segments, document];
  // Without a collection id the query spans everything below a document, whose path has an even length.
  const group = segments.length % 2 === 1 ? segments.pop() : undefined;
  return [...root, ...segments, ANY_NUMBER, group ?? ANY, document];
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

/** The rules value of plain JSON, as found in an identity token. */
function fromJson(value: unknown): RulesValue {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value;
  if (Array.isArray(value)) return value.map(fromJson);
  if (typeof value === 'object' && value !== null) {
    return new MapValue(new Map(Object.entries(value).map(([key, item]) => [key, fromJson(item)])));
  }
  return null;
}

/**
 * Compiles Firestore security rules; no ruleset if an issue is an ERROR, while what production only warns of
 * is a WARNING. `debug` gets the output of `debug()` calls.
 */
export function compileRules(
  source: string,
  debug: (text: string) => void = console.log,
): { ruleset: CountingRuleset | null; issues: RulesIssue[] } {
  const { assembled, issues } = assemble(source, FIRESTORE, debug);
  return { ruleset: assembled && createRuleset(assembled), issues };
}
