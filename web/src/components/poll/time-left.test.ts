import { minute, second } from '@cine/contract/time';
import { expect } from 'chai';
import { createElement } from 'react';
import { useIsPast } from '#data/device/use-is-past.ts';
import { withClockAhead } from '#data/server-time.test-support.ts';
import { rendered } from '#test/support/render.tsx';
import { TimeLeft } from './time-left.tsx';

const clocks = [0, 9 * minute, -6 * minute];

function Due({ at }: { at: number }) {
  return useIsPast(at) ? 'due' : 'open';
}

describe('A poll’s end on a wrong clock', () => {
  it('is as far as the server says', () => {
    const until = Date.now() + 5 * minute - second / 2;
    for (const ms of clocks) {
      const { texts } = withClockAhead(ms, () => rendered(createElement(TimeLeft, { until })));
      expect(texts, `${ms}`).to.deep.equal(['Encore 5 min 0 s']);
    }
  });

  it('is due when the server says', () => {
    for (const [left, state] of [
      [minute, 'open'],
      [-minute, 'due'],
    ] as const)
      for (const ms of clocks) {
        const at = Date.now() + left;
        expect(withClockAhead(ms, () => rendered(createElement(Due, { at }))).texts, `${ms}`).to.deep.equal([
          state,
        ]);
      }
  });
});
