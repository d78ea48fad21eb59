import type { RatingScale } from '../mapping/roles.ts';

const none = /^(?:|0|0[.,]0|zero|null|none|nan|n\/a|not rated|unrated|без оценки|-|–|—|\.)$/i;
const fraction = /^(\d{1,3}(?:[.,]\d{1,4})?)\s?(?:\/|out of|из|sur|su|von|de)\s?(5|10|20|100)$/i;
const percentage = /^(\d{1,3}(?:[.,]\d{1,4})?)\s?%$/;
const number = /^\d{1,3}(?:[.,]\d{1,4})?$/;

/** A rating as it is written: what it says, and what it goes up to if it says so itself. */
export function parseRating(text: string): { value: number; of: RatingScale | null } | null | undefined {
  const stars = starsIn(text);
  if (stars !== null) return { value: stars, of: 5 };
  const [, value, outOf] = fraction.exec(text) ?? [];
  if (value !== undefined) return { value: numberOf(value), of: Number(outOf) as RatingScale };
  const [, percent] = percentage.exec(text) ?? [];
  if (percent !== undefined) return { value: numberOf(percent), of: 100 };
  if (number.test(text)) return { value: numberOf(text), of: null };
  return none.test(text) ? null : undefined;
}

/** Points from 0 to 100; null if there is no rating, undefined if it can't be read or exceeds its scale. */
export function readRating(text: string, scale: RatingScale): number | null | undefined {
  const rating = parseRating(text.trim());
  if (!rating) return rating;
  const outOf = rating.of ?? scale;
  // Stars and tens begin at a half or 1, where services write 0 for none; grades and percentages begin at 0.
  if (rating.value === 0 && outOf < 20) return null;
  return rating.value > outOf ? undefined : Math.round((rating.value * 100) / outOf);
}

function starsIn(text: string): number | null {
  if (text.length > 20 || !/[★⭐½]/u.test(text)) return null;
  const plain = text.replaceAll('\ufe0f', '').replaceAll('⭐', '★');
  const [, full, half] = /^(★{0,5})(½?)[☆ ]*$/.exec(plain) ?? [];
  return full === undefined ? null : full.length + (half === '' ? 0 : 0.5);
}

function numberOf(text: string): number {
  return Number(text.replace(',', '.'));
}
