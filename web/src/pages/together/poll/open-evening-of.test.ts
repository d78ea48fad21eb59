import { expect } from 'chai';
import { Refusal } from '#data/queries/call.ts';
import { openEveningOf } from './open-evening-of.ts';

const unreached = new Refusal('', { reason: 'service-unavailable', params: {} }, false);
const over = new Refusal('Over', { reason: 'session-closed', params: {} }, true);

describe('The evening of a poll in a group', () => {
  it('is opened once, though an answer is lost, and anew after an answer', async () => {
    const used: string[] = [];
    const open = (answer: Refusal | string, pollId = 'poll') =>
      openEveningOf(pollId, 'group', async ({ key }) => {
        used.push(key);
        if (typeof answer !== 'string') throw answer;
        return { id: answer };
      }).catch((error: unknown) => error);
    expect(await open(unreached)).to.equal(unreached);
    await open(unreached, 'another');
    expect(await open('evening')).to.equal('evening');
    expect(await open(over)).to.equal(over);
    await open('next');
    const [first, another, again, ...later] = used;
    expect(again).to.equal(first);
    expect(new Set([first, another, ...later]).size).to.equal(4);
  });
});
