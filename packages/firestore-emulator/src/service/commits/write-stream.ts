import type { Database } from '../../engine/database.ts';
import { otherDatabaseProblem } from '../../engine/values/name-errors.ts';
import { parseDatabase } from '../../engine/values/paths.ts';
import { invalidArgument, toStatus } from '../../errors.ts';
import type { CallContext, Message, StreamSession, StreamSink } from '../../interfaces.ts';
import type { State } from '../state.ts';
import { commit, commitResponse, parseWrites } from './commits.ts';

let streams = 0;

/** The Write stream: a handshake, then batches that are committed in order. */
export function openWriteStream(state: State, { caller }: CallContext, sink: StreamSink): StreamSession {
  let database: Database | null = null;
  let tokens = 0;
  let open = true;
  let last: Promise<void> = Promise.resolve();

  const nextToken = () => Buffer.from(String(tokens++));

  const handshake = (message: Message) => {
    if (!message.database) throw invalidArgument("'database' must be set on an initial write request.");
    if (message.writes?.length)
      throw invalidArgument("'writes' must not be set on an initial write request.");
    if (message.streamId) throw invalidArgument('Resuming streams is not supported, do not set stream ID.');
    if (message.streamToken?.length) {
      throw invalidArgument(
        "Resuming streams is not supported, 'stream_token' must not be set on an initial write request.",
      );
    }
    database = state.database(parseDatabase(message.database));
    sink.send({ streamId: String(++streams), streamToken: nextToken() });
  };

  const batch = async (message: Message) => {
    if (message.database && message.database !== database!.name) {
      throw otherDatabaseProblem(message.database, database!.name);
    }
    if (!message.writes?.length) {
      sink.send({ streamToken: nextToken() });
      end();
      return;
    }
    const outcome = await commit(state, database!, parseWrites(message.writes, database!), null, caller);
    if (open) sink.send({ streamToken: nextToken(), ...commitResponse(outcome) });
  };

  const end = (error?: unknown) => {
    if (!open) return;
    open = false;
    if (error === undefined) sink.end();
    else sink.end(toStatus(error));
  };

  return {
    receive(message) {
      last = last.then(async () => {
        if (!open) return;
        try {
          if (database) await batch(message);
          else handshake(message);
        } catch (error) {
          end(error);
        }
      });
    },
    drained: () => undefined,
    // Earlier batches are still committed and answered.
    close() {
      last = last.then(() => end());
    },
  };
}
