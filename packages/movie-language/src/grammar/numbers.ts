/** Numbers in figures and words, and lengths of time. */
import type { Reading } from './reading.ts';

/** `isLeast`: "2+ hours". */
export type Read = { value: number; to: number; isLeast?: true };

/** A number in figures or words. */
export function numberAt(reading: Reading, at: number): Read | null {
  const token = reading.tokens[at];
  if (token?.kind === 'number') return { value: token.value, to: at + 1 };
  let number: Read | null = null;
  let last = 0;
  for (let next = reading.at(at, 'number'); next; next = reading.at(number.to, 'number')) {
    const part = Number(next.value);
    if (number === null) number = { value: part, to: next.to };
    else if (part >= 100) number = { value: number.value * part, to: next.to };
    else if (last === 4 && part === 20) number = { value: number.value + 76, to: next.to };
    else if (number.value >= 18 && number.value <= 20 && part >= 10)
      number = { value: number.value * 100 + part, to: next.to };
    else if (part < last || (last === 60 && part >= 10) || (last === 20 && part === 10))
      number = { value: number.value + part, to: next.to };
    else break;
    last = part;
  }
  return number;
}

/** Words that open a range. */
export const openers = ['entre', 'between', 'from', 'между', 'от', 'с', 'de', 'ot', 'mezhdu'];

/** Minutes of the longest movie that somebody may ask for. */
export const longest = 480;

/** A length of time in minutes. */
export function durationAt(reading: Reading, at: number): Read | null {
  const length = reading.at(at, 'length');
  const counted = countedDurationAt(reading, at);
  if (length && (!counted || counted.to <= length.to)) {
    const duration = { value: Number(length.value), to: length.to };
    return duration.value === 60 ? withMinutes(reading, duration) : duration;
  }
  return counted;
}

function countedDurationAt(reading: Reading, at: number): Read | null {
  const alone = reading.at(at, 'unit');
  const isCompared =
    ['часа', 'часом'].includes(reading.key(at)) &&
    at > 0 &&
    (reading.is(at - 1, 'comparison') || openers.includes(reading.key(at - 1)));
  if (alone && (reading.key(at) === 'час' || isCompared))
    return withMinutes(reading, { value: 60, to: alone.to });
  const number = numberAt(reading, at);
  if (!number) return null;
  const colon = reading.tokens[number.to];
  const behindColon = reading.tokens[number.to + 1];
  if (colon?.raw === ':' && colon.joined && behindColon?.kind === 'number' && behindColon.raw.length === 2)
    return { value: number.value * 60 + behindColon.value, to: number.to + 2 };
  const half = reading.at(number.to, 'part');
  const value = number.value + (half ? Number(half.value) : 0);
  const ish = reading.key(number.to) === 'ish' ? number.to + 1 : number.to;
  const plus = ['+', 'плюс', 'plus'].includes(reading.key(ish)) && reading.is(ish + 1, 'unit');
  const unit = reading.at(half?.to ?? (plus ? ish + 1 : ish), 'unit');
  if (!unit) return null;
  if (plus) return { value: value * Number(unit.value), to: unit.to, isLeast: true };
  if (unit.value === '1') return { value, to: unit.to };
  return withMinutes(reading, { value: value * 60, to: unit.to });
}

/** Hours may be followed by a part or by minutes: "2 h 15", "час сорок". */
function withMinutes(reading: Reading, { value, to }: Read): Read {
  const part = reading.at(to, 'part');
  if (part) return { value: value + Number(part.value) * 60, to: part.to };
  const and = reading.at(to, 'and')?.to ?? to;
  const minutes = numberAt(reading, and);
  if (!minutes || minutes.value >= 60 || minutes.value < 5 || !Number.isInteger(minutes.value))
    return { value, to };
  const unit = reading.at(minutes.to, 'unit');
  if (unit?.value === '60' || (reading.is(minutes.to, 'star', 'percent', 'decadeBehind') && !unit))
    return { value, to };
  if (and !== to && unit?.value !== '1') return { value, to };
  return { value: value + minutes.value, to: unit?.value === '1' ? unit.to : minutes.to };
}
