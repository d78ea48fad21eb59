/** Faults and spans that wait to be sent to Sentry, whose code loads only once there are any. */
import { sentryDsn, tracedShare } from '#config.ts';
import { currentTrace } from '../trace.ts';
import { type Traits, traitsOf } from './traits.ts';

/** Something that went wrong, in our code or in the dashboard's. */
export type Fault = {
  event: string;
  /** Epoch milliseconds. */
  at: number;
  trace?: string;
  within: string;
  error: Traits | null;
  /** The other facts of its line. */
  facts: Readonly<Record<string, unknown>>;
  /** A fault of the dashboard: which release of it, and the page's pattern, are among the facts. */
  isOfPage?: boolean;
};

/** How long a call, or what follows from one, took. */
export type Span = {
  trace: string;
  name: string;
  kind: 'operation' | 'background' | 'page';
  /** Epoch milliseconds. */
  startedAt: number;
  ms: number;
  /** Null without a fault, otherwise a reason of a closed list. */
  fault: string | null;
  facts: Readonly<Record<string, number>>;
};

export type Told = { faults: readonly Fault[]; spans: readonly Span[] };

const maxFaults = 20;
const maxSpans = 50;
let faults: Fault[] = [];
let spans: Span[] = [];

/** Notes the fault of a log line at ERROR, to be sent. */
export function noteFault(event: string, facts: Readonly<Record<string, unknown>>): void {
  if (sentryDsn() === null) return;
  const error = Object.values(facts).find((fact) => fact instanceof Error) ?? null;
  const { id: trace, within = 'none' } = currentTrace() ?? {};
  const traits = error && traitsOf(error);
  tellFault({ event, at: Date.now(), ...(trace && { trace }), within, error: traits, facts });
}

/** Without a DSN nothing is kept; a flood is cut short, as one of each kind says enough. */
export function tellFault(fault: Fault): void {
  if (sentryDsn() !== null && faults.length < maxFaults) faults.push(fault);
}

/** Notes how long something took, if its trace is sampled; dashboards sample their visits themselves. */
export function tellSpan(span: Span): void {
  if (sentryDsn() === null || spans.length >= maxSpans) return;
  if (span.kind === 'page' || isSampled(span.trace)) spans.push(span);
}

/** Whether a trace is sampled: its random id decides, so the answer is the same wherever it goes on. */
function isSampled(trace: string): boolean {
  return Number.parseInt(trace.slice(-8), 16) / 2 ** 32 < tracedShare();
}

export function hasFaults(): boolean {
  return faults.length > 0;
}

/** What is to be sent now; null if nothing is. */
export function takeTold(): Told | null {
  if (faults.length === 0 && spans.length === 0) return null;
  const told = { faults, spans };
  faults = [];
  spans = [];
  return told;
}
