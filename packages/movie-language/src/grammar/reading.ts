/** A sentence while it is read: its tokens, and what of the lexicon begins at each. */
import { shortForms, smallRussianWords } from '../lexicon/words.ts';
import { fold } from '../text/fold.ts';
import type { Match } from '../text/lexicon-index.ts';
import { skeletonOfCyrillic, skeletonOfLatin } from '../text/romanised.ts';
import { type Token, tokensOf } from '../text/tokens.ts';
import { type Kind, lexicon } from './lexicon.ts';

const mostSkipped = 8;
const clauseEnds = new Set([
  ',',
  '.',
  ';',
  '!',
  '?',
  '(',
  ')',
  ':',
  '…',
  '—',
  '–',
  '|',
  '"',
  '«',
  '»',
  '“',
  '”',
]);

/** The most words of a clause that is read as a whole, so that the time doesn't grow with a text's square. */
export const longestClause = 60;

export class Reading {
  readonly sentence: string;
  readonly tokens: readonly Token[];
  readonly year: number;
  readonly romanised: boolean;
  readonly #matches: readonly (readonly Match[])[];
  readonly #found = new Map<unknown, unknown[]>();

  constructor(sentence: string, year: number) {
    this.sentence = sentence;
    this.year = year;
    const tokens = tokensOf(sentence).map(plainly);
    this.romanised = isRomanised(tokens);
    this.tokens = this.romanised ? softened(sentence, tokens).map(inCyrillic) : tokens;
    if (isShouted(sentence)) this.tokens = this.tokens.map((token) => ({ ...token, capital: false }));
    const capitals = this.tokens.filter(({ capital }) => capital).length;
    const shouts = capitals * 2 > this.tokens.length;
    this.#matches = lexicon().matchesOf(this.tokens, this.romanised, (at) => {
      const { capital } = this.tokens[at]!;
      return !capital || at === 0 || shouts || this.endsClause(at - 1);
    });
  }

  /** What a look-up finds at a token, looked up once. */
  once<T>(lookUp: (reading: Reading, at: number) => T, at: number): T {
    const results = this.#found.get(lookUp) ?? [];
    this.#found.set(lookUp, results);
    if (!(at in results)) results[at] = lookUp(this, at);
    return results[at] as T;
  }

  get length(): number {
    return this.tokens.length;
  }

  key(at: number): string {
    return this.tokens[at]?.key ?? '';
  }

  matches(at: number): readonly Match[] {
    return this.#matches[at] ?? [];
  }

  /** The longest match of a kind that begins there. */
  at(at: number, ...kinds: readonly Kind[]): Match | undefined {
    return this.matches(at).find(({ kind }) => (kinds as readonly string[]).includes(kind));
  }

  is(at: number, ...kinds: readonly Kind[]): boolean {
    return this.at(at, ...kinds) !== undefined;
  }

  /** Behind what follows of some kinds; more of it than a sentence has isn't looked at. */
  skip(from: number, ...kinds: readonly Kind[]): number {
    let at = from;
    for (let step = 0; step < mostSkipped; step++) {
      const match = this.at(at, ...kinds);
      if (!match) break;
      at = match.to;
    }
    return at;
  }

  /** Whether a clause ends with this token; a number's signs don't end one. */
  endsClause(at: number): boolean {
    const token = this.tokens[at];
    if (!token) return true;
    if (token.kind !== 'sign' || this.isInitialsDot(at)) return false;
    // "21:00"
    if (token.raw === ':' && token.joined && this.tokens[at + 1]?.joined) return false;
    return clauseEnds.has(token.raw) || (token.raw === '-' && !token.joined) || token.raw.startsWith('..');
  }

  /** Whether it is the dot of an initial: "J. A. Bayona". */
  isInitialsDot(at: number): boolean {
    const before = this.tokens[at - 1];
    const next = this.tokens[at + 1];
    return (
      this.key(at) === '.' &&
      before?.capital === true &&
      before.raw.length === 1 &&
      this.tokens[at]!.joined &&
      next?.capital === true
    );
  }

  /** The typed words from one token to before another. */
  typed(from: number, to: number): string {
    if (to <= from) return '';
    return this.sentence.slice(this.tokens[from]!.start, this.tokens[to - 1]!.end);
  }
}

/** Where all is in capitals none says a name. */
function isShouted(sentence: string): boolean {
  const letters = sentence.match(/\p{L}/gu) ?? [];
  const capitals = letters.filter((letter) => /\p{Lu}/u.test(letter));
  return letters.length > 12 && capitals.length > letters.length * 0.8;
}

/** A word as it would be written out: "pr" is "pour", "plsss" is "pls". */
function plainly(token: Token): Token {
  if (token.kind !== 'word') return token;
  const short = Object.hasOwn(shortForms, token.key) && !token.capital ? shortForms[token.key] : undefined;
  if (short !== undefined) return { ...token, key: short };
  const held = token.key.replace(/(\p{L})\1{2,}/gu, '$1');
  const index = lexicon();
  if (held === token.key || index.isKnown(token.key)) return token;
  return { ...token, key: index.isKnown(held) ? held : token.key.replace(/(\p{L})\1{2,}/gu, '$1$1') };
}

/** "Fil'm" is one word, whose apostrophe is the soft sign. */
function softened(sentence: string, tokens: readonly Token[]): Token[] {
  const out: Token[] = [];
  for (const token of tokens) {
    const before = out.at(-1);
    const isSoft =
      before?.kind === 'word' &&
      token.kind === 'word' &&
      /^['’`]$/.test(sentence.slice(before.end, token.start));
    if (!isSoft) out.push(token);
    else
      out[out.length - 1] = {
        ...before,
        raw: sentence.slice(before.start, token.end),
        key: before.key + token.key,
        end: token.end,
      };
  }
  return out;
}

let small: Map<string, string> | undefined;

/** A small Russian word as it would be typed in its own letters: the grammar knows it so. */
function inCyrillic(token: Token): Token {
  small ??= new Map(smallRussianWords.split(' ').map((word) => [skeletonOfCyrillic(fold(word)), fold(word)]));
  // "Luchshie" is no "лучше".
  const isSmall = token.kind === 'word' && !/[iy]e$/.test(token.key);
  const key = isSmall ? small.get(skeletonOfLatin(token.key)) : undefined;
  return key === undefined ? token : { ...token, key };
}

/** Whether more words are Russian in Latin letters than French or English. */
function isRomanised(tokens: readonly Token[]): boolean {
  const index = lexicon();
  let russian = 0;
  let others = 0;
  for (const { key, kind } of tokens) {
    if (kind !== 'word') continue;
    if (!/^[a-z]+$/.test(key)) return false;
    if (index.isEither(key)) continue;
    const isKnown = index.isKnown(key);
    if (isKnown) others += key.length > 2 ? 1 : 0.5;
    else if (key.length > 2 && index.isRomanised(key)) russian += 1;
  }
  return russian > 0 && russian >= others;
}
