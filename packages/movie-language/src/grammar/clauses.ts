/** Parts that go on to the end of their clause and have no field: likenesses, plots, roles, subtitles. */
import { calendarAt } from './calendar.ts';
import { conceptMatch } from './concepts.ts';
import { knownPersonAt } from './known-people.ts';
import { quantityAt } from './quantities.ts';
import { longestClause, type Reading } from './reading.ts';
import type { Unit } from './units.ts';

const stops = new Set(['unseen', 'tonight', 'sort']);

/** Where such a part ends: with its clause, or where something begins that has a field. */
function endOf(reading: Reading, start: number, least: number, isOpened = false): number {
  let to = start;
  while (to < reading.length && !reading.endsClause(to)) {
    if (to >= least) {
      const match = conceptMatch(reading, to);
      if (reading.is(to, 'but', 'not') || (match && stops.has(match.kind))) break;
      if (reading.is(to, 'on') && reading.is(to + 1, 'service')) break;
      const credit = isOpened && reading.at(to, 'with', 'by');
      if (credit && knownPersonAt(reading, credit.to)) break;
      const isNumber = calendarAt(reading, to) ?? quantityAt(reading, to);
      if (isNumber && isNumber.kind === 'rules') break;
    }
    to += 1;
  }
  while (to > start && reading.is(to - 1, 'and', 'or', 'article')) to -= 1;
  return to;
}

export function likenessAt(reading: Reading, from: number): Unit | null {
  // "Bond-like", "Lynch-esque"
  const suffix = reading.tokens[from + 1];
  if (suffix?.joined && ['like', 'esque'].includes(suffix.key))
    return { from, to: from + 2, kind: 'unclear' };
  const styled = styledAt(reading, from);
  if (styled) return styled;
  const like = reading.at(from, 'like');
  if (!like) return null;
  const next = reading.skip(like.to, 'article', 'of', 'prep');
  const match = conceptMatch(reading, next);
  const isConcept = match && match.kind !== 'title' && match.kind !== 'text';
  const isWord = [
    'genre',
    'type',
    'style',
    'du genre',
    'du style',
    'du type',
    'как',
    'like',
    'comme',
    'kak',
  ].includes(reading.typed(from, like.to).toLowerCase());
  if (isWord && (isConcept || (calendarAt(reading, like.to) ?? quantityAt(reading, like.to)))) return null;
  if (
    isWord &&
    ['like', 'comme'].includes(reading.key(from)) &&
    reading.is(from - 1, 'other', 'chatter') &&
    ['i', 'we', 'would', 'd', 'feel', 'you', 'to'].includes(reading.key(from - 1))
  )
    return null;
  const quoted = quotedAt(reading, like.to) ?? quotedAt(reading, next);
  if (quoted) return { from, to: quoted.to, kind: 'unclear' };
  const isTitle = reading.at(next, 'title');
  const to = Math.max(endOf(reading, next, next + 1), isTitle?.to ?? 0);
  return to > like.to ? { from, to, kind: 'unclear' } : null;
}

/** "Agatha Christie style", "Wes Anderson vibes": what stands before is only an example. */
function styledAt(reading: Reading, from: number): Unit | null {
  let to = from;
  while (to < from + 3 && reading.tokens[to]?.capital && conceptMatch(reading, to) === undefined) to += 1;
  const isStyle = ['style', 'styled', 'esque', 'vibe', 'vibes', 'type'].includes(reading.key(to));
  return to > from && isStyle ? { from, to: to + 1, kind: 'unclear' } : null;
}

export function openedAt(reading: Reading, from: number): Unit | null {
  const opener = reading.at(from, 'opener');
  // "Ou la" without its accent is "or", not "where".
  if (!opener || reading.tokens[from]!.raw.toLowerCase() === 'ou') return null;
  if ((reading.at(from, 'with')?.to ?? 0) > opener.to) return null;
  const to = endOf(reading, opener.to, opener.to + 1, true);
  return { from, to: Math.max(to, opener.to), kind: 'unclear' };
}

/** "По Агате Кристи": whose book it is. */
export function bookAt(reading: Reading, from: number): Unit | null {
  if (reading.key(from) !== 'по') return null;
  let to = from + 1;
  while (reading.tokens[to]?.kind === 'word' && reading.tokens[to]!.capital) to += 1;
  const isKnown = conceptMatch(reading, from + 1) !== undefined;
  return to > from + 1 && !isKnown ? { from, to, kind: 'unclear' } : null;
}

const possessive = /^(?:my|our|mon|ma|mes|notre|nos|моим|моеи|моими|нашим|нашеи|нашими)$/;

const comparedWith = /^(?:(?!rather|other)[a-z]{3,}er|worse) than$|^[а-я]{3,}(?:ее|ше|че|же) чем$/;

/** "Shorter than Titanic", "moins long qu'Avatar": another movie is no measure. */
export function thanAt(reading: Reading, from: number): Unit | null {
  const isGrade = ['more', 'less', 'plus', 'moins', 'более', 'менее'].includes(reading.key(from));
  const at = isGrade ? from + 1 : from;
  const pair = `${reading.key(at)} ${reading.key(at + 1)}`;
  const isCompared = isGrade ? /^\p{L}+ (?:than|qu|que|чем)$/u.test(pair) : comparedWith.test(pair);
  if (!isCompared) return null;
  const next = at + 2;
  if (calendarAt(reading, next) ?? quantityAt(reading, next)) return null;
  const to = endOf(reading, next, next + 1);
  return to > next ? { from, to, kind: 'unclear' } : null;
}

/** "Для коллег", "pour un enterrement de vie": for whom or for what, which no form of the lexicon names. */
export function purposeAt(reading: Reading, from: number, before: readonly Unit[]): Unit | null {
  const isAsked = before.at(-1)?.to === from && before.at(-1)!.kind !== 'text';
  const isFor = ['for', 'pour', 'для'].includes(reading.key(from));
  if (!isFor || !(isAsked || (from > 0 && reading.endsClause(from - 1)))) return null;
  let end = from;
  for (let to = from + 1; to < from + 7; to++) {
    if (isUnknown(reading, to)) end = to + 1;
    else if (!reading.is(to, 'article', 'of') && !possessive.test(reading.key(to))) break;
  }
  return end > from ? { from, to: end, kind: 'unclear' } : null;
}

/** A word in small letters that the lexicon doesn't have. */
function isUnknown(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  const isListed = reading.matches(at).some(({ near, kind }) => !near && kind !== 'lookalike');
  return token?.kind === 'word' && !token.capital && !isListed;
}

/** "With my book club": company that no form of the lexicon names. */
export function companyAt(reading: Reading, from: number): Unit | null {
  if (!['with', 'avec', 'с', 'со'].includes(reading.key(from)) || !possessive.test(reading.key(from + 1)))
    return null;
  // "Avec mon abonnement" is of services.
  if ((reading.at(from + 1, 'have')?.to ?? 0) > from + 2) return null;
  let to = from + 2;
  while (to < from + 5 && isUnknown(reading, to)) to += 1;
  return to > from + 2 ? { from, to, kind: 'unclear' } : null;
}

/** "От режиссёра «Начала»": by whom another movie was made. */
export function madeByAnotherAt(reading: Reading, from: number): Unit | null {
  const by = reading.at(from, 'by');
  const quoted = by && quotedAt(reading, reading.skip(by.to, 'of'));
  return quoted ? { from, to: quoted.to, kind: 'unclear' } : null;
}

/** Nouns that a country's adjective stands before: a movie is subtitled, but not its subtitles. */
const ownedVoices = /^(?:sub(?:s|titles?)?|dubs?|dubbing|captions?|audio|voice|суб|саб|озвуч|дубляж|перевод)/;

/** A voice or subtitles, with the language or country that is theirs. */
export function subtitlesAt(reading: Reading, from: number): Unit | null {
  // "In French with subtitles" is a language and subtitles.
  const owned = reading.at(from, 'country')?.to;
  const start =
    owned !== undefined && ownedVoices.test(reading.key(owned)) ? owned : reading.skip(from, 'with');
  const match = reading.at(start, 'subtitle') ?? reading.at(from, 'subtitle');
  if (!match) return null;
  let { to } = match;
  // "VOSTFR coréen" has said whose its subtitles are.
  const isOwned = ['vostfr', 'vf'].includes(reading.key(to - 1));
  for (; !isOwned; ) {
    const next = reading.skip(to, 'subtitle', 'prep', 'and', 'on', 'article');
    const language = reading.at(next, 'language', 'country') ?? reading.at(to, 'language', 'country');
    if (!language) break;
    ({ to } = language);
  }
  return { from, to, kind: 'unclear' };
}

/** What somebody adores and another doesn't. */
export function tastesAt(reading: Reading, from: number): Unit | null {
  if (!reading.is(from, 'other')) return null;
  let to = from;
  let tastes = 0;
  let behind = from;
  while (
    to < Math.min(reading.length, from + longestClause) &&
    !['.', ';', '!', '?'].includes(reading.key(to))
  ) {
    const taste = reading.at(to, 'taste');
    if (taste) tastes += 1;
    to = taste?.to ?? to + 1;
    if (taste) behind = to;
  }
  // "She loves westerns but hates horror" is of two things.
  const next = conceptMatch(reading, reading.skip(behind, 'article', 'of', 'noun'));
  const isOther = next !== undefined && ['genre', 'keyword', 'country'].includes(next.kind);
  return tastes > 1 && !isOther ? { from, to, kind: 'unclear' } : null;
}

/** What opens a choice, and what stands before its second half. */
const openings = new Map([
  ['soit', 'soit'],
  ['либо', 'либо'],
  ['either', 'or'],
  ['или', 'или'],
  ['ou', 'ou'],
]);

/** "Either … or …" between what isn't alike. */
export function eitherAt(reading: Reading, from: number): Unit | null {
  const opening = openings.get(reading.key(from));
  const isPlainOr = ['или', 'ou'].includes(reading.key(from));
  if (!opening || (isPlainOr && from > 0 && !reading.endsClause(from - 1))) return null;
  let second = from + 1;
  while (second < from + 12 && reading.key(second) !== opening) second += 1;
  const starts = [from, second].map((at) => reading.skip(at + 1, 'article', 'of', 'with', 'by'));
  const [firstMatch, secondMatch] = starts.map((at) => conceptMatch(reading, at));
  if (starts.every((at) => knownPersonAt(reading, at))) return null;
  if (second === from + 12 || (firstMatch !== undefined && firstMatch.kind === secondMatch?.kind))
    return null;
  const to = endOf(reading, second + 1, second + 2);
  return { from, to, kind: 'unclear' };
}

/** A reason, to the end of its clause. */
export function reasonAt(reading: Reading, from: number): Unit | null {
  const reason = reading.at(from, 'reason');
  if (!reason) return null;
  let { to } = reason;
  while (to < reading.length && !reading.endsClause(to)) to += 1;
  return { from, to, kind: 'nothing' };
}

const quotes = new Map([
  ['"', '"'],
  ['«', '»'],
  ['“', '”'],
  ['„', '“'],
  ['‘', '’'],
]);

/** Quoted words are a title. */
export function quotedAt(reading: Reading, from: number): Unit | null {
  const closing = quotes.get(reading.key(from));
  if (closing === undefined) return null;
  for (let to = from + 1; to < Math.min(reading.length, from + longestClause); to++)
    if (reading.key(to) === closing || (closing === '“' && reading.key(to) === '”'))
      return to > from + 1 ? { from, to: to + 1, kind: 'text' } : null;
  return null;
}
