import { previewRules } from '@cine/contract/operations/movies/movies';
import type { Challenge } from '@cine/contract/operations/together/challenges';
import { useAnswer } from '#data/queries/use-answer.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { ExampleMovies } from './example-movies.tsx';

/** Asks for movies that meet a challenge's rules, and shows some. */
export function MatchingMovies({ challenge: { rules } }: { challenge: Challenge }) {
  const { say } = useWords();
  const { data } = useAnswer(previewRules, { rules });
  if (!data) return null;
  return (
    <section className={layout.stackM} aria-labelledby="count-title">
      <h2 id="count-title">{say('challenges.wouldCount')}</h2>
      <p>{say('challenges.found', { total: data.total, mine: data.mine })}</p>
      <ExampleMovies movies={data.examples} />
    </section>
  );
}
