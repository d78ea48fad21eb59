import { allKept } from '@cine/contract/game/active-days';
import { dateOf, dayOf, mondayOf } from '@cine/contract/game/local-days';
import { expect } from 'chai';
import fc from 'fast-check';
import { withBonus } from '#game/characters/character.ts';
import { bonusesIn, recountedPay } from '../../../../../../scripts/audit/recount.ts';
import type { LedgerEntry } from '../../ledger/ledger.ts';
import { newPlayer, type Player } from '../player.ts';
import { payMovieAlone } from './alone.test-support.ts';
import type { CandidateWatch } from './movie-dues.ts';

/** A Thursday. */
const today = '2026-12-10';
const on = (daysAgo: number) => dateOf(dayOf(today) - daysAgo);

type Changes = Partial<Omit<CandidateWatch, 'day'>> & {
  date?: string;
  onTime?: boolean;
  placeOfDay?: number;
  placeOfWeek?: number;
};

function watchOf(movieId: number, changes: Changes = {}): CandidateWatch {
  const { date = today, onTime = true, placeOfDay = 1, placeOfWeek = 1, ...rest } = changes;
  const monday = dateOf(mondayOf(dayOf(date)));
  const day = {
    date,
    onTime,
    placeOfDay,
    placeOfWeek,
    monday,
    timeZone: 'Europe/Paris',
    count: 1,
    movies: [],
  };
  return { movieId, facts: { runtime: 100 }, sessionId: null, withdrawn: false, day, ...rest };
}

const withOthers = (members: number, hosted = false) => ({
  sessionId: 'evening',
  company: { members, hosted },
});

/** A player, and the entries of their ledger so far. */
type Book = { player: Player; entries: LedgerEntry[] };
const newBook = (): Book => ({ player: newPlayer, entries: [] });
const withStats = ({ player, entries }: Book, intelligence: number, charisma: number): Book => ({
  player: withBonus(player, { intelligence, charisma }),
  entries,
});

function settled(book: Book, movieId: number, watches: readonly CandidateWatch[], date = today): Book {
  const { player, entries } = payMovieAlone(book.player, movieId, watches, Date.parse(date));
  return { player, entries: [...book.entries, ...entries] };
}

const brief = ({ entries }: Book) => entries.map(({ id, kind, xp, coins }) => [id, kind, xp, coins]);

describe('A movie watched', () => {
  it('pays once, a little more with each day of the streak', () => {
    const once = settled(newBook(), 1, [watchOf(1)]);
    expect(brief(once)).to.deep.equal([['movie:1', 'granted', 51, 20]]);
    expect(brief(settled(once, 1, [watchOf(1)]))).to.deep.equal(brief(once));
    const next = settled(settled(newBook(), 1, [watchOf(1, { date: on(1) })]), 2, [watchOf(2)]);
    expect(brief(next)[1]).to.deep.equal(['movie:2', 'granted', 52, 20]);
  });

  it('pays more with another member, and with the first of a week', () => {
    expect(brief(settled(newBook(), 1, [watchOf(1, withOthers(1))]))).to.deep.equal([
      ['movie:1', 'granted', 81, 30],
      ['week:2026-12-07', 'granted', 100, 40],
    ]);
    expect(brief(settled(newBook(), 1, [watchOf(1, withOthers(0))]))).to.deep.equal([
      ['movie:1', 'granted', 51, 20],
    ]);
  });

  it('pays nothing beyond the caps, too late, or if TMDB doesn’t have it, and may keep the day all the same', () => {
    for (const [changes, days] of [
      [{ placeOfDay: 4 }, 1],
      [{ placeOfWeek: 8 }, 1],
      [{ onTime: false }, 0],
    ] as const) {
      const { player, entries } = settled(newBook(), 1, [watchOf(1, changes)]);
      expect(entries).to.deep.equal([]);
      expect(allKept(player.days)).to.have.length(days);
    }
    const custom = 2 ** 40;
    const { player, entries } = settled(newBook(), custom, [watchOf(custom, withOthers(1))]);
    expect(entries).to.deep.equal([]);
    expect(allKept(player.days)).to.have.length(1);
  });

  it('is paid by its best watch, and adjusted as others come and go', () => {
    const alone = watchOf(1);
    const together = watchOf(1, withOthers(1));
    const first = settled(newBook(), 1, [alone]);
    const both = settled(first, 1, [alone, together]);
    const again = settled(both, 1, [alone, { ...together, withdrawn: true }]);
    expect(brief(again)).to.deep.equal([
      ['movie:1', 'granted', 51, 20],
      ['movie:1:1', 'adjusted', 30, 10],
      ['week:2026-12-07', 'granted', 100, 40],
      ['movie:1:2', 'adjusted', -30, -10],
      ['week:2026-12-07:1', 'taken', -100, -40],
    ]);
    expect(again.player).to.include({ totalXp: 51, coins: 20 });
  });

  it('is paid with the streak of its first date, so that a third evening in a row adds nothing', () => {
    const [tuesday, wednesday, thursday] = [on(2), on(1), on(0)].map((date) => watchOf(1, { date }));
    const first = settled(newBook(), 1, [tuesday!], on(2));
    const second = settled(first, 1, [tuesday!, wednesday!], on(1));
    const third = settled(second, 1, [tuesday!, wednesday!, thursday!]);
    expect(brief(third)).to.deep.equal([['movie:1', 'granted', 51, 20]]);
    const better = watchOf(1, { date: on(1), ...withOthers(1) });
    const [, adjusted] = settled(first, 1, [tuesday!, better], on(1)).entries;
    expect(adjusted).to.deep.include({ kind: 'adjusted', xp: 30, coins: 10, date: on(2) });
  });

  it('takes back what it paid, and its day unless somebody else withdrew it', () => {
    const book = settled(newBook(), 1, [watchOf(1)]);
    const withdrawn = settled(book, 1, [watchOf(1, { withdrawn: true })]);
    expect(withdrawn.player).to.include({ totalXp: 0, coins: 0 });
    expect(allKept(withdrawn.player.days)).to.deep.equal([]);
    const byHost = settled(book, 1, [watchOf(1, { withdrawn: true, keepsDay: true })]);
    expect(byHost.player).to.include({ totalXp: 0, coins: 0 });
    expect(allKept(byHost.player.days)).to.deep.equal([dayOf(today)]);
  });

  it('pays again for a watch a year after the one that was paid', () => {
    const first = watchOf(1, { date: '2025-12-10' });
    const book = settled(newBook(), 1, [first]);
    expect(brief(settled(book, 1, [first, watchOf(1, { date: '2026-12-09' })]))).to.have.length(1);
    const again = settled(book, 1, [first, watchOf(1)]);
    expect(brief(again)).to.deep.equal([
      ['movie:1', 'granted', 51, 20],
      ['movie:1:1', 'granted', 51, 20],
    ]);
  });

  it('pays once more for a watch a year later, however often it is settled, and takes that back alone', () => {
    const first = watchOf(1, { date: on(400) });
    const second = watchOf(1);
    let book = settled(newBook(), 1, [first], on(400));
    for (let times = 0; times < 4; times += 1) book = settled(book, 1, [first, second]);
    expect(brief(book)).to.deep.equal([
      ['movie:1', 'granted', 51, 20],
      ['movie:1:1', 'granted', 51, 20],
    ]);
    const between = watchOf(1, { date: on(100) });
    expect(brief(settled(book, 1, [first, between, second]))).to.deep.equal(brief(book));
    book = settled(book, 1, [first, { ...second, withdrawn: true }]);
    expect(brief(book).at(-1)).to.deep.equal(['movie:1:2', 'taken', -51, -20]);
    expect(brief(settled(book, 1, [first, { ...second, withdrawn: true }]))).to.deep.equal(brief(book));
    book = settled(book, 1, [first, second]);
    expect(brief(book).at(-1)).to.deep.equal(['movie:1:3', 'returned', 51, 20]);
    expect(book.player).to.include({ totalXp: 102, coins: 40 });
  });

  it('pays at once for both where a promotion brings a watch a year before the one that was paid', () => {
    const first = watchOf(1, { date: on(400) });
    const second = watchOf(1, withOthers(1));
    const book = settled(settled(newBook(), 1, [second]), 1, [first, second]);
    expect(brief(book).filter(([id]) => `${id}`.startsWith('movie:'))).to.deep.equal([
      ['movie:1', 'granted', 81, 30],
      ['movie:1:1', 'adjusted', -30, -10],
      ['movie:1:2', 'granted', 81, 30],
    ]);
  });

  it('adds to later movies what a day recorded late mends', () => {
    const book = settled(settled(newBook(), 1, [watchOf(1, { date: on(2) })]), 2, [watchOf(2)]);
    const mended = settled(book, 3, [watchOf(3, { date: on(1) })]);
    // By the freeze the second day was 2 already, and is 3 now.
    expect(brief(mended).slice(1)).to.deep.equal([
      ['movie:2', 'granted', 52, 20],
      ['movie:3', 'granted', 52, 20],
      ['movie:2:1', 'adjusted', 1, 0],
    ]);
  });
});

describe('The bonus of a character', () => {
  it('adds intelligence to the XP of movies, and charisma to the coins of those with others and of hosting', () => {
    const book = withStats(newBook(), 8, 20);
    expect(brief(settled(book, 1, [watchOf(1)]))).to.deep.equal([['movie:1', 'granted', 53, 20]]);
    const { entries } = settled(book, 1, [watchOf(1, withOthers(2, true))]);
    expect(brief({ ...book, entries: [...entries] })).to.deep.equal([
      ['movie:1', 'granted', 84, 36],
      ['week:2026-12-07', 'granted', 100, 40],
      ['session:evening', 'granted', 15, 18],
    ]);
    const bonus = { intelligence: 8, charisma: 20 };
    expect(entries.map((entry) => entry.bonus)).to.deep.equal([bonus, undefined, bonus]);
  });

  it('stays what it was when a movie was first paid, whatever is settled later', () => {
    const first = watchOf(1, { date: on(2) });
    const better = watchOf(1, { date: on(2), ...withOthers(1) });
    let book = settled(withStats(newBook(), 8, 20), 1, [first], on(2));
    book = withStats(book, 40, 30);
    expect(brief(settled(book, 1, [first]))).to.deep.equal(brief(book));
    book = settled(book, 1, [first, better]);
    book = settled(book, 1, [first, { ...better, withdrawn: true }]);
    book = settled(book, 1, []);
    book = settled(book, 1, [first]);
    const ofMovie = book.entries.filter(({ reward }) => reward === 'movie');
    expect(brief({ ...book, entries: ofMovie })).to.deep.equal([
      ['movie:1', 'granted', 53, 20],
      ['movie:1:1', 'adjusted', 84 - 53, 36 - 20],
      ['movie:1:2', 'adjusted', 53 - 84, 20 - 36],
      ['movie:1:3', 'taken', -53, -20],
      ['movie:1:4', 'returned', 53, 20],
    ]);
    // A day that mends the streak adds to a movie with the bonus that it has, none here.
    book = settled(withStats(settled(newBook(), 2, [watchOf(2)]), 40, 30), 3, [watchOf(3, { date: on(1) })]);
    expect(brief(book)).to.deep.equal([
      ['movie:2', 'granted', 51, 20],
      ['movie:3', 'granted', 61, 20],
      ['movie:2:1', 'adjusted', 1, 0],
    ]);
  });

  it('is that of today where a movie pays anew after a year', () => {
    const first = watchOf(1, { date: on(400) });
    const second = watchOf(1);
    const book = settled(withStats(newBook(), 8, 20), 1, [first], on(400));
    expect(brief(settled(withStats(book, 40, 30), 1, [first, second]))).to.deep.equal([
      ['movie:1', 'granted', 53, 20],
      ['movie:1:1', 'granted', 61, 20],
    ]);
  });

  it('of an evening that was hosted is given back as it was', () => {
    const hosted = watchOf(1, withOthers(2, true));
    let book = settled(withStats(newBook(), 8, 20), 1, [hosted]);
    book = withStats(book, 40, 30);
    for (const watch of [hosted, { ...hosted, withdrawn: true }, hosted]) book = settled(book, 1, [watch]);
    const evenings = book.entries.filter(({ reward }) => reward === 'evening');
    expect(evenings.map(({ kind, coins }) => [kind, coins])).to.deep.equal([
      ['granted', 18],
      ['taken', -18],
      ['returned', 18],
    ]);
  });
});

describe('A week with others', () => {
  it('pays on the date of the movie, whenever it is recorded', () => {
    const { entries } = settled(newBook(), 1, [watchOf(1, { ...withOthers(1), date: on(1) })]);
    expect(entries.map(({ id, date }) => [id, date])).to.deep.equal([
      ['movie:1', on(1)],
      ['week:2026-12-07', on(1)],
    ]);
  });

  it('pays more for each week in a row before, also if that is known later', () => {
    let book = settled(newBook(), 1, [watchOf(1, withOthers(1))]);
    book = settled(book, 2, [watchOf(2, { ...withOthers(1), date: '2026-12-06' })]);
    const weeks = brief(book).filter(([id]) => `${id}`.startsWith('week:'));
    expect(weeks).to.deep.equal([
      ['week:2026-12-07', 'granted', 100, 40],
      ['week:2026-11-30', 'granted', 100, 40],
      ['week:2026-12-07:1', 'adjusted', 10, 0],
    ]);
  });
});

describe('A month after an evening', () => {
  const then = '2026-11-11';
  const next = '2026-11-18';
  const hosted = (members: number, changes: Changes = {}) =>
    watchOf(1, { ...withOthers(members, true), date: then, ...changes });

  it('a guest’s account pays its movie, week and host, and more for the weeks after', () => {
    let book = settled(newBook(), 1, [hosted(0)], then);
    book = settled(book, 2, [watchOf(2, { ...withOthers(1), date: next })], next);
    const before = book.entries.length;
    book = settled(book, 1, [hosted(1)]);
    book = settled(settled(book, 1, [hosted(2)]), 1, [hosted(2)]);
    expect(brief(book).slice(before)).to.deep.equal([
      ['movie:1:1', 'adjusted', 30, 10],
      ['week:2026-11-09', 'granted', 100, 40],
      ['week:2026-11-16:1', 'adjusted', 10, 0],
      ['session:evening', 'granted', 15, 15],
    ]);
    expect(book.entries.at(-1)!.date).to.equal(then);
  });

  it('has the caps and the multiplier of its date', () => {
    const half = hosted(0, { placeOfWeek: 5 });
    let book = settled(newBook(), 9, [watchOf(9, { date: '2026-11-10' })], '2026-11-10');
    for (const [at, sessionId] of ['a', 'b'].entries())
      book = settled(book, at + 2, [watchOf(at + 2, { ...hosted(2), movieId: at + 2, sessionId })], then);
    book = settled(book, 1, [half], then);
    const before = book.entries.length;
    for (const members of [1, 2, 3]) book = settled(book, 1, [hosted(members, { placeOfWeek: 5 })]);
    // 40 XP instead of 25 by the streak's second day.
    expect(brief(book).slice(before)).to.deep.equal([['movie:1:1', 'adjusted', 41 - 26, 5]]);
  });
});

describe('What was paid', () => {
  it('stays as days, weeks and what kept them grow old', () => {
    let book = settled(newBook(), 1, [watchOf(1, { ...withOthers(2, true), date: on(0) })]);
    const { totalXp, coins } = book.player;
    for (let days = 1; days <= 30; days += 1) {
      const late = watchOf(2, { onTime: false, date: on(-days) });
      book = settled(book, 2, [late], on(-days));
      expect(book.player, `${days} days later`).to.include({ totalXp, coins });
    }
    expect([allKept(book.player.days), allKept(book.player.weeks)]).to.deep.equal([
      [dayOf(today)],
      [mondayOf(dayOf(today))],
    ]);
  });
});

describe('An evening hosted', () => {
  it('pays once with two others or more, as long as one of its movies counts', () => {
    const one = watchOf(1, withOthers(2, true));
    const other = watchOf(2, withOthers(3, true));
    const evenings = (book: Book) => brief(book).filter(([id]) => `${id}`.startsWith('session:'));
    expect(evenings(settled(newBook(), 1, [watchOf(1, withOthers(1, true))]))).to.deep.equal([]);
    expect(evenings(settled(newBook(), 1, [watchOf(1, withOthers(2))]))).to.deep.equal([]);
    const both = settled(settled(newBook(), 1, [one]), 2, [other]);
    const first = settled(both, 1, [{ ...one, withdrawn: true }]);
    expect(evenings(first)).to.deep.equal([['session:evening', 'granted', 15, 15]]);
    const none = settled(first, 2, [{ ...other, withdrawn: true }]);
    expect(evenings(none)).to.deep.equal([
      ['session:evening', 'granted', 15, 15],
      ['session:evening:1', 'taken', -15, -15],
    ]);
  });

  it('pays twice a week at most', () => {
    let book = newBook();
    for (const [at, sessionId] of ['a', 'b', 'c'].entries())
      book = settled(book, at + 1, [watchOf(at + 1, { ...withOthers(2, true), sessionId })]);
    const paid = book.player.paid.filter(({ reward }) => reward === 'evening');
    expect(paid.map(({ source }) => source)).to.deep.equal(['session:a', 'session:b']);
  });
});

describe('What movies pay', () => {
  const anyWatch = fc.record({
    movieId: fc.integer({ min: 1, max: 6 }),
    date: fc.integer({ min: 0, max: 8 }).map(on),
    placeOfDay: fc.integer({ min: 1, max: 4 }),
    placeOfWeek: fc.integer({ min: 1, max: 8 }),
    members: fc.constantFrom(null, 0, 1, 2),
    hosted: fc.boolean(),
    session: fc.constantFrom('a', 'b', 'c'),
    onTime: fc.boolean(),
    withdrawn: fc.constantFrom(false, false, true),
  });

  it('is what a recount says, in any order of their watches', () => {
    fc.assert(
      fc.property(
        fc.array(anyWatch),
        fc.infiniteStream(fc.nat({ max: 5 })),
        fc.nat({ max: 60 }),
        (all, order, points) => {
          const watches = all.map(({ movieId, members, hosted, session, ...rest }) =>
            watchOf(movieId, {
              ...rest,
              ...(members !== null && {
                sessionId: `${session}-${mondayOf(dayOf(rest.date))}`,
                company: { members, hosted },
              }),
            }),
          );
          const ofMovie = (movieId: number) => watches.filter((watch) => watch.movieId === movieId);
          let book = withStats(newBook(), points, points);
          for (let times = 0; times < 12; times += 1) {
            const movieId = order.next().value + 1;
            book = settled(book, movieId, ofMovie(movieId));
          }
          for (const movieId of [4, 2, 6, 1, 5, 3]) book = settled(book, movieId, ofMovie(movieId));
          const { player, entries } = book;
          const total = (field: 'xp' | 'coins') => entries.reduce((sum, entry) => sum + entry[field], 0);
          expect(player).to.include({ totalXp: total('xp'), coins: total('coins') });
          expect(new Set(entries.map(({ id }) => id)).size).to.equal(entries.length);
          const { least } = recountedPay(watches, bonusesIn(entries));
          const sum = (field: 'xp' | 'coins') =>
            [...least.values()].reduce((all, pay) => all + pay[field], 0);
          expect(player.coins).to.equal(sum('coins'));
          // A late day may use the freeze of a later one, which takes nothing back.
          expect(player.totalXp).to.be.at.least(sum('xp'));
          const keeping = all.filter(({ onTime, withdrawn }) => onTime && !withdrawn);
          const inOrder = keeping.map(({ date }) => date).toSorted();
          const gaps = inOrder.some((date, at) => at > 0 && dayOf(date) - dayOf(inOrder[at - 1]!) === 2);
          if (!gaps) expect(player.totalXp).to.equal(sum('xp'));
        },
      ),
    );
  });
});
