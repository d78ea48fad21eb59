import { showMovie } from '@cine/contract/operations/movies/movies';
import { CelebrationDialog, useIsStill } from '#components/celebration/celebration-dialog.tsx';
import { celebrationPages } from '#components/celebration/scenes.ts';
import { knownMovie } from '#components/movie/poster/known-movies.ts';
import { Poster, withoutFacts } from '#components/movie/poster/poster.tsx';
import { titleOf } from '#components/movie/reasons-in-words.ts';
import type { WatchedRecord } from '#data/device/celebrated.ts';
import { useAnswer } from '#data/queries/use-answer.ts';
import { useWords } from '#i18n/index.tsx';
import { useSession } from '../../../session-context.tsx';
import { RateWatched } from '../rate-watched.tsx';
import { UncountedWatch } from '../uncounted-watch.tsx';
import { useOwnBeats } from '../use-own-beats.ts';
import { Everyone } from './everyone.tsx';
import styles from './rate.module.css';
import type { DueCelebration } from './use-celebration.ts';

/** What an evening's movie earned: the user rates it, sees their own gain, and then everybody's. */
export default function Celebration({ of: { record, begin, end } }: { of: DueCelebration }) {
  const { say, locale } = useWords();
  const { holder, gains, gainsState } = useSession();
  const isStill = useIsStill();
  const gain = gains?.get(`${record.movieId}-${holder.uid}`) ?? null;
  const { beats, progress, titled, unpaid } = useOwnBeats(gain);
  const title = titleOf(record, locale);
  return (
    <CelebrationDialog
      title={title}
      pages={celebrationPages(beats, isStill)}
      progress={progress}
      isStill={isStill}
      onBegin={begin}
      onEnd={end}
    >
      {(page) => {
        if (page.kind === 'rate') return <Rate record={record} title={title} />;
        if (page.kind === 'counting')
          return <UncountedWatch since={record.recordedAt} gainsState={gainsState} />;
        return (
          <>
            {unpaid && <p>{say(`player.unpaid_${unpaid}`)}</p>}
            <Everyone record={record} own={titled} />
          </>
        );
      }}
    </CelebrationDialog>
  );
}

/** The movie, as it was chosen, and its stars. */
function Rate({ record, title }: { record: WatchedRecord; title: string }) {
  const { id: sessionId } = useSession();
  const { movieId } = record;
  const facts = knownMovie(movieId);
  const { data, refusal } = useAnswer(showMovie, facts ? null : { movieId, sessionId });
  return (
    <div className={styles.rate}>
      <div className={styles.poster}>
        <Poster
          movie={facts ?? data ?? (refusal ? withoutFacts(record) : null)}
          title={title}
          sizes="14rem"
        />
      </div>
      <RateWatched movieId={movieId} title={title} />
    </div>
  );
}
