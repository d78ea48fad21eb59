import { expect } from 'chai';
import { sendInBatches } from './send-in-batches.ts';

describe('Movies that are sent in calls', () => {
  const movieIds = Array.from({ length: 450 }, (_, n) => n);

  it('take as many as they need, and none for what isn’t there any more', async () => {
    const sizes: number[] = [];
    const changes: string[] = [];
    const send = async (some: number[]) => {
      sizes.push(some.length);
      return { change: some.length < 200 ? null : `${some[0]}`, done: some };
    };
    await sendInBatches(movieIds, send, (change) => changes.push(change));
    expect(sizes).to.deep.equal([200, 200, 50]);
    expect(changes).to.deep.equal(['0', '200']);
  });

  it('are sent once more where a call left some aside, whose refusal is thrown after what undoes the rest', async () => {
    const changes: string[] = [];
    const send = async (some: number[]) => {
      if (some.includes(10) && some.length < 200) throw new Error('full');
      return { change: 'one', done: some.filter((id) => id < 10) };
    };
    const sent = sendInBatches(movieIds, send, (change) => changes.push(change));
    expect(await sent.catch((error: Error) => error.message)).to.equal('full');
    expect(changes).to.deep.equal(['one']);
  });
});
