import { expect } from 'chai';
import fc from 'fast-check';
import { nextTurn, type Sharer, shownTurn } from './turns.ts';

const sharers: fc.Arbitrary<Sharer[]> = fc
  .uniqueArray(fc.constantFrom('lea', 'ines', 'zoe', 'tom', 'max'), { minLength: 1 })
  .chain((uids) =>
    fc.tuple(...uids.map((uid) => fc.boolean().map((isPresent) => ({ uid, name: uid, isPresent })))),
  );

describe('Turns at a shared device', () => {
  it('come to everybody present who hasn’t voted, once, and to nobody else', () => {
    fc.assert(
      fc.property(sharers, fc.array(fc.constantFrom('lea', 'ines', 'zoe', 'tom')), (all, before) => {
        const voted = new Set<string>(before);
        const turns: string[] = [];
        for (let turn = nextTurn(all, (uid) => voted.has(uid), null); turn; ) {
          turns.push(turn.uid);
          voted.add(turn.uid);
          turn = nextTurn(all, (uid) => voted.has(uid), turn.uid);
        }
        const expected = all.filter(
          ({ uid, isPresent }) => isPresent && before.every((other) => other !== uid),
        );
        expect(turns).to.deep.equal(expected.map(({ uid }) => uid));
      }),
    );
  });

  it('go on with the next person, and come back to the one who was passed over', () => {
    const all = ['lea', 'ines', 'zoe'].map((uid) => ({ uid, name: uid, isPresent: true }));
    const after = (last: string, ...voted: string[]) =>
      nextTurn(all, (uid) => voted.includes(uid), last)?.uid ?? null;
    expect(after('ines', 'ines')).to.equal('zoe');
    expect(after('zoe', 'ines', 'zoe')).to.equal('lea');
    expect(after('lea', 'lea', 'ines', 'zoe')).to.equal(null);
  });

  it('hide a ballot once it is cast, one that is changed only on request', () => {
    const hasVoted = (uid: string) => uid === 'lea';
    expect(shownTurn(null, hasVoted)).to.equal(null);
    expect(shownTurn({ uid: 'ines', hadVoted: false }, hasVoted)).to.equal('ines');
    expect(shownTurn({ uid: 'lea', hadVoted: false }, hasVoted)).to.equal(null);
    expect(shownTurn({ uid: 'lea', hadVoted: true }, hasVoted)).to.equal('lea');
    expect(shownTurn({ uid: 'ines', hadVoted: false, isHidden: true }, hasVoted)).to.equal(null);
  });
});
