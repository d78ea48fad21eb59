import { expect } from 'chai';
import fc from 'fast-check';
import { type Collected, mergeCollected, withElsewhere, withWatches } from './collected.ts';

type Event = { kind: 'add' | 'watch'; by: 'guest' | 'member'; at: number };

const card: Collected['card'] = {
  title: 'Stalker',
  originalTitle: 'Сталкер',
  titles: {},
  year: 1979,
  runtime: 162,
  genres: [],
  directors: [],
  posterPath: null,
};

const collected = (addedAt: number, watched = false): Collected => ({
  movieId: 1398,
  addedAt,
  watched,
  card,
});
const watchAt = (recordedAt: number, withdrawn = false) => ({ recordedAt, withdrawn });

function lived(events: readonly Event[]): { addedAt: number; watched: boolean } | null {
  let state: { addedAt: number; watched: boolean } | null = null;
  for (const { kind, at } of [...events].sort((one, other) => one.at - other.at)) {
    if (kind === 'add' && (!state || state.watched)) state = { addedAt: at, watched: false };
    if (kind === 'watch' && state) state = { ...state, watched: true };
  }
  return state;
}

const watchesIn = (events: readonly Event[]) =>
  events.filter(({ kind }) => kind === 'watch').map(({ at }) => watchAt(at));

describe('A movie on a watchlist', () => {
  it('leaves it on a watch recorded after it was added, and on no other', () => {
    expect(withWatches(collected(10), [watchAt(11)]).watched).to.equal(true);
    expect(withWatches(collected(10), [watchAt(9)]).watched).to.equal(false);
    expect(withWatches(collected(10), []).watched).to.equal(false);
  });

  it('returns unchanged when the last such watch is withdrawn', () => {
    const gone = withWatches(collected(10), [watchAt(11), watchAt(12)]);
    expect(withWatches(gone, [watchAt(11, true), watchAt(12)])).to.equal(gone);
    expect(withWatches(gone, [watchAt(11, true), watchAt(12, true)])).to.deep.equal(collected(10));
  });

  it('leaves it by watches here and elsewhere, in any order, and returns once neither is left', () => {
    const step = fc.record({ isHere: fc.boolean(), isSeen: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const last = (isHere: boolean) => steps.findLast((each) => each.isHere === isHere)?.isSeen ?? false;
        const after = steps.reduce(
          (entry, { isHere, isSeen }) =>
            isHere ? withWatches(entry, [watchAt(11, !isSeen)]) : withElsewhere(entry, isSeen),
          collected(10),
        );
        expect(after.watched).to.equal(last(true) || last(false));
        expect(withWatches(withElsewhere(after, false), [])).to.deep.equal(collected(10));
      }),
    );
  });

  it('is merged from two users as if one user had done it all, in any order', () => {
    const happening = fc.record({
      kind: fc.constantFrom('add' as const, 'watch' as const, 'watch' as const),
      by: fc.constantFrom('guest' as const, 'member' as const),
    });
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 8 }), (happenings) => {
        const events = happenings.map((each, at) => ({ ...each, at }));
        // Adding an entry again changes nothing and leaves no trace.
        fc.pre(['guest', 'member'].every((who) => addsBy(events, who) === 1));
        const [guest, member] = (['guest', 'member'] as const).map((who) => {
          const { addedAt, watched } = lived(events.filter(({ by }) => by === who))!;
          return collected(addedAt, watched);
        });
        const { addedAt, watched } = mergeCollected(guest!, member!, watchesIn(events));
        expect({ addedAt, watched }).to.deep.equal(lived(events));
      }),
      { numRuns: 500 },
    );
  });
});

function addsBy(events: readonly Event[], who: string): number {
  return events.filter(({ kind, by }) => kind === 'add' && by === who).length;
}
