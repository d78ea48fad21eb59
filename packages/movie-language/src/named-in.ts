/** Finds what a note on a movie names: moods, genres, keywords, themes, and tags of its writer. */
import { genres } from './lexicon/genres.ts';
import { keywords } from './lexicon/keywords.ts';
import { moods } from './lexicon/moods.ts';
import { contrasts, denials, elsewhere, felt, laughed, themes } from './lexicon/notes.ts';
import { LexiconIndex, type Match } from './text/lexicon-index.ts';
import { type Token, tokensOf } from './text/tokens.ts';

export type Named = {
  kind: 'tag' | 'mood' | 'genre' | 'keyword' | 'theme';
  /** A tag as given, a mood's id, a genre, TMDB's keyword, or a theme of `lexicon/notes.ts`. */
  value: string;
  /** The words of the note. */
  said: string;
};

/** All keywords and themes that a note may name. */
export const noteThemes: readonly string[] = [...Object.keys(keywords), ...Object.keys(themes)];

/** What a note names and doesn't deny, each once, in the order of the note; `tags` are found as they are. */
export function namedIn(note: string, tags: readonly string[] = []): Named[] {
  const tokens = tokensOf(note);
  const ofTags = indexOfTags(tags).matchesOf(tokens, false, () => false);
  const ofLexicon = lexicon().matchesOf(tokens, false, () => false);
  const mentions: Named[] = [];
  let at = 0;
  while (at < tokens.length) {
    const match = longestOf(note, tokens, at, [...ofTags[at]!, ...ofLexicon[at]!]);
    if (match && !isDenied(tokens, at)) mentions.push(...namedBy(match, saidOf(note, tokens, at, match.to)));
    at = match?.to ?? at + 1;
  }
  return [
    ...new Map(mentions.map((each) => [`${each.kind} ${each.value}`, each] as const).reverse()).values(),
  ].reverse();
}

let index: LexiconIndex | undefined;

function lexicon(): LexiconIndex {
  if (index) return index;
  index = new LexiconIndex();
  for (const [kind, table] of [
    ['mood', moods],
    ['mood', felt],
    ['keyword', keywords],
    ['theme', themes],
    ['genre', genres],
    ['genre', laughed],
  ] as const)
    for (const [value, forms] of Object.entries(table)) index.add({ kind, value }, forms, false);
  return index;
}

/** Tags are words, not forms: those with signs of forms, or none to find, are left out. */
function indexOfTags(tags: readonly string[]): LexiconIndex {
  const made = new LexiconIndex();
  for (const tag of tags)
    if (!/[,*~]/.test(tag) && /\p{L}{2}/u.test(tag)) made.add({ kind: 'tag', value: tag }, tag, false);
  return made;
}

function longestOf(
  note: string,
  tokens: readonly Token[],
  at: number,
  matches: readonly Match[],
): Match | undefined {
  const meant = matches.filter(
    ({ kind, to }) => kind === 'tag' || !elsewhere.has(keyOf(saidOf(note, tokens, at, to))),
  );
  return meant.reduce<Match | undefined>(
    (best, each) => (best && best.to >= each.to ? best : each),
    undefined,
  );
}

function saidOf(note: string, tokens: readonly Token[], from: number, to: number): string {
  return note.slice(tokens[from]!.start, tokens[to - 1]!.end);
}

function keyOf(words: string): string {
  return words.toLowerCase();
}

function namedBy({ kind, value }: Match, words: string): Named[] {
  return value
    .split(kind === 'genre' ? '&' : '\n')
    .map((each) => ({ kind: kind as Named['kind'], value: each, said: words }));
}

/** How many words a denial may stand before what it denies. */
const reach = 4;

function isDenied(tokens: readonly Token[], at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - reach); before -= 1) {
    const { kind, key, raw } = tokens[before]!;
    if (kind === 'sign' && /[.,;:!?…()"«»—–]/.test(raw)) return false;
    if (denials.has(key)) return true;
    if (contrasts.has(key)) return false;
  }
  return false;
}
