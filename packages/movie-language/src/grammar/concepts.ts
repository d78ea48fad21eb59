/** Words that are a rule, a key or a known lack of one by themselves. */
import { onlyBehindOn } from '../lexicon/services.ts';
import { vague } from '../lexicon/vague.ts';
import type { Rule, Sort } from '../rules.ts';
import type { Match } from '../text/lexicon-index.ts';
import { knownPersonAt } from './known-people.ts';
import type { Kind } from './lexicon.ts';
import type { Reading } from './reading.ts';
import { nearYearRule } from './recent-years.ts';
import { rulesUnit, type Unit } from './units.ts';

/** What wins among phrases of one length, the first before the others; chatter last. */
const kinds: readonly Kind[] = 'unseen sort tonight language service vague near mood keyword genre'
  .concat(' country quebec unsupported quality title noun other chatter hesitate filler')
  .split(' ') as Kind[];

/** The longest phrase with a meaning of its own that begins there. */
export const conceptMatch = (reading: Reading, at: number): Match | undefined =>
  reading.once(lookUpConcept, at);

function lookUpConcept(reading: Reading, at: number): Match | undefined {
  const fitting = reading
    .matches(at)
    .filter((match) => (kinds as readonly string[]).includes(match.kind) && isMeant(reading, at, match));
  const [longest] = fitting;
  if (!longest) return undefined;
  const equal = fitting.filter(({ to }) => to === longest.to);
  const exact = equal.filter(({ near }) => !near);
  const best = exact.length > 0 ? exact : equal;
  return kinds.flatMap((kind) => best.filter((match) => match.kind === kind))[0];
}

function isMeant(reading: Reading, at: number, { kind, to }: Match): boolean {
  // "Sur la guerre froide" is not about war.
  const place = to > at + 1 ? reading.at(to - 1, 'lookalike') : undefined;
  if (place && place.to > to) return false;
  // "Black Panther"
  if (kind === 'quality' && reading.tokens[at]!.capital && at > 0 && !reading.endsClause(at - 1))
    return false;
  // "Long-haul", "new-age"
  if (['vague', 'near', 'quality'].includes(kind) && isHyphened(reading, to)) return false;
  // "Find something us two like"
  if (kind === 'country' && reading.tokens[at]!.raw === 'us')
    return reading.is(to, 'noun', 'genre', 'keyword');
  if (kind === 'title') {
    const length = to - at;
    if (length < 2) return false;
    return length > 3 || reading.tokens.slice(at, to).every(({ capital }) => capital);
  }
  // "Primé" has won something.
  if (kind === 'service' && /^primé/i.test(reading.typed(at, to))) return false;
  if (kind !== 'service' || !onlyBehindOn.has(reading.typed(at, to).toLowerCase())) return true;
  if (reading.key(at) === 'disney')
    return ['on', 'sur', 'на'].includes(reading.key(at - 1)) || isBesideService(reading, at);
  return reading.is(at - 1, 'on') || isBesideService(reading, at) || (at > 1 && reading.is(at - 2, 'have'));
}

/** "Netflix or Max": "or" stands behind a service. */
function isBesideService(reading: Reading, at: number): boolean {
  if (!reading.is(at - 1, 'or', 'and')) return false;
  return [2, 3, 4, 5].some((back) => reading.at(at - back, 'service')?.to === at - 1);
}

export function ruleOf(kind: string, value: string): Rule[] {
  switch (kind) {
    case 'genre':
      return value.split('&').map((each) => ({ field: 'genre', operator: 'eq', value: each }));
    case 'keyword':
      return [{ field: 'keyword', operator: 'contains', value }];
    case 'language':
      return [{ field: 'language', operator: 'eq', value }];
    case 'quebec':
      return [
        { field: 'country', operator: 'eq', value: 'CA' },
        { field: 'language', operator: 'eq', value: 'fr' },
      ];
    default: {
      const codes = value.split(' ');
      return codes.length > 1
        ? [{ field: 'country', operator: 'in', value: codes }]
        : [{ field: 'country', operator: 'eq', value }];
    }
  }
}

export function conceptAt(reading: Reading, from: number): Unit | null {
  const match = conceptMatch(reading, from);
  // "New York" is nothing new.
  const place = reading.at(from, 'lookalike');
  if (place && place.to > Math.max(match?.to ?? 0, from + 1)) return { from, to: place.to, kind: 'text' };
  if (!match) return null;
  const { kind, value, to } = match;
  // "La" is an article more often than "là".
  if (kind === 'chatter' && to === from + 1 && reading.is(from, 'article', 'of')) return null;
  // "About rain": what somebody wants to see a movie about is no chatter.
  if (kind === 'chatter' && ['about', 'про'].includes(reading.key(from - 1))) return null;
  switch (kind) {
    case 'noun':
    case 'chatter':
    case 'other':
    case 'hesitate':
      return { from, to, kind: 'nothing' };
    case 'title':
      return { from, to, kind: 'text' };
    case 'filler':
      return isInSubject(reading, from) ? null : { from, to, kind: 'nothing', isFiller: true };
    case 'quality':
      return { from, to, kind: 'unclear', isQuality: true };
    case 'unsupported':
      return { from, to, kind: 'unclear' };
    case 'mood':
      return rulesUnit(from, to, { field: 'mood', operator: 'eq', value });
    case 'service':
      return { from, to, kind: 'service', names: [value], tonight: false };
    case 'sort':
      return { from, to, kind: 'sort', sort: value as Sort };
    case 'tonight': {
      // "Available on Netflix" says no more than "on Netflix".
      const on = reading.at(to, 'on');
      const isOffer = /^(?:avail|доступ)/.test(reading.key(to - 1));
      return isOffer && on && reading.is(on.to, 'service')
        ? { from, to, kind: 'nothing' }
        : { from, to, kind };
    }
    case 'unseen':
      return { from, to, kind };
    case 'vague': {
      const { rules } = vague[isShortFilm(reading, from) ? 'shortFilm' : value]!;
      return { from, to, kind: 'rules', subject: rules[0]!.field, rules, isVague: true };
    }
    case 'near':
      return {
        ...rulesUnit(from, to, nearYearRule(reading.year, value)),
        isVague: value === 'recent',
      } as Unit;
    default:
      if (kind === 'country' && isPlace(reading, from)) return { from, to, kind: 'text' };
      return rulesUnit(from, to, ...ruleOf(kind, value));
  }
}

/** "Animated short": a noun behind its adjective. */
function isShortFilm(reading: Reading, at: number): boolean {
  return reading.key(at) === 'short' && ['animated', 'cartoon', 'documentary'].includes(reading.key(at - 1));
}

/** Behind these a country is where a movie is set, or what it is about. */
function isPlace(reading: Reading, at: number): boolean {
  const isMade = /^(?:made|produced|shot|filmed|produi|tourn|fait|снят|сделан)/.test(reading.key(at - 2));
  const isThere = ['in', 'au', 'aux', 'en', 'в', 'во', 'to', 'about', 'про'].includes(reading.key(at - 1));
  return (isThere || isOfSubject(reading, at) || isOfName(reading, at)) && !isMade;
}

/** "Sur la cuisine italienne": an adjective behind the noun that a movie is about. */
function isOfSubject(reading: Reading, at: number): boolean {
  const isUnknown =
    reading.tokens[at - 1]?.kind === 'word' &&
    reading.matches(at - 1).every(({ near, kind }) => near || kind === 'lookalike');
  const start = reading.is(at - 2, 'article') ? at - 3 : at - 2;
  return isUnknown && ['sur', 'about', 'про', 'о', 'об'].includes(reading.key(start));
}

/** "French Connection": an English adjective before an unknown word in capitals is of a name. */
function isOfName(reading: Reading, at: number): boolean {
  const next = reading.tokens[at + 1];
  const isAdjective = /^[A-Z][a-z]+(?:n|ch|sh|ese)$/.test(reading.tokens[at]!.raw);
  const isUnknown = reading.matches(at + 1).every(({ near, kind }) => near || kind === 'lookalike');
  return (
    isAdjective &&
    next?.kind === 'word' &&
    next.capital &&
    isUnknown &&
    knownPersonAt(reading, at + 1) === null
  );
}

/** Whether what a movie is about is still being said: "about losing everything". */
function isInSubject(reading: Reading, at: number): boolean {
  for (let about = at - 1; about >= Math.max(0, at - 4) && !reading.endsClause(about); about--)
    if (['about', 'sur', 'про', 'о', 'об'].includes(reading.key(about)))
      return !reading.is(about + 1, 'service') && !reading.is(about + 1, 'number');
  return false;
}

/** Whether a hyphen joins an unknown word with the one before. */
function isHyphened(reading: Reading, at: number): boolean {
  const [before, token] = [reading.tokens[at - 1], reading.tokens[at]];
  if (!before || token?.kind !== 'word' || reading.sentence.slice(before.end, token.start) !== '-')
    return false;
  return reading.matches(at).every(({ near, kind }) => near || kind === 'lookalike');
}
