import { graphLimits } from '@cine/contract/operations/faces/graph';
import type { GraphQLError } from 'graphql';
import { tooCostly } from './refused.ts';

/** The error of an answer that is longer than allowed; null for others. */
export function sizeErrorOf(answer: object): GraphQLError | null {
  const kilobytes = Buffer.byteLength(JSON.stringify(answer)) / 1000;
  return kilobytes > graphLimits.kilobytes ? tooCostly('kilobytes', kilobytes, graphLimits.kilobytes) : null;
}
