import { setTimeout as delay } from 'node:timers/promises';
import type { ownMovieOf } from '@cine/contract/movies/imported-movie';
import type { ImportedCollection } from '@cine/contract/operations/watching/imports';
import { second } from '@cine/contract/time';
import type { ApplyInput, AskedMovie } from '@cine/import-run';
import { createCineClient } from '../../client/src/index.ts';

/** Times that a call without an answer is repeated, each after twice as long. */
const tries = 5;

type Answer<Data> = {
  data?: Data;
  error?: { reason: string; detail?: string };
  response: Response;
};

export type Account = ReturnType<typeof accountAt>;

/**
 * The REST operations of imports, as the caller. They wait where there were too many calls. An error's cause
 * is the reason of a refusal.
 */
export function accountAt(site: string, idToken: () => Promise<string>, say: (line: string) => void) {
  const cine = createCineClient({ baseUrl: site.replace(/\/$/, ''), idToken, language: 'en' });

  async function answered<Data>(call: () => Promise<Answer<Data>>): Promise<Data> {
    for (let attempt = 1; ; attempt++) {
      const answer = await call().catch((error: unknown) => {
        if (attempt >= tries) throw error;
        return null;
      });
      if (answer?.data !== undefined) return answer.data;
      const seconds = answer ? Number(answer.response.headers.get('Retry-After')) : 2 ** (attempt - 1);
      if (answer && (seconds === 0 || attempt >= 4 * tries))
        throw new Error(answer.error?.detail ?? answer.error?.reason ?? answer.response.statusText, {
          cause: answer.error?.reason,
        });
      if (seconds > 5) say(`Waiting ${seconds} s, as there were many calls.`);
      await delay(seconds * second);
    }
  }

  return {
    match: (body: { movies: AskedMovie[] }) => answered(() => cine.POST('/api/imports/match', { body })),
    apply: ({ importId, part, ...rest }: ApplyInput) =>
      answered(() => {
        // The reader left out those that an account doesn't take.
        const collections = rest.collections as ImportedCollection[];
        const body = { ...rest, collections };
        return cine.PUT('/api/imports/{importId}/parts/{part}', {
          params: { path: { importId, part } },
          body,
        });
      }),
    addOwn: (body: Awaited<ReturnType<typeof ownMovieOf>>) =>
      answered(() => cine.POST('/api/films/custom', { body })),
    exportPage: (cursor: string | null) =>
      answered(() =>
        cine.GET('/api/account/export/movies', { params: { query: cursor === null ? {} : { cursor } } }),
      ),
    list: () => answered(() => cine.GET('/api/imports')),
    collections: () => answered(() => cine.GET('/api/collections', { params: { query: {} } })),
    undo: (importId: string) =>
      answered(() => cine.POST('/api/imports/{importId}/undo', { params: { path: { importId } } })),
  };
}
