import * as z from 'zod';
import { fixedCost } from '../../causes.ts';
import { figureSchema } from '../../game/characters/figure.ts';
import {
  duelKinds,
  duelRules,
  duelSides,
  duelStates,
  noBetReasons,
  unpaidDuelReasons,
} from '../../game/duels/duel-rules.ts';
import { fighterSchema } from '../../game/duels/fighter.ts';
import { houseCharacterIds } from '../../game/duels/house-characters.ts';
import { operation } from '../../operation.ts';
import {
  formed,
  idSchema,
  instantSchema,
  otherUidSchema,
  refuse,
  shownAvatarSchema,
  uidSchema,
} from '../../primitives.ts';
import { hour } from '../../time.ts';

const count = z.int().min(0);
const tenths = count.describe('tenths of a hit point');
const kindSchema = z
  .enum(duelKinds)
  .describe('`real`, or `even`: the house’s kit and as many points on both sides');
const sideSchema = z.enum(duelSides);

/** How likely the challenger wins; all three add up to 1. */
export const oddsSchema = z.strictObject({ win: z.number(), draw: z.number(), loss: z.number() });

/** A digest of both fighters as they are now: a call carries it to say which odds its caller has seen. */
const seenSchema = formed(/^[\w-]{16}$/, { reason: 'id-form' });

const duelistSchema = z.strictObject({
  /** The member, by the name that others see; null if they have deleted their account. */
  member: z
    .strictObject({ uid: uidSchema, name: z.string(), figure: figureSchema, avatar: shownAvatarSchema })
    .nullable(),
  level: z.int().min(1),
  fighter: fighterSchema,
  hitPoints: tenths,
});

/** What a duel pays a user, and why it pays no XP. */
const paySchema = z.strictObject({ xp: count, unpaid: z.enum(unpaidDuelReasons).nullable() });

/** A duel as one of the two sees it. */
export const duelSchema = z.strictObject({
  id: idSchema,
  kind: kindSchema,
  /** The coins that each puts in; the winner gets both. */
  bet: count,
  state: z.enum(duelStates),
  /** Which one the caller is. */
  own: sideSchema,
  challenger: duelistSchema,
  opponent: duelistSchema,
  proposedAt: instantSchema,
  /** When the proposal lapses unless it is answered. */
  lapsesAt: instantSchema,
  endedAt: instantSchema.nullable(),
  /** How it was fought; the fighters and the seed determine every turn. */
  fought: z
    .strictObject({
      seed: z.string(),
      winner: sideSchema.nullable(),
      turns: z.int(),
      left: z.strictObject({ challenger: tenths, opponent: tenths }),
      pays: z.strictObject({ challenger: paySchema, opponent: paySchema }),
    })
    .nullable(),
});
export type DuelView = z.output<typeof duelSchema>;

/** One attack. */
const turnSchema = z.strictObject({
  attacker: sideSchema,
  result: z.enum(['hit', 'critical', 'dodged']),
  damage: tenths,
  /** What the other side has left. */
  left: tenths,
});

/** A duel with its odds and, once it is fought, every turn. */
const shownDuelSchema = z.strictObject({
  /** With both fighters as they are now while the caller may accept it. */
  duel: duelSchema,
  odds: oddsSchema,
  /** What a call that accepts it must carry; null unless it is open. */
  seen: seenSchema.nullable(),
  /** Whether either fighter has changed since it was proposed. */
  changed: z.boolean(),
  /** Why the caller couldn’t accept the bet now; null if they could, or if they proposed it. */
  barred: z.enum(noBetReasons).nullable(),
  log: z.array(turnSchema).nullable(),
});
export type ShownDuel = z.output<typeof shownDuelSchema>;

const previewOfKind = z.strictObject({
  /** Both fighters, the caller’s as the challenger. */
  challenger: z.strictObject({ fighter: fighterSchema, hitPoints: tenths }),
  opponent: z.strictObject({ fighter: fighterSchema, hitPoints: tenths }),
  odds: oddsSchema,
  /** What a call that proposes it must carry. */
  seen: seenSchema,
  /** The most that the caller may bet. */
  mostBet: count,
  /** Why the caller may bet nothing; null if they may. */
  noBet: z.enum(noBetReasons).nullable(),
  /** What it would pay the caller now, besides the bets. */
  pays: z.strictObject({
    won: count,
    lost: count,
    drawn: count,
    unpaid: z.enum(unpaidDuelReasons).nullable(),
  }),
});

const often = { perTenMinutes: 300, counted: 'leased' } as const;
const reaching = ['character-missing', 'duel-unavailable', 'opponent-unready', 'account-deleted'] as const;
const answering = ['duel-not-found', 'duel-over', 'account-deleted'] as const;
const betting = [
  'level-too-low',
  'bet-unfair',
  'bet-again-too-soon',
  'bets-too-many',
  'bets-won-enough',
  'bet-too-high',
] as const;
const ofDuel = z.strictObject({ duelId: idSchema });
/** A group that both are in, for an opponent who isn’t a friend. */
const groupId = idSchema.optional().describe('a group that both are in, for somebody who is no friend');

export const previewDuel = operation({
  name: 'duels-preview',
  summary:
    'What a duel with a friend, or with a member of a group that both are in, would be: both fighters, the exact odds, the most that may be bet and what it would pay, for each kind of duel.',
  caller: 'member',
  input: z.strictObject({ userId: otherUidSchema, groupId }),
  output: z.strictObject({
    challenger: duelistSchema.pick({ member: true, level: true }),
    opponent: duelistSchema.pick({ member: true, level: true }),
    real: previewOfKind,
    even: previewOfKind,
  }),
  limit: often,
  ceiling: { reads: 11, writes: 1 },
  refusals: [...reaching, 'account-missing'],
  rest: { method: 'GET', path: '/api/combat/preview/{userId}', unkept: true },
});

export const proposeDuel = operation({
  name: 'duels-propose',
  summary: `Challenges a friend, or a member of a group that both are in whose profile isn’t private. A bet is held from now on; the proposal lapses after ${duelRules.openForMs / hour} hours. The same two bet once in ${duelRules.pairOnceInDays} days, a member ${duelRules.betsPerWeek} times a week, and what bets bring in a week is at most ${duelRules.wonPerLevel} coins a level. Repeating it changes nothing.`,
  caller: 'member',
  input: z.strictObject({
    userId: otherUidSchema,
    groupId,
    kind: kindSchema,
    bet: z.int().min(0).max(1_000_000).default(0),
    seen: seenSchema.describe('the digest of the fighters whose odds the caller saw'),
  }),
  output: duelSchema,
  limit: { perTenMinutes: 30, counted: 'strict' },
  ceiling: { reads: 35, writes: 9, with: 'the push to ten browsers' },
  refusals: [
    ...reaching,
    'duel-changed',
    'duel-open',
    'duels-too-many',
    'duel-declined-lately',
    ...betting,
    'account-missing',
    'guest-already-merged',
  ],
  rest: { method: 'POST', path: '/api/combat/challenge' },
  creates: { path: '/api/combat/{id}', mayRepeat: true },
  causes: fixedCost(35, 9),
});

export const acceptDuel = operation({
  name: 'duels-accept',
  summary:
    'Accepts a proposal and fights it: the seed is drawn now. If either fighter has changed since the caller looked, it is refused with the new odds. A repeated call is answered as the first.',
  caller: 'member',
  input: ofDuel.extend({
    /** The digest of the fighters whose odds the caller saw. */
    seen: seenSchema,
  }),
  output: duelSchema,
  limit: often,
  ceiling: { reads: 30, writes: 45, with: 'the push to ten browsers, every badge and milestone of both' },
  refusals: [
    ...answering,
    'duel-changed',
    'character-missing',
    'opponent-unready',
    ...betting,
    'coins-too-few',
  ],
  rest: { method: 'POST', path: '/api/combat/{duelId}/accept' },
  causes: fixedCost(30, 45),
});

export const declineDuel = operation({
  name: 'duels-decline',
  summary: 'Declines a proposal; the challenger gets their bet back.',
  caller: 'member',
  input: ofDuel,
  output: duelSchema,
  limit: often,
  ceiling: { reads: 25, writes: 9, with: 'the push to ten browsers' },
  refusals: [...answering],
  rest: { method: 'POST', path: '/api/combat/{duelId}/decline' },
  causes: fixedCost(25, 9),
});

export const withdrawDuel = operation({
  name: 'duels-withdraw',
  summary: 'Withdraws a proposal of the caller’s, who gets their bet back.',
  caller: 'member',
  input: ofDuel,
  output: duelSchema,
  limit: often,
  ceiling: { reads: 12, writes: 7 },
  refusals: [...answering],
  rest: { method: 'DELETE', path: '/api/combat/{duelId}' },
  causes: fixedCost(12, 7),
  isUrgent: true,
});

export const showDuel = operation({
  name: 'duels-show',
  summary:
    'A duel of the caller’s with its exact odds: one that they may accept with both fighters as they are now, one that was fought turn by turn.',
  caller: 'member',
  input: ofDuel,
  output: shownDuelSchema,
  limit: { perTenMinutes: 600, counted: 'leased' },
  ceiling: { reads: 8, writes: 1 },
  refusals: ['duel-not-found', 'account-deleted'],
  rest: { method: 'GET', path: '/api/combat/{duelId}' },
  whileSuspended: true,
  keptOffline: 10,
});

export const listDuels = operation({
  name: 'duels-history',
  summary: 'The caller’s duels and proposals, what was proposed last first.',
  caller: 'member',
  input: z.strictObject({
    pageSize: z.int().min(1).max(50).default(20),
    cursor: z.string().max(200).optional(),
  }),
  output: z.strictObject({ duels: z.array(duelSchema), nextCursor: z.string().nullable() }),
  limit: { perTenMinutes: 300, counted: 'leased' },
  ceiling: { reads: 55, writes: 1, with: '50 on a page' },
  refusals: ['cursor-invalid', 'account-deleted'],
  rest: { method: 'GET', path: '/api/combat/history' },
  whileSuspended: true,
  keptOffline: 2,
});

export const spar = operation({
  name: 'duels-spar',
  summary:
    'Fights a character of the house’s or somebody whom the caller may challenge, at once and for nothing. It isn’t kept: the fighters and the seed say every turn.',
  caller: 'member',
  input: z
    .strictObject({
      userId: otherUidSchema.optional().describe('whom the caller may challenge; or `houseCharacter`'),
      groupId,
      houseCharacter: z.enum(houseCharacterIds).optional(),
      kind: kindSchema,
    })
    .superRefine(({ userId, groupId: ofGroup, houseCharacter }, ctx) => {
      const isOne = (userId === undefined) !== (houseCharacter === undefined);
      if (!isOne || (userId === undefined && ofGroup !== undefined))
        ctx.addIssue({ ...refuse('sparring-not-one'), path: ['userId'] });
    }),
  output: z.strictObject({
    kind: kindSchema,
    challenger: duelistSchema,
    opponent: duelistSchema.extend({
      /** A house character, instead of a member. */
      house: z
        .strictObject({
          id: z.enum(houseCharacterIds),
          names: z.strictObject({ fr: z.string(), en: z.string(), ru: z.string() }),
          figure: figureSchema,
        })
        .nullable(),
    }),
    odds: oddsSchema,
    seed: z.string(),
    winner: sideSchema.nullable(),
    turns: z.int(),
    left: z.strictObject({ challenger: tenths, opponent: tenths }),
    log: z.array(turnSchema),
  }),
  limit: often,
  ceiling: { reads: 10, writes: 1 },
  refusals: [...reaching, 'account-missing'],
  rest: { method: 'POST', path: '/api/combat/sparring' },
});
