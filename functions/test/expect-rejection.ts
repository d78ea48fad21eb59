import type { Reason } from '@cine/contract/errors';
import { expect } from 'chai';
import { CallError } from './client.ts';

/** The refusal that a call ends with; an answer, or any other error, fails the test. */
export async function rejection(call: Promise<unknown>): Promise<CallError> {
  try {
    const answer = await call;
    throw new Error(`Expected a refusal, got ${JSON.stringify(answer)}`);
  } catch (error) {
    if (error instanceof CallError) return error;
    throw error;
  }
}

export async function expectRefusal(call: Promise<unknown>, reason: Reason, what?: string): Promise<void> {
  expect(await reasonOf(call), what).to.equal(reason);
}

/** Why a call is refused. */
export async function reasonOf(call: Promise<unknown>): Promise<CallError['reason']> {
  return (await rejection(call)).reason;
}

/** Whether a call did something; false if it was refused, which may happen to anybody. */
export async function orRefused(call: Promise<unknown>): Promise<boolean> {
  try {
    await call;
    return true;
  } catch (error) {
    if (error instanceof CallError && !['INTERNAL', 'UNKNOWN'].includes(error.code)) return false;
    throw error;
  }
}
