import { listDuels, previewDuel, showDuel } from '../../../../game/duels/index.ts';
import { builder } from '../builder.ts';
import { Me } from '../player.ts';
import { answerOf } from '../query-context.ts';
import { DuelsType, duelCost, duelPages, ShownDuelType } from './duel.ts';
import { DuelPreviewType, previewCost } from './duel-preview.ts';

/** The caller's duels, and what one would be. */
builder.objectFields(Me, (t) => ({
  duels: t.field({
    type: DuelsType,
    description: 'Duels and proposals, what was proposed last first.',
    args: { first: t.arg.int({ defaultValue: 10 }), after: t.arg.string() },
    complexity: duelPages.cost,
    resolve: async (_me, { after, ...args }, query) => {
      const pageSize = duelPages.sizeOf(args);
      if (pageSize === 0) return { duels: [], nextCursor: null };
      return answerOf(listDuels, query, { pageSize, cursor: after });
    },
  }),
  duel: t.field({
    type: ShownDuelType,
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    complexity: duelCost,
    resolve: (_me, { id }, query) => answerOf(showDuel, query, { duelId: String(id) }),
  }),
  duelPreview: t.field({
    type: DuelPreviewType,
    nullable: true,
    description: 'What a duel with a friend, or with a member of a group that both are in, would be.',
    args: { userId: t.arg.id({ required: true }), groupId: t.arg.id() },
    complexity: previewCost,
    resolve: (_me, { userId, groupId }, query) =>
      answerOf(previewDuel, query, { userId: String(userId), groupId: groupId && String(groupId) }),
  }),
}));
