import fc from 'fast-check';
import { mondayOf } from '../game/local-days.ts';
import { day as dayMs, hour, minute } from '../time.ts';

/** Zones with a left-out date, half an hour of summer time, odd offsets, both ends of the date line. */
export const zones = [
  'Pacific/Apia',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'America/New_York',
  'Europe/Paris',
  'America/St_Johns',
  'Pacific/Kiritimati',
  'Pacific/Honolulu',
  'Australia/Adelaide',
  'America/Sao_Paulo',
  'Africa/Casablanca',
  'Pacific/Chatham',
] as const;

/** Before Apia left out a date, before changes of clocks in both hemispheres, and before a Ramadan. */
const beginnings = ['2011-12-10', '2026-03-01', '2026-09-20', '2026-10-15', '2027-01-25'];

const tick = 15 * minute;
const lifeDays = 45;

/** A life: where a user lives, the zones they choose and when they watch, by the hour since it began. */
export type Life = {
  start: number;
  home: string;
  choices: { after: number; timeZone: string }[];
  watchedAfter: number[];
};

const anyHour = fc.integer({ min: 0, max: lifeDays * 24 - 1 });
const anyZone = fc.constantFrom(...zones);

/** A user who watches something on most days, now and then from elsewhere. */
export const anyLife: fc.Arbitrary<Life> = fc
  .record({
    start: fc.constantFrom(...beginnings).map((date) => Date.parse(`${date}T00:00:00Z`)),
    home: anyZone,
    choices: fc.uniqueArray(fc.record({ after: anyHour, timeZone: anyZone }), {
      selector: ({ after }) => after,
      maxLength: 14,
      size: 'max',
    }),
    rhythm: fc.array(fc.constantFrom(16, 20, 24, 24, 24, 24, 28, 40, 48, 60), {
      minLength: 5,
      maxLength: 40,
    }),
  })
  .map(({ rhythm, choices, ...life }) => {
    let after = 0;
    const watchedAfter = rhythm.map((hours) => (after += hours)).filter((each) => each < lifeDays * 24);
    return { ...life, choices: choices.toSorted((one, other) => one.after - other.after), watchedAfter };
  });

/** A life told quarter hour by quarter hour, without the product's arithmetic. */
export type Told = {
  days: number[];
  /** Days before the last watch's that lasted under eighteen hours. */
  short: Set<number>;
  lengths: Map<number, number>;
};

/** Tells a life up to a watch, the last one by default. */
export function tellLife({ start, home, choices, watchedAfter }: Life, watches = watchedAfter.length): Told {
  const lasted = new Map<number, number>();
  const days: number[] = [];
  const last = watchedAfter[watches - 1] ?? 0;
  const person = { in: home, wants: home, changedAt: Number.NEGATIVE_INFINITY };
  // Two weeks at home before the first choice, so that no day looks short for want of a past.
  for (let at = start - 14 * dayMs; at <= start + last * hour; at += tick) {
    follow(at);
    for (const { after, timeZone } of choices) if (start + after * hour === at) person.wants = timeZone;
    follow(at);
    const today = shownDay(at, person.in);
    if (watchedAfter.slice(0, watches).some((after) => start + after * hour === at)) days.push(today);
    if (at < start + last * hour) lasted.set(today, (lasted.get(today) ?? 0) + tick);
  }
  const today = days.at(-1) ?? 0;
  const short = new Set<number>();
  for (let day = Math.min(...lasted.keys()) + 1; day < today; day += 1)
    if ((lasted.get(day) ?? 0) < 18 * hour) short.add(day);
  return { days, short, lengths: lengthsOf(new Set(days), short) };

  /** What was chosen counts twenty hours after the last change. */
  function follow(at: number): void {
    if (person.wants !== person.in && at - person.changedAt >= 20 * hour)
      Object.assign(person, { in: person.wants, changedAt: at });
  }
}

/** The streak that each active day reached, by walking through the calendar. */
export function lengthsOf(active: ReadonlySet<number>, short: ReadonlySet<number>): Map<number, number> {
  const lengths = new Map<number, number>();
  let length = 0;
  let missed = 0;
  let excusedOn = Number.NEGATIVE_INFINITY;
  let frozenIn = Number.NEGATIVE_INFINITY;
  for (let day = Math.min(...active); day <= Math.max(...active); day += 1) {
    if (active.has(day)) {
      const freezes = missed === 1 && frozenIn !== mondayOf(day);
      if (freezes) frozenIn = mondayOf(day);
      length = missed === 0 || freezes ? length + 1 : 1;
      missed = 0;
      lengths.set(day, length);
    } else if (missed < 2 && short.has(day) && day - excusedOn >= 14) excusedOn = day;
    else missed += 1;
  }
  return lengths;
}

const dayByKey = new Map<string, number>();
const formats = new Map(
  // Swedes write dates as ISO 8601 does.
  zones.map((timeZone) => [timeZone as string, new Intl.DateTimeFormat('sv', { timeZone })]),
);

function shownDay(at: number, timeZone: string): number {
  const key = `${timeZone} ${at}`;
  const cached = dayByKey.get(key);
  if (cached !== undefined) return cached;
  const day = Date.parse(`${formats.get(timeZone)!.format(at)}T00:00:00Z`) / dayMs;
  dayByKey.set(key, day);
  return day;
}
