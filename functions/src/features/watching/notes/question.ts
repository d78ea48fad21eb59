/** What a model is asked about a note, and the form of its answer. */
import { moods } from '@cine/contract/movies/moods';
import type { Locale } from '@cine/contract/primitives';
import * as z from 'zod';
import { modelText } from '#core/ai/index.ts';

export const noteTask = `One person wrote "note" about a movie, for themselves. Suggest labels by which they find the movie again.
"tags": those of "known" that the note supports, exactly as they are there. "moods": ids of those moods that the note says the movie put the person in, or has. "themes": what the note says that the movie is about, or is remembered for, each in one to three words of lower case.
Take only what the note itself says: nothing that you know of the movie, no names of people, no judgement of the person. What the note denies isn't suggested. In doubt, suggest nothing.`;

/** How many of the collection's tags a model gets, the most frequent ones. */
const mostKnown = 40;

export const answerForm = z.strictObject({
  tags: z.array(modelText(60)).max(8),
  moods: z.array(z.enum([...moods.keys()] as [string, ...string[]])).max(4),
  themes: z.array(modelText(60)).max(6),
});
export type ModelAnswer = z.output<typeof answerForm>;

/** The note and tags, and nothing of the person or the movie. */
export function factsFor({ note, ownTags }: { note: string; ownTags: readonly string[] }, locale: Locale) {
  const named = [...moods].map(([id, { names }]) => ({ id, name: names[locale] }));
  return { note, known: ownTags.slice(0, mostKnown), moods: named };
}
