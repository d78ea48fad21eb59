import { limits } from '../limits.ts';

const dayMs = 86_400_000;
/** The day that spreadsheets number 0, so that 1 March 1900 is 61; old ones of Macs begin in 1904. */
const dayZero = Date.UTC(1899, 11, 30);
const dayZeroOf1904 = Date.UTC(1904, 0, 1);

/** Reads the cells of a sheet one by one. */
export function cellReader(strings: readonly string[], isDate: readonly boolean[], isOf1904: boolean) {
  const firstDay = isOf1904 ? dayZeroOf1904 : dayZero;
  let place = 0;
  let type = 'n';
  let style = 0;
  let value = '';
  return {
    begin(attributes: { [name: string]: string }, next: number): void {
      place = placeOf(attributes.r ?? '') ?? next;
      type = attributes.t ?? 'n';
      style = Number(attributes.s ?? -1);
      value = '';
    },
    text(part: string, inside: string): void {
      if ((inside === 'v' || inside === 't') && value.length <= limits.cellLetters) value += part;
    },
    end(): { place: number; text: string } {
      if (type === 's') return { place, text: strings[Number(value)] ?? '' };
      if (type === 'b') return { place, text: value === '1' ? 'true' : 'false' };
      if (type === 'e') return { place, text: '' };
      if (type === 'n' && value !== '')
        return { place, text: isDate[style] ? dateOf(value, firstDay) : numberOf(value) };
      return { place, text: value };
    },
  };
}

/** The column of a place such as AB12, from 0. */
function placeOf(reference: string): number | null {
  const [letters] = /^[A-Z]{1,3}/.exec(reference) ?? [];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function dateOf(days: string, firstDay: number): string {
  const ms = firstDay + Math.round(Number(days) * dayMs);
  if (!(Math.abs(ms) < 8.64e15)) return days;
  const [date, time] = new Date(ms).toISOString().split('T');
  return time!.startsWith('00:00:00') ? date! : `${date} ${time!.slice(0, 5)}`;
}

/** A number without the noise of its binary form: 7.199999999999999 is 7.2. */
function numberOf(value: string): string {
  const number = Number(value);
  return Number.isFinite(number) ? String(Number(number.toPrecision(12))) : value;
}
