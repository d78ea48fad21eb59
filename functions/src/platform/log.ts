import * as logger from 'firebase-functions/logger';

/** An event's name and its facts, which Cloud Logging keeps as fields. */
type Write = (event: string, facts?: Record<string, unknown>) => void;

export const log: Record<'info' | 'warn' | 'error', Write> = {
  info: (event, facts = {}) => logger.info(event, facts),
  warn: (event, facts = {}) => logger.warn(event, facts),
  error: (event, facts = {}) => logger.error(event, facts),
};
