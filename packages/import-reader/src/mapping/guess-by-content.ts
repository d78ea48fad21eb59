import { readWhen } from '../rows/dates.ts';
import { readYear } from '../rows/titles.ts';
import { type Cells, unpack } from '../tables/table.ts';
import { areBareYears, type ColumnFacts, kindShare } from './column-facts.ts';
import { roleOfHeader } from './read-header.ts';
import type { Role } from './roles.ts';

/** Fewer ratings or days prove nothing. */
const fewest = 3;
/** Nobody's own table has years of watches before it, but nearly all have older movies. */
const firstYearOfDiaries = 1990;
/** Headers that say no more than that a table names movies. */
const ofTitles: ReadonlySet<Role | undefined> = new Set(['title', 'originalTitle'] as const);
/** Words for other years than a movie's: when somebody saw, bought or rated it, or was born. */
const notOfMovies =
  /watch|seen|view|rated|bought|purchas|born|birth|visionn|(?<!\p{L})vu(?!\p{L})|achet|achat|naiss|смотр|видел|куп|рожд|gesehen|gekauft|geburt|\bvist[aeo]\b|visione|compra|nascita|nacim/iu;

type Unknown = { at: number; facts: ColumnFacts };

/**
 * Gives roles to columns whose headers mean nothing, if their cells can mean only one thing and no other
 * column might mean the same: ratings and days in a table where most headers are such, a year in any.
 * Returns the roles that it gave.
 */
export function guessByContent(table: Cells, facts: readonly ColumnFacts[], roles: Role[]): Role[] {
  const filled = facts.map((each, at) => ({ at, facts: each })).filter((each) => each.facts.filled > 0);
  const named = filled.map((column) => ({ ...column, role: namedRole(table.columns[column.at]!, column) }));
  const unknown = named.filter(({ at, role }) => role === undefined && roles[at] === 'ignored');
  const namedCount = named.filter(({ role }) => role !== undefined && !ofTitles.has(role)).length;
  if (!roles.includes('title')) return [];
  const isMostlyUnknown = namedCount <= 1 && unknown.length > namedCount;
  const has = (...some: Role[]) => some.some((role) => roles.includes(role));
  const guesses: Role[] = [];
  const give = (role: Role, column: Unknown | undefined) => {
    if (!column) return;
    roles[column.at] = role;
    guesses.push(role);
  };

  const rows = table.packed.length;
  const mayBeYears = (column: Unknown) => areYears(column) && !notOfMovies.test(table.columns[column.at]!);
  const years = has('year', 'releaseDate') ? undefined : onlyOne(unknown.filter(mayBeYears));
  const days =
    !isMostlyUnknown || has('date', 'watchedAt', 'ratedAt', 'addedAt')
      ? undefined
      : onlyOne(unknown.filter((column) => areDays(column.facts)));
  const yearsAt = years?.at ?? roles.indexOf('year');
  const daysAt = days?.at ?? roles.findIndex((role) => /^(?:date|watchedAt|ratedAt|addedAt)$/.test(role));
  const areDaysLater = areLater(table, daysAt, yearsAt);
  const isYear =
    years &&
    (isMostlyUnknown || years.facts.movieYears * years.facts.filled >= kindShare * rows) &&
    (years.facts.earliestYear < firstYearOfDiaries || areDaysLater);
  give('year', isYear ? years : undefined);
  // Without a year, or in that year, a day may be that of the movie's release.
  give('date', areDaysLater || has('releaseDate') ? days : undefined);
  const ratings = !isMostlyUnknown || has('rating') ? undefined : onlyOne(unknown.filter(mayBeScores));
  give('rating', ratings && areRatings(ratings.facts) ? ratings : undefined);
  return guesses;
}

/** What a header names; a day's that stands above years names nothing. */
function namedRole(header: string, { facts }: Unknown): Role | undefined {
  const role = roleOfHeader(header)?.role;
  return role === 'date' && areBareYears(facts) ? undefined : role;
}

function onlyOne<Column>(columns: readonly Column[]): Column | undefined {
  return columns.length === 1 ? columns[0] : undefined;
}

function areYears({ facts }: Unknown): boolean {
  return facts.movieYears >= kindShare;
}

/** Days as people write them; a bare number may be anything. */
export function areDays({ filled, dates, stamps }: ColumnFacts): boolean {
  return filled >= fewest && dates - stamps >= kindShare;
}

/** Whether most days are two years or more after their movies, so that they aren't those of releases. */
function areLater(table: Cells, daysAt: number, yearsAt: number): boolean {
  if (daysAt < 0 || yearsAt < 0) return false;
  let compared = 0;
  let later = 0;
  for (const at of table.packed.keys()) {
    const cells = unpack(table, at);
    const day = cells[daysAt] ?? '';
    const when = readWhen(day, true) ?? readWhen(day, false);
    const year = readYear(cells[yearsAt] ?? '')?.year ?? null;
    if (!when || year === null) continue;
    compared += 1;
    if (Number(('date' in when ? when.date : when.instant).slice(0, 4)) > year + 1) later += 1;
  }
  return compared > 0 && later * 2 > compared;
}

/** Whether numbers may be anybody's ratings, or parts of days: not ranks, minutes or counts of watches. */
function mayBeScores({ facts }: Unknown): boolean {
  const { numbers, saidScales, highest } = facts;
  if (numbers < 0.5 || isCounting(facts)) return false;
  return saidScales.length > 0 || (highest > 3 && highest <= 100);
}

/** Whether numbers are each there once, as those of rows are. */
function isCounting({ filled, numbers, distinct, highest, lowest, hasHalves }: ColumnFacts): boolean {
  const count = Math.round(filled * numbers);
  if (hasHalves || distinct < count) return false;
  return count >= 8 || (lowest <= 1 && highest - lowest + 1 === count);
}

/** Whether numbers are a user's own ratings: averages of others have tenths, and are never the highest. */
function areRatings(facts: ColumnFacts): boolean {
  const { filled, numbers, saidScales, highest, mean, hasHalves, hasTenths } = facts;
  if (filled < fewest || numbers < kindShare) return false;
  if (saidScales.length > 0) return highest === 0 && saidScales.length === 1 && saidScales[0]! <= 20;
  if (mean < 2.5) return false;
  if (hasTenths) return highest > 9.5 && highest <= 10;
  // Hours have halves, too, and there may be five copies or persons of whom few have ten rows.
  if (hasHalves) return highest > 4 && highest <= 20;
  return highest <= 10 && (highest > 5 || (mean >= 3 && filled >= 10));
}
