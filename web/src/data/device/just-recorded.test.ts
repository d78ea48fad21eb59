import { day } from '@cine/contract/time';
import { expect } from 'chai';
import { noteRecorded, recordedBy } from './just-recorded.ts';

const stalker = { movieId: 391, title: 'Stalker', before: { at: null, level: 1 } };

describe('The movie that was just recorded', () => {
  const values = new Map<string, string>();
  before(() => {
    Object.assign(globalThis, {
      localStorage: {
        getItem: (key: string) => values.get(key) ?? null,
        setItem: (key: string, value: string) => values.set(key, value),
        removeItem: (key: string) => values.delete(key),
      },
    });
  });
  after(() => {
    Reflect.deleteProperty(globalThis, 'localStorage');
  });

  it('waits on the device until its user has seen what it earned, and for nobody else', () => {
    noteRecorded('lea', stalker, 0);
    expect([...values.keys()]).to.deep.equal(['just-recorded']);
    expect(recordedBy('lea', day)).to.deep.include(stalker);
    expect(recordedBy('tom', day)).to.equal(null);
    noteRecorded('lea', null);
    expect(recordedBy('lea', day)).to.equal(null);
    expect(values.size).to.equal(0);
  });

  it('isn’t waited for when it doesn’t arrive for days', () => {
    noteRecorded('lea', stalker, 0);
    expect(recordedBy('lea', 3 * day - 1)).to.not.equal(null);
    expect(recordedBy('lea', 3 * day)).to.equal(null);
  });
});
