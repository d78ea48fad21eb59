/** Calls operations. */
import { type Door, doorOf } from '@cine/contract/doors';
import { type Reason, refusalOf } from '@cine/contract/errors';
import type { InputOf, Operation, OutputOf } from '@cine/contract/operation';
import { ownSeat, type Seat } from '../firebase.ts';
import { noteAnswer, noteNoAnswer } from '../offline/network.ts';
import { Refusal } from './refusal.ts';

export { Refusal } from './refusal.ts';

/** Whether a page's address names something that doesn't exist, or is incomplete. */
export function leadsNowhere(refusal: Refusal | null, missing: Reason): boolean {
  return refusal?.reason === missing || refusal?.reason === 'input-invalid';
}

/** Calls an operation with a seat's credentials. Throws a `Refusal`. */
export async function call<O extends Operation>(
  operation: O,
  input: InputOf<O>,
  seat: Seat = ownSeat(),
): Promise<OutputOf<O>> {
  return (await callBehind(doorOf(operation), operation.name, input, seat)) as OutputOf<O>;
}

/**
 * Deletes something by an operation. A refusal as `missing` counts as success: an earlier answer may have
 * been lost.
 */
export async function callToDelete<O extends Operation>(
  operation: O,
  input: InputOf<O>,
  missing: O['refusals'][number],
): Promise<void> {
  try {
    await call(operation, input);
  } catch (error) {
    if (!(error instanceof Refusal && error.reason === missing)) throw error;
  }
}

/** Calls an operation by its name, for a stored call, without types. Throws a `Refusal`. */
export async function callByName(door: Door, name: string, input: unknown): Promise<unknown> {
  return callBehind(door, name, input, ownSeat());
}

async function callBehind(door: Door, name: string, input: unknown, seat: Seat): Promise<unknown> {
  try {
    return await callOnce(door, name, input, seat);
  } catch (error) {
    if (!(error instanceof Refusal) || error.reason !== 'account-suspended') throw error;
    // A suspension may have ended since the ID token was issued.
    await (await seat.auth()).currentUser?.getIdToken(true);
    return callOnce(door, name, input, seat);
  }
}

async function callOnce(door: Door, name: string, input: unknown, seat: Seat): Promise<unknown> {
  const [functions, { httpsCallable }] = await Promise.all([
    seat.functions(door),
    import('firebase/functions'),
  ]);
  try {
    const { data } = await httpsCallable(functions, name)(input);
    noteAnswer();
    return data;
  } catch (error) {
    if (!isFunctionsError(error)) throw error;
    const isFromServer = error.details !== undefined;
    if (isFromServer || !unreached.has(error.code)) noteAnswer();
    else noteNoAnswer();
    // The SDK adds the HTTP status, which means nothing to users.
    throw new Refusal(error.message.replace(/ \[\d+\]$/, ''), refusalOf(error), isFromServer);
  }
}

/** The SDK's codes for a call that was not answered, or not in time. */
const unreached = new Set(['functions/internal', 'functions/unavailable', 'functions/deadline-exceeded']);

function isFunctionsError(error: unknown): error is Error & { code: string; details?: unknown } {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('functions/');
}
