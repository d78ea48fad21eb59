import type { MovieView } from '@cine/contract/operations/movies/movies';
import { useWords } from '#i18n/index.tsx';
import prose from '#style/prose.module.css';

type Props = Pick<NonNullable<MovieView['custom']>, 'overview' | 'overviewBy'> & {
  className?: string | undefined;
};

/** What an own movie is about, and whether a model worded it. */
export default function OwnOverview({ overview, overviewBy, className = '' }: Props) {
  const { say } = useWords();
  return (
    <>
      <p className={`${prose.lines} ${className}`}>{overview}</p>
      {overviewBy === 'model' && <p className={prose.note}>{say('descriptions.wordedByModel')}</p>}
    </>
  );
}
