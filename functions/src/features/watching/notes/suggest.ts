/** Makes suggestions of what a note names, and of what a model answered. */
import { moods } from '@cine/contract/movies/moods';
import { tagSchema } from '@cine/contract/operations/watching/collection-parts';
import { maxSuggestedTags, type SuggestedTag } from '@cine/contract/operations/watching/notes';
import type { Locale } from '@cine/contract/primitives';
import { keyOfTag } from '@cine/contract/text/distinct-tags';
import { namedIn } from '@cine/movie-language';
import { genres } from '#movies/names/index.ts';
import type { ModelAnswer } from './question.ts';
import { themeNames } from './theme-names.ts';

/** A note, and tags: of its movie, dismissed ones, and those that the collection has. */
type Note = {
  note: string;
  tags: readonly string[];
  dismissed: readonly string[];
  ownTags: readonly string[];
};

/** How many of a collection's tags are looked for, the most frequent ones. */
const mostTags = 300;

/** What a note names, by the lexicon and the collection's own tags. */
export function suggestedByRules({ note, ownTags }: Note, locale: Locale): SuggestedTag[] {
  return namedIn(note, ownTags.slice(0, mostTags)).map(({ kind, value, said }) => ({
    tag: kind === 'tag' ? value : nameOf(kind, value, locale),
    kind: kind === 'tag' || kind === 'mood' ? kind : 'theme',
    by: 'rules',
    said,
  }));
}

/** What a model answered, as far as it can be a tag; tags only as the collection has them. */
export function suggestedByModel({ ownTags }: Note, answer: ModelAnswer, locale: Locale): SuggestedTag[] {
  const own = new Set(ownTags.map(keyOfTag));
  const all = [
    ...answer.tags.filter((tag) => own.has(keyOfTag(tag))).map((tag) => ({ tag, kind: 'tag' as const })),
    ...answer.moods.map((id) => ({ tag: nameOf('mood', id, locale), kind: 'mood' as const })),
    ...answer.themes.map((tag) => ({ tag, kind: 'theme' as const })),
  ];
  return all
    .filter(({ tag }) => tagSchema.safeParse(tag).success)
    .map((each) => ({ ...each, by: 'model', said: null }));
}

const order = ['tag', 'mood', 'theme'] as const satisfies readonly SuggestedTag['kind'][];

/**
 * Suggestions to show: each once, spelled as the collection has it, own tags first, without those that the
 * movie has or that were dismissed.
 */
export function suggestionsFor(
  { tags, dismissed, ownTags }: Note,
  all: readonly SuggestedTag[],
): SuggestedTag[] {
  const spelled = new Map(ownTags.map((tag) => [keyOfTag(tag), tag]));
  const seen = new Set([...tags, ...dismissed].map(keyOfTag));
  const fresh = all.flatMap((each): SuggestedTag[] => {
    const key = keyOfTag(each.tag);
    if (seen.has(key)) return [];
    seen.add(key);
    const own = spelled.get(key);
    return [own === undefined ? each : { ...each, tag: own, kind: 'tag' }];
  });
  return order.flatMap((kind) => fresh.filter((each) => each.kind === kind)).slice(0, maxSuggestedTags);
}

function nameOf(kind: 'mood' | 'genre' | 'keyword' | 'theme', value: string, locale: Locale): string {
  if (kind === 'mood') return moods.get(value)?.names[locale] ?? value;
  if (kind === 'genre') return genres.find(({ genre }) => genre === value)?.names[locale] ?? value;
  return themeNames[value]?.[locale] ?? value;
}
