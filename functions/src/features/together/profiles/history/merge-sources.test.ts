import { hour } from '@cine/contract/time';
import { expect } from 'chai';
import fc from 'fast-check';
import { beginning, type Dated, historyPageOf, type Marks, maxOfDay, mergeSources } from './merge-sources.ts';

const listOf = (name: string) =>
  fc
    .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 60 })), {
      selector: ([, id]) => id,
      maxLength: 25,
    })
    .map((all) =>
      all.map(([at, id]) => ({ at: at * 7 * hour, id: `${name}${String(id).padStart(2, '0')}` })),
    );

/** All entries, page after page. */
function walked(lists: readonly Dated[][], size: number): Dated[] {
  return walkedPages(lists, size).found;
}

/** The days of which entries are left out. */
function cutIn(lists: readonly Dated[][], size: number): number[] {
  return walkedPages(lists, size).cut;
}

function walkedPages(lists: readonly Dated[][], size: number): { found: Dated[]; cut: number[] } {
  const walkedEntries: Dated[] = [];
  const cut: number[] = [];
  let marks: Marks | null = lists.map(() => beginning);
  while (marks) {
    const from: Marks = marks;
    const sources = lists.map((all, at) => {
      const mark = from[at];
      return mark ? historyPageOf(all, mark, size) : { entries: [], hasMore: false };
    });
    const page = mergeSources(sources, from, size);
    expect(page.entries.length).to.be.at.most(size);
    walkedEntries.push(...page.entries);
    cut.push(...page.cut);
    ({ marks } = page);
    expect(walkedEntries.length).to.be.below(1_000);
  }
  return { found: walkedEntries, cut };
}

describe('Lists in order of time', () => {
  it('are one list on all pages together, each entry once, the latest first', () => {
    fc.assert(
      fc.property(listOf('a'), listOf('b'), fc.integer({ min: 1, max: 7 }), (one, other, size) => {
        const all = [...one, ...other].sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
        expect(walked([one, other], size)).to.deep.equal(all);
      }),
    );
  });

  it('show no more than some of one day, and go on before it', () => {
    const crowded = Array.from({ length: 150 }, (_, at) => ({ at: 30 * hour, id: `c${at}` }));
    const entries = walked([[...crowded, { at: hour, id: 'before' }]], 50);
    expect(entries).to.have.length(maxOfDay + 1);
    expect(entries.at(-1)!.id).to.equal('before');
  });

  it('tell of which days they show only some, whatever the size of pages', () => {
    const ofDay = (day: number, count: number) =>
      Array.from({ length: count }, (_, at) => ({ at: day * 24 * hour, id: `${day} ${at}` }));
    for (const size of [30, 50, 60]) {
      expect(cutIn([ofDay(3, maxOfDay + 61), ofDay(5, maxOfDay)], size)).to.deep.equal([3]);
      expect(cutIn([[...ofDay(3, maxOfDay), ...ofDay(2, 300)], ofDay(2, 1)], size)).to.deep.equal([2]);
    }
  });

  it('keep entries that are alike in every way as they stand', () => {
    const twins = Array.from({ length: 3 }, (_, place) => ({ at: hour, id: 'twin', place }));
    for (const order of [twins, twins.toReversed()])
      expect(historyPageOf(order, beginning, 3).entries).to.deep.equal(order);
  });
});
