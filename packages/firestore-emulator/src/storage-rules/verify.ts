import type { DocumentSnapshot, RulesMethod } from '../interfaces.ts';
import { limits } from '../limits.ts';
import type { Assembled } from '../rules/compile/assemble.ts';
import { METHODS } from '../rules/compile/services.ts';
import { DocumentAccess, Evaluation } from '../rules/evaluation.ts';
import { matchingRules, tryRules, withinLimits } from '../rules/rule.ts';
import { MapValue, type RulesValue } from '../rules/values/values.ts';
import { fromTyped, type TypedValue } from './typed-values.ts';

const DATABASE = '(default)';

export type VerifyRequest = {
  /** `/b/<bucket>/o/<object>`, without the object for a list. */
  path: string;
  method: string;
  variables: Record<string, TypedValue>;
};

export type Verdict =
  | { permit: boolean; reason: string }
  /** A Firestore document is needed first, by its path below `/documents`. */
  | { wanted: string };

class Wanted extends Error {
  readonly path: string;
  constructor(path: string) {
    super(path);
    this.path = path;
  }
}

/** Decides a request to Storage. `documents` are the Firestore documents known so far, null if missing. */
export function verify(
  { rules, version }: Assembled,
  request: VerifyRequest,
  documents: ReadonlyMap<string, DocumentSnapshot | null>,
): Verdict {
  const get = (path: string): DocumentSnapshot | null => {
    const document = documents.get(path);
    if (document === undefined) throw new Wanted(path);
    return document;
  };
  const [method] = METHODS.get(request.method) ?? [];
  if (method === undefined) return { permit: false, reason: `unknown method '${request.method}'` };
  const segments = request.path.split('/').filter((segment) => segment !== '');
  const matching = matchingRules(rules, version, method, segments);
  if (matching.length === 0) {
    return { permit: false, reason: 'No matching allow statements' };
  }
  const access = new DocumentAccess({ get, getAfter: get }, DATABASE, limits.documentsOfStorageRules);
  const { resource, request: variable } = request.variables;
  const evaluation = new Evaluation(
    requestValue(variable, method),
    resource ? fromTyped(resource) : null,
    access,
  );
  try {
    const { allowed, reason } = withinLimits(() => tryRules(matching, method, evaluation));
    return { permit: allowed, reason };
  } catch (error) {
    if (error instanceof Wanted) return { wanted: error.path };
    throw error;
  }
}

function requestValue(typed: TypedValue | undefined, method: RulesMethod): RulesValue {
  const sent = typed ? fromTyped(typed) : null;
  if (!(sent instanceof MapValue)) return sent;
  const entries = new Map<string, RulesValue>([['method', method]]);
  for (const key of sent.keys()) entries.set(key, sent.get(key) ?? null);
  return new MapValue(entries);
}
