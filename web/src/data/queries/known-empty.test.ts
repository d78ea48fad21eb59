import { sessionsOf } from '@cine/contract/queries';
import { hour } from '@cine/contract/time';
import { expect } from 'chai';
import { distinguishUnknown } from './known-empty.ts';
import type { Live } from './use-live.ts';

const unknown = { state: 'unknown' } as const;
const missing = (isFromDevice: boolean): Live<string[]> => ({ state: 'missing', isFromDevice });
const list = (isFromDevice: boolean, ...data: string[]): Live<string[]> => ({
  state: 'there',
  data,
  isFromDevice,
});

/** A device that was told nothing yet; `told` is what it shows of what Firestore says under a key. */
function newDevice() {
  let names: readonly string[] = [];
  const notes = {
    read: () => names,
    write: (next: readonly string[]) => {
      names = next;
    },
  };
  const told = async (key: readonly unknown[], ...values: Live<string[]>[]) => {
    const states: Live<string[]>[] = [];
    const listen = distinguishUnknown<string[]>(
      key,
      async (set) => {
        for (const value of values) set(value);
        return () => {};
      },
      notes,
    );
    await listen((value) => states.push(value));
    return states;
  };
  return { told, names: () => names };
}

describe('What a device lacks', () => {
  it('is unknown until the server has said that there is nothing, and known from then on', async () => {
    for (const nothing of [missing, list]) {
      const { told } = newDevice();
      expect(await told(['one'], nothing(true))).to.deep.equal([unknown]);
      expect(await told(['one'], nothing(false), nothing(true))).to.deep.equal([
        nothing(false),
        nothing(true),
      ]);
      expect(await told(['one'], nothing(true))).to.deep.equal([nothing(true)]);
      expect(await told(['other'], nothing(true))).to.deep.equal([unknown]);
    }
  });

  it('is unknown again once the server had something', async () => {
    const { told, names } = newDevice();
    await told(['one'], list(false), list(false, 'a'));
    expect(await told(['one'], list(true))).to.deep.equal([unknown]);
    expect(names()).to.deep.equal([]);
  });

  it('is no matter where there is something, it fails, or is on its way', async () => {
    const { told, names } = newDevice();
    const values: Live<string[]>[] = [
      { state: 'loading' },
      list(true, 'a'),
      { state: 'failed', error: new Error('refused') },
    ];
    expect(await told(['one'], ...values)).to.deep.equal(values);
    expect(names()).to.deep.equal([]);
  });

  it('is known of a list of what hasn’t ended at whatever time it is asked for', async () => {
    const { told } = newDevice();
    const at = Date.parse('2026-11-27T20:00:00Z');
    await told(['sessions', sessionsOf('lea', at).where], list(false));
    expect(await told(['sessions', sessionsOf('lea', at + hour).where], list(true))).to.deep.equal([
      list(true),
    ]);
    expect(await told(['sessions', sessionsOf('tom', at).where], list(true))).to.deep.equal([unknown]);
  });

  it('is noted of the last five hundred things', async () => {
    const { told, names } = newDevice();
    for (let at = 0; at < 502; at++) await told([at], missing(false));
    expect(names()).to.have.length(500);
    expect(await told([1], missing(true))).to.deep.equal([unknown]);
    expect(await told([501], missing(true))).to.deep.equal([missing(true)]);
  });
});
