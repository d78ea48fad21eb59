/** Events and transactions for Sentry, made of a few fields, so that nothing people wrote is in them. */
import { randomBytes } from 'node:crypto';
import type { Event, Exception } from '@sentry/core';
import type { Fault, Span, Told } from '#platform/faults/pending.ts';
import type { Frame, Traits } from '#platform/faults/traits.ts';

export type { Told };

/** The release that reports, and its environment. */
export type Origin = { release: string; environment: string };

/** The facts that a fault is sent with: what was done, never to whom or with what. */
const toldFacts = [
  ...['operation', 'document', 'collection', 'follower', 'job', 'queue', 'purpose', 'provider', 'what'],
  ...['reason', 'kind', 'code', 'status', 'page', 'ofPage', 'retries', 'tries', 'failed', 'of', 'version'],
] as const;

/** A word of a closed list, a name in our code, or a page's pattern. */
const word = /^[\w./:-]{1,80}$/;
/** Events are named by our code, some with a reason behind a colon. */
const eventName = /^[A-Za-z][\w ’':-]{1,100}$/;

/** A fault as an event of Sentry. Those of one place are one issue. */
export function faultEvent(
  { event, at, trace, within, error, facts, isOfPage }: Fault,
  origin: Origin,
): Event {
  const name = eventName.test(event) ? event : 'fault';
  const tags = { event: name, ...(isOfPage && { part: 'dashboard' }), ...tagsOf(facts) };
  const [first] = error?.at ?? [];
  const where = first ? [first.file, first.function ?? String(first.line)] : [within];
  return {
    ...common(at, origin),
    platform: isOfPage ? 'javascript' : 'node',
    level: 'error',
    transaction: within,
    tags,
    fingerprint: [name, error?.name ?? 'none', ...where],
    ...(trace !== undefined && { contexts: { trace: { trace_id: traceOf(trace), span_id: newId(8) } } }),
    ...(error ? { exception: { values: exceptionsOf(name, error) } } : { message: name }),
  };
}

/** How long a call took, as a transaction of Sentry. */
export function spanEvent({ trace, name, kind, startedAt, ms, fault, facts }: Span, origin: Origin): Event {
  const status = fault === null ? 'ok' : fault === 'internal' ? 'internal_error' : 'failed_precondition';
  return {
    ...common(startedAt + ms, origin),
    type: 'transaction',
    platform: kind === 'page' ? 'javascript' : 'node',
    transaction: name,
    transaction_info: { source: 'route' },
    start_timestamp: startedAt / 1000,
    spans: [],
    ...(fault !== null && word.test(fault) && { tags: { outcome: fault } }),
    contexts: {
      trace: { trace_id: traceOf(trace), span_id: newId(8), op: opOf[kind], status, data: { ...facts } },
    },
  };
}

const opOf = { operation: 'function', background: 'task', page: 'pageload' } as const;

function common(at: number, { release, environment }: Origin) {
  return {
    event_id: newId(16),
    timestamp: at / 1000,
    release: `cine-compagnon@${release}`,
    environment,
    // Otherwise the address of whoever sends it counts as a user's.
    sdk: { settings: { infer_ip: 'never' as const } },
  };
}

function tagsOf(facts: Fault['facts']): Record<string, string | number> {
  return Object.fromEntries(
    toldFacts.flatMap((name) => {
      const fact = facts[name];
      const isTold = typeof fact === 'number' || (typeof fact === 'string' && word.test(fact));
      return isTold ? [[name, fact]] : [];
    }),
  );
}

/** An error and its causes, the innermost first. */
function exceptionsOf(event: string, traits: Traits): Exception[] {
  const { name, reason, at = [], cause } = traits;
  return [
    ...(cause ? exceptionsOf(event, cause) : []),
    {
      type: name,
      value: reason === undefined ? event : `${event}: ${reason}`,
      // The innermost call last, as Sentry reads stacks.
      ...(at.length > 0 && { stacktrace: { frames: at.toReversed().map(frameOf) } }),
    },
  ];
}

function frameOf({ file, line, column, function: called }: Frame) {
  return { filename: file, lineno: line, colno: column, in_app: true, ...(called && { function: called }) };
}

/** The log's id with as many digits as Sentry's ids have. */
function traceOf(trace: string): string {
  return trace.padStart(32, '0');
}

function newId(bytes: number): string {
  return randomBytes(bytes).toString('hex');
}
