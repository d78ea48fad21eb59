import { EmulatorError, invalidArgument } from '../errors.ts';
import type { Message } from '../interfaces.ts';
import { decodeValue } from './decode.ts';
import { Doc, getField } from './document.ts';
import { type FieldPath, parseFieldPath } from './paths.ts';
import { Vector } from './values.ts';

const MAX_RESULTS = 1000;

type Measure = 'EUCLIDEAN' | 'COSINE' | 'DOT_PRODUCT';
const MEASURES: readonly (Measure | null)[] = [null, 'EUCLIDEAN', 'COSINE', 'DOT_PRODUCT'];

/** A vector search over a query's documents. */
export type Nearest = {
  path: FieldPath;
  vector: Vector;
  measure: Measure;
  limit: number;
  /** Name of the field that results carry their distance in; null for none. */
  resultField: string | null;
  /** Results are at most this far, or for dot products at least this large. */
  threshold: number | null;
};

/** Parses and checks `StructuredQuery.find_nearest`. */
export function parseNearest(message: Message | null | undefined): Nearest | null {
  if (!message) return null;
  const vector = message.queryVector ? decodeValue(message.queryVector) : null;
  if (!(vector instanceof Vector)) throw invalidArgument('FindNearest.query_vector must be a vector.');
  const { distanceMeasure } = message;
  const measure = MEASURES.find(
    (known, i) => known !== null && (known === distanceMeasure || i === distanceMeasure),
  );
  if (!measure) throw invalidArgument('FindNearest.distance_measure is not set.');
  const limit = Number(message.limit?.value ?? message.limit ?? 0);
  if (!(limit > 0 && limit <= MAX_RESULTS)) {
    throw invalidArgument(`FindNearest.limit must be a positive integer of no more than ${MAX_RESULTS}.`);
  }
  const threshold = message.distanceThreshold?.value ?? message.distanceThreshold ?? null;
  return {
    path: parseFieldPath(message.vectorField?.fieldPath),
    vector,
    measure,
    limit,
    resultField: message.distanceResultField || null,
    threshold: threshold === null || typeof threshold === 'object' ? null : Number(threshold),
  };
}

/** The documents nearest to the vector, nearest first; those without a vector of its dimension are left out. */
export function findNearest(docs: Doc[], nearest: Nearest): Doc[] {
  const { measure, threshold } = nearest;
  // A larger dot product is nearer.
  const sign = measure === 'DOT_PRODUCT' ? -1 : 1;
  const near = docs.flatMap((doc) => {
    const value = getField(doc.fields, nearest.path);
    if (!(value instanceof Vector) || value.values.length !== nearest.vector.values.length) return [];
    const distance = distanceBetween(measure, value.values, nearest.vector.values);
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

function distanceBetween(measure: Measure, a: readonly number[], b: readonly number[]): number {
  const dot = (x: readonly number[], y: readonly number[]) => x.reduce((sum, n, i) => sum + n * y[i]!, 0);
  switch (measure) {
    case 'EUCLIDEAN':
      return Math.sqrt(a.reduce((sum, n, i) => sum + (n - b[i]!) ** 2, 0));
    case 'COSINE':
      return 1 - dot(a, b) / (Math.sqrt(dot(a, a)) * Math.sqrt(dot(b, b)));
    case 'DOT_PRODUCT':
      return dot(a, b);
  }
}

/** Vector searches have no place in aggregations and listeners. */
export function refuseNearest(message: Message | null | undefined, where: string): void {
  if (message?.findNearest)
    throw new EmulatorError('INVALID_ARGUMENT', `FindNearest is not supported in ${where}.`);
}
