import { second } from '@cine/contract/time';
import { expect } from 'chai';
import { mayAsk, newCircuit, note } from './circuit.ts';

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
});
