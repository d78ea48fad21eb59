/** Latin letters that look like Cyrillic ones, as in the “режисcёр” of Kinopoisk. */
const lookalikes: Record<string, string> = {
  a: 'а',
  c: 'с',
  e: 'е',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
  k: 'к',
  m: 'м',
  t: 'т',
  h: 'н',
};

/** A header without case, accents, spaces and signs; dots of paths and # stay. */
export function foldHeader(header: string): string {
  const plain = header
    .slice(0, 200)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.#№]+/gu, '')
    .split('.')
    .filter((part) => part !== '')
    .join('.');
  if (!/\p{Script=Cyrillic}/u.test(plain)) return plain;
  return plain.replace(/[aceopxykmth]/g, (letter) => lookalikes[letter]!);
}

/** What ratings go up to, as headers say it: “/20”, “(out of 10)”, “1–10”, “sur 10”, “из 5”. */
const scale =
  / ?[([]? ?(?:\/|[([]|\b(?:out of|of|sur|su|von|de|sobre)\b|(?<=[ (])из(?=[ \d])|\b[01] ?(?:[-–—]|to|à|a|bis|до)) ?(?:100|20|10|5)(?: stars?)? ?[)\]]?$/iu;

/** The header without the scale that it states; null if it states none. */
export function withoutScale(header: string): string | null {
  const text = header.slice(0, 200).replaceAll(/\s+/g, ' ').trim();
  const rest = text.replace(scale, '');
  return rest === text || rest === '' ? null : rest;
}

/** Objects that hold a movie's facts or what a user did; their name says nothing more. */
const wrappers = /^(?:movie|film|item|media|content|ids|providerids|userdata|metadata|user_?item)\./;

/** The folded header, and what remains of a path such as movie.ids.imdb, the longest first. */
export function headerForms(header: string): string[] {
  const forms = [foldHeader(header)];
  for (;;) {
    const last = forms.at(-1)!;
    const rest = last.replace(wrappers, '');
    if (rest === last) return forms;
    forms.push(rest);
  }
}
