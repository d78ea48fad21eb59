/** What came of all calls: how many of each kind, how far they got, and what is wrong. */
import { codeByReason, type Reason } from '@cine/contract/errors';
import { type Operation, refusalsOf } from '@cine/contract/operation';
import type { Answer, Shot } from './shot.ts';

/** What HTTP adds to the reasons that an operation declares. */
const ofRequests: readonly Reason[] = [
  'route-unknown',
  'method-not-allowed',
  'body-too-large',
  'body-not-json',
  'body-type-unfit',
  'body-encoded',
  'body-too-deep',
  'origin-refused',
  // Firebase refuses a token that it can't verify, also where nobody needs one.
  'sign-in-invalid',
];

/** Refusals that come before an input is looked at. */
const beforeInput: readonly Reason[] = [
  'sign-in-required',
  'sign-in-invalid',
  'token-invalid',
  'token-not-personal',
  'token-reads-only',
  'token-not-enough',
  'app-check-required',
  'account-deleted',
  'members-only',
  'operators-only',
];

export type Count = { calls: number; answered: number; limited: number };

export type Tally = {
  note: (shot: Shot, answer: Answer, fault: string | null) => void;
  /** Counts what is no call of an operation. */
  noteOther: (kind: string, isRefused: boolean, fault: string | null) => void;
  calls: () => number;
  byKind: ReadonlyMap<string, Count>;
  /** How often each operation was called past its input check. */
  reached: ReadonlyMap<string, number>;
  faults: string[];
  limited: () => number;
  /** Refusals that say that the server failed. */
  internal: () => number;
};

export function newTally(): Tally {
  const byKind = new Map<string, Count>();
  const reached = new Map<string, number>();
  const faults: string[] = [];
  let internal = 0;

  function count(kind: string): Count {
    const counted = byKind.get(kind) ?? { calls: 0, answered: 0, limited: 0 };
    byKind.set(kind, counted);
    counted.calls += 1;
    return counted;
  }
  const sum = (part: keyof Count) => [...byKind.values()].reduce((all, each) => all + each[part], 0);

  return {
    note: (shot, answer, fault) => {
      const { kind, operation, door, input } = shot;
      const { reason, status, text } = answer;
      const counted = count(kind);
      if (reason === null) counted.answered += 1;
      if (isLimit(reason)) counted.limited += 1;
      if (status >= 500 && reason !== 'service-unavailable') internal += 1;
      if (isPastInput(reason)) reached.set(operation.name, (reached.get(operation.name) ?? 0) + 1);
      const undocumented = isDocumented(operation, reason)
        ? null
        : `${status} ${reason}: ${text.slice(0, 200)}`;
      const what = undocumented ?? fault;
      if (what)
        faults.push(`${kind}, ${operation.name} (${door}) ${JSON.stringify(input).slice(0, 200)}: ${what}`);
    },
    noteOther: (kind, isRefused, fault) => {
      const counted = count(kind);
      if (!isRefused) counted.answered += 1;
      if (fault) faults.push(`${kind}: ${fault}`);
    },
    calls: () => sum('calls'),
    byKind,
    reached,
    faults,
    limited: () => sum('limited'),
    internal: () => internal,
  };
}

function isLimit(reason: Answer['reason']): boolean {
  return reason === 'too-many-calls' || reason === 'budget-spent';
}

function isDocumented(operation: Operation, reason: Answer['reason']): boolean {
  if (reason === null) return true;
  if (reason === 'undocumented' || codeByReason[reason] === 'internal') return false;
  return refusalsOf(operation).includes(reason) || ofRequests.includes(reason);
}

function isPastInput(reason: Answer['reason']): boolean {
  if (reason === null) return true;
  if (reason === 'undocumented' || beforeInput.includes(reason)) return false;
  return !['invalid-argument', 'resource-exhausted', 'internal'].includes(codeByReason[reason]);
}
