import { expect } from 'chai';
import { createElement } from 'react';
import { rendered } from '#test/support/render.tsx';
import { RoomForWays } from './room-for-ways.tsx';

describe('The room for providers’ buttons', () => {
  const device = globalThis.localStorage;
  after(() => {
    globalThis.localStorage = device;
  });

  /** The first markup on a device that last knew these providers. */
  function markupWith(provider: string | null): string {
    globalThis.localStorage = { getItem: () => provider } as unknown as Storage;
    return rendered(createElement(RoomForWays)).markup;
  }

  it('is kept where there are or may be some, and not where there are none, so that nothing moves', () => {
    expect(markupWith(null)).to.include('<div');
    expect(markupWith('[{"provider":"google"}]')).to.include('<div');
    expect(markupWith('[]')).to.equal('');
  });
});
