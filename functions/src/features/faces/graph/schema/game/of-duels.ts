import * as operations from '@cine/contract/operations/game/duels';
import { parseInput } from '../../../../../platform/endpoints/input.ts';
import { listDuels, previewDuel, showDuel } from '../../../../game/duels/index.ts';
import { builder } from '../builder.ts';
import { Me } from '../player.ts';
import { asMember } from '../query-context.ts';
import { given } from '../types.ts';
import { DuelsType, duelCost, duelsCost, pageOfDuels, ShownDuelType } from './duel.ts';
import { DuelPreviewType, previewCost } from './duel-preview.ts';

/** The caller's duels, and what one would be. */
builder.objectFields(Me, (t) => ({
  duels: t.field({
    type: DuelsType,
    description: 'Duels and proposals, what was proposed last first.',
    args: { first: t.arg.int({ defaultValue: 10 }), after: t.arg.string() },
    complexity: duelsCost,
    resolve: async (_me, { first, after }, { context, caller }) => {
      const pageSize = pageOfDuels({ first });
      if (pageSize === 0) return { duels: [], nextCursor: null };
      const input = given({ pageSize, cursor: after });
      return listDuels(context, asMember(caller), parseInput(operations.listDuels.input, input));
    },
  }),
  duel: t.field({
    type: ShownDuelType,
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    complexity: duelCost,
    resolve: (_me, { id }, { context, caller }) =>
      showDuel(context, asMember(caller), parseInput(operations.showDuel.input, { duelId: String(id) })),
  }),
  duelPreview: t.field({
    type: DuelPreviewType,
    nullable: true,
    description: 'What a duel with a friend, or with a member of a group that both are in, would be.',
    args: { userId: t.arg.id({ required: true }), groupId: t.arg.id() },
    complexity: previewCost,
    resolve: (_me, { userId, groupId }, { context, caller }) => {
      const input = given({ userId: String(userId), groupId: groupId && String(groupId) });
      return previewDuel(context, asMember(caller), parseInput(operations.previewDuel.input, input));
    },
  }),
}));
