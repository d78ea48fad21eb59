import { mock } from 'node:test';
import { expect } from 'chai';

describe('What waits on a device', () => {
  let network: typeof import('./network.ts');
  let sendUntilDone: typeof import('./send-until-done.ts').sendUntilDone;

  before(async () => {
    const { addEventListener } = globalThis;
    Object.assign(globalThis, { addEventListener: () => {} });
    network = await import('./network.ts');
    ({ sendUntilDone } = await import('./send-until-done.ts'));
    Object.assign(globalThis, { addEventListener });
  });

  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
  afterEach(() => mock.timers.reset());

  /** Counts what is sent while `isLeft`; `sentAfter` lets that many seconds pass. */
  function waiting() {
    const state = { isLeft: true, maySend: true };
    let sent = 0;
    const { attempt, stop } = sendUntilDone(
      () => state.maySend,
      async () => {
        sent += 1;
        return state.isLeft;
      },
    );
    const sentAfter = async (seconds: number) => {
      mock.timers.tick(1000 * seconds);
      await Promise.resolve();
      return sent;
    };
    return { state, attempt, stop, sentAfter };
  }

  it('is sent again after pauses that double, up to five minutes', async () => {
    const { attempt, stop, sentAfter } = waiting();
    attempt();
    expect(await sentAfter(0)).to.equal(1);
    for (const [index, pause] of [10, 20, 40, 80, 160, 300, 300].entries()) {
      expect(await sentAfter(pause - 1)).to.equal(index + 1);
      expect(await sentAfter(1)).to.equal(index + 2);
    }
    stop();
    expect(await sentAfter(300)).to.equal(8);
  });

  it('is sent at once when the network is back, with short pauses again, and no more once nothing is left', async () => {
    const { state, attempt, stop, sentAfter } = waiting();
    attempt();
    for (const pause of [0, 10, 20]) await sentAfter(pause);
    state.maySend = false;
    network.noteNoAnswer();
    expect(await sentAfter(0)).to.equal(3);
    state.maySend = true;
    network.noteAnswer();
    expect(await sentAfter(0)).to.equal(4);
    expect(await sentAfter(10)).to.equal(5);
    state.isLeft = false;
    expect(await sentAfter(20)).to.equal(6);
    expect(await sentAfter(300)).to.equal(6);
    state.maySend = false;
    attempt();
    expect(await sentAfter(300)).to.equal(6);
    stop();
  });
});
