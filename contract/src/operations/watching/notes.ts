import * as z from 'zod';
import { operation } from '../../operation.ts';
import { movieIdSchema } from '../../primitives.ts';
import { noteModelSchema } from '../core/account.ts';
import { answeredBySchema } from '../core/ai.ts';
import { ofAccount, ofCollection, tagSchema } from './collection-parts.ts';

/** The most tags that are suggested for a note at once. */
export const maxSuggestedTags = 8;
/** The most suggestions that are remembered as dismissed for one note; the oldest are forgotten first. */
export const maxDismissedTags = 20;

const noteOf = ofCollection.extend({ movieId: movieIdSchema });

const suggestionSchema = z.strictObject({
  /** The tag that would be written, in the caller's language, or as the collection has it already. */
  tag: z.string(),
  /** One of the collection's own tags, a mood, or what the movie is about. */
  kind: z.enum(['tag', 'mood', 'theme']),
  by: z.enum(['rules', 'model']),
  /** The words of the note that it was found by; null where a model suggests it. */
  said: z.string().nullable(),
});
export type SuggestedTag = z.output<typeof suggestionSchema>;

export const suggestTags = operation({
  name: 'notes-suggestTags',
  summary: `Suggests up to ${maxSuggestedTags} tags from the caller’s own note on a movie in a collection: by a lexicon on the server, and by a language model too, only where asked for and switched on with \`notes-setSharing\`. \`collections-tag\` writes those that the caller accepts.`,
  caller: 'signed-in',
  input: noteOf.extend({
    withModel: z
      .boolean()
      .default(false)
      .describe('whether a language model may read the note: refused unless the caller has switched that on'),
  }),
  output: z.strictObject({
    /** The caller's own tags first, then moods, then themes. */
    suggestions: z.array(suggestionSchema).max(maxSuggestedTags),
    answeredBy: answeredBySchema.describe(
      'who suggests besides the lexicon; `declined` where no model was to be asked',
    ),
  }),
  limit: { perTenMinutes: 120, counted: 'strict' },
  ceiling: {
    reads: 150,
    writes: 9,
    with: '10,000 movies with long notes, and an answer that is asked for twice',
  },
  refusals: [
    'collection-not-found',
    'movie-not-collected',
    'note-missing',
    'note-not-yours',
    'notes-not-shared',
    'account-deleted',
    ...ofAccount,
  ],
  rest: { method: 'POST', path: '/api/collections/{collection}/movies/{movieId}/tag-suggestions' },
  destroysNothing: true,
});

export const dismissTag = operation({
  name: 'notes-dismissTag',
  summary: `Dismisses a suggested tag: it isn’t suggested again for this movie’s note until that is deleted. The last ${maxDismissedTags} are remembered.`,
  caller: 'signed-in',
  input: noteOf.extend({ tag: tagSchema }),
  output: z.strictObject({ dismissed: z.array(z.string()).max(maxDismissedTags) }),
  limit: { perTenMinutes: 300, counted: 'leased' },
  ceiling: { reads: 10, writes: 5 },
  refusals: ['collection-not-found', 'movie-not-collected', 'note-missing', 'note-not-yours', ...ofAccount],
  rest: { method: 'POST', path: '/api/collections/{collection}/movies/{movieId}/tag-suggestions/dismissed' },
});

const sharingSchema = z.strictObject({
  /** The models that would get a note, in the order in which they are asked; empty if none is set up. */
  models: z.array(
    noteModelSchema.extend({
      isStandIn: z.boolean(),
      isAtProvider: z.boolean().describe('whether the address is its provider’s own'),
    }),
  ),
  isAllowed: z.boolean().describe('whether the caller has switched it on for just these'),
});
export type NoteSharing = z.output<typeof sharingSchema>;

export const showNoteSharing = operation({
  name: 'notes-showSharing',
  summary:
    'Returns which language models, and where, the caller’s notes would go to for suggestions, and whether the caller has switched that on.',
  caller: 'signed-in',
  input: z.strictObject({}),
  output: sharingSchema,
  limit: { perTenMinutes: 300, counted: 'leased' },
  ceiling: { reads: 4, writes: 1 },
  refusals: ['account-missing'],
  rest: { method: 'GET', path: '/api/account/note-sharing' },
});

export const setNoteSharing = operation({
  name: 'notes-setSharing',
  summary:
    'Switches on that the caller’s notes may go to the models that `notes-showSharing` returned, repeated here; no models switch it off. If the operator sets up others, it is off again.',
  caller: 'member',
  input: z.strictObject({
    models: z.array(noteModelSchema).max(10),
  }),
  output: sharingSchema,
  limit: { perTenMinutes: 60, counted: 'leased' },
  ceiling: { reads: 6, writes: 4 },
  refusals: ['models-changed', ...ofAccount],
  rest: { method: 'PUT', path: '/api/account/note-sharing' },
  bySignInOnly: true,
});
