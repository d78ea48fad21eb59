/** One evaluation of rules: its limits, the documents it reads, and its errors. */
import type { DocumentSnapshot, RulesDocuments } from '../interfaces.ts';
import { limits } from '../limits.ts';
import { AbstractValue, MapValue, PathValue, RulesError, type RulesValue } from './values/values.ts';

/** Thrown when a limit is exceeded. Unlike an error value it can't be absorbed: the request is denied. */
export class LimitExceeded extends Error {}

type Documents = Map<string, DocumentSnapshot | null>;

/** Documents read within one request, which has one view of the database. */
const readThrough = new WeakMap<RulesDocuments, Documents>();

/** Documents read to check one document or query; a repeated read within the request is free. */
export class DocumentAccess {
  readonly #documents: RulesDocuments;
  readonly #database: string;
  readonly #limit: number;
  readonly #known: Documents;
  #count = 0;

  constructor(documents: RulesDocuments, database: string, limit = limits.documentsOfRules) {
    this.#documents = documents;
    this.#database = database;
    this.#limit = limit;
    this.#known = readThrough.get(documents) ?? new Map();
    readThrough.set(documents, this.#known);
  }

  /** The result of `get`, `getAfter`, `exists` or `existsAfter` for a path. */
  lookUp(name: string, path: RulesValue): RulesValue {
    if (path instanceof AbstractValue) return path.unknown();
    if (!(path instanceof PathValue))
      return new RulesError(`Unsupported operation error. Expected: ${name}(path).`);
    const [databases, database, documents, ...rest] = path.segments;
    if (
      databases !== 'databases' ||
      documents !== 'documents' ||
      rest.length === 0 ||
      rest.length % 2 !== 0
    ) {
      return new RulesError(`Invalid document path ${path}.`);
    }
    if (database !== this.#database) return new RulesError(`Unable to read from database ${database}.`);
    const document = this.#fetch(rest.join('/'), name.endsWith('After'));
    if (name.startsWith('exists')) return document !== null;
    return document === null ? null : documentValue(document);
  }

  #fetch(path: string, after: boolean): DocumentSnapshot | null {
    const key = `${after ? 'after' : 'now'}:${path}`;
    const cached = this.#known.get(key);
    if (cached !== undefined) return cached;
    if (++this.#count > this.#limit) throw tooManyDocuments(this.#limit);
    if (this.#known.size >= limits.documentsOfRulesTogether)
      throw tooManyDocuments(limits.documentsOfRulesTogether);
    const document = after ? this.#documents.getAfter(path) : this.#documents.get(path);
    this.#known.set(key, document);
    return document;
  }
}

function tooManyDocuments(limit: number): LimitExceeded {
  return new LimitExceeded(`Unable to read more than ${limit} documents for one request.`);
}

/** The context of a condition: the variables of one request under one matching pattern. */
export class Evaluation {
  readonly request: RulesValue;
  readonly resource: RulesValue;
  readonly access: DocumentAccess;
  wildcards: readonly RulesValue[] = [];
  #spent = 0;

  constructor(request: RulesValue, resource: RulesValue, access: DocumentAccess) {
    this.request = request;
    this.resource = resource;
    this.access = access;
  }

  /**
   * Counts evaluated expressions against the request's limit, in production's unit: one a node, and more for
   * `&&`, `||`, `?:`, `let`, `is` and the literal segments of paths.
   */
  spend(count = 1): void {
    this.#spent += count;
    if (this.#spent > limits.expressionsOfRules) {
      throw new LimitExceeded(
        `Unable to evaluate the expression as the maximum of ${limits.expressionsOfRules} expressions to evaluate has been reached.`,
      );
    }
  }
}

/** A document as `resource`, `request.resource` and the result of `get()`. */
export function documentValue(document: DocumentSnapshot): MapValue {
  const path = document.name.split('/').slice(2);
  return new MapValue(
    new Map<string, RulesValue>([
      ['data', new MapValue(new Map(), document.fields)],
      ['id', path.at(-1) as string],
      ['__name__', new PathValue(path)],
    ]),
  );
}
