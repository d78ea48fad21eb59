/** Duels in GraphQL. */
import { combatRules } from '@cine/combat';
import type { OutputOf } from '@cine/contract/operation';
import type { DuelView, listDuels, ShownDuel } from '@cine/contract/operations/game/duels';
import { builder, perRead } from '../builder.ts';
import { nextPage, pagesOf, upTo } from '../types.ts';
import { DuelistType, OddsType } from './duelist.ts';

type Fought = NonNullable<DuelView['fought']>;

const LeftType = builder.objectRef<Fought['left']>('HitPointsLeft').implement({
  description: 'What both have left, in tenths.',
  fields: (t) => ({ challenger: t.exposeInt('challenger'), opponent: t.exposeInt('opponent') }),
});

const PayType = builder.objectRef<Fought['pays']['challenger']>('DuelPay').implement({
  description: 'What a duel pays somebody, and why no XP.',
  fields: (t) => ({ xp: t.exposeInt('xp'), unpaid: t.exposeString('unpaid', { nullable: true }) }),
});

const PaysType = builder.objectRef<Fought['pays']>('DuelPays').implement({
  fields: (t) => ({
    challenger: t.expose('challenger', { type: PayType }),
    opponent: t.expose('opponent', { type: PayType }),
  }),
});

const FoughtType = builder.objectRef<Fought>('Fought').implement({
  description: 'How a duel was fought; the fighters and the seed say every turn.',
  fields: (t) => ({
    seed: t.exposeString('seed'),
    winner: t.exposeString('winner', { nullable: true, description: 'Null if it was a draw.' }),
    turns: t.exposeInt('turns'),
    left: t.expose('left', { type: LeftType }),
    pays: t.expose('pays', { type: PaysType }),
  }),
});

const DuelType = builder.objectRef<DuelView>('Duel').implement({
  description: 'A duel or a proposal of the caller’s.',
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.exposeString('kind'),
    bet: t.exposeInt('bet', { description: 'The coins that each puts in.' }),
    state: t.exposeString('state'),
    own: t.exposeString('own', { description: 'Which one the caller is: challenger or opponent.' }),
    challenger: t.expose('challenger', { type: DuelistType }),
    opponent: t.expose('opponent', { type: DuelistType }),
    proposedAt: t.exposeString('proposedAt'),
    lapsesAt: t.exposeString('lapsesAt', { description: 'Unless it is answered.' }),
    endedAt: t.exposeString('endedAt', { nullable: true }),
    fought: t.expose('fought', { type: FoughtType, nullable: true }),
  }),
});

export const DuelsType = builder.objectRef<OutputOf<typeof listDuels>>('Duels').implement({
  fields: (t) => ({
    duels: t.expose('duels', { type: [DuelType] }),
    next: t.exposeString('nextCursor', nextPage),
  }),
});

/** Each duel and the deletion mark are read. */
export const duelPages = pagesOf(50, 1);

const TurnType = builder.objectRef<NonNullable<ShownDuel['log']>[number]>('DuelTurn').implement({
  description: 'One attack; damage and what the other has left, in tenths of a hit point.',
  fields: (t) => ({
    attacker: t.exposeString('attacker'),
    result: t.exposeString('result', { description: 'hit, critical or dodged.' }),
    damage: t.exposeInt('damage'),
    left: t.exposeInt('left'),
  }),
});

export const ShownDuelType = builder.objectRef<ShownDuel>('ShownDuel').implement({
  description: 'A duel with its exact odds and, once it is fought, every turn.',
  fields: (t) => ({
    duel: t.expose('duel', {
      type: DuelType,
      description: 'While the caller may accept it, with both fighters as they are now.',
    }),
    odds: t.expose('odds', { type: OddsType }),
    seen: t.exposeString('seen', { nullable: true, description: 'What accepting it carries.' }),
    changed: t.exposeBoolean('changed', {
      description: 'Whether either fighter has changed since it was proposed.',
    }),
    barred: t.exposeString('barred', {
      nullable: true,
      description: 'Why the caller couldn’t accept the bet now.',
    }),
    log: t.expose('log', { type: [TurnType], nullable: true, complexity: upTo(combatRules.maxTurns) }),
  }),
});

/** The duel, both characters and players, and the deletion mark are read. */
export const duelCost = 6 * perRead;
