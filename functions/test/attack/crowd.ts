/** Accounts that attack, more of them as they are needed, so that limits stay on and end few calls. */
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Operation } from '@cine/contract/operation';
import { setUpAccount, signOutEverywhere } from '@cine/contract/operations/core/account';
import { createToken } from '@cine/contract/operations/core/tokens';
import { deleteAccount } from '@cine/contract/operations/faces/privacy';
import { second } from '@cine/contract/time';
import { accountOf } from '../scenarios/samples.ts';
import { asAttacker } from './camp.ts';
import { type Attacker, fire, type Shot } from './shot.ts';

/** Calls of one account: useless ones are refused from 300 in ten minutes on. */
const callsOfOne = 120;

export type Crowd = {
  /** A member, or a guest, with calls left. */
  stranger: (guest?: boolean) => Promise<Attacker>;
  /** A member whom nobody else is given. */
  fresh: () => Promise<Attacker>;
  freshGuest: () => Promise<Attacker>;
  /** Who signed out everywhere, or deleted their account, with the token from before. */
  ended: (how: 'signed out' | 'deleted') => Promise<Attacker>;
};

export function gatherCrowd(url: string, network: () => string): Crowd {
  const current = new Map<string, { one: Promise<Attacker>; left: number }>();

  function sharedBy(kind: string, make: () => Promise<Attacker>): Promise<Attacker> {
    const { one, left } = current.get(kind) ?? { one: make(), left: callsOfOne };
    if (left > 1) current.set(kind, { one, left: left - 1 });
    else current.delete(kind);
    return one;
  }

  async function end(how: 'signed out' | 'deleted'): Promise<Attacker> {
    const attacker = await comeIn(false);
    await answerTo(how === 'deleted' ? deleteAccount : signOutEverywhere, {}, attacker);
    // Instances ask once a second here who signed out.
    await delay(2 * second);
    return attacker;
  }

  async function comeIn(isGuest: boolean): Promise<Attacker> {
    const uid = `attacker-${randomUUID()}`;
    const attacker = asAttacker({ uid, isGuest, isOperator: false }, network());
    if (isGuest) return attacker;
    await answerTo(setUpAccount, accountOf({ uid }, 'Eve'), attacker);
    const { secret } = (await answerTo(createToken, { name: 'Any', scope: 'act', days: 1 }, attacker)) as {
      secret: string;
    };
    return { ...attacker, personal: secret };
  }

  async function answerTo(operation: Operation, input: unknown, by: Attacker): Promise<unknown> {
    const shot: Shot = { kind: 'coming in', operation, door: 'callable', by, input };
    const { reason, text } = await fire(url, shot);
    if (reason !== null) throw new Error(`${operation.name}: ${text}`);
    return (JSON.parse(text) as { result: unknown }).result;
  }

  return {
    stranger: (guest = false) => sharedBy(guest ? 'guest' : 'member', () => comeIn(guest)),
    ended: (how) => sharedBy(how, () => end(how)),
    fresh: () => comeIn(false),
    freshGuest: () => comeIn(true),
  };
}
