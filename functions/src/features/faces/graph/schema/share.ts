import { maxShares, type Share } from '@cine/contract/operations/faces/sharing';
import { builder } from './builder.ts';
import { wholeList } from './types.ts';

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

/** All of them are read, and whether the caller is still there. */
export const shareList = wholeList<Share>(maxShares, 1 + maxShares);
