/** What a newcomer calls the parts of the project that its folders and files name otherwise. */

/** Paths, and the words for what is there. */
const areas: readonly [path: RegExp, words: string][] = [
  [/^web\//, 'dashboard screen client browser'],
  [/^web\/src\/pages\//, 'page'],
  [/\.css$/, 'style sheet css class'],
  [/^web\/test\/screens\//, 'picture screenshot state test'],
  [/^functions\//, 'server backend'],
  [/^dev\//, 'stand-in fake local'],
  [/^bench\/costs\//, 'cost reads writes'],
  [/^contract\/src\/operations\//, 'operation endpoint input output limit refusal ceiling'],
  [/^(?:firebase|firestore\.indexes)\.json$/, 'deployed setting'],
  [/^firestore\.rules$/, 'security rules allow access'],
  [/\/(?:words|i18n|refusals)\//, 'text words'],
  [/\/config\.ts$/, 'setting option parameter deployed environment'],
  [/\/background\.ts$/, 'timer schedule hourly daily queue task'],
  [/\/reactions\.ts$/, 'follows follower trigger'],
  [/\/handlers\.ts$/, 'answers operation callable'],
  [/store\.ts$/, 'query database'],
  [/\/lifecycle\.ts$/, 'personal data delete account leaves export merge'],
  [/\/mail[\w-]*\.ts$|-mail\.ts$/, 'mail email letter'],
];

/** Words for where a file is, besides its path. */
export function wordsForArea(file: string): string {
  return areas.flatMap(([path, words]) => (path.test(file) ? [words] : [])).join(' ');
}
