import { setTimeout as pause } from 'node:timers/promises';
import { ledgerOf, openTasksOf, sessionsOf } from '@cine/contract/queries';
import { expect } from 'chai';
import type { Seat } from '../../firebase.ts';
import { isCodeMissing } from '../../offline/missing-code.ts';
import { noteAnswer, noteNoAnswer } from '../../offline/network.ts';
import type { LiveResult } from '../use-live.ts';
import { afterFirstRead, documentOf, structuredQueryOf } from './first-read.ts';

const name = 'projects/p/databases/(default)/documents/sessions/one';
const there = (data: number, isFromDevice = false): LiveResult<number> => ({
  state: 'there',
  data,
  isFromDevice,
});
const missing = (isFromDevice: boolean): LiveResult<number> => ({ state: 'missing', isFromDevice });

/** What a device shows after a first read and what the SDK then says. */
async function shownOn(
  device: { keepsData: boolean },
  read: LiveResult<number> | Error,
  bySdk: LiveResult<number>[],
) {
  const seat = { keepsData: async () => device.keepsData } as Seat;
  const values: unknown[] = [];
  const reading = async () => {
    if (read instanceof Error) throw read;
    return read;
  };
  const listen = afterFirstRead(seat, reading, async (set: (value: LiveResult<number>) => void) => {
    for (const value of bySdk) set(value);
    return () => {};
  });
  await listen((value) => values.push(value));
  return values;
}

describe('A first read', () => {
  it('has values as codecs take them', () => {
    const fields = {
      title: { stringValue: 'Ran' },
      year: { integerValue: '1985' },
      share: { doubleValue: 0.5 },
      closed: { booleanValue: false },
      chosen: { nullValue: null },
      at: { timestampValue: '2026-11-22T20:00:00.123456Z' },
      seen: { bytesValue: 'AQID' },
      none: { arrayValue: {} },
      people: { arrayValue: { values: [{ mapValue: { fields: { present: { booleanValue: true } } } }] } },
      empty: { mapValue: {} },
    };
    expect(documentOf({ name, fields })).to.deep.equal({
      id: 'one',
      values: {
        title: 'Ran',
        year: 1985,
        share: 0.5,
        closed: false,
        chosen: null,
        at: new Date('2026-11-22T20:00:00.123Z'),
        seen: Uint8Array.of(1, 2, 3),
        none: [],
        people: [{ present: true }],
        empty: {},
      },
    });
    expect(documentOf({ name })).to.deep.equal({ id: 'one', values: {} });
  });

  it('asks a query as the rules allow it', () => {
    const at = Date.parse('2026-11-22T20:00:00Z');
    expect(structuredQueryOf(sessionsOf('lea', at))).to.deep.equal({
      from: [{ collectionId: 'sessions' }],
      where: {
        compositeFilter: {
          op: 'AND',
          filters: [
            {
              fieldFilter: {
                field: { fieldPath: 'attendeeIds' },
                op: 'ARRAY_CONTAINS',
                value: { stringValue: 'lea' },
              },
            },
            {
              fieldFilter: {
                field: { fieldPath: 'expiresAt' },
                op: 'GREATER_THAN',
                value: { timestampValue: '2026-11-22T20:01:00.000Z' },
              },
            },
          ],
        },
      },
    });
    expect(structuredQueryOf(openTasksOf('lea')).where?.compositeFilter.filters).to.deep.equal([
      {
        fieldFilter: {
          field: { fieldPath: 'status' },
          op: 'IN',
          value: { arrayValue: { values: [{ stringValue: 'pending' }, { stringValue: 'in_progress' }] } },
        },
      },
    ]);
    expect(structuredQueryOf(ledgerOf('lea'))).to.deep.equal({
      from: [{ collectionId: 'ledger' }],
      orderBy: [{ field: { fieldPath: 'at' }, direction: 'DESCENDING' }],
    });
  });

  it('shows at once on a device that keeps nothing, until the server says more by the SDK', async () => {
    const bySdk = [missing(true), there(1), there(2, true)];
    expect(await shownOn({ keepsData: false }, there(1), bySdk)).to.deep.equal([
      there(1),
      there(1),
      there(2, true),
    ]);
  });

  it('stays while the SDK can’t be loaded, which is said and tried again with the network', async () => {
    const seat = { keepsData: async () => false } as Seat;
    const values: unknown[] = [];
    let isLoadable = false;
    const tried = Promise.withResolvers<void>();
    const listening = afterFirstRead(
      seat,
      async () => there(1),
      async (set: (value: LiveResult<number>) => void) => {
        tried.resolve();
        if (!isLoadable) throw new TypeError('Failed to fetch dynamically imported module');
        set(there(2));
        return () => {};
      },
    )((value) => values.push(value));
    await tried.promise;
    await pause(0);
    expect(values).to.deep.equal([there(1)]);
    expect(isCodeMissing()).to.equal(true);
    isLoadable = true;
    noteNoAnswer();
    noteAnswer();
    await listening;
    expect(values).to.deep.equal([there(1), there(2)]);
  });

  it('isn’t asked on a device that keeps data', async () => {
    const bySdk = [there(1, true), there(2)];
    expect(await shownOn({ keepsData: true }, new Error('asked'), bySdk)).to.deep.equal(bySdk);
  });

  it('leaves it to the SDK to say why nothing can be read', async () => {
    const bySdk: LiveResult<number>[] = [{ state: 'failed', error: new Error('permission-denied') }];
    expect(await shownOn({ keepsData: false }, new Error('403'), bySdk)).to.deep.equal(bySdk);
  });
});
