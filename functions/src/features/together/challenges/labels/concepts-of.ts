/** What a label is about: the concepts that it names, and a concept of its own for each other word. */
import { foldText } from '@cine/contract/text/fold-text';
import { conceptRows, plainWords } from './concepts.ts';
import { isDeniedAfter, withDenialFirst } from './denials.ts';
import { type Form, nearestForm } from './misspelt.ts';

export type Concept = {
  /** Finds its forms in a folded text. */
  pattern: RegExp;
  /** Folded. */
  keywords: ReadonlySet<string>;
  genres: ReadonlySet<string>;
  /** How much it counts beside others: a word that no row has may mean little. */
  share: number;
};

/** What a label is about, and what its movies mustn't be about. */
export type Meant = { concepts: Concept[]; denied: Concept[] };

/** How much a word counts that no row has. */
const ownShare = 0.5;
/** The most concepts of a label: others would add nothing but time. */
const mostConcepts = 12;

const concepts: readonly Concept[] = conceptRows.map(({ forms, keywords, genres = [] }) => ({
  pattern: anyOf(listed(forms).map(patternOfForm)),
  keywords: new Set(listed(keywords).map(foldText)),
  genres: new Set(genres),
  share: 1,
}));

const forms: readonly Form<Concept>[] = conceptRows.flatMap(({ forms }, row) =>
  listed(forms).map((form) => ({ words: foldText(form).split(' '), concept: concepts[row]! })),
);

/** The concepts of a label, each once, in its order; mistyped words are read as the nearest known ones. */
export function conceptsOf(label: string): Meant {
  const whole = withDenialFirst(wordsOf(foldText(label)).join(' '));
  let text = whole;
  const mentions: { at: number; concept: Concept }[] = [];
  for (;;) {
    const next = longestIn(text) ?? nearestForm(text, forms, plainWords);
    if (!next) break;
    const { concept, at, length } = next;
    if (!mentions.some((each) => each.concept === concept)) mentions.push({ at, concept });
    text = text.slice(0, at) + '.'.repeat(length) + text.slice(at + length);
  }
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}]+/gu))
    if (!plainWords.has(word)) mentions.push({ at: index, concept: ownConcept(word) });
  const inOrder = mentions.sort((one, other) => one.at - other.at).slice(0, mostConcepts);
  const { true: denied = [], false: affirmed = [] } = Object.groupBy(inOrder, ({ at }) =>
    isDeniedAfter(whole.slice(0, at), plainWords) ? 'true' : 'false',
  );
  return { concepts: affirmed.map(({ concept }) => concept), denied: denied.map(({ concept }) => concept) };
}

/** A label as everybody has it who asks for the same: its words in lower case. */
export function normalLabel(text: string): string {
  return wordsOf(text.normalize('NFC').toLowerCase()).join(' ');
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function longestIn(text: string): { concept: Concept; at: number; length: number } | null {
  let best: { concept: Concept; at: number; length: number } | null = null;
  for (const concept of concepts)
    for (const { 0: form, index } of text.matchAll(concept.pattern))
      if (form.length > (best?.length ?? 0)) best = { concept, at: index, length: form.length };
  return best;
}

/** A word that no row has: it is looked for with its usual endings. */
function ownConcept(word: string): Concept {
  return {
    pattern: anyOf([patternOfWord(word)]),
    keywords: new Set([word]),
    genres: new Set(),
    share: ownShare,
  };
}

function patternOfWord(word: string): string {
  if (/^\d+$/.test(word) || word.length < 4) return word;
  if (/\p{Script=Cyrillic}/u.test(word)) {
    const stem = word.slice(0, Math.max(4, word.length - 2));
    return `${stem}\\p{L}{0,4}`;
  }
  const stem = word.replace(/(?:ies|y|es|e|s)$/, '');
  return `${stem}(?:y|ies|es|e|s|x|er|ers|ing|ed)?`;
}

function patternOfForm(form: string): string {
  return form
    .split(' ')
    .map((word) => foldText(word).replace('*', '\\p{L}{0,4}'))
    .join('[^\\p{L}\\p{N}.]+');
}

function anyOf(patterns: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}

function listed(row: string): string[] {
  return row.split(',').map((each) => each.trim());
}
