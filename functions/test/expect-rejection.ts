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
