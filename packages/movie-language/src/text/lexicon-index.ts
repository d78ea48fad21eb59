/** Finds a lexicon's forms in a sentence: at each word all that begin there. */
import { allowedEdits, editDistance, remainders } from './deletions.ts';
import { skeletonOfCyrillic, skeletonOfLatin } from './romanised.ts';
import { keysOf, type Token } from './tokens.ts';

export type Entry = { readonly kind: string; readonly value: string };
/** `to`: the first token behind it. `near`: read in spite of typing errors. */
export type Match = Entry & { readonly to: number; readonly near: boolean };

/** A word of a form: exact, with any short ending (`*`), or with one of an adjective's (`~`). */
type Word = { readonly id: number; readonly text: string; readonly ending: '' | '*' | '~' };
type Node = { readonly next: Map<number, Node>; readonly entries: Entry[] };

const longestEnding = 4;
const adjectiveEndings = new Set(
  `${',e,s,es,x,ne,nes,le,les,te,tes'},${'ыи,ии,ои,ая,яя,ое,ее,ые,ие,ого,его,ому,ему,ым,им,ом,ем,ых,их,ыми,ими,ую,юю,ою,еи,енькое,енькии,енькую,енькая,енького,еньких,енькие'}`.split(
    ',',
  ),
);
const isCyrillic = (word: string) => /^\p{Script=Cyrillic}/u.test(word);

export class LexiconIndex {
  readonly #words = new Map<string, Word>();
  readonly #root: Node = { next: new Map(), entries: [] };
  readonly #exact = new Map<string, Word[]>();
  readonly #stems = new Map<string, Word[]>();
  readonly #romanised = new Map<string, Word[]>();
  readonly #forgiving = new Set<Word>();
  #near: Map<string, Word[]> | null = null;

  /** `isForgiving`: typing errors in these forms are forgiven. */
  add(entry: Entry, forms: string, isForgiving: boolean): void {
    for (const form of forms.split(',')) this.#addForm(entry, form.trim(), isForgiving);
  }

  #addForm(entry: Entry, form: string, isForgiving: boolean): void {
    let node = this.#root;
    for (const part of form.split(/\s+/)) {
      const ending =
        part.length > 1 && part.endsWith('*') ? '*' : part.length > 1 && part.endsWith('~') ? '~' : '';
      const keys = keysOf(ending === '' ? part : part.slice(0, -1));
      for (const [at, key] of keys.entries()) {
        const word = this.#wordOf(key, at === keys.length - 1 ? ending : '');
        const { id } = word;
        if (isForgiving) this.#forgiving.add(word);
        const next = node.next.get(id) ?? { next: new Map(), entries: [] };
        node.next.set(id, next);
        node = next;
      }
    }
    if (node !== this.#root) node.entries.push(entry);
  }

  #wordOf(text: string, ending: Word['ending']): Word {
    const key = text + ending;
    const former = this.#words.get(key);
    if (former) return former;
    const word: Word = { id: this.#words.size, text, ending };
    this.#words.set(key, word);
    push(ending === '' ? this.#exact : this.#stems, text, word);
    if (isCyrillic(text)) push(this.#romanised, skeletonOfCyrillic(text), word);
    return word;
  }

  isKnown(key: string): boolean {
    return this.#exact.has(key) || this.#stemsOf(key).length > 0;
  }

  /** Whether a word in Latin letters is a Russian one of the lexicon. */
  isRomanised(key: string): boolean {
    return this.#romanisedOf(key).length > 0 && !this.#nearOf(key).some(({ text }) => !isCyrillic(text));
  }

  /** Whether a word in Latin letters may be either: "film", "horror". */
  isEither(key: string): boolean {
    return this.isKnown(key) && this.#romanisedOf(key).length > 0;
  }

  #stemsOf(key: string): Word[] {
    const matches: Word[] = [];
    for (let length = key.length; length >= Math.max(1, key.length - 8); length--) {
      for (const word of this.#stems.get(key.slice(0, length)) ?? [])
        if (endsAs(key.slice(length), word.ending)) matches.push(word);
    }
    return matches;
  }

  #romanisedOf(key: string): Word[] {
    const skeleton = skeletonOfLatin(key);
    const matches: Word[] = [];
    for (let length = skeleton.length; length >= Math.max(1, skeleton.length - longestEnding); length--) {
      const rest = skeleton.length - length;
      for (const word of this.#romanised.get(skeleton.slice(0, length)) ?? [])
        if (rest === 0 ? word.ending !== '~' || word.text.length > 3 : word.ending !== '') matches.push(word);
    }
    return matches;
  }

  /** The words of forms that a token may be, and whether a typing error was forgiven. */
  wordsOf(token: Token, romanised: boolean, mayBeMistyped: boolean): { words: Word[]; near: boolean } {
    const { key, kind } = token;
    const words = [...(this.#exact.get(key) ?? []), ...(kind === 'word' ? this.#stemsOf(key) : [])];
    if (kind !== 'word') return { words, near: false };
    if (words.length === 0 && key.length > 4 && /^[a-z]+s$/.test(key))
      words.push(...(this.#exact.get(key.slice(0, -1)) ?? []));
    const near = words.length === 0 && mayBeMistyped ? this.#nearOf(key) : [];
    if (romanised && /^[a-z]/.test(key)) words.push(...this.#romanisedOf(key));
    return words.length > 0 ? { words, near: false } : { words: near, near: true };
  }

  #nearOf(key: string): Word[] {
    if (allowedEdits(key.length) === 0 || key.length > 24) return [];
    this.#near ??= this.#buildNear();
    let best: Word[] = [];
    let least = 3;
    for (let ending = 0; ending <= 3; ending++) {
      const start = ending === 0 ? key : key.slice(0, -ending);
      const edits = allowedEdits(start.length);
      if (edits === 0) break;
      for (const rest of remainders(start, 1))
        for (const word of this.#near.get(rest) ?? []) {
          if ((word.ending === '' && ending > 0) || !beginsAlike(word.text, start)) continue;
          if (!endsAs(key.slice(start.length), word.ending)) continue;
          // A word of five letters may only lack one.
          if (start.length === 5 && word.text.length !== 6) continue;
          const distance = editDistance(start, word.text) + ending / 10;
          if (distance > Math.min(edits, allowedEdits(word.text.length)) + ending / 10) continue;
          if (distance < least) best = [];
          if (distance <= least) best.push(word);
          least = Math.min(least, distance);
        }
    }
    return best;
  }

  #buildNear(): Map<string, Word[]> {
    const near = new Map<string, Word[]>();
    for (const word of this.#forgiving) {
      if (word.text.length < 5 || !/^\p{L}+$/u.test(word.text)) continue;
      for (const rest of remainders(word.text, 1)) push(near, rest, word);
    }
    return near;
  }

  /** For each token the forms that begin there, the longest first. */
  matchesOf(tokens: readonly Token[], romanised: boolean, mayBeMistyped: (at: number) => boolean): Match[][] {
    const wordsOfTokens = tokens.map((token, at) => this.wordsOf(token, romanised, mayBeMistyped(at)));
    return tokens.map((_, from) => {
      const matches: Match[] = [];
      this.#walk(this.#root, wordsOfTokens, from, false, matches);
      return matches.sort((a, b) => b.to - a.to);
    });
  }

  #walk(
    node: Node,
    wordsOfTokens: readonly { words: readonly Word[]; near: boolean }[],
    at: number,
    near: boolean,
    matches: Match[],
  ): void {
    for (const entry of node.entries) matches.push({ ...entry, to: at, near });
    const here = wordsOfTokens[at];
    if (!here || node.next.size === 0) return;
    for (const { id } of new Set(here.words)) {
      const next = node.next.get(id);
      if (next) this.#walk(next, wordsOfTokens, at + 1, near || here.near, matches);
    }
  }
}

function endsAs(rest: string, ending: Word['ending']): boolean {
  if (ending === '') return rest === '';
  return (ending === '*' && rest.length <= longestEnding) || adjectiveEndings.has(rest);
}

/** Few mistype a word's beginning, other than by swapping letters. */
function beginsAlike(one: string, other: string): boolean {
  return one[0] === other[0] || (one[0] === other[1] && one[1] === other[0]);
}

function push(map: Map<string, Word[]>, key: string, word: Word): void {
  const list = map.get(key);
  if (list) list.push(word);
  else map.set(key, [word]);
}
