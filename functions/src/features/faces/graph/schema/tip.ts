import type { ReceivedTip, SentTip } from '@cine/contract/operations/together/tips';
import { builder, perRead } from './builder.ts';
import { type Asked, Movie, within } from './types.ts';

/** Tips that one list may ask for. */
const mostTips = 20;

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

export const pageOfTips = ({ first }: Asked) => within(first, mostTips);

/**
 * What a list of tips costs: each with its friend's account and player, the caller's own, and one that tells
 * whether there are more.
 */
export const tipsCost = (args: Asked) => ({
  field: pageOfTips(args) === 0 ? 0 : perRead * (6 + 3 * pageOfTips(args)),
  multiplier: pageOfTips(args),
});
