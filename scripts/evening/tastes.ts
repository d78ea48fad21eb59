import { strict as assert } from 'node:assert';
import type { GenreName } from '@cine/contract/movies/tmdb-codes';
import { listMovies } from '@cine/contract/operations/movies/movies';
import * as sessions from '@cine/contract/operations/together/sessions';
import { tonight } from '@cine/contract/operations/together/tonight';
import { rateMovie } from '@cine/contract/operations/watching/ratings';
import { listRecommendations, type TasteReason } from '@cine/contract/operations/watching/recommendations';
import { predictedRange } from '@cine/contract/ratings/predicted-range';
import type { Friend } from './friend.ts';
import * as print from './print.ts';

const strategies = ['most-pleasure', 'least-misery'] as const;

/** Two friends with different tastes rate movies; shows their recommendations, alone and together. */
export async function compareTastes(lea: Friend, ines: Friend): Promise<void> {
  print.scene('Wednesday: Léa and Inès say what they think of movies');
  await rate(lea, { Western: 95, Romance: 20 });
  await rate(ines, { Romance: 95, Western: 20 });
  await recommended(lea);
  await recommended(ines);

  print.scene('And what would both like?');
  const { id: sessionId, code } = await lea.call(sessions.createSession, {});
  await ines.call(sessions.joinSession, { code });
  for (const strategy of strategies) {
    await lea.call(sessions.setStrategy, { sessionId, strategy });
    const { candidates } = await ines.call(tonight, {
      sessionId,
      filters: { unseenByAll: true },
      pageSize: 1,
    });
    const first = candidates[0];
    assert(first, 'there should be something for both');
    const scores = [lea, ines].map(({ uid, name }) => {
      const expected = first.expected.find((each) => each.uid === uid);
      assert(expected, `what ${name} would give it should be known`);
      return `${name} about ${expected.score}`;
    });
    print.note(`By ${strategy.replace('-', ' ')}: ${first.title} (${first.year}). ${scores.join(', ')}`);
  }
  await lea.call(sessions.closeSession, { sessionId });
}

/** Rates the best known movies of two genres, without those of both, a little less each time. */
async function rate(friend: Friend, points: Partial<Record<GenreName, number>>): Promise<void> {
  const genres = Object.keys(points) as GenreName[];
  for (const genre of genres) {
    const { movies } = await friend.call(listMovies, { genres: [genre], limit: 50 });
    const others = genres.filter((other) => other !== genre);
    const pure = movies.filter((movie) => !others.some((other) => movie.genres.includes(other)));
    for (const [at, { movieId }] of pure.slice(0, 6).entries())
      await friend.call(rateMovie, { movieId, score: points[genre]! - 2 * at });
  }
  const words = genres.map((genre) => `six of ${genre} with ${points[genre]} or less`);
  print.did(friend.name, `rates ${words.join(', ')}`);
}

async function recommended(friend: Friend): Promise<void> {
  const { movies, basis } = await friend.call(listRecommendations, { limit: 3 });
  assert.equal(basis, 'ratings');
  for (const { title, year, reasons, ...prediction } of movies) {
    const why = reasons.map(reasonText).find(Boolean) ?? 'what is known of it';
    const { certainty, from, to } = predictedRange(prediction);
    const score = certainty === 'sure' ? `about ${from}` : `between ${from} and ${to}`;
    print.did(friend.name, `would give ${title} (${year}) ${score} of 100: ${why}`);
  }
}

/** The reason that names something the user likes. */
function reasonText(reason: TasteReason): string | undefined {
  if ((reason.points ?? 0) <= 0) return undefined;
  if (reason.kind === 'genre') return `likes ${reason.genre} better than others do`;
  return reason.kind === 'movie' ? `liked “${reason.title}”` : undefined;
}
