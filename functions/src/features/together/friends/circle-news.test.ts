import { expect } from 'chai';
import { newsIn } from './circle-news.ts';

const none = { friends: {}, asked: {}, asking: {} };
const lea = { name: 'Léa', username: 'lea' };
const asking = { lea: { ...lea, at: 1 } };
const requests = { lea: { by: 'code' as const, said: 'lea', at: 1 } };
const friends = { lea: { ...lea, since: 2 } };

describe('A change of a circle', () => {
  it('tells of a request once, and again when it was asked anew', () => {
    const request = { kind: 'friend-request', uid: 'lea' };
    expect(newsIn(null, { ...none, asking })).to.deep.equal([request]);
    expect(newsIn({ ...none, asking }, { ...none, asking })).to.deep.equal([]);
    const again = { ...none, asking: { lea: { ...lea, at: 3 } } };
    expect(newsIn({ ...none, asking }, again)).to.deep.equal([request]);
  });

  it('tells whoever asked that they were accepted, and not whoever accepted', () => {
    expect(newsIn({ ...none, asked: requests }, { ...none, friends })).to.deep.equal([
      { kind: 'friend-accepted', uid: 'lea' },
    ]);
    expect(newsIn({ ...none, asking }, { ...none, friends })).to.deep.equal([]);
    expect(newsIn({ ...none, friends }, none)).to.deep.equal([]);
  });
});
