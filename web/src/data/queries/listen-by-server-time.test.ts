import { setImmediate as nextTurn } from 'node:timers/promises';
import { sessionsOf } from '@cine/contract/queries';
import { hour, minute } from '@cine/contract/time';
import { expect } from 'chai';
import { listenByServerTime } from './listen-by-server-time.ts';
import type { Live } from './use-live.ts';

const serverNow = Date.parse('2026-11-27T20:00:00Z');
const refusal = Object.assign(new Error('refused'), { code: 'permission-denied' });

/** What a device shows of its sessions, and the instants it asks by; the rules allow a quarter of an hour. */
async function askedBy(clock: number, { isSuspended = false, isReached = true } = {}) {
  const values: string[] = [];
  const instants: number[] = [];
  let open = 0;
  const readServerTime = async () => {
    if (!isReached) throw new Error('not reached');
    return serverNow;
  };
  const listen = listenByServerTime<string>(
    sessionsOf('lea', clock).where,
    readServerTime,
    async (where, set) => {
      const until = Number(where[1]![2]);
      instants.push(until);
      open++;
      if (isSuspended || until <= serverNow - 15 * minute) set({ state: 'failed', error: refusal });
      else set({ state: 'there', data: 'sessions', isFromDevice: false });
      return () => open--;
    },
  );
  const stop = await listen((value: Live<string>) => values.push(value.state));
  await nextTurn();
  stop();
  return { values, instants, open };
}

describe('A list by the server’s time', () => {
  it('opens on a device whose clock is slow by half an hour, an hour or a night', async () => {
    for (const behind of [30 * minute, hour, 9 * hour]) {
      const { values, instants } = await askedBy(serverNow - behind);
      expect(values).to.deep.equal(['there']);
      expect(instants).to.deep.equal([serverNow - behind + minute, serverNow + minute]);
    }
  });

  it('is asked for once by a clock that is right, fast or slow by minutes', async () => {
    for (const wrongBy of [0, 2 * hour, -10 * minute]) {
      const { values, instants } = await askedBy(serverNow + wrongBy);
      expect(values).to.deep.equal(['there']);
      expect(instants).to.deep.equal([serverNow + wrongBy + minute]);
    }
  });

  it('fails where its time is no reason for the refusal, or the server’s can’t be read', async () => {
    expect(await askedBy(serverNow, { isSuspended: true })).to.deep.include({ values: ['failed'] });
    const slow = await askedBy(serverNow - hour, { isSuspended: true });
    expect([slow.values, slow.instants.length]).to.deep.equal([['failed'], 2]);
    expect(await askedBy(serverNow - hour, { isReached: false })).to.deep.include({ values: ['failed'] });
  });
});
