import { maxCollections } from '@cine/contract/operations/watching/collection-parts';
import { type ImportedMovie, maxReviewLetters, type When } from '@cine/contract/operations/watching/imports';
import { expect } from 'chai';
import fc from 'fast-check';
import { dropOldDays } from './limits.ts';
import { partsOfNote } from './note-parts.ts';
import {
  combineStatements,
  findNew,
  isCut,
  joinContents,
  type Statement,
  type StatementContent,
  withoutKnown,
} from './statement.ts';

const movieId = 391;

/** What a service tells: evenings some days apart, as days or moments; ratings with their days. */
const evening = fc.integer({ min: 0, max: 20 });
const asDay = (n: number) => new Date(Date.UTC(2020, 0, 1 + 5 * n)).toISOString().slice(0, 10);
const told = (by: 'date' | 'instant') => (n: number) =>
  by === 'date' ? { date: asDay(n) } : { instant: `${asDay(n)}T21:00:00.000Z` };

const file = fc.record({
  by: fc.constantFrom('date' as const, 'instant' as const),
  evenings: fc.uniqueArray(evening, { maxLength: 4 }),
  undated: fc.integer({ min: 0, max: 3 }),
  rating: fc.option(fc.record({ value: fc.integer({ min: 0, max: 100 }), day: evening })),
  wanted: fc.boolean(),
  liked: fc.boolean(),
  lists: fc.uniqueArray(fc.constantFrom('A', 'B', 'C')),
  tags: fc.uniqueArray(fc.constantFrom('x', 'y', 'z')),
  owned: fc.option(fc.record({ medium: fc.constantFrom(null, 'DVD') })),
  note: fc.option(fc.constantFrom('Dust', 'Rain', 'Dust\n\nRain')),
});
type File = (typeof file extends fc.Arbitrary<infer T> ? T : never) & object;

function saidBy({
  by,
  evenings,
  undated,
  rating,
  wanted,
  liked,
  lists,
  tags,
  note,
  owned,
}: File): ImportedMovie {
  const watched: When[] = [...evenings.map(told(by)), ...Array<null>(undated).fill(null)];
  return {
    movieId,
    ...(watched.length > 0 && { watched }),
    // A day's rating is always the same, as of two equally late ones the first counts.
    ...(rating && { rating: { value: (7 * rating.day) % 101, at: { date: asDay(rating.day) } } }),
    ...(wanted && { wanted: { at: null } }),
    ...(liked && { liked: { at: null } }),
    ...(lists.length > 0 && {
      listed: lists.map((list) => ({ list, position: null, note: null, at: null })),
    }),
    ...(tags.length > 0 && { tags }),
    ...(note !== null && { note }),
    ...(owned && { owned: { ...owned, at: null } }),
  };
}

/** What is known after imports, each with all that it says. */
function importFiles(files: readonly ImportedMovie[]): Statement[] {
  const statements: Statement[] = [];
  for (const [at, movie] of files.entries()) {
    const told = findNew([], movie, statements);
    if (Object.keys(told).length > 0) statements.push({ ...told, movieId, by: at + 1 });
  }
  return statements;
}

/** On what it is owned: nothing if it isn't, null if no medium is named. */
function mediaOf(all: readonly { owned?: { medium: string | null } | null | undefined }[]) {
  const media = all.flatMap(({ owned }) => (owned ? [owned.medium] : []));
  return media.find((medium) => medium !== null) ?? media[0];
}

/** What imports say, with days in place of moments, and sets in order. */
function combinedOf(statements: readonly StatementContent[]) {
  const { watched, rating, tags, ...rest } = combineStatements(statements);
  return {
    ...rest,
    tags: tags.toSorted(),
    note: [...new Set(statements.flatMap(partsOfNote))].sort(),
    watched: watched.map((when) => when && ('date' in when ? when.date : when.instant.slice(0, 10))),
    rating: rating && { value: rating.value, at: rating.at },
    lists: [...new Set(statements.flatMap(({ listed = [] }) => listed))].sort(),
    wanted: statements.some(({ wanted }) => wanted),
    owned: mediaOf(statements),
  };
}

describe('What imports say of a movie', () => {
  it('is nothing new when the same file comes twice, also after others', () => {
    fc.assert(
      fc.property(fc.array(file, { minLength: 1, maxLength: 4 }), (files) => {
        const all = files.map(saidBy);
        const statements = importFiles(all);
        for (const each of all) expect(findNew(statements, each)).to.deep.equal({});
      }),
    );
  });

  it('is the same in whichever order files come, as an older export after a newer one', () => {
    fc.assert(
      fc.property(fc.array(file, { maxLength: 4 }), (files) => {
        const all = files.map(saidBy);
        expect(combinedOf(importFiles(all.toReversed()))).to.deep.equal(combinedOf(importFiles(all)));
      }),
    );
  });

  it('is the same in all orders of files that tell neighbouring days, as days and as moments', () => {
    const days = fc.uniqueArray(
      fc.record({ n: fc.integer({ min: 0, max: 6 }), isMoment: fc.boolean(), file: fc.nat({ max: 2 }) }),
      { selector: ({ n, isMoment }) => `${n} ${isMoment}` },
    );
    const dayOf = (n: number) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10);
    const whenOf = ({ n, isMoment }: { n: number; isMoment: boolean }) =>
      isMoment ? { instant: `${dayOf(n)}T21:00:00.000Z` } : { date: dayOf(n) };
    const orders = [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ];
    const check = (told: { n: number; isMoment: boolean; file: number }[]) => {
      const files = [0, 1, 2].map(
        (file): ImportedMovie => ({
          movieId,
          watched: told.filter((each) => each.file === file).map(whenOf),
        }),
      );
      const once = combineStatements(importFiles([{ movieId, watched: told.map(whenOf) }]));
      for (const order of orders) {
        const statements = importFiles(order.map((file) => files[file]!));
        expect(combineStatements(statements)).to.deep.equal(once);
        for (const file of files) expect(findNew(statements, file)).to.deep.equal({});
      }
      return once.watched.length;
    };
    fc.assert(fc.property(days, (told) => void check(told)));
    const [day, moment, later] = [0, 1, 2].map((n) => ({ n, isMoment: n === 1, file: n }));
    expect(check([day!, moment!, later!])).to.equal(2);
  });

  it('is what one import of all that two services tell would say', () => {
    fc.assert(
      fc.property(file, file, (one, other) => {
        const { evenings, undated } = one;
        const most = Math.max(evenings.length + undated, other.evenings.length + other.undated);
        const days = [...new Set([...evenings, ...other.evenings])].sort((a, b) => a - b);
        const dated = days.map(asDay);
        const watched = [...dated, ...Array<null>(Math.max(0, most - dated.length)).fill(null)];
        const ratings = [one, other].flatMap(({ rating }) => (rating ? [rating.day] : []));
        const last = ratings.length > 0 ? Math.max(...ratings) : null;
        expect(combinedOf(importFiles([one, other].map(saidBy)))).to.deep.equal({
          watched,
          rating: last === null ? null : { value: (7 * last) % 101, at: { date: asDay(last) } },
          liked: one.liked || other.liked,
          note: [...new Set([one, other].flatMap(({ note }) => note?.split('\n\n') ?? []))].sort(),
          tags: [...new Set([...one.tags, ...other.tags])].sort(),
          lists: [...new Set([...one.lists, ...other.lists])].sort(),
          wanted: one.wanted || other.wanted,
          owned: mediaOf([one, other]),
        });
      }),
    );
  });

  it('is what the others say without one of them, and what is new in it is what goes', () => {
    fc.assert(
      fc.property(fc.array(file, { minLength: 1, maxLength: 4 }), fc.nat(), (files, nth) => {
        const all = files.map(saidBy);
        const at = nth % all.length;
        const statements = importFiles(all);
        const own = statements.find(({ by }) => by === at + 1);
        const others = statements.filter((each) => each !== own);
        expect(combinedOf(others)).to.deep.equal(combinedOf(importFiles(all.toSpliced(at, 1))));
        if (own)
          expect(combinedOf([...others, withoutKnown(others, own)])).to.deep.equal(combinedOf(statements));
      }),
    );
  });

  it('is the same whether a movie comes in one part or in two', () => {
    fc.assert(
      fc.property(file, file, (one, other) => {
        const [first, second] = [saidBy(one), saidBy(other)];
        const own = findNew([], first);
        const whole = joinContents(own, findNew([own], second));
        expect(combinedOf([whole])).to.deep.equal(combinedOf(importFiles([first, second])));
      }),
    );
  });

  it('has the latest hundred days, and ten tags, however many imports bring others', () => {
    let statements: readonly Statement[] = [];
    const files = Array.from(
      { length: 50 },
      (_, file): ImportedMovie => ({
        movieId,
        watched: Array.from({ length: 100 }, (_, at) => ({
          instant: new Date(Date.UTC(2000, 0, 1 + 3 * (100 * file + at))).toISOString(),
        })),
        tags: [`tag ${file}`],
      }),
    );
    for (const [at, file] of files.entries())
      statements = dropOldDays([...statements, { ...findNew(statements, file), movieId, by: at + 1 }]);
    const days = statements.flatMap(({ watched = [] }) => watched);
    expect(days).to.have.deep.members(files[49]!.watched!);
    expect(combineStatements(statements).tags).to.deep.equal(files.slice(0, 10).flatMap(({ tags }) => tags));
    expect(combineStatements(statements).watched).to.have.length(200);
    for (const file of files) expect(findNew(statements, file)).to.deep.equal({});
    expect([isCut(statements, files[0]!), isCut([], files[0]!)]).to.deep.equal([true, false]);
    expect(JSON.stringify(statements).length).to.be.below(10_000);
  });

  it('has reviews as long as fit into two of the longest, and later ones that are short', () => {
    const reviews = ['a', 'b', 'c'].map((letter) => letter.repeat(maxReviewLetters - 2));
    const files = [...reviews, 'Rain', 'Dusty'].map((note): ImportedMovie => ({ movieId, note }));
    const statements = importFiles(files);
    expect(statements.flatMap(partsOfNote)).to.deep.equal([reviews[0], reviews[1], 'Rain']);
    expect(files.map((file) => isCut(statements, file))).to.deep.equal([false, false, true, false, true]);
    for (const file of files) expect(findNew(statements, file)).to.deep.equal({});
  });

  it('has as many collections as a user can have', () => {
    const listed = Array.from({ length: maxCollections + 1 }, (_, at) => ({
      list: 'One',
      collection: `c${at}`,
      position: null,
      note: null,
      at: null,
    }));
    const all = { movieId, listed: listed.slice(1) };
    expect(findNew([], all).collections).to.have.length(maxCollections);
    expect([isCut([], all), isCut([], { movieId, listed })]).to.deep.equal([false, true]);
  });

  it('keeps the first note, and a rating without a time replaces none', () => {
    const statements = importFiles([
      { movieId, note: 'That whistling', rating: { value: 80, at: null } },
      { movieId, note: 'Too long', rating: { value: 20, at: null } },
    ]);
    expect(combineStatements(statements)).to.deep.include({
      note: 'That whistling',
      rating: { value: 80, at: null },
    });
  });
});
