/** Ratings and running times. */
import type { NumberOperator, Rule } from '../rules.ts';
import type { Match } from '../text/lexicon-index.ts';
import { durationAt, longest, numberAt, openers, type Read } from './numbers.ts';
import type { Reading } from './reading.ts';
import { rulesUnit, type Unit } from './units.ts';

/** A comparison behind a number; "and more than 7" is of the next one. */
function behindAt(reading: Reading, at: number): Match | undefined {
  const behind = reading.at(at, 'behind');
  if (!behind || behind.to === at + 1) return behind;
  const next = reading.at(at + 1, 'comparison');
  const isOfNext = next && numberAt(reading, next.to);
  return isOfNext || reading.tokens[behind.to]?.kind === 'number' ? undefined : behind;
}

type Operator = NumberOperator | 'about';
type Told = {
  operator?: Operator;
  isRating: boolean;
  isLength: boolean;
  has: boolean;
  to: number;
  source?: number;
};

/** Comparisons and nouns before a number, in any order. */
function beforeNumber(reading: Reading, from: number): Told {
  const told: Told = { isRating: false, isLength: false, has: false, to: from };
  for (let steps = 0; steps < 6; steps++) {
    const { to } = told;
    const comparison = reading.at(to, 'comparison');
    const rating = reading.at(to, 'ratingNoun');
    const length = reading.at(to, 'lengthNoun');
    const have = reading.at(to, 'have');
    if (comparison && comparison.to >= Math.max(rating?.to ?? 0, length?.to ?? 0)) {
      // "At least about 7" is at least.
      if (told.operator === undefined || told.operator === 'about')
        told.operator = comparison.value as Operator;
      told.to = comparison.to;
    } else if (rating) {
      told.isRating = true;
      told.to = rating.to;
    } else if (length) {
      told.isLength = true;
      told.to = length.to;
    } else if (have && steps === 0) {
      told.has = true;
      told.to = have.to;
    } else if (steps > 0 && reading.is(to, 'source') && told.isRating) {
      told.source = to;
      told.to = to + 1;
    } else if (
      steps > 0 &&
      !durationAt(reading, to) &&
      (reading.is(to, 'article', 'prep', 'of') || [':', '=', 'a', 'de'].includes(reading.key(to)))
    ) {
      told.to = to + 1;
    } else break;
  }
  return told;
}

/** Before "rated" these say that somebody present did. */
const members = new Set(['i', 'we', 'a', 'ai', 'avons', 'ont', 've', 'has', 'have', 'я', 'мы']);

/** A rating or a running time with what it is compared by. */
export function quantityAt(reading: Reading, from: number): Unit | null {
  const told = beforeNumber(reading, from);
  if (told.isRating && members.has(reading.key(from - 1))) {
    const rule = ratingRule(reading, from, told);
    return rule && { from, to: rule.to, kind: 'unclear' };
  }
  return (
    rangeAt(reading, from, told) ??
    durationRule(reading, from, told) ??
    bareLength(reading, from, told) ??
    ratingRule(reading, from, told)
  );
}

const plainNumber = (field: 'rating' | 'runtime', operator: Operator, value: number): Rule => {
  if (operator !== 'about') return { field, operator, value };
  const [margin, least, most] = field === 'rating' ? [0.5, 0, 10] : [10, 1, 1000];
  const range: [number, number] = [Math.max(least, value - margin), Math.min(most, value + margin)];
  return { field, operator: 'between', value: range };
};

/** "Between 1h30 and 2h", "от 6 до 8", "90-120 min". */
function rangeAt(reading: Reading, from: number, told: Told): Unit | null {
  const about = invertedRangeAt(reading, told.to);
  if (about) return rulesUnit(from, about.to, about.rule);
  const isOpened = openers.includes(reading.key(told.to));
  const before = openers.includes(reading.key(told.to - 1));
  const at = isOpened ? told.to + 1 : told.to;
  const firstLength = durationAt(reading, at);
  const first = firstLength ?? numberAt(reading, at);
  if (!first) return null;
  const joint = reading.tokens[first.to];
  const joints =
    isOpened || before
      ? ['et', 'and', 'to', 'до', 'по', 'a', 'и', 'do', '-', '–']
      : ['-', '–', 'to', 'до', 'a'];
  // "Час-полтора": a hyphen between words is no token.
  const isHyphen = joint?.joined === true && reading.is(first.to, 'number');
  const isDash = joint?.key === '—' && firstLength !== null;
  if (!joint || (!isHyphen && !isDash && !joints.includes(joint.key))) return null;
  const behind = isHyphen ? first.to : first.to + 1;
  const secondLength = durationAt(reading, behind);
  const second = secondLength ?? numberAt(reading, behind);
  if (!second) return null;
  if (secondLength && (firstLength || first.value < second.value)) {
    const hours = !firstLength && first.value <= 5 && first.value * 60 < secondLength.value;
    const low = Math.max(1, Math.round(hours ? first.value * 60 : first.value));
    if (low > second.value || second.value > 600) return null;
    const high = Math.round(second.value);
    return rulesUnit(from, second.to, { field: 'runtime', operator: 'between', value: [low, high] });
  }
  // "От часа до двух"
  if (firstLength && !secondLength && firstLength.value <= second.value * 60 && second.value <= 5)
    return rulesUnit(from, second.to, {
      field: 'runtime',
      operator: 'between',
      value: [firstLength.value, second.value * 60],
    });
  const scale = scaleAt(reading, second.to);
  const isPlain = (isOpened || before) && second.value <= 10 && !reading.is(second.to, 'yearsUnit', 'unit');
  if (!told.isRating && !scale && !isPlain && !reading.is(second.to, 'ratingNoun')) return null;
  const [low, high] = [first.value, second.value].map((value) => onTen(value, scale?.factor)) as [
    number,
    number,
  ];
  if (low > high || high > 10) return null;
  const to = reading.skip(scale?.to ?? second.to, 'ratingNoun');
  return rulesUnit(from, to, { field: 'rating', operator: 'between', value: [low, high] });
}

const saysLength = /^(?:long|short|court|длин|дольше|долг|короч)/;

/** "Not longer than 110": minutes, as the comparison says. */
function bareLength(reading: Reading, from: number, told: Told): Unit | null {
  const number = numberAt(reading, told.to);
  const isSaid = [...Array(told.to - from).keys()].some((at) => saysLength.test(reading.key(from + at)));
  const isLength = told.isLength || (told.operator !== undefined && isSaid);
  if (!number || !isLength || number.value < 30 || number.value > longest) return null;
  const operator = told.operator ?? (behindAt(reading, number.to)?.value as Operator | undefined);
  const to = told.operator ? number.to : (behindAt(reading, number.to)?.to ?? number.to);
  return operator ? rulesUnit(from, to, plainNumber('runtime', operator, number.value)) : null;
}

/** "Минут на 80–90", "часа полтора-два". */
function invertedRangeAt(reading: Reading, at: number): { to: number; rule: Rule } | null {
  const low = invertedAt(reading, at);
  const unit = reading.at(at, 'unit');
  if (!low || !unit) return null;
  const isDash = ['-', '–', '—'].includes(reading.key(low.to));
  if (!isDash && !(reading.tokens[low.to]?.joined && reading.is(low.to, 'number'))) return null;
  const second = numberAt(reading, isDash ? low.to + 1 : low.to);
  const high = second && second.value * Number(unit.value);
  if (!high || high < low.value || high > longest) return null;
  return { to: second.to, rule: { field: 'runtime', operator: 'between', value: [low.value, high] } };
}

const rounded = (value: number) => Math.round(value * 100) / 100;
function onTen(value: number, factor: number | undefined): number {
  if (factor !== undefined) return rounded(value * factor);
  return rounded(value > 10 ? value / 10 : value);
}

/** What a rating is out of: "/5", stars, per cent. */
function scaleAt(reading: Reading, at: number): { factor: number; to: number } | null {
  const slash = reading.key(at);
  const of = numberAt(reading, at + 1);
  if ((slash === '/' || ['sur', 'из'].includes(slash)) && of && [5, 10, 20, 100].includes(of.value))
    return { factor: 10 / of.value, to: of.to };
  const star = reading.at(at, 'star');
  const ten = reading.at(at, 'ratingUnit');
  if (star && (!ten || ten.to <= star.to)) {
    const further = scaleAt(reading, star.to);
    return further && slash !== '/'
      ? further
      : { factor: (reading.tokens[at - 1]?.value ?? 0) > 5 ? 1 : 2, to: star.to };
  }
  const percent = reading.at(at, 'percent');
  if (percent) return { factor: 0.1, to: percent.to };
  if (!ten) return null;
  return { factor: (reading.tokens[at - 1]?.value ?? 0) > 10 ? 0.1 : 1, to: ten.to };
}

function durationRule(reading: Reading, from: number, told: Told): Unit | null {
  const phrase = reading.at(told.to, 'aboutLength');
  const about = phrase ? { value: Number(phrase.value), to: phrase.to } : invertedAt(reading, told.to);
  const length = about ?? durationAt(reading, told.to);
  if (!length || told.isRating) return null;
  const behind = behindAt(reading, length.to);
  let to = behind?.to ?? length.to;
  const bare = told.has ? 'lte' : length.isLeast ? 'gte' : 'about';
  const { operator = (behind?.value as Operator | undefined) ?? bare } = told;
  // An hour of the clock, or the length of no movie.
  if (length.value > longest || length.value <= 0) return { from, to, kind: 'unclear' };
  const chosen = about && told.operator === undefined && !behind ? 'about' : operator;
  to = reading.at(to, 'lengthNoun')?.to ?? to;
  return rulesUnit(from, to, plainNumber('runtime', chosen, Math.round(length.value)));
}

/** "Минут на 80" and "минут 80" are about that long. */
function invertedAt(reading: Reading, at: number): Read | null {
  const unit = reading.at(at, 'unit');
  if (!unit || !['минут', 'часа', 'часов', 'часика'].includes(reading.key(at))) return null;
  const on = reading.key(unit.to) === 'на' ? unit.to + 1 : unit.to;
  const number = numberAt(reading, on);
  if (!number || reading.is(number.to, 'unit')) return null;
  const part = reading.at(number.to, 'part');
  const value = (number.value + (part ? Number(part.value) : 0)) * Number(unit.value);
  return value > longest ? null : { value, to: part?.to ?? number.to };
}

function ratingRule(reading: Reading, from: number, told: Told): Unit | null {
  const whole = numberAt(reading, told.to);
  if (!whole) return null;
  const part = reading.at(whole.to, 'part');
  const number = part ? { value: whole.value + Number(part.value), to: part.to } : whole;
  const isArticle = reading.tokens[told.to]!.kind === 'word' && number.value === 1;
  const scale = scaleAt(reading, number.to);
  // "Trois étoiles et demie"
  const half = scale && reading.at(scale.to, 'part');
  let behind = behindAt(reading, half?.to ?? scale?.to ?? number.to);
  // "80 %+" and "4+ stars" have their signs in either order.
  const late = scale === null && behind ? scaleAt(reading, behind.to) : null;
  let to = late?.to ?? behind?.to ?? scale?.to ?? number.to;
  const noun = nounBehind(reading, to);
  const isNamed = noun > to;
  if (isNamed) {
    to = noun;
    behind ??= behindAt(reading, to);
    to = Math.max(to, behind?.to ?? 0);
  }
  const isRating = told.isRating || scale !== null || late !== null || isNamed;
  const compared = told.operator ?? (behind?.value as Operator | undefined);
  if (compared === undefined && !isRating) return null;
  if (told.isLength || told.has || (isArticle && scale === null)) return null;
  const value = number.value + (half ? Number(half.value) : 0);
  to = Math.max(to, half?.to ?? 0);
  const factor = scale?.factor ?? late?.factor;
  const highest =
    factor === undefined ? (isRating || (value >= 50 && compared?.startsWith('gt')) ? 100 : 10) : 10 / factor;
  if (value > highest || (factor === undefined && !isRating && reading.is(number.to, 'unit', 'yearsUnit')))
    return null;
  const isWord = reading.tokens[told.to]!.kind === 'word';
  if (!isRating && isWord && told.operator === undefined && (value < 6 || !reading.endsClause(to)))
    return null;
  // Nobody asks for these: "under 2" is of something else, and "10+" an age.
  if (!isRating && (value >= 10 ? value < 50 : value < 3)) return null;
  const rule = plainNumber('rating', compared ?? 'gte', onTen(value, factor));
  const unit = rulesUnit(from, to, rule);
  return told.source === undefined ? unit : ({ ...unit, source: told.source } as Unit);
}

/** A noun behind a rating: "7 de note", "8+ rating". */
function nounBehind(reading: Reading, at: number): number {
  const start = reading.is(at, 'of', 'prep') ? at + 1 : at;
  const noun = reading.at(start, 'ratingNoun', 'ratingUnit');
  // "Rating" may belong to another number behind it.
  if (!noun || numberAt(reading, reading.skip(noun.to, 'comparison', 'prep'))) return at;
  return noun.to;
}
