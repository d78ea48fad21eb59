import type { Random } from '../deployed/random.ts';

/** Turns a title into one that another service or a hasty user writes; null where it can't. */
export const traps: Readonly<Record<string, (title: string, random: Random) => string | null>> = {
  'as it is': (title) => title,
  'trailing article': (title) => {
    const [, article, rest] =
      /^(The|A|An|Le|La|Les|L['’]|Un|Une|Der|Die|Das|El)\s*(?<=[ '’])(.+)$/.exec(title) ?? [];
    return article ? `${rest}, ${article}` : null;
  },
  'no article': (title) => changed(title, title.replace(/^(?:The|An?|Les?|La|Une?) (?=\S)|^L['’]/, '')),
  'no accents': (title) =>
    changed(
      title,
      title
        .normalize('NFD')
        .replaceAll(/(?<!и)\p{M}/giu, '')
        .normalize('NFC'),
    ),
  'lower case': (title) => changed(title, title.toLowerCase()),
  capitals: (title) => changed(title, title.toUpperCase()),
  'е for ё': (title) => changed(title, title.replaceAll('ё', 'е').replaceAll('Ё', 'Е')),
  '& for and': (title) => changed(title, title.replaceAll(/ (?:and|et|и) /g, ' & ')),
  'and for &': (title) => changed(title, title.replaceAll(' & ', ' and ')),
  figures: (title) =>
    changed(title, title.replaceAll(/ (?:II|Two|deux)\b/g, ' 2').replaceAll(/ (?:III|Three)\b/g, ' 3')),
  numerals: (title) =>
    changed(title, title.replace(/ 2$/, ' II').replace(/ 3$/, ' III').replace(/ 4$/, ' IV')),
  'dash for colon': (title) => changed(title, title.replaceAll(/ ?: /g, ' - ')),
  'colon for dash': (title) => changed(title, title.replaceAll(/ [-–—] /g, ': ')),
  'no marks': (title) =>
    changed(
      title,
      title
        .replaceAll(/[«»".!?’'…:]/g, '')
        .replaceAll(/ {2,}/g, ' ')
        .trim(),
    ),
  'spaces within': (title) => `  ${title.replaceAll(' ', '\u00a0 ')} `,
  typo: (title, random) => {
    if (title.length < 8) return null;
    // Digits tell sequels apart, and so does a word's first letter.
    const places = [...title.matchAll(/(?<=\p{L})\p{Ll}(?=\p{Ll})/gu)].map(({ index }) => index);
    if (places.length === 0) return null;
    const at = places[random.below(places.length)]!;
    return changed(title, title.slice(0, at) + title[at + 1]! + title[at]! + title.slice(at + 2));
  },
  'letter lost': (title, random) => {
    if (title.length < 8) return null;
    const places = [...title.matchAll(/(?<=\p{L})\p{Ll}(?=\p{Ll})/gu)].map(({ index }) => index);
    if (places.length === 0) return null;
    const at = places[random.below(places.length)]!;
    return title.slice(0, at) + title.slice(at + 1);
  },
};

function changed(title: string, other: string): string | null {
  return other === title || other === '' ? null : other;
}
