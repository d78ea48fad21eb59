/** The beginnings of the months' names: English, French, Russian, Italian, German, Spanish, Portuguese. */
const stems = [
  'jan янв gen ene',
  'feb fev фев',
  'mar мар',
  'apr avr апр abr',
  'may mai маи мая mag',
  'jun juin июн giu',
  'jul juil июл lug',
  'aug aou авг ago',
  'sep сен set',
  'oct окт ott okt out',
  'nov ноя',
  'dec дек dic dez',
].map((month) => month.split(' '));

/** The number of a month by its name, written out or shortened; null for other words. */
export function monthOf(word: string): number | null {
  const plain = word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  const at = stems.findIndex((month) => month.some((stem) => plain.startsWith(stem)));
  return at < 0 ? null : at + 1;
}
