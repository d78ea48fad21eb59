/**
 * Writes the log: a line of JSON for each event, from LOG_LEVEL on. No line has anybody's name, address, code
 * or words: facts are numbers and words from closed lists, and an error is reduced to its traits.
 */
import * as logger from 'firebase-functions/logger';
import { environment, isLogged, type LogLevel } from '#config.ts';
import { deployedRelease } from './deployed-release.ts';
import { noteFault } from './faults/pending.ts';
import { traitsOf } from './faults/traits.ts';
import { currentTrace } from './trace.ts';

/** An event's name and its facts, which Cloud Logging keeps as fields. */
type Write = (event: string, facts?: Readonly<Record<string, unknown>>) => void;

export const log: Record<'debug' | 'info' | 'warn' | 'error', Write> = {
  debug: writer('DEBUG', logger.debug),
  info: writer('INFO', logger.info),
  warn: writer('WARNING', logger.warn),
  error: writer('ERROR', logger.error),
};

const logged = new WeakSet<Error>();

/** Whether a line has told of an error already, where it was met first. */
export function wasLogged(error: unknown): boolean {
  if (error instanceof AggregateError && error.errors.length > 0) return error.errors.every(wasLogged);
  return error instanceof Error && logged.has(error);
}

function writer(level: LogLevel, write: typeof logger.info): Write {
  return (event, facts = {}) => {
    for (const fact of Object.values(facts)) if (fact instanceof Error) logged.add(fact);
    if (level === 'ERROR') noteFault(event, facts);
    if (!isLogged(level)) return;
    write(event, {
      timestamp: new Date().toISOString(),
      level: level.toLowerCase(),
      event,
      ...withTrace(),
      environment: environment(),
      release: deployedRelease(),
      ...Object.fromEntries(Object.entries(facts).flatMap(toldOf)),
    });
  };
}

/** Errors, and whatever else is thrown, without words, which only developers see: they may be somebody's. */
function toldOf([name, fact]: [string, unknown]): [string, unknown][] {
  if (!(fact instanceof Error)) {
    // A model's error is a number.
    const isThrown = name === 'error' && fact !== null && typeof fact !== 'number';
    return [[name, isThrown ? traitsOf(fact) : fact]];
  }
  const told: [string, unknown] = [name, traitsOf(fact)];
  return isLogged('DEBUG') ? [told, ['inWords', fact.stack]] : [told];
}

function withTrace(): Record<string, unknown> {
  const { id: trace, within } = currentTrace() ?? {};
  return trace === undefined ? {} : { trace, within };
}
