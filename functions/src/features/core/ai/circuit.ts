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

/** Whether the model may be asked. After a pause one call tries; the others wait for what becomes of it. */
export function mayAsk(circuit: Circuit, now: number): boolean {
  if (now < circuit.closedFrom) return false;
  if (circuit.faults >= faultsInARow) circuit.closedFrom = now + openForMs;
  return true;
}

/** Notes how asking ended. */
export function note(circuit: Circuit, now: number, hasFailed: boolean): void {
  circuit.faults = hasFailed ? circuit.faults + 1 : 0;
  circuit.closedFrom = circuit.faults >= faultsInARow ? now + openForMs : 0;
}
