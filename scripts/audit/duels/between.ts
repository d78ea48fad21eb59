/** Audits duels: seeds, bets, and entries in both players' ledgers. */
import { isDeepStrictEqual } from 'node:util';
import { duelOutcomeOf, hitPointsOf, oddsOf } from '@cine/combat';
import { DocumentInvalid } from '@cine/contract/documents/codec';
import { type DuelDocument, duelDocument } from '@cine/contract/documents/game/duels';
import { ledgerEntryDocument } from '@cine/contract/documents/ledger';
import {
  type DuelSide,
  duelSides,
  duelXp,
  isFair,
  maxBetAt,
  otherSide,
  resultFor,
} from '@cine/contract/game/duels/duel-rules';
import { sourceOf } from '@cine/contract/game/pay/sources';
import type { Fault } from '../fault.ts';
import type { Stored } from '../stored-user.ts';

/** A duel, and what it may have changed in the ledgers of both. */
export type StoredDuel = { duel: Stored; entries: readonly Stored[] };

type Change = { kind: string; xp: number; coins: number };

/** The entries that a duel, even an unreadable one, may have in the ledgers of players who remain. */
export function entryPathsOf({ path, data }: Stored): string[] {
  const uids = Array.isArray(data['userIds']) ? data['userIds'].map(String) : [];
  return uids.flatMap((uid) =>
    sourcesOf(path.split('/')[1]!).map((source) => `players/${uid}/ledger/${source}`),
  );
}

/** The duel that an entry is of; null for entries of anything else. */
export function duelOfEntry(path: string): string | null {
  return path.match(/^players\/[^/]+\/ledger\/(?:bet|duel):([\w-]+)(?::\d+)?$/)?.[1] ?? null;
}

/** Each duel followed its seed, each bet was paid out or returned, each entry is what the outcome pays. */
export function duelFaults({ duel: storedDuel, entries }: StoredDuel): Fault[] {
  try {
    const { id, duel } = opened(storedDuel);
    const byPath = new Map(entries.map(({ path, data }) => [path, ledgerEntryDocument.decode(data)]));
    return [
      ...[...betWrongly(duel), ...foughtWrongly(duel)].map((what) => ({ path: storedDuel.path, what })),
      ...duelSides.flatMap((side) => paidWrongly(id, duel, side, byPath)),
    ];
  } catch (error) {
    if (!(error instanceof DocumentInvalid)) throw error;
    return [{ path: storedDuel.path, what: `can't be read: ${error.problems.join(', ')}` }];
  }
}

function opened({ path, data }: Stored): { id: string; duel: DuelDocument } {
  return { id: path.split('/')[1]!, duel: duelDocument.decode(data) };
}

/** A bet that both, as they stood, may not have made. */
function betWrongly({ bet, kind, challenger, opponent }: DuelDocument): string[] {
  if (bet === 0) return [];
  const levels = [challenger.level, opponent.level] as const;
  const most = maxBetAt(levels);
  const faults =
    bet > most ? [`has a bet of ${bet}, and ${most} is the most at level ${Math.min(...levels)}`] : [];
  return isFair(kind, oddsOf(challenger.fighter, opponent.fighter))
    ? faults
    : [...faults, 'has a bet, and one side is the clear favourite'];
}

/** What contradicts the seed, or what the sides were. */
function foughtWrongly({ state, kind, challenger, opponent, fought }: DuelDocument): string[] {
  const faults: string[] = [];
  for (const side of [challenger, opponent])
    if (side.hitPoints !== hitPointsOf(side.fighter))
      faults.push(
        `gives a fighter ${side.hitPoints} tenths of hit points, and it has ${hitPointsOf(side.fighter)}`,
      );
  if ((state === 'fought') !== (fought !== null)) return [...faults, `is ${state}, and says otherwise`];
  if (!fought) return faults;
  const { seed, winner, turns, left, pays } = fought;
  const replayed = duelOutcomeOf(challenger.fighter, opponent.fighter, seed);
  if (!isDeepStrictEqual({ winner, turns, left }, replayed))
    faults.push(`was won by ${winner}, and by ${replayed.winner} when replayed from its seed`);
  const fair = isFair(kind, oddsOf(challenger.fighter, opponent.fighter));
  for (const side of duelSides) {
    const { xp, unpaid } = pays[side];
    const level = side === 'challenger' ? opponent.level : challenger.level;
    const due = unpaid === null ? duelXp(resultFor(side, winner), level) : 0;
    if (xp !== due) faults.push(`pays the ${side} ${xp} XP, and ${due} are due`);
    if ((unpaid === 'odds') === fair)
      faults.push(`says ${unpaid} to the ${side}, and its odds say otherwise`);
  }
  return faults;
}

/** Entries of one of both that are missing, too many, or of other amounts. */
function paidWrongly(
  id: string,
  duel: DuelDocument,
  side: DuelSide,
  entries: ReadonlyMap<string, Change>,
): Fault[] {
  const uid = duel[side].member?.uid;
  if (uid === undefined) return [];
  const due = changesOf(duel, side);
  return sourcesOf(id).flatMap((source, at) => {
    const path = `players/${uid}/ledger/${source}`;
    const entry = entries.get(path);
    const is = entry ? inWords(entry) : 'nothing';
    const shouldBe = due[at] ? inWords(due[at]) : 'nothing';
    return is === shouldBe ? [] : [{ path, what: `is ${is}, and the duel says ${shouldBe}` }];
  });
}

function sourcesOf(id: string): string[] {
  return [sourceOf.bet(id), `${sourceOf.bet(id)}:1`, sourceOf.duel(id)];
}

function changesOf({ state, bet, fought }: DuelDocument, side: DuelSide): (Change | null)[] {
  const isChallenger = side === 'challenger';
  const lost = fought?.winner === otherSide(side);
  const puts = bet > 0 && (isChallenger || lost);
  const getsBack = puts && isChallenger && state !== 'open' && !lost;
  const xp = fought?.pays[side].xp ?? 0;
  const won = fought?.winner === side ? bet : 0;
  return [
    puts ? { kind: 'spent', xp: 0, coins: -bet } : null,
    getsBack ? { kind: 'returned', xp: 0, coins: bet } : null,
    xp + won > 0 ? { kind: 'granted', xp, coins: won } : null,
  ];
}

function inWords({ kind, xp, coins }: Change): string {
  return `${kind}: ${xp} XP and ${coins} coins`;
}
