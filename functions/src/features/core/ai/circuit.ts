/** Whether to ask a model that failed: after several faults in a row it is left alone for a while. */
import { minute } from '@cine/contract/time';

export type Circuit = {
  /** Faults since the last answer. */
  faults: number;
  /** Nobody asks before this instant. */
  closedFrom: number;
};

const faultsInARow = 5;
const openForMs = minute / 2;

export function newCircuit(): Circuit {
  return { faults: 0, closedFrom: 0 };
}

/** Whether the model may be asked. */
export function isClosed({ closedFrom }: Circuit, now: number): boolean {
  return now >= closedFrom;
}

/** Notes that a call asks: after a pause one tries, and the others wait for what becomes of it. */
export function noteAsking(circuit: Circuit, now: number): void {
  if (circuit.faults >= faultsInARow) circuit.closedFrom = now + openForMs;
}

/** Notes how asking ended: with a fault, an answer, or something that says nothing about the model. */
export function noteEnd(circuit: Circuit, now: number, ended: 'answered' | 'failed' | 'unknown'): void {
  if (ended === 'answered') circuit.faults = 0;
  if (ended === 'failed') circuit.faults += 1;
  const isLeftAlone = ended === 'failed' && circuit.faults >= faultsInARow;
  circuit.closedFrom = isLeftAlone ? now + openForMs : 0;
}
