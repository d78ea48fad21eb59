import type { SessionDocument } from '@cine/contract/documents/sessions';
import type { MovieView } from '@cine/contract/operations/movies/movies';
import { chooseMovie, type MovieOwner } from '@cine/contract/operations/together/sessions';
import { Check, X } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { AsksLater } from '#components/feedback/asks-later.tsx';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { useReplaceQuestion } from '#components/movie/chosen/use-replace-question.tsx';
import { ownerInWords } from '#components/movie/owners-in-words.ts';
import { placesInWords, servicesOf, type Teller, titleOf } from '#components/movie/reasons-in-words.ts';
import { NominateButton } from '#components/poll/nominate-button.tsx';
import { ownSeat, type Seat } from '#data/firebase.ts';
import { useDeferrable } from '#data/offline/deferred/use-deferrable.ts';
import { call } from '#data/queries/call.ts';
import type { Nominations } from '#data/queries/polls/use-nominations.ts';
import { dotted } from '#i18n/dotted.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import styles from './movie.module.css';

type Props = {
  movie: MovieView;
  sessionId: string;
  session: SessionDocument | null;
  /** The seat of the user who chooses. */
  seat: Seat;
  isChosen: boolean;
  nominations: Nominations | null;
  teller: Teller;
};

/** Which of those present can watch it; if all can, it can be chosen. */
export function SessionAvailability({
  movie,
  sessionId,
  session,
  seat,
  isChosen,
  nominations,
  teller,
}: Props) {
  const { say, locale } = useWords();
  const [, navigate] = useLocation();
  const { fault, run, buttonStateOf } = useAction();
  const chooseOwn = useDeferrable(chooseMovie);
  const [isWaiting, setWaiting] = useState(false);
  const { mayChoose, question } = useReplaceQuestion();
  const { movieId, tonight, ownedBy = [], viewers } = movie;

  async function choose() {
    if (!(await mayChoose(session, movieId))) return;
    const input = { sessionId, movieId };
    let state = 'done';
    const isTaken = await run('choose', async () => {
      // A guest's choice on a shared phone isn't kept.
      if (seat !== ownSeat()) await call(chooseMovie, input, seat);
      else ({ state } = await chooseOwn(input, titleOf(movie, locale)));
    });
    setWaiting(state === 'waiting');
    if (isTaken && state === 'done') navigate(`/evening/${sessionId}`);
  }

  return (
    <section className={styles.part} aria-labelledby="tonight-title">
      <h2 id="tonight-title">{say('movie.tonight')}</h2>
      <p aria-live="polite">
        {tonight === null
          ? say('movie.notForAll')
          : where(tonight, ownedBy, { ...teller, lender: session?.servicesOf })}
      </p>
      <Viewers viewers={viewers} teller={teller} />
      {isChosen && <p className={styles.line}>{say('movie.isChosen')}</p>}
      {tonight !== null && !isChosen && (
        <div className={`${layout.row} ${styles.actions}`}>
          <Button kind="main" {...buttonStateOf('choose')} onClick={() => void choose()}>
            {say('movie.thisOne')}
          </Button>
          {nominations && (
            <>
              <NominateButton
                title={titleOf(movie, locale)}
                isUp={nominations.isUp(movieId)}
                {...buttonStateOf('nominate')}
                onNominate={() => void run('nominate', () => nominations.nominate(movieId))}
              />
              <span role="status">{say('pollBanner.nominationsLeft', { count: nominations.left })}</span>
            </>
          )}
        </div>
      )}
      {fault && <Notice>{fault}</Notice>}
      {question}
      {isWaiting && <AsksLater />}
    </section>
  );
}

type ViewersProps = Pick<MovieView, 'viewers'> & Pick<Props, 'teller'>;

/** Where each of those present can watch it. */
function Viewers({ viewers, teller }: ViewersProps) {
  const { say, locale } = useWords();
  return (
    <ul className={styles.viewers}>
      {viewers.map(({ uid, places }) => {
        const services = servicesOf(
          places.flatMap(({ providers }) => providers),
          locale,
        );
        return (
          <li key={uid} data-has={places.length > 0 || undefined}>
            {places.length > 0 ? <Check aria-hidden /> : <X aria-hidden />}
            <strong>{teller.nameOf(uid)}</strong>
            <span>{services.length > 0 ? services.join(', ') : say('movie.hasNone')}</span>
          </li>
        );
      })}
    </ul>
  );
}

function where(
  places: NonNullable<MovieView['tonight']>,
  owners: readonly MovieOwner[],
  teller: Teller,
): string {
  const open = places.length > 0 ? placesInWords(places, teller) : null;
  return dotted([open, ...owners.map((owner) => ownerInWords(owner, teller))]);
}
