import { currentTrace } from '../trace.ts';
import { type Span, tellSpan } from './pending.ts';

/** Tells Sentry how long the present call, or background work, took until now. */
export function tellTime(
  name: string,
  kind: Span['kind'],
  ms: number,
  fault: string | null,
  facts: Span['facts'],
): void {
  const { id: trace } = currentTrace() ?? {};
  if (trace !== undefined)
    tellSpan({ trace, name, kind, startedAt: Date.now() - ms, ms, fault, facts: { ...facts } });
}
