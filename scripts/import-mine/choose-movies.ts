import type { MovieCard } from '@cine/contract/operations/movies/movies';
import type * as imports from '@cine/import-run';

/** Asks on a terminal; null once the user interrupts it. */
export type Ask = (question: string) => Promise<string | null>;

/** Which movie each name is that several fit, by its place: null for those left out. Null if interrupted. */
export async function chooseMovies(
  named: readonly imports.Named[],
  { matches, cards, here }: imports.Matched<MovieCard>,
  ask: Ask,
  say: (line: string) => void,
): Promise<Map<number, number | null> | null> {
  const cardsById = new Map(cards.map((card) => [card.movieId, card]));
  const hereIds = new Set([...here.seen, ...here.rated, ...here.wanted]);
  const choices = new Map<number, number | null>();
  for (const [at, match] of matches.entries()) {
    if (match.kind !== 'ambiguous') continue;
    const candidates = match.candidates.flatMap((id) => cardsById.get(id) ?? []);
    say(`\n${inWords(named[at]!.movie)} may be one of these:`);
    for (const [place, card] of candidates.entries())
      say(`  ${place + 1}  ${cardInWords(card)}${hereIds.has(card.movieId) ? ' (you have it)' : ''}`);
    const chosen = await askFor(candidates, ask);
    if (chosen === undefined) return null;
    choices.set(at, chosen?.movieId ?? null);
  }
  return choices;
}

/** The one that is named by its number: null for none, undefined if interrupted. */
async function askFor(candidates: readonly MovieCard[], ask: Ask): Promise<MovieCard | null | undefined> {
  for (;;) {
    const answer = await ask('Its number, or nothing to leave it out: ');
    if (answer === null) return undefined;
    if (answer.trim() === '') return null;
    const candidate = candidates[Number(answer) - 1];
    if (candidate) return candidate;
  }
}

function inWords({ titles, year, tmdbId, imdbId }: imports.Named['movie']): string {
  const name = titles[0] ?? imdbId ?? `TMDB ${tmdbId}`;
  return year === null ? name : `${name} (${year})`;
}

function cardInWords({ title, year, directors }: MovieCard): string {
  return [title, year, directors.join(', ')].filter((each) => each !== null && each !== '').join(' · ');
}
