/** Attacks by who proves nothing, proves it falsely, or no longer is who they were. */
import type { Reason } from '@cine/contract/errors';
import { bearerOf } from './camp.ts';
import { atDoors, type Kind, mustBe, type Target, usualDoors } from './kind.ts';
import { hasKey } from './parts.ts';
import { type Bearer, forgeries } from './tokens.ts';

const unproved: readonly Reason[] = ['sign-in-required', 'sign-in-invalid', 'token-invalid'];

/** How many of three operations an ended session is tried at in a round: each takes an account of its own. */
const someOf = [true, false, false];

export const tokenKinds: readonly Kind[] = [
  {
    name: 'no token',
    of: (target) => atDoors(usualDoors, target, claimedBy(target), { token: null }),
    judge: ({ operation }, answer) => (operation.caller === 'anybody' ? null : mustBe(answer, unproved)),
  },
  ...Object.entries(forgeries).map(([name, forge]): Kind => {
    const made = new Map<Bearer['uid'], string>();
    return {
      name: `a token ${name}`,
      of: (target, { theirs, ours, pick }) => {
        const victim = bearerOf(theirs, target.by);
        const token = made.get(victim.uid) ?? forge(victim, bearerOf(ours, target.by));
        made.set(victim.uid, token);
        return atDoors([pick(usualDoors)], target, claimedBy(target), { token });
      },
      // REST looks at no token where nobody needs one.
      judge: ({ operation, door }, answer) =>
        operation.caller === 'anybody' && door === 'rest' ? null : mustBe(answer, unproved),
    };
  }),
  {
    name: 'a token of who signed out everywhere',
    of: (target, { pick }) =>
      pick(someOf) ? atDoors([pick(usualDoors)], target, claimedBy(target), 'signed out') : [],
    judge: ({ operation }, answer) =>
      operation.caller === 'anybody' ? null : mustBe(answer, [...unproved, 'operators-only']),
  },
  {
    name: 'a token of a deleted account',
    of: (target, { pick }) =>
      pick(someOf) ? atDoors([pick(usualDoors)], target, target.ours, 'deleted') : [],
    // What needs no account is answered: what is in the catalogue, and that nothing was there to change.
    judge: ({ by }, { reason, text }) =>
      reason === null && text.includes(by.uid) ? `answered: ${text.slice(0, 200)}` : null,
  },
  {
    name: 'who may not',
    of: (target) => {
      const { caller } = target.operation;
      if (caller === 'member') return atDoors(usualDoors, target, target.theirs, 'guest');
      if (caller === 'operator')
        return atDoors([...usualDoors, 'assistant'], target, target.theirs, 'stranger');
      return [];
    },
    judge: ({ door }, answer) =>
      mustBe(
        answer,
        // There is no such tool; or a call before ended the attacker's own tokens.
        door === 'assistant' ? ['input-invalid', 'token-invalid'] : ['members-only', 'operators-only'],
      ),
  },
];

/** What a victim called with; the attackers' own input where theirs has a key that opens something. */
function claimedBy({ operation, theirs, ours }: Target): unknown {
  return operation.caller === 'anybody' && hasKey(theirs) ? ours : theirs;
}
