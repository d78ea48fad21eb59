/** What assistants may read as resources: a movie, and an evening of the token's owner. */
import type { OutputOf } from '@cine/contract/operation';
import type { listSessions } from '@cine/contract/operations/together/sessions';
import { idSchema, type Locale, movieIdSchema } from '@cine/contract/primitives';
import type { ListResourcesResult, ResourceTemplate } from '@modelcontextprotocol/sdk/types.js';
import { wordsIn } from './words/index.ts';

const mimeType = 'application/json';

export function templatesIn(locale: Locale): ResourceTemplate[] {
  const { movie, evening } = wordsIn(locale);
  return [
    { name: 'movie', title: movie, uriTemplate: 'cine://movies/{movieId}', mimeType },
    { name: 'evening', title: evening, uriTemplate: 'cine://evenings/{sessionId}', mimeType },
  ];
}

/** The owner's evenings. They are named by their codes, as what people write is no name that we give. */
export function resourcesOf(
  { sessions, nextCursor }: OutputOf<typeof listSessions>,
  locale: Locale,
): ListResourcesResult {
  const { eveningOf } = wordsIn(locale);
  return {
    resources: sessions.map(({ id, code }) => ({
      uri: `cine://evenings/${id}`,
      name: code,
      title: eveningOf(code),
      mimeType,
    })),
    ...(nextCursor !== null && { nextCursor }),
  };
}

/** The input of the operation that shows what an address names; null if it names nothing. */
export function placeIn(
  uri: string,
): { kind: 'movie'; input: { movieId: number } } | { kind: 'evening'; input: { sessionId: string } } | null {
  const [, kind, id] = /^cine:\/\/(movies|evenings)\/([\w-]{1,64})$/.exec(uri) ?? [];
  const { data: movieId } = movieIdSchema.safeParse(Number(id));
  const { data: sessionId } = idSchema.safeParse(id);
  if (kind === 'movies' && movieId !== undefined) return { kind: 'movie', input: { movieId } };
  if (kind === 'evenings' && sessionId !== undefined) return { kind: 'evening', input: { sessionId } };
  return null;
}
