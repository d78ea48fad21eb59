/** The words that no rule took: names and subjects to search for, and what isn't understood, as typed. */
import { knownPersonAt } from './known-people.ts';
import type { Reading } from './reading.ts';
import type { Unit } from './units.ts';

const small = [
  'article',
  'prep',
  'of',
  'on',
  'with',
  'by',
  'about',
  'and',
  'or',
  'but',
  'both',
  'not',
  'have',
  'correction',
  'yearBefore',
  'films',
  'hesitate',
] as const;

export function textOf(
  reading: Reading,
  all: readonly Unit[],
  resolved: readonly Unit[],
): { text: string; unclear: string[]; isTitle: boolean } {
  const asks = resolved.some(({ kind }) => !['text', 'unclear', 'nothing', 'correction'].includes(kind));
  const scanned = asks ? all : all.filter((unit) => unit.kind !== 'nothing' || !unit.isFiller);
  const taken = new Uint8Array(reading.length);
  for (const { from, to } of [...scanned, ...resolved]) taken.fill(1, from, to);
  const texts = resolved.filter(({ kind }) => kind === 'text');
  for (const { from, to } of texts) taken.fill(2, from, to);
  const unclear = resolved.filter(({ kind }) => kind === 'unclear');
  for (const { from, to } of unclear) taken.fill(1, from, to);
  const fragments = fragmentsOf(reading, taken);
  // A name or a title, and maybe the year behind it.
  const end = isYearBehind(reading, scanned.at(-1)) ? scanned.at(-1)!.from : reading.length;
  const isAll =
    fragments.length > 0 &&
    (scanned.every((unit) => isOfName(unit) || unit.from === end) ||
      isInCapitals(reading, scanned) ||
      isArticled(reading, scanned));
  const text = isAll
    ? wholeOf(reading, end)
    : fragments.map(([from, to]) => reading.typed(from, to)).join(' ');
  return {
    text,
    unclear: isAll ? [] : mergedUnclear(reading, unclear),
    isTitle: isAll && resolved.some(isOfTitle),
  };
}

/** Whether a rule would be made of a title's word; its year is behind it. */
const isOfTitle = (unit: Unit) => unit.kind === 'rules' && unit.subject !== 'year';

/** "Sweet Home Alabama" */
const isOfName = (unit: Unit) => unit.kind === 'text' || (unit.kind === 'unclear' && unit.isQuality === true);

/** "Three Colours: Blue": all long words in capitals, and none of them asks for anything. */
function isInCapitals(reading: Reading, scanned: readonly Unit[]): boolean {
  const long = reading.tokens.filter(({ kind, raw }) => kind === 'word' && raw.length > 3);
  return (
    long.length > 1 &&
    long.every(({ capital }) => capital) &&
    !namesPerson(reading) &&
    scanned.every((unit) => isTitleWord(reading, unit))
  );
}

/** "La Nuit américaine": an article and a word that nobody asks by, and no more than a word that is known. */
function isArticled(reading: Reading, scanned: readonly Unit[]): boolean {
  const isPlain = reading.tokens.every(({ kind }) => kind === 'word') && reading.length < 6;
  const isDefinite = ['le', 'la', 'les', 'l'].includes(reading.key(0));
  const isUnknown = reading.matches(1).every(({ near, kind }) => near || kind === 'lookalike');
  return (
    isPlain &&
    isDefinite &&
    isUnknown &&
    !namesPerson(reading) &&
    scanned.every((unit) => isTitleWord(reading, unit))
  );
}

function namesPerson(reading: Reading): boolean {
  return reading.tokens.some((_, at) => knownPersonAt(reading, at)?.isPlain === false);
}

/** A genre, a country or a subject, as titles have them, too. */
function isTitleWord(reading: Reading, unit: Unit): boolean {
  if (unit.kind === 'text' || unit.kind === 'unclear') return true;
  // "Le Petit Soldat"
  if (unit.kind === 'nothing') return reading.tokens[unit.from]!.capital && !reading.is(unit.from, 'noun');
  const named = unit.kind === 'rules' && ['genre', 'country', 'keyword', 'mood'].includes(unit.subject);
  return (
    named &&
    unit.to === unit.from + 1 &&
    unit.rules.every(({ operator }) => /^(?:eq|contains)$/.test(operator))
  );
}

/** Runs of untaken words and of texts, without small words at their ends. */
function fragmentsOf(reading: Reading, taken: Uint8Array): [number, number][] {
  const fragments: [number, number][] = [];
  const isEnd = (at: number) => reading.endsClause(at) || ['sur', 'about', 'про'].includes(reading.key(at));
  // "A24" is one word.
  const isInWord = (at: number) => {
    const next = reading.tokens[at + 1];
    return next?.joined === true && next.kind === 'number' && !/['’]/.test(reading.typed(at, at + 2));
  };
  const isSmall = (at: number) =>
    taken[at] !== 2 &&
    !isInWord(at) &&
    (reading.tokens[at]!.kind === 'sign' ||
      reading.matches(at).some(({ kind, near }) => !near && (small as readonly string[]).includes(kind)));
  let at = 0;
  while (at < reading.length) {
    if (taken[at] === 1 || isSmall(at)) {
      const phrase =
        taken[at] === 0 ? reading.at(at, 'about', 'by', 'with', 'films', 'hesitate')?.to : undefined;
      at = phrase && phrase > at + 1 && !taken.subarray(at, phrase).some(Boolean) ? phrase : at + 1;
      continue;
    }
    let to = at + 1;
    let last = to;
    while (to < reading.length && taken[to] !== 1 && !(taken[to] === 0 && isEnd(to))) {
      to += 1;
      if (!isSmall(to - 1)) last = to;
    }
    fragments.push([at, last]);
    at = last;
  }
  return fragments.map(([from, to]) => unquoted(reading, from, to));
}

function unquoted(reading: Reading, from: number, to: number): [number, number] {
  let [start, end] = [from, to];
  while (start < end - 1 && reading.tokens[start]!.kind === 'sign') start += 1;
  const isQuoted = (at: number) => ['»', '”', '"'].includes(reading.key(at)) && start === from;
  while (end > start + 1 && reading.tokens[end - 1]!.kind === 'sign' && !isQuoted(end - 1)) end -= 1;
  return [start, end];
}

function isYearBehind(reading: Reading, unit: Unit | undefined): boolean {
  if (unit?.kind !== 'rules' || unit.subject !== 'year') return false;
  return unit.from > 0 && unit.to === unit.from + 1 && /^\d{4}$/.test(reading.tokens[unit.from]!.raw);
}

/** The whole sentence, without the article of a well-known name: "un Rohmer". */
function wholeOf(reading: Reading, length: number): string {
  const [start, to] = unquoted(reading, 0, length);
  const behind = reading.at(start, 'article')?.to ?? start;
  const isName =
    (knownPersonAt(reading, behind)?.to === to && knownPersonAt(reading, start)?.to !== to) ||
    (['un', 'une'].includes(reading.key(start)) && to === start + 2 && reading.tokens[behind]!.capital);
  const from = isName ? behind : start;
  return reading.typed(from, to);
}

function mergedUnclear(reading: Reading, units: readonly Unit[]): string[] {
  const spans: [number, number][] = [];
  for (const { from, to } of [...units].sort((a, b) => a.from - b.from)) {
    const before = spans.at(-1);
    if (before && from <= before[1]) before[1] = Math.max(before[1], to);
    else spans.push([from, to]);
  }
  return spans
    .map(([from, to]) => reading.typed(...unquoted(reading, from, to)))
    .filter((text) => text !== '');
}
