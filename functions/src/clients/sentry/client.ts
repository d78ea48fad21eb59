/** Sends faults and traces to Sentry, or to what speaks its protocol. */

import { second } from '@cine/contract/time';
import {
  createEventEnvelope,
  createTransport,
  dsnFromString,
  getEnvelopeEndpointWithUrlEncodedAuth,
} from '@sentry/core';
import { faultEvent, type Origin, spanEvent, type Told } from './events.ts';

export type Sentry = {
  /** Throws if Sentry can't be reached or refuses it; what it asks not to be sent for a while is dropped. */
  send: (told: Told) => Promise<void>;
};

class SentryError extends Error {
  override readonly name = 'SentryError';
  readonly status: number;

  constructor(status: number) {
    super(`Sentry answered ${status}`);
    this.status = status;
  }
}

const sdk = { name: 'cine-compagnon', version: '1' };
const timeoutMs = 5 * second;

/** Speaks to the project of a DSN. Throws if it is none. */
export function createSentry(dsn: string, origin: Origin): Sentry {
  const project = dsnFromString(dsn);
  if (!project) throw new Error('SENTRY_DSN is none');
  const address = getEnvelopeEndpointWithUrlEncodedAuth(project, undefined, sdk);
  // It keeps to the pauses that Sentry asks for.
  const transport = createTransport({ recordDroppedEvent: () => undefined }, async ({ body }) => {
    const { status, headers } = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-sentry-envelope' },
      body: typeof body === 'string' ? body : new Uint8Array(body),
      signal: AbortSignal.timeout(timeoutMs),
    });
    return {
      statusCode: status,
      headers: {
        'x-sentry-rate-limits': headers.get('x-sentry-rate-limits'),
        'retry-after': headers.get('retry-after'),
      },
    };
  });
  return {
    send: async ({ faults, spans }) => {
      const events = [
        ...faults.map((fault) => faultEvent(fault, origin)),
        ...spans.map((span) => spanEvent(span, origin)),
      ];
      const answers = await Promise.all(
        events.map((event) => transport.send(createEventEnvelope(event, project, { sdk: { ...sdk } }))),
      );
      const status = answers.find(({ statusCode = 200 }) => statusCode >= 400)?.statusCode;
      if (status !== undefined) throw new SentryError(status);
    },
  };
}
