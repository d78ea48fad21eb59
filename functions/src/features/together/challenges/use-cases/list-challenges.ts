/** The challenges that a user can join, has joined, finished or made. */
import { readyMadeChallenges } from '@cine/contract/game/ready-made-challenges';
import * as operations from '@cine/contract/operations/together/challenges';
import { idSchema } from '@cine/contract/primitives';
import type { Firestore } from 'firebase-admin/firestore';
import * as z from 'zod';
import { assertNotDeleted } from '#core/access/index.ts';
import { loadFinished, loadPlayers } from '#core/players/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { decodeCursor, encodeCursor } from '#platform/firestore/cursor.ts';
import { definitionOf } from '../definition.ts';
import { type ListedChallenge, listedView, loadProgress } from '../listing/listed-service.ts';
import { loadMadePage } from '../store.ts';

const cursorSchema = z.tuple([operations.challengeListSchema, idSchema]);

type LoadPage = (
  db: Firestore,
  uid: string,
  afterId: string | null,
  limit: number,
) => Promise<ListedChallenge[]>;

const pageOf: Record<operations.ChallengeList, LoadPage> = {
  'ready-made': async (db, uid, ...page) => loadProgress(db, uid, readyMadeAfter(...page)),
  mine: async (db, uid, ...page) =>
    loadProgress(db, uid, (await loadMadePage(db, uid, ...page)).map(definitionOf)),
  joined: loadJoined,
};

export const listChallenges = serve(
  operations.listChallenges,
  async ({ db, now }, { uid }, { list, pageSize, cursor }) => {
    const afterId = cursor === undefined ? null : fromCursor(list, cursor);
    const [page] = await Promise.all([
      pageOf[list](db, uid, afterId, pageSize),
      assertNotDeleted(db, uid, now()),
    ]);
    const last = page.at(-1);
    return {
      challenges: page.map((listed) => listedView(listed, now())),
      nextCursor: last && page.length === pageSize ? encodeCursor([list, last.challenge.id]) : null,
    };
  },
);

/** The id that a cursor names. Throws `cursor-invalid`, also for a cursor of another list. */
function fromCursor(list: operations.ChallengeList, cursor: string): string {
  const [cursorList, lastId] = decodeCursor(cursorSchema, cursor);
  if (cursorList !== list) throw new AppError('cursor-invalid');
  return lastId;
}

function readyMadeAfter(afterId: string | null, limit: number): operations.Challenge[] {
  const all = [...readyMadeChallenges.values()];
  const from = afterId === null ? 0 : all.findIndex(({ id }) => id === afterId) + 1;
  if (afterId !== null && from === 0) throw new AppError('cursor-invalid');
  return all.slice(from, from + limit);
}

/** Challenges in progress and finished ones, merged by id: one that moves between pages isn't lost. */
async function loadJoined(
  db: Firestore,
  uid: string,
  afterId: string | null,
  limit: number,
): Promise<ListedChallenge[]> {
  const [[player], finished] = await Promise.all([
    loadPlayers(db, [uid]),
    loadFinished(db, uid, { afterId, limit }),
  ]);
  const held = Object.values(player!.challenges).filter(({ challenge }) => challenge.id > (afterId ?? ''));
  return [...held, ...finished]
    .sort((one, other) => (one.challenge.id < other.challenge.id ? -1 : 1))
    .slice(0, limit)
    .map((joined) => ({ challenge: joined.challenge, joined, player: player! }));
}
