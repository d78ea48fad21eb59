import { minute, second } from '@cine/contract/time';
import { expect } from 'chai';
import { createElement } from 'react';
import { withClockAhead } from '#data/server-time.test-support.ts';
import { rendered } from '#test/support/render.tsx';
import type { SessionContext } from '../../session-context.tsx';
import { UncountedWatch } from './uncounted-watch.tsx';

const clocks = [0, 15 * second, 9 * minute, -6 * minute];

describe('A watch recorded a moment ago, on a wrong clock', () => {
  it('is being counted, until that has taken too long', () => {
    for (const ms of clocks)
      for (const [age, words] of [
        [second, 'On compte…'],
        [minute, 'Annulé : ne compte plus.'],
      ] as const) {
        const since = Date.now() - age;
        const watch = createElement(UncountedWatch, { since, gainsState: 'confirmed' });
        const { texts } = withClockAhead(ms, () => rendered(watch));
        expect(texts, `${ms}`).to.deep.equal([words]);
      }
  });

  it('isn’t said to be taken back by a device that doesn’t know', () => {
    const textsOf = (gainsState: SessionContext['gainsState']) =>
      rendered(createElement(UncountedWatch, { since: 0, gainsState })).texts;
    expect(textsOf('loading')).to.deep.equal([]);
    expect(textsOf('unknown')).to.deep.equal(['Pas encore sur cet appareil']);
  });
});
