import { expect } from 'chai';
import { cachedOptions } from './cached-options.ts';

function storage() {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  };
}

const serve = (projectId: string) => async () => ({
  ok: true,
  status: 200,
  json: async () => ({ projectId }),
});
const offline = async () => {
  throw new TypeError('Failed to fetch');
};

describe('The project’s settings', () => {
  it('are fetched, or without a network taken as last fetched', async () => {
    const device = storage();
    expect(await cachedOptions(serve('one'), device)).to.deep.equal({ projectId: 'one' });
    expect(await cachedOptions(offline, device)).to.deep.equal({ projectId: 'one' });
  });

  it('start from the stored copy at once; a newer one counts from the next start', async () => {
    const device = storage();
    await cachedOptions(serve('one'), device);
    expect(await cachedOptions(serve('two'), device)).to.deep.equal({ projectId: 'one' });
    await new Promise(setImmediate);
    expect(await cachedOptions(offline, device)).to.deep.equal({ projectId: 'two' });
  });

  it('throw when they were never fetched, and an error page is not stored', async () => {
    const device = storage();
    const failing = async () => ({ ok: false, status: 404, json: async () => ({}) });
    for (const ask of [offline, failing]) {
      const outcome = await cachedOptions(ask, device).catch((error: Error) => error.message);
      expect(outcome).to.match(/fetch|404/);
    }
    expect(device.getItem('firebase-options')).to.equal(null);
  });
});
