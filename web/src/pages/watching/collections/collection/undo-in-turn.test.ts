import { expect } from 'chai';
import { Refusal } from '#data/queries/call.ts';
import { undoInTurn } from './undo-in-turn.ts';

const gone = new Refusal('Gone', { reason: 'change-gone', params: {} }, true);
const unreached = new Refusal('', { reason: 'service-unavailable', params: {} }, false);

/** A list of changes, and a server that answers each call as told; it undoes a change once. */
function undoing(changes: readonly string[]) {
  const there = new Set(changes);
  const sent = new Set<string>();
  let left = [...changes];
  const calls: string[] = [];
  return {
    calls,
    left: () => left,
    /** Undoes what is left; at `stop` there is no answer, before or after the change is undone. */
    async run(stop?: { at: string; isUndone: boolean }): Promise<unknown> {
      const undo = async (change: string) => {
        calls.push(change);
        const isStop = stop?.at === change;
        if (isStop && !stop.isUndone) throw unreached;
        if (!there.delete(change)) throw gone;
        if (isStop) throw unreached;
      };
      const drop = (change: string) => {
        left = left.filter((each) => each !== change);
      };
      return undoInTurn(left, sent, undo, drop).then(
        () => null,
        (error: unknown) => error,
      );
    },
  };
}

describe('Changes that are undone in several calls', () => {
  it('are undone from the last, and at another try only those that are left', async () => {
    const all = undoing(['a', 'b', 'c']);
    expect(await all.run({ at: 'b', isUndone: false })).to.equal(unreached);
    expect(all.left()).to.deep.equal(['a', 'b']);
    expect(await all.run()).to.equal(null);
    expect([all.left(), all.calls]).to.deep.equal([[], ['c', 'b', 'b', 'a']]);
  });

  it('go on past one whose answer was lost', async () => {
    const all = undoing(['a', 'b']);
    expect(await all.run({ at: 'b', isUndone: true })).to.equal(unreached);
    expect(await all.run()).to.equal(null);
    expect([all.left(), all.calls]).to.deep.equal([[], ['b', 'b', 'a']]);
  });

  it('are refused if one is gone that was never sent', async () => {
    const refuse = () => Promise.reject(gone);
    const error = await undoInTurn(['a'], new Set(), refuse, () => {}).catch((error: unknown) => error);
    expect(error).to.equal(gone);
  });
});
