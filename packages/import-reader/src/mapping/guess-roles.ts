import type { Cells } from '../tables/table.ts';
import { areBareYears, type ColumnFacts, kindShare } from './column-facts.ts';
import { headerForms } from './fold-header.ts';
import { areDays, guessByContent } from './guess-by-content.ts';
import { repeatable } from './header-words.ts';
import { isOwn, libraryColumns, roleOfHeader } from './read-header.ts';
import type { Role } from './roles.ts';
import type { Source } from './sources.ts';

type Candidate = { role: Role; rank: number };

/** Behind all that a header's word says. */
const byContent = 1e6;
const ignored: Candidate = { role: 'ignored', rank: byContent };

/** What each column holds, by its header, and by its cells where that says nothing. */
export function guessRoles(
  table: Cells,
  facts: readonly ColumnFacts[],
  source: Source | null,
): {
  roles: Role[];
  isTitleSure: boolean;
  areOnlyOthersFilled: boolean;
  isYearUnclear: boolean;
  isDayUnclear: boolean;
  ofContent: Role[];
} {
  const { columns } = table;
  const all = columns.map((column, at) => candidateOf(column, facts[at]!, source));
  const barred = ratingsOfOthers(columns, all);
  const candidates = all.map((each, at) => (barred.has(at) ? ignored : each));
  const roles: Role[] = columns.map(() => 'ignored');
  const usedRoles = new Set<Role>();
  const inOrder = [...candidates.keys()].toSorted((one, other) =>
    compare(candidates[one]!, candidates[other]!, columns[one]!, columns[other]!),
  );
  // An empty column says nothing, whatever its header; ratings may stand in another.
  for (const isFilled of [true, false])
    for (const at of inOrder) {
      const { role } = candidates[at]!;
      if (facts[at]!.filled > 0 !== isFilled || (usedRoles.has(role) && !repeatable.has(role))) continue;
      roles[at] = role;
      usedRoles.add(role);
    }
  const isTitleSure = ['title', 'originalTitle', 'imdbId', 'tmdbId', 'series'].some((role) =>
    usedRoles.has(role as Role),
  );
  if (!isTitleSure) takeTitle(roles, facts);
  const ofContent = source === null ? guessByContent(table, facts, roles) : [];
  const hasFilled = (role: Role) => roles.some((each, at) => each === role && facts[at]!.filled > 0);
  const areOnlyOthersFilled = [...barred].some((at) => facts[at]!.filled > 0) && !hasFilled('rating');
  const areYears = (at: number) => facts[at]!.filled > 0 && facts[at]!.years >= kindShare;
  // Years stand where ticks or days were expected, or under a word that isn't known while no year is.
  const isYearUnclear = columns.some(
    (column, at) =>
      roles[at] === 'ignored' &&
      areYears(at) &&
      (/^(?:seen|date)$/.test(roleOfHeader(column)?.role ?? '') ||
        (source === null && !roles.includes('year') && !/^(?:show|episode)\./i.test(column))),
  );
  // Days stand under a word that isn't known, and none where they would count.
  const isDayUnclear =
    source === null &&
    !roles.some((role) => /^(?:date|watchedAt|ratedAt)$/.test(role)) &&
    columns.some(
      (column, at) => roles[at] === 'ignored' && roleOfHeader(column) === null && areDays(facts[at]!),
    );
  return { roles, isTitleSure, areOnlyOthersFilled, isYearUnclear, isDayUnclear, ofContent };
}

/** Beside a column for one's own ratings, be it empty, or in a library of files, others are everybody's. */
function ratingsOfOthers(columns: readonly string[], candidates: readonly Candidate[]): Set<number> {
  const ratings = [...columns.keys()].filter((at) => candidates[at]!.role === 'rating');
  const others = ratings.filter((at) => !isOwn(columns[at]!));
  return new Set(others.length < ratings.length || libraryColumns(columns) > 0 ? others : []);
}

function compare(one: Candidate, other: Candidate, name: string, otherName: string): number {
  return one.rank - other.rank || (name < otherName ? -1 : 1);
}

function candidateOf(column: string, facts: ColumnFacts, source: Source | null): Candidate {
  const roleInSource = headerForms(column)
    .map((form) => source?.roles?.[form])
    .find((role) => role !== undefined);
  if (roleInSource) return { role: roleInSource, rank: 0 };
  const named = roleOfHeader(column);
  if (named) return { role: byCells(named.role, facts, column), rank: named.rank };
  return { role: roleByContent(facts, /^\d+$/.test(column)), rank: byContent };
}

/** Words that mean two things: “note” is a rating in French, “watched” a day or a yes. */
function byCells(role: Role, facts: ColumnFacts, column: string): Role {
  if (facts.filled === 0) return role;
  if (role === 'note' && facts.numbers >= kindShare && /\bnot[ae]s?\b/i.test(column)) return 'rating';
  if (role === 'seen' && facts.dates >= kindShare) return 'watchedAt';
  if (role === 'seen' && facts.years >= kindShare) return 'ignored';
  if (role === 'date' && areBareYears(facts)) return 'ignored';
  if ((role === 'title' || role === 'type') && facts.dates >= kindShare) return 'date';
  if (role === 'year' && facts.dates >= kindShare) return 'releaseDate';
  return role;
}

/** Ids and states are known anywhere; years and days may be of anything if their header is a word. */
function roleByContent(facts: ColumnFacts, isNameless: boolean): Role {
  if (facts.filled === 0) return 'ignored';
  if (facts.imdbIds >= kindShare) return 'ids';
  if (facts.states >= kindShare) return 'status';
  if (!isNameless) return 'ignored';
  if (facts.years >= kindShare) return 'year';
  return facts.dates >= kindShare ? 'date' : 'ignored';
}

/** Takes a column of words for titles: of the fullest, as each row has a title, the longest. */
function takeTitle(roles: Role[], facts: readonly ColumnFacts[]): void {
  const ofWords = [...facts.keys()].filter((at) => roles[at] === 'ignored' && areTitles(facts[at]!));
  const fullest = Math.max(...ofWords.map((at) => facts[at]!.filled));
  const full = ofWords.filter((at) => facts[at]!.filled >= kindShare * fullest);
  const best = full.toSorted((one, other) => facts[other]!.letters - facts[one]!.letters)[0];
  if (best !== undefined) roles[best] = 'title';
}

function areTitles({ filled, numbers, dates, addresses, letters }: ColumnFacts): boolean {
  return filled > 0 && numbers < 0.5 && dates < 0.5 && addresses < 0.5 && letters > 1.5 && letters < 80;
}
