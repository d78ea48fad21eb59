/** The caller's fields in GraphQL for duels and what one would be. */
import { listDuels, previewDuel, showDuel } from '#game/duels/index.ts';
import { builder, perRead } from '../builder.ts';
import { Me } from '../player.ts';
import { answerOf } from '../query-context.ts';
import { DuelsType, duelCost, duelPages, ShownDuelType } from './duel.ts';
import { FighterType, MemberType, OddsType } from './duelist.ts';

type Preview = Awaited<ReturnType<typeof previewDuel>>;

const PreviewPaysType = builder.objectRef<Preview['real']['pays']>('PreviewPays').implement({
  description: 'The XP that it would pay the caller now, and why none.',
  fields: (t) => ({
    won: t.exposeInt('won'),
    lost: t.exposeInt('lost'),
    drawn: t.exposeInt('drawn'),
    unpaid: t.exposeString('unpaid', { nullable: true }),
  }),
});

const StrengthType = builder.objectRef<Preview['real']['challenger']>('Strength').implement({
  description: 'What somebody would fight with.',
  fields: (t) => ({
    fighter: t.expose('fighter', { type: FighterType }),
    hitPoints: t.exposeInt('hitPoints', { description: 'In tenths.' }),
  }),
});

const PreviewOfKindType = builder.objectRef<Preview['real']>('DuelPreviewOfKind').implement({
  fields: (t) => ({
    challenger: t.expose('challenger', { type: StrengthType }),
    opponent: t.expose('opponent', { type: StrengthType }),
    odds: t.expose('odds', { type: OddsType }),
    seen: t.exposeString('seen', { description: 'What proposing it carries.' }),
    mostBet: t.exposeInt('mostBet'),
    noBet: t.exposeString('noBet', { nullable: true, description: 'Why the caller may bet nothing.' }),
    pays: t.expose('pays', { type: PreviewPaysType }),
  }),
});

const RivalType = builder.objectRef<Preview['challenger']>('Rival').implement({
  fields: (t) => ({
    member: t.expose('member', { type: MemberType, nullable: true }),
    level: t.exposeInt('level'),
  }),
});

const DuelPreviewType = builder.objectRef<Preview>('DuelPreview').implement({
  description: 'What a duel would be, the caller’s character as the challenger.',
  fields: (t) => ({
    challenger: t.expose('challenger', { type: RivalType }),
    opponent: t.expose('opponent', { type: RivalType }),
    real: t.expose('real', { type: PreviewOfKindType, description: 'With what each has.' }),
    even: t.expose('even', {
      type: PreviewOfKindType,
      description: 'With the house’s kit and as many points on both sides.',
    }),
  }),
});

/**
 * Both accounts, characters and players, the caller's circle and blocks, the opponent's deletion mark and the
 * group are read.
 */
const previewCost = 10 * perRead;

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
