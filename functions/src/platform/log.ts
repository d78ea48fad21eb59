/** Writes lines of the log from LOG_LEVEL on, each with the trace of its call. */
import * as logger from 'firebase-functions/logger';
import { isLogged, type LogLevel } from '#config.ts';
import { traceId } from './trace.ts';

/** An event's name and its facts, which Cloud Logging keeps as fields. */
type Write = (event: string, facts?: Record<string, unknown>) => void;

export const log: Record<'debug' | 'info' | 'warn' | 'error', Write> = {
  debug: writer('DEBUG', logger.debug),
  info: writer('INFO', logger.info),
  warn: writer('WARNING', logger.warn),
  error: writer('ERROR', logger.error),
};

function writer(level: LogLevel, write: typeof logger.info): Write {
  return (event, facts) => {
    if (isLogged(level)) write(event, withTrace(facts));
  };
}

function withTrace(facts: Record<string, unknown> = {}): Record<string, unknown> {
  const trace = traceId();
  return trace === undefined ? facts : { ...facts, trace };
}
