import type { ReceivedTip, SentTip } from '@cine/contract/operations/together/tips';
import { builder, perRead } from './builder.ts';
import { Movie, pagesOf } from './types.ts';

export const Tip = builder.objectRef<ReceivedTip | SentTip>('Tip').implement({
  description: 'A movie that somebody recommends to a friend, and what became of it.',
  fields: (t) => ({
    id: t.exposeID('id'),
    movie: t.field({ type: Movie, complexity: perRead, resolve: ({ movie }) => movie.movieId }),
    text: t.exposeString('text', { nullable: true }),
    at: t.exposeString('at'),
    status: t.exposeString('status'),
    friend: t.string({
      description: 'The other, by name.',
      resolve: (tip) => ('from' in tip ? tip.from : tip.to).name,
    }),
    expected: t.int({
      nullable: true,
      description: 'What the caller is likely to rate it, where it is recommended to them.',
      resolve: (tip) => ('from' in tip ? (tip.expected?.score ?? null) : null),
    }),
  }),
});

/** Each is read with its friend's account and player, the caller's own, and one that tells of more. */
export const tipPages = pagesOf(20, 6, 3);
