import { type Fields, Refused, type Source } from './wire.ts';

type Json = Record<string, unknown>;
/** A document's score for a query; null if it doesn't match. */
export type Scorer = (source: Source) => number | null;

/**
 * The part of Elasticsearch's query language that we use. Anything else, and fields without the right
 * mapping, are refused as Elasticsearch does.
 */
export function scorerOf(query: Json, fields: Fields, all: readonly Source[]): Scorer {
  const entries = Object.entries(query);
  if (entries.length !== 1) throw refused(`[${Object.keys(query).join()}] is not one query`);
  const [[kind, clause]] = entries as [[string, Json]];
  const make = (inner: unknown) => scorerOf(inner as Json, fields, all);
  switch (kind) {
    case 'bool':
      return bool(clause, make);
    case 'dis_max': {
      only(clause, ['queries']);
      const queries = (clause.queries as Json[]).map(make);
      return (source) => best(queries.map((score) => score(source)));
    }
    case 'constant_score': {
      only(clause, ['filter', 'boost']);
      const filter = make(clause.filter);
      return (source) => (filter(source) === null ? null : Number(clause.boost ?? 1));
    }
    case 'function_score':
      return functionScore(clause, fields, make);
    case 'term':
    case 'terms': {
      const [[field, value]] = Object.entries(clause) as [[string, unknown]];
      typed(fields, field, ['keyword', 'integer', 'short', 'long']);
      const values = kind === 'term' ? [value] : (value as unknown[]);
      return (source) => (valuesIn(source, field).some((own) => values.includes(own)) ? 1 : null);
    }
    case 'range': {
      const [[field, limits]] = Object.entries(clause) as [[string, Json]];
      typed(fields, field, ['integer', 'short', 'long']);
      only(limits, ['gte', 'lte', 'lt']);
      const { gte = -Infinity, lte = Infinity, lt = Infinity } = limits as Record<string, number>;
      const isIn = (value: unknown) => Number(value) >= gte && Number(value) <= lte && Number(value) < lt;
      return (source) => (valuesIn(source, field).some(isIn) ? 1 : null);
    }
    case 'match': {
      const [[field, options]] = Object.entries(clause) as [[string, Json]];
      only(options, ['query', 'fuzziness', 'operator', 'boost']);
      if (options.operator !== 'and') throw refused('operator or');
      const words = tokensOf(String(options.query));
      const of = wordScorer(field, fields, all, options.fuzziness as string | undefined);
      return boosted(options, (source) =>
        enough(
          words.map((word) => of(source, word, false)),
          words.length,
        ),
      );
    }
    case 'multi_match':
      return multiMatch(clause, fields, all);
    default:
      throw refused(`unknown query [${kind}]`);
  }
}

function bool(clause: Json, make: (inner: unknown) => Scorer): Scorer {
  only(clause, ['must', 'filter']);
  const must = listOf(clause.must).map(make);
  const filter = listOf(clause.filter).map(make);
  return (source) => {
    if (filter.some((each) => each(source) === null)) return null;
    return enough(
      must.map((each) => each(source)),
      must.length,
    );
  };
}

function functionScore(clause: Json, fields: Fields, make: (inner: unknown) => Scorer): Scorer {
  only(clause, ['query', 'functions', 'score_mode', 'boost_mode']);
  if (clause.boost_mode !== 'multiply') throw refused(`boost_mode [${clause.boost_mode}]`);
  const query = make(clause.query);
  const functions = (clause.functions as Json[]).map((each) => {
    only(each, ['filter', 'weight', 'field_value_factor']);
    const filter = each.filter === undefined ? null : make(each.filter);
    const factor = each.field_value_factor as { field: string; factor: number } | undefined;
    if (factor) typed(fields, factor.field, ['short', 'integer', 'long']);
    return (source: Source) => {
      if (filter?.(source) === null) return null;
      return factor ? factor.factor * Number(valuesIn(source, factor.field)[0]) : Number(each.weight);
    };
  });
  return (source) => {
    const score = query(source);
    const own = functions.map((each) => each(source)).filter((each) => each !== null);
    if (score === null || own.length === 0) return score;
    return score * (clause.score_mode === 'first' ? own[0]! : own.reduce((sum, each) => sum + each, 0));
  };
}

function multiMatch(clause: Json, fields: Fields, all: readonly Source[]): Scorer {
  only(clause, ['query', 'type', 'fields', 'operator', 'fuzziness', 'boost']);
  if (clause.operator !== 'and') throw refused('operator or');
  const names = (clause.fields as string[]).map((each) => each.split('^') as [string, string?]);
  const words = tokensOf(String(clause.query));
  const scorers = names.map(([field, boost = '1']) => {
    const of = wordScorer(field, fields, all, clause.fuzziness as string | undefined);
    return { field, boost: Number(boost), of };
  });
  if (clause.type === 'cross_fields') {
    if (clause.fuzziness !== undefined) throw refused('fuzziness is not allowed for type [cross_fields]');
    const one = (source: Source, word: string) =>
      best(scorers.map(({ of, boost }) => scaled(of(source, word, false), boost)));
    return boosted(clause, (source) =>
      enough(
        words.map((word) => one(source, word)),
        words.length,
      ),
    );
  }
  if (clause.type !== 'bool_prefix') throw refused(`type [${clause.type}]`);
  return boosted(clause, (source) => {
    const perField = scorers.map(({ field, of }) => {
      const terms = shingles(words, sizeOf(field));
      const isLast = (at: number) => at === terms.length - 1;
      if (terms.length === 0) return null;
      return enough(
        terms.map((term, at) => of(source, term, isLast(at))),
        terms.length,
      );
    });
    const scores = perField.filter((score) => score !== null);
    return scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0);
  });
}

type WordScorer = (source: Source, word: string, isPrefix: boolean) => number | null;

/** How well a word matches a field: better if the word is rarer or the field shorter, roughly as BM25. */
function wordScorer(
  field: string,
  fields: Fields,
  all: readonly Source[],
  fuzziness: string | undefined,
): WordScorer {
  const size = sizeOf(field);
  const name = field.replace(/\._[23]gram$/, '');
  typed(fields, name, size > 1 ? ['search_as_you_type'] : ['text', 'search_as_you_type']);
  const termsOf = (source: Source) =>
    valuesIn(source, name).flatMap((text) => shingles(tokensOf(String(text)), size));
  const termsBySource = new Map(all.map((source) => [source, termsOf(source)]));
  const having = new Map<string, number>();
  for (const terms of termsBySource.values())
    for (const term of new Set(terms)) having.set(term, (having.get(term) ?? 0) + 1);
  const average = [...termsBySource.values()].flat().length / Math.max(1, all.length);
  const rarity = (word: string) => {
    const count = having.get(word) ?? 0;
    return Math.log(1 + (all.length - count + 0.5) / (count + 0.5));
  };
  return (source, word, isPrefix) => {
    const terms = termsBySource.get(source)!;
    const norm = 2.2 / (1 + 1.2 * (0.25 + (0.75 * terms.length) / (average || 1)));
    if (isPrefix) return terms.some((term) => term.startsWith(word)) ? 1 : null;
    const allowed = editsAllowed(fuzziness, word);
    const scores = terms.map((term) => {
      const edits = term === word ? 0 : allowed > 0 ? distance(word, term) : Number.POSITIVE_INFINITY;
      return edits > allowed ? null : rarity(term) * norm * (1 - edits / Math.min(word.length, term.length));
    });
    return best(scores);
  };
}

function sizeOf(field: string): number {
  return Number(/\._([23])gram$/.exec(field)?.[1] ?? 1);
}

function enough(scores: readonly (number | null)[], least: number): number | null {
  const hits = scores.filter((score) => score !== null);
  return hits.length < least ? null : hits.reduce((sum, score) => sum + score, 0);
}

function best(scores: readonly (number | null)[]): number | null {
  const hits = scores.filter((score) => score !== null);
  return hits.length === 0 ? null : Math.max(...hits);
}

function boosted({ boost = 1 }: Json, scorer: Scorer): Scorer {
  return (source) => scaled(scorer(source), Number(boost));
}

function scaled(score: number | null, by: number): number | null {
  return score === null ? null : score * by;
}

export function valuesIn(source: Source, field: string): unknown[] {
  const value = source[field];
  return value === null || value === undefined ? [] : listOf(value);
}

function listOf(value: unknown): unknown[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}

export function typed(fields: Fields, field: string, types: readonly string[]): void {
  const type = fields[field]?.type;
  if (!types.includes(type ?? '')) throw refused(`field [${field}] is ${type}, not ${types.join(' or ')}`);
}

function only(clause: Json, allowed: readonly string[]): void {
  for (const key of Object.keys(clause)) if (!allowed.includes(key)) throw refused(`unknown field [${key}]`);
}

function refused(reason: string): Refused {
  return new Refused(400, 'parsing_exception', reason);
}

function tokensOf(text: string): string[] {
  return text.match(/\S+/g) ?? [];
}

/** What `search_as_you_type` keeps in `_2gram` and `_3gram`: neighbouring words as one. */
function shingles(tokens: readonly string[], size: number): string[] {
  return tokens.slice(size - 1).map((_token, at) => tokens.slice(at, at + size).join(' '));
}

/** Edits that a number, or `AUTO:low,high`, allows in a word. */
function editsAllowed(fuzziness: string | undefined, word: string): number {
  if (fuzziness === undefined) return 0;
  if (/^[012]$/.test(fuzziness)) return Number(fuzziness);
  const [, low, high] = /^AUTO:(\d+),(\d+)$/.exec(fuzziness) ?? [];
  if (low === undefined) throw new Error(`fuzziness ${fuzziness}`);
  return word.length < Number(low) ? 0 : word.length < Number(high) ? 1 : 2;
}

/** Edits from one word to another; swapping two adjacent letters is one. */
function distance(one: string, other: string): number {
  const rows = Array.from({ length: one.length + 1 }, (_row, y) =>
    Array.from({ length: other.length + 1 }, (_cell, x) => (y === 0 ? x : x === 0 ? y : 0)),
  );
  for (let y = 1; y <= one.length; y++)
    for (let x = 1; x <= other.length; x++) {
      const cost = one[y - 1] === other[x - 1] ? 0 : 1;
      let edits = Math.min(rows[y - 1]![x]! + 1, rows[y]![x - 1]! + 1, rows[y - 1]![x - 1]! + cost);
      if (y > 1 && x > 1 && one[y - 1] === other[x - 2] && one[y - 2] === other[x - 1])
        edits = Math.min(edits, rows[y - 2]![x - 2]! + 1);
      rows[y]![x] = edits;
    }
  return rows[one.length]![other.length]!;
}
