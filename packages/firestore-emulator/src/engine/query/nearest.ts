/** Finds the nearest vectors. */
import { invalidArgument } from '../../errors.ts';
import type { Message } from '../../interfaces.ts';
import { limits } from '../../limits.ts';
import { Doc, getField } from '../storage/document.ts';
import { decodeValue } from '../values/decode.ts';
import { type FieldPath, parseFieldPath } from '../values/paths.ts';
import { Vector } from '../values/values.ts';
import type { Source } from './aggregate.ts';
import type { Query } from './query.ts';

type Measure = 'EUCLIDEAN' | 'COSINE' | 'DOT_PRODUCT';
const MEASURES: readonly (Measure | null)[] = [null, 'EUCLIDEAN', 'COSINE', 'DOT_PRODUCT'];

export type Nearest = {
  path: FieldPath;
  vector: Vector;
  measure: Measure;
  limit: number;
  /** The field of the results that holds their distance; null for none. */
  resultField: string | null;
  /** The largest distance of results; for dot products the smallest. */
  threshold: number | null;
};

/** Parses and checks the `find_nearest` of a `StructuredQuery`, in the official emulator's order. */
export function parseNearest(query: Message | null | undefined): Nearest | null {
  const message: Message | null | undefined = query?.findNearest;
  if (!message) return null;
  const vector = decodeValue(message.queryVector ?? {});
  if (!(vector instanceof Vector)) throw invalidArgument('Query Value must be of type vector.');
  const limit = Number(message.limit?.value ?? message.limit ?? 0);
  if (!(limit > 0 && limit <= limits.nearestResults)) {
    throw invalidArgument(
      `FindNearest.limit must be a positive integer of no more than ${limits.nearestResults}`,
    );
  }
  const { distanceMeasure } = message;
  const measure = MEASURES.find(
    (measure, i) => measure !== null && (measure === distanceMeasure || i === distanceMeasure),
  );
  if (!measure) throw invalidArgument('Unknown Distance Measure.');
  const path = parseFieldPath(message.vectorField?.fieldPath);
  checkQuery(query!);
  const resultField: string | null = message.distanceResultField || null;
  if (resultField && /^__.*__$/s.test(resultField)) {
    throw invalidArgument(`The distanceResultField.property.name "${resultField}" is reserved.`);
  }
  return { path, vector, measure, limit, resultField, threshold: thresholdOf(message.distanceThreshold) };
}

function checkQuery(query: Message): void {
  if (query.limit) throw invalidArgument('A query limit cannot be used with FindNearest');
  if (query.offset) throw invalidArgument('A query offset cannot be used with FindNearest');
  if (query.startAt || query.endAt) throw invalidArgument('A cursor cannot be used with FindNearest');
}

/** An empty DoubleValue means zero. */
function thresholdOf(message: Message | null | undefined): number | null {
  if (message === null || message === undefined) return null;
  return typeof message === 'object' ? Number(message.value ?? 0) : Number(message);
}

/** The documents nearest to the vector, nearest first, without those that lack a vector of its dimension. */
export function findNearest(docs: Doc[], nearest: Nearest): Doc[] {
  const { measure, threshold } = nearest;
  // A larger dot product is nearer.
  const sign = measure === 'DOT_PRODUCT' ? -1 : 1;
  const near = docs.flatMap((doc) => {
    const values = comparableVector(doc, nearest);
    if (!values) return [];
    const distance = distanceBetween(measure, values, nearest.vector.values);
    if (threshold !== null && !(distance * sign <= threshold * sign)) return [];
    return [{ doc, distance, rank: Number.isNaN(distance) ? Number.POSITIVE_INFINITY : distance * sign }];
  });
  near.sort((a, b) => (a.rank === b.rank ? 0 : a.rank - b.rank));
  return near.slice(0, nearest.limit).map(({ doc, distance }) => {
    if (!nearest.resultField) return doc;
    const fields = new Map(doc.fields).set(nearest.resultField, distance);
    return new Doc(doc.path, fields, doc.createTime, doc.updateTime);
  });
}

/** Whether a document has a vector of the dimension that is searched for. */
export function isComparable(doc: Doc, nearest: Nearest): boolean {
  return comparableVector(doc, nearest) !== null;
}

function comparableVector(doc: Doc, nearest: Nearest): readonly number[] | null {
  const value = getField(doc.fields, nearest.path);
  return value instanceof Vector && value.values.length === nearest.vector.values.length
    ? value.values
    : null;
}

function distanceBetween(measure: Measure, a: readonly number[], b: readonly number[]): number {
  const dot = (x: readonly number[], y: readonly number[]) => x.reduce((sum, n, i) => sum + n * y[i]!, 0);
  switch (measure) {
    case 'EUCLIDEAN':
      return Math.sqrt(a.reduce((sum, n, i) => sum + (n - b[i]!) ** 2, 0));
    case 'COSINE':
      return 1 - dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
    case 'DOT_PRODUCT':
      return dot(a, b);
  }
}

/** A source that only has the documents nearest to a vector. */
export function nearestOf(source: Source, nearest: Nearest): Source {
  const docs = (query: Query) => findNearest(source.docs(query), nearest);
  return { docs, count: (query, upTo) => Math.min(docs(query).length, upTo) };
}

/** Throws for a vector search, which listeners don't support. */
export function refuseNearest(query: Message): void {
  if (query.findNearest) throw invalidArgument('FindNearest is not supported in listeners.');
}
