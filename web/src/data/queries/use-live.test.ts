import { setImmediate as nextTurn } from 'node:timers/promises';
import { QueryObserver } from '@tanstack/react-query';
import { expect } from 'chai';
import { queryClient } from './query-client.ts';
import { dataOr, type Listen, type Live, liveQuery, shownOf } from './use-live.ts';

/** A listener that counts how often it was started and stopped. */
function source() {
  const sets = new Set<(value: Live<number>) => void>();
  const counts = { started: 0, stopped: 0 };
  const listen: Listen<number> = async (set) => {
    counts.started++;
    sets.add(set);
    return () => {
      counts.stopped++;
      sets.delete(set);
    };
  };
  const send = (data: number) => {
    for (const set of sets) set({ state: 'there', data, isFromDevice: false });
  };
  return { counts, listen, send };
}

/** Shows a query, as a component does; `current()` is what it shows. */
function show(key: string, listen: Listen<number>) {
  const observer = new QueryObserver(queryClient, liveQuery([key], listen));
  const stop = observer.subscribe(() => {});
  const current = () => {
    const live = observer.getCurrentResult().data;
    return live?.state === 'there' ? live.data : live?.state;
  };
  return { current, stop };
}

describe('A live value', () => {
  const missing = (isFromDevice: boolean): Live<number> => ({ state: 'missing', isFromDevice });
  const list = (isFromDevice: boolean, ...data: number[]): Live<number[]> => ({
    state: 'there',
    data,
    isFromDevice,
  });

  it('that this device lacks is on its way while there is a network, and as this device knows it offline', () => {
    for (const lacking of [{ state: 'unknown' } as const, missing(true), list(true)]) {
      expect(shownOf<unknown>(lacking, true)).to.deep.equal({ state: 'loading' });
      expect(shownOf<unknown>(lacking, false)).to.deep.equal(lacking);
    }
    for (const result of [missing(false), list(false), list(true, 1)])
      expect(shownOf<unknown>(result, true)).to.deep.equal(result);
  });

  it('is told as unknown, not as missing, where the server never said so', () => {
    expect(dataOr({ state: 'unknown' }, 'gone')).to.equal('unknown');
    expect(dataOr({ state: 'loading' }, 'gone')).to.equal(null);
    expect(dataOr(missing(true), 'gone')).to.equal('gone');
  });
});

describe('A live query', () => {
  it('shows each value of its listener', async () => {
    const { listen, send } = source();
    const { current, stop } = show('each', listen);
    await nextTurn();
    for (const value of [1, 2]) {
      send(value);
      await nextTurn();
      expect(current()).to.equal(value);
    }
    stop();
  });

  it('shares one listener between components, and stops it after the last of them', async () => {
    const { listen, send, counts } = source();
    const first = show('shared', listen);
    const second = show('shared', listen);
    await nextTurn();
    send(7);
    await nextTurn();
    expect([first.current(), second.current()]).to.deep.equal([7, 7]);
    first.stop();
    expect(counts).to.deep.equal({ started: 1, stopped: 0 });
    second.stop();
    expect(counts).to.deep.equal({ started: 1, stopped: 1 });
  });

  it('begins with a new listener and no former value when it is shown again', async () => {
    const { listen, send, counts } = source();
    const before = show('again', listen);
    await nextTurn();
    send(1);
    before.stop();
    await nextTurn();
    const after = show('again', listen);
    expect(after.current()).to.equal(undefined);
    await nextTurn();
    send(2);
    await nextTurn();
    expect(after.current()).to.equal(2);
    expect(counts.started).to.equal(2);
    after.stop();
  });

  it('goes on with the value on a page that takes the place of another, and listens anew', async () => {
    const { listen, send, counts } = source();
    const before = show('handed on', listen);
    await nextTurn();
    send(1);
    before.stop();
    const after = show('handed on', listen);
    await nextTurn();
    expect(after.current()).to.equal(1);
    send(2);
    await nextTurn();
    expect(after.current()).to.equal(2);
    expect(counts).to.deep.equal({ started: 2, stopped: 1 });
    after.stop();
  });

  it('hands on no failure: what was refused is asked for again', async () => {
    const before = show('refused', () => Promise.reject(new Error('refused')));
    await nextTurn();
    await nextTurn();
    before.stop();
    const { listen } = source();
    const after = show('refused', listen);
    expect(after.current()).to.equal(undefined);
    after.stop();
  });

  it('stops a listener that starts only after it is no longer shown', async () => {
    const { listen, counts } = source();
    show('late', listen).stop();
    await nextTurn();
    expect(counts).to.deep.equal({ started: 1, stopped: 1 });
  });

  it('fails when its listener can’t start', async () => {
    const { current, stop } = show('broken', () => Promise.reject(new Error('no code')));
    await nextTurn();
    await nextTurn();
    expect(current()).to.equal('failed');
    stop();
  });
});
