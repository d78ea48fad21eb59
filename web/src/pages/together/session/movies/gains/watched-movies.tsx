import type { SessionDocument } from '@cine/contract/documents/sessions';
import { xpToCome } from '@cine/contract/game/pay/guests-to-come';
import { undoWatch } from '@cine/contract/operations/together/sessions';
import { watchIdOf, withdrawWatch } from '@cine/contract/operations/watching/watches';
import { Undo2 } from 'lucide-react';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { PromotionInSession } from '#components/movie/promotion-notices.tsx';
import { titleOf } from '#components/movie/reasons-in-words.ts';
import { call } from '#data/queries/call.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import { OfferGuestAccount } from '../../keep/offer-guest-account.tsx';
import { useSession } from '../../session-context.tsx';
import { MovieGain } from './movie-gain.tsx';
import { OwnGain } from './own-gain.tsx';
import { RateWatched } from './rate-watched.tsx';
import styles from './watched-movies.module.css';
import { watchedTitleId } from './watched-title.ts';

type WatchedRecord = SessionDocument['watched'][number];

/** The movies watched at the evening, with what each earned. */
export function WatchedMovies() {
  const { say, locale } = useWords();
  const { session } = useSession();
  const [last, ...former] = [...session.watched].sort((one, other) => other.recordedAt - one.recordedAt);
  if (!last) return null;
  return (
    <section className={layout.stackM} aria-label={say('session.gains')}>
      <h2 id={watchedTitleId} tabIndex={-1}>
        {say('session.watchedTitle', { title: titleOf(last, locale) })}
      </h2>
      <WatchedMovie key={last.movieId} record={last} isLast />
      {former.map((record) => (
        <details key={record.movieId} className={surface.disclosure}>
          <summary>{titleOf(record, locale)}</summary>
          <WatchedMovie record={record} isLast={false} />
        </details>
      ))}
    </section>
  );
}

function WatchedMovie({ record, isLast }: { record: WatchedRecord; isLast: boolean }) {
  const { say, locale } = useWords();
  const { id: sessionId, session, holder, isHost, gains } = useSession();
  const { busy, fault, run, runLast } = useAction();
  const { movieId, recordedBy, recordedFor } = record;
  const gainFor = (uid: string) => gains?.get(`${movieId}-${uid}`) ?? null;
  const toCome = xpToCome(session, record, gainFor(holder.uid));
  const isOpen = session.status === 'open';
  const undoesAll = isOpen && (isHost || recordedBy === holder.uid);
  const isMine = recordedFor.includes(holder.uid);
  const others = recordedFor.filter((uid) => uid !== holder.uid);
  const withdrawsOwn = !undoesAll && gainFor(holder.uid) !== null;

  const undoWatched = () =>
    undoesAll
      ? call(undoWatch, { sessionId, movieId }, holder.seat)
      : call(withdrawWatch, { watchId: watchIdOf(movieId, sessionId) }, holder.seat);

  return (
    <>
      {record.formerId !== undefined && (
        <PromotionInSession movieId={movieId} sessionId={sessionId} seat={holder.seat} />
      )}
      {isMine && <OwnGain gain={gainFor(holder.uid)} movieId={movieId} recordedAt={record.recordedAt} />}
      {isMine && toCome !== null && <p>{say('session.toCome', { xp: toCome })}</p>}
      {isMine && isLast && gainFor(holder.uid) && (
        <RateWatched key={holder.uid} movieId={movieId} title={titleOf(record, locale)} />
      )}
      {isMine && isLast && isOpen && <OfferGuestAccount key={`keep ${holder.uid}`} of={holder} isPart />}
      {others.length > 0 && (
        <ul className={`${layout.wrapM} ${styles.gains}`} aria-label={say('reveal.others')}>
          {others.map((uid) => (
            <li key={uid}>
              <MovieGain uid={uid} gain={gainFor(uid)} recordedAt={record.recordedAt} />
            </li>
          ))}
        </ul>
      )}
      {(undoesAll || withdrawsOwn) && (
        <div className={styles.undoWatched}>
          <Button
            kind="quiet"
            busy={busy !== null}
            // What was undone for all is gone from here; one's own watch may be recorded again.
            onClick={() => void (undoesAll ? runLast : run)('undoWatched', undoWatched)}
          >
            <Undo2 aria-hidden />
            {say(undoesAll ? 'session.undoForAll' : 'session.withdraw')}
          </Button>
        </div>
      )}
      {fault && <Notice>{fault}</Notice>}
    </>
  );
}
