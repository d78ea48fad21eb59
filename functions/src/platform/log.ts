/** Writes lines of the log, each with the trace of its call. */
import * as logger from 'firebase-functions/logger';
import { traceId } from './trace.ts';

/** An event's name and its facts, which Cloud Logging keeps as fields. */
type Write = (event: string, facts?: Record<string, unknown>) => void;

export const log: Record<'info' | 'warn' | 'error', Write> = {
  info: (event, facts) => logger.info(event, withTrace(facts)),
  warn: (event, facts) => logger.warn(event, withTrace(facts)),
  error: (event, facts) => logger.error(event, withTrace(facts)),
};

function withTrace(facts: Record<string, unknown> = {}): Record<string, unknown> {
  const trace = traceId();
  return trace === undefined ? facts : { ...facts, trace };
}
