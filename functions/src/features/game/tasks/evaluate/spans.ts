/** What a text says of hours of work and how often: not of clocks, waits and due days. */
import type { Locale } from '@cine/contract/primitives';
import { timeUnits } from './lexicon/numbers.ts';
import { beginningsOf, fits } from './lexicon/rows.ts';
import { isNear, quantitiesIn } from './quantities.ts';
import { type Clause, clausesOf } from './words-of.ts';

export type Spans = {
  /** Hours and minutes of work that are stated, in minutes; null if none. */
  minutes: number | null;
  /** The shortest of them: what is made is shorter than what it is made from. */
  shortest: number | null;
  /** How many times, where the text says so: "three runs a week for twelve weeks". */
  times: number;
  /** How many days are named, such as those of a festival; 0 if none. */
  days: number;
};

type Words = Readonly<Record<Locale, string>>;

/** Behind these a number is a clock's or a due day's: "before 6", "in two weeks". */
const clocks: Words = {
  fr: 'a. des. avant vers jusqu apres dans. sous. depuis entre il.',
  en: 'at. by. before until till after in. within since ago from. last next under',
  ru: 'в. к. до. после через с. назад около',
};
/** Time that passes by itself, or that others spend. */
const waits: Words = {
  fr: 'attend attente pose. poser secher sechage refroid mijot repos copie copier sauvegarde nuit trempe lever. leve. enregistre bande. duree dure. delai ouvert ferme pause',
  en: 'wait dry drying cool rest. soak overnight rise. prove copy copies copying download upload night recorded recording lasts long. open closed delay notice simmer',
  ru: 'жда жде ожида сохн высых сушит остыва остыть насто копир ночь ночи запис длит открыт закрыт отдых кипят варит',
};
const perWords: Words = {
  fr: 'par. la. chaque le. toutes tous',
  en: 'a. per. every each an.',
  ru: 'в. каждый каждую каждое каждые',
};
const everyWords: Words = {
  fr: 'chaque quotidien tous. toutes.',
  en: 'every daily each',
  ru: 'кажд ежедневн',
};
const timesWords: Words = {
  fr: 'fois seance cours. sortie entrainement lecon session',
  en: 'times session lesson class classes run. runs workout practice',
  ru: 'раз. раза занят урок тренировк пробежк',
};
/** Before these "a week" is a span, not how often. */
const forWords = 'for. over. during within';
const eachWords: Words = { fr: 'chacun chaque', en: 'each apiece every', ru: 'кажд по.' };

/** More things than this don't each take the time that is stated. */
const mostEach = 30;
/** A day of work, in minutes, and more than anybody works on every day. */
const workday = 480;
const longestDay = 900;
const aDay = 1440;
const aWeekOfMinutes = 7 * aDay;

/** What a clause says of time. */
type Said =
  | { kind: 'work'; minutes: number }
  | { kind: 'span'; days: number }
  | { kind: 'times'; count: number }
  | { kind: 'weekly'; count: number }
  | { kind: 'people'; count: number }
  | { kind: 'things'; count: number };

export function readSpans(sentences: readonly string[], locale: Locale): Spans {
  const clauses = sentences.flatMap((sentence) => {
    const inside = clausesOf(sentence);
    const isWaiting = inside.some((clause) => has(clause, waits[locale]));
    return inside.map((clause) => ({ clause, isWaiting }));
  });
  const mentions = clauses.flatMap(({ clause, isWaiting }) => saidIn(clause, locale, isWaiting));
  const sum = (kind: Said['kind'], amount: (each: Said) => number) =>
    mentions.filter((each) => each.kind === kind).reduce((total, each) => total + amount(each), 0);
  const counts = (kind: 'times' | 'weekly' | 'people' | 'things') =>
    mentions.flatMap((each) => (each.kind === kind && 'count' in each ? [each.count] : []));
  const minutes = sum('work', (each) => (each as { minutes: number }).minutes);
  const days = sum('span', (each) => (each as { days: number }).days);
  const weekly = Math.max(0, ...counts('weekly'));
  let times = counts('times').reduce((product, count) => product * count, 1);
  if (weekly > 0) times *= Math.max(1, Math.round((weekly * days) / 7));
  else if (minutes > 0 && days > 1) times *= days;
  const isEach = clauses.some(({ clause }) => has(clause, eachWords[locale]));
  if (minutes > 0 && isEach) times *= Math.max(1, ...counts('people'), ...counts('things'));
  const stated = mentions.flatMap((each) => (each.kind === 'work' ? [each.minutes] : []));
  const shortest = stated.length > 0 ? Math.min(...stated) : null;
  return { minutes: minutes > 0 ? minutes * times : null, shortest, times, days };
}

function saidIn(clause: Clause, locale: Locale, isWaiting: boolean): Said[] {
  const mentions = quantitiesIn(clause, locale).flatMap((quantity): Said[] => {
    const { count, from, to, unit } = quantity;
    const before = clause[from - 1] ?? '';
    const rest = clause.slice(to);
    const time = timeOf(rest.slice(0, 2), locale);
    const people: Said[] =
      unit === 'guest'
        ? [{ kind: 'people', count }]
        : unit === null
          ? [{ kind: 'things', count: Math.min(count, mostEach) }]
          : [];
    if (time === undefined) {
      if (!isNear(clause, to, (word) => fits(word, beginningsOf(timesWords[locale])))) return people;
      const often = oftenIn(rest, locale);
      return [often === null ? { kind: 'times', count } : { kind: 'weekly', count: count * often }];
    }
    if (isWaiting || fits(before, beginningsOf(clocks[locale]))) return people;
    if (count < 1 && time === aDay) return [{ kind: 'work', minutes: count * workday }];
    // "A week" is a span only behind "for".
    if (clause[from] === 'a' && time >= aDay && !fits(before, beginningsOf(forWords))) return people;
    if (time >= aDay) return [{ kind: 'span', days: (count * time) / aDay }];
    // "18 h 30" is a time of day.
    if (/^\d/.test(rest[1] ?? '')) return people;
    const often = oftenIn(rest.slice(1), locale);
    const work: Said = { kind: 'work', minutes: count * time };
    if (often === 7 && work.minutes > longestDay) return people;
    return often === null ? [work] : [work, { kind: 'weekly', count: often }];
  });
  if (!has(clause, everyWords[locale])) return mentions;
  const often = oftenIn(clause, locale);
  return often === null ? mentions : [...mentions, { kind: 'weekly', count: often }];
}

/** How many times a week "a day", "per week" or "every month" is; null without such words. */
function oftenIn(words: Clause, locale: Locale): number | null {
  const at = words.findIndex((word) => fits(word, beginningsOf(perWords[locale])));
  if (at < 0) return null;
  const time = timeOf(words.slice(at + 1, at + 3), locale);
  return time === undefined || time < aDay ? null : aWeekOfMinutes / time;
}

function has(clause: Clause, words: string): boolean {
  return clause.some((word) => fits(word, beginningsOf(words)));
}

/** The first unit of time among some words, in minutes. */
function timeOf(words: Clause, locale: Locale): number | undefined {
  for (const word of words) {
    const timeUnit = timeUnits.find(({ words: byLocale }) => fits(word, beginningsOf(byLocale[locale])));
    if (timeUnit) return timeUnit.minutes;
  }
  return undefined;
}
