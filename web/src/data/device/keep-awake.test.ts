import { expect } from 'chai';
import { keepAwake } from './keep-awake.ts';

describe('A wake lock', () => {
  function device(isRefused = false) {
    const page = Object.assign(new EventTarget(), { visibilityState: 'visible' as DocumentVisibilityState });
    let held = 0;
    const release = async () => {
      held -= 1;
    };
    const request = async () => {
      if (isRefused) throw new Error('The battery is low');
      held += 1;
      return { release };
    };
    const show = async (state: DocumentVisibilityState) => {
      page.visibilityState = state;
      page.dispatchEvent(new Event('visibilitychange'));
      await new Promise(setImmediate);
    };
    return { document: page as never, wakeLock: { request } as never, show, held: () => held };
  }

  it('is held once, asked for again when the page is back, and let go at the end', async () => {
    const { show, held, ...screen } = device();
    const stop = keepAwake(screen);
    await show('hidden');
    expect(held()).to.equal(1);
    await show('visible');
    expect(held()).to.equal(1);
    stop();
    await show('visible');
    expect(held()).to.equal(0);
  });

  it('may be refused, and is missing in some browsers', async () => {
    const { show, held, ...screen } = device(true);
    const stop = keepAwake(screen);
    await show('visible');
    stop();
    expect(held()).to.equal(0);
    keepAwake({ ...screen, wakeLock: undefined })();
  });
});
