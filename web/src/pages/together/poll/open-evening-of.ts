import { openEvening } from '@cine/contract/operations/together/groups';
import { call, Refusal } from '#data/queries/call.ts';

/** The keys of evenings whose opening had no answer, by poll. */
const keys = new Map<string, string>();

const openAtServer = (input: { groupId: string; key: string }): Promise<{ id: string }> =>
  call(openEvening, input);

/** Opens an evening of a poll's group and returns its id: after a lost answer, that of the first try. */
export async function openEveningOf(pollId: string, groupId: string, open = openAtServer): Promise<string> {
  const key = keys.get(pollId) ?? crypto.randomUUID();
  keys.set(pollId, key);
  try {
    const { id } = await open({ groupId, key });
    keys.delete(pollId);
    return id;
  } catch (error) {
    if (error instanceof Refusal && error.isFromServer) keys.delete(pollId);
    throw error;
  }
}
