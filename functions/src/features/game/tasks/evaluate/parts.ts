/** How long what a clause asks for takes, by how much of it there is. */
import type { Locale } from '@cine/contract/primitives';
import { type FoundActivity, findActivities } from './find-activities.ts';
import { timeUnits, type Unit } from './lexicon/numbers.ts';
import { type Activity, beginningsOf, fits } from './lexicon/rows.ts';
import { isNear, type Quantity, quantitiesIn } from './quantities.ts';
import type { Spans } from './spans.ts';
import type { Clause } from './words-of.ts';

export type Part = {
  match: FoundActivity;
  minutes: number;
  /** What its minutes go by, such as 12 pages; null if by nothing. */
  quantity: { unit: Unit; count: number } | null;
  /** Whether its minutes go by how much of it is named. */
  isMeasured: boolean;
};

/** Clauses whose quantities count for what they ask for. */
export type Scope = {
  locale: Locale;
  spans: Spans;
  counted: readonly { clause: Clause; quantity: Quantity }[];
  units: ReadonlySet<Unit>;
};

/** How much of an activity there is whatever its quantity: preparing, putting away. */
const fixedShare = 0.25;
const mostFixed = 60;
/** From here on, a number without a unit counts what there are many of, such as pages. */
const fewest = 10;
/** After other words than these, a number at the end is part of a name: "Fahrenheit 451", "chapter 12". */
const about =
  'environ quelque presque pres. plus. moins. les. total. about around roughly some. almost nearly over. than. total. около примерно почти более больше порядка всего';
/** Words for any things that are counted. */
const pieceWords =
  'exemplaire paire bocal bocaux pot. pots. pair. pairs. jar pieces. штук шт. пар. пары банок банки';
const ofWords = 'de. d. du. des. of. по.';
/** More things than this aren't each done alone, unless the tables say how long one takes. */
const mostAlone = 12;
const longAlone = 60;
const fewAlone = 4;

export function readScope(
  clauses: readonly Clause[],
  locale: Locale,
  spans: Spans = { minutes: null, shortest: null, times: 1, days: 0 },
): Scope {
  const counted = clauses.flatMap((clause) =>
    quantitiesIn(clause, locale).map((quantity) => ({ clause, quantity })),
  );
  const units = new Set<Unit>(counted.flatMap(({ quantity }) => quantity.unit ?? []));
  if (spans.minutes !== null) units.add('minute');
  if (spans.days > 0) units.add('day');
  return { locale, spans, counted, units };
}

export function partsOf(clause: Clause, scope: Scope): Part[] {
  return findActivities(clause, scope.locale, scope.units).map((match) => {
    const { activity } = match;
    const quantity = quantityFor(activity.per, scope);
    if (quantity) {
      const each = activity.per[quantity.unit]!;
      // Half of what is organised goes by the guests, the other half is there anyway.
      if (quantity.unit === 'guest' && activity.isThing)
        return {
          match,
          quantity,
          isMeasured: true,
          minutes: activity.minutes / 2 + quantity.count * each,
        };
      return {
        match,
        quantity,
        isMeasured: true,
        minutes: Math.min(mostFixed, activity.minutes * fixedShare) + quantity.count * each,
      };
    }
    const pieces = activity.per.piece === undefined ? null : piecesIn(scope);
    if (pieces !== null)
      return {
        match,
        quantity: null,
        isMeasured: true,
        minutes: activity.minutes * fixedShare + pieces * activity.per.piece!,
      };
    const count = countOf(match, scope);
    const each = activity.per.each ?? activity.minutes;
    const alone = activity.minutes > longAlone ? fewAlone : mostAlone;
    const further = activity.per.each === undefined ? Math.min(alone, count) - 1 : count - 1;
    return {
      match,
      quantity: null,
      isMeasured: false,
      minutes: activity.minutes + Math.max(0, further) * each,
    };
  });
}

/** The quantity that decides: the one that takes longest. */
function quantityFor(per: Activity['per'], { counted, spans }: Scope) {
  const named: { unit: Unit | null; count: number }[] = [
    ...counted.map(({ quantity: { unit, count } }) => ({ unit, count })),
    { unit: 'minute', count: spans.shortest ?? 0 },
    { unit: 'day', count: spans.days },
  ];
  // "About 400" counts the only unit that the activity goes by.
  const [only, ...others] = (Object.keys(per) as (keyof typeof per)[]).flatMap((unit) =>
    unit === 'each' || unit === 'piece' ? [] : unit,
  );
  if (only !== undefined && others.length === 0)
    for (const { clause, quantity } of counted)
      if (isOfAny(clause, quantity) && quantity.count >= fewest)
        named.push({ unit: only, count: quantity.count });
  return named
    .flatMap(({ unit, count }) =>
      unit !== null && count > 0 && per[unit] !== undefined ? [{ unit, count }] : [],
    )
    .reduce<{ unit: Unit; count: number } | null>(
      (most, each) => (most && most.count * per[most.unit]! >= each.count * per[each.unit]! ? most : each),
      null,
    );
}

/** Whether a number says how much there is of whatever is counted. */
function isOfAny(clause: Clause, { unit, from, to }: Quantity): boolean {
  return (
    unit === null && to === clause.length && (from === 0 || fits(clause[from - 1]!, beginningsOf(about)))
  );
}

/** How many things the activity is done to, as far as that is named: "five windows". */
function countOf(match: FoundActivity, { counted }: Scope): number {
  const isObject = (word: string) => match.objects.some((beginnings) => fits(word, beginnings));
  const counts = counted
    // "Chapter 3 of German" isn't three.
    .filter(
      ({ clause, quantity: { from, to } }) =>
        !isObject(clause[from - 1] ?? '') || !fits(clause[to] ?? '', beginningsOf(ofWords)),
    )
    .filter(({ clause, quantity }) =>
      isNear(clause, quantity.to, (word) => fits(word, beginningsOf(pieceWords)) || isObject(word)),
    )
    .map(({ quantity }) => quantity.count);
  return Math.max(1, ...counts);
}

/** How many pieces a detail begins with: "Paint the cabinets. Twelve doors." */
function piecesIn({ counted }: Scope): number | null {
  const first = counted.find(
    ({ clause, quantity }) => quantity.from === 0 && quantity.unit === null && !isTime(clause, quantity),
  );
  return first?.quantity.count ?? null;
}

function isTime(clause: Clause, { to }: Quantity): boolean {
  return timeUnits.some(({ words }) =>
    Object.values(words).some((each) => fits(clause[to] ?? '', beginningsOf(each))),
  );
}
