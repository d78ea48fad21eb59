/** A person's phone at an evening under load: it calls as the dashboard does, and its screen listens. */
import { doorOf } from '@cine/contract/doors';
import { refusalOf } from '@cine/contract/errors';
import type { InputOf, Operation, OutputOf } from '@cine/contract/operation';
import { CallError, unsignedToken } from '../../functions/test/client.ts';
import { send } from '../../functions/test/send-json.ts';
import { record } from '../api/times.ts';
import type { Screens } from './screens.ts';
import type { Tally } from './tally.ts';

export type Phone = {
  uid: string;
  isGuest: boolean;
  /** A call that was due at an instant and is timed from then; null if it was refused, which is tallied. */
  call: <O extends Operation>(operation: O, input: InputOf<O>, due?: number) => Promise<OutputOf<O> | null>;
  /** Listens to what the evening's page shows. */
  show: (sessionId: string) => void;
  hide: () => void;
};

/** `functions` are the addresses of the doors' instances, which share the calls. */
type Hosts = { functions: readonly string[]; screens: Screens };

/** Opens a phone, which listens to its person's account and progress once this resolves. */
export async function openPhone(
  hosts: Hosts,
  uid: string,
  isGuest: boolean,
  network: string,
  counting: () => Tally,
): Promise<Phone> {
  const headers = {
    'content-type': 'application/json',
    'x-forwarded-for': network,
    authorization: `Bearer ${unsignedToken(uid, isGuest)}`,
  };
  let calls = 0;
  await hosts.screens.open(uid, isGuest);
  return {
    uid,
    isGuest,
    call: async (operation, input, due = performance.now()) => {
      calls += 1;
      const door = hosts.functions[calls % hosts.functions.length];
      const url = `${door}/${doorOf(operation)}/${operation.name}`;
      try {
        const { body } = await send(url, { headers, body: JSON.stringify({ data: input }) });
        record(counting().times, operation.name, performance.now() - due);
        counting().bytes += body.length;
        const { result, error } = JSON.parse(body) as Answer;
        if (error) throw new CallError(error.status, error.message, error.details);
        return result as OutputOf<typeof operation>;
      } catch (error) {
        counting().fail(operation.name, error instanceof CallError ? refusalOf(error).reason : String(error));
        return null;
      }
    },
    show: (sessionId) => hosts.screens.show(uid, sessionId),
    hide: () => hosts.screens.hide(uid),
  };
}

type Answer = { result?: unknown; error?: { status: string; message: string; details?: unknown } };
