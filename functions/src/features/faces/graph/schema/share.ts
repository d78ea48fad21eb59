import { maxShares, type Share } from '@cine/contract/operations/faces/sharing';
import { builder, perRead } from './builder.ts';
import { type Asked, within } from './types.ts';

export const ShareType = builder.objectRef<Share>('Share').implement({
  description: 'A link by which anybody sees what the caller shares.',
  fields: (t) => ({
    token: t.exposeID('token'),
    kind: t.exposeString('kind'),
    sharedId: t.id({ description: 'The session, challenge, poll or member.', resolve: ({ id }) => id }),
    path: t.exposeString('path'),
    createdAt: t.exposeString('createdAt'),
  }),
});

/** What a list of links costs: all of them are read, and whether the caller is still there. */
export const sharesCost = ({ first }: Asked) => ({
  field: (1 + maxShares) * perRead,
  multiplier: within(first, maxShares),
});

export function firstShares({ shares }: { shares: readonly Share[] }, { first }: Asked): Share[] {
  return shares.slice(0, within(first, maxShares));
}
