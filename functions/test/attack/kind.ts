/** What a kind of attack is, and what they share. */
import type { Reason } from '@cine/contract/errors';
import { type Operation, whyNoTool } from '@cine/contract/operation';
import type { Cast } from '../scenarios/scene.ts';
import type { Camp } from './camp.ts';
import type { Answer, Door, Shot } from './shot.ts';

/** An operation with what its victim called it with, and what the attackers' own people did. */
export type Target = { operation: Operation; by: keyof Cast; theirs: unknown; ours: unknown };

/** Who fires: somebody of the crowd, somebody of the attackers' own camp, or a token of any kind. */
export type By =
  | 'stranger'
  | 'guest'
  | 'fresh'
  | 'signed out'
  | 'deleted'
  | keyof Cast
  | { token: string | null };

/** Calls that are sent together, or one after another. */
export type Volley = { shots: readonly (Omit<Shot, 'kind' | 'by'> & { by: By })[]; atOnce?: true };

export type Field = { theirs: Camp; ours: Camp; pick: <T>(all: readonly T[]) => T };

export type Kind = {
  name: string;
  /** How it is made of a valid call. */
  of: (target: Target, field: Field) => Volley[];
  /** What must come of each call besides what holds for all; says what is wrong. */
  judge?: (shot: Shot, answer: Answer) => string | null;
};

/** Where anybody may send a call without being an assistant. */
export const usualDoors: readonly Door[] = ['callable', 'rest'];

/** One call at each of these doors. */
export function atDoors(doors: readonly Door[], { operation }: Target, input: unknown, by: By): Volley[] {
  return doors.map((door) => ({ shots: [{ operation, door, by, input: input ?? {} }] }));
}

/** The doors that an operation has. */
export function doorsOf({ operation }: Target): Door[] {
  return [...usualDoors, ...(whyNoTool(operation) === null ? (['assistant'] as const) : [])];
}

const endings = /^(?:account-delete|account-signOutEverywhere|auth-logOut|account-mergeGuest)$/;

/** Whether nobody can go on as that person afterwards. */
export function endsAccount({ operation }: Target): boolean {
  return endings.test(operation.name);
}

/** Whoever calls what ends an account is needed for nothing else. */
export function strangerFor(target: Target): By {
  return endsAccount(target) ? 'fresh' : 'stranger';
}

export function mustBe({ reason, status, text }: Answer, expected: readonly Reason[]): string | null {
  if (reason !== null && (expected as readonly string[]).includes(reason)) return null;
  return `${status} ${reason ?? 'answered'}: ${text.slice(0, 200)}`;
}
