import { second } from '@cine/contract/time';
import { expect } from 'chai';
import { type Circuit, isClosed, newCircuit, noteAsking, noteEnd } from './circuit.ts';

/** Asks, if it may; returns whether it may. */
function mayAsk(circuit: Circuit, now: number): boolean {
  const may = isClosed(circuit, now);
  if (may) noteAsking(circuit, now);
  return may;
}
const note = (circuit: Circuit, now: number, hasFailed: boolean) =>
  noteEnd(circuit, now, hasFailed ? 'failed' : 'answered');

describe("A model's circuit", () => {
  const afterFaults = (count: number) => {
    const circuit = newCircuit();
    for (let at = 0; at < count; at += 1) note(circuit, 0, true);
    return circuit;
  };

  it('is asked on after four faults, and after an answer between them', () => {
    expect(mayAsk(afterFaults(4), 0)).to.equal(true);
    const circuit = afterFaults(4);
    note(circuit, 0, false);
    note(circuit, 0, true);
    expect(mayAsk(circuit, 0)).to.equal(true);
  });

  it('leaves it alone for half a minute after five, then lets one call try', () => {
    const circuit = afterFaults(5);
    expect(mayAsk(circuit, 29 * second)).to.equal(false);
    expect(mayAsk(circuit, 30 * second)).to.equal(true);
    expect(mayAsk(circuit, 31 * second)).to.equal(false);
    note(circuit, 31 * second, false);
    expect(mayAsk(circuit, 31 * second)).to.equal(true);
  });

  it('leaves it alone again where that call fails', () => {
    const circuit = afterFaults(5);
    mayAsk(circuit, 30 * second);
    note(circuit, 31 * second, true);
    expect(mayAsk(circuit, 60 * second)).to.equal(false);
    expect(mayAsk(circuit, 61 * second)).to.equal(true);
  });

  it('lets another call try where one ended without a word about the model', () => {
    const circuit = afterFaults(5);
    mayAsk(circuit, 30 * second);
    noteEnd(circuit, 31 * second, 'unknown');
    expect(mayAsk(circuit, 31 * second)).to.equal(true);
  });
});
