import type { GainDocument } from '@cine/contract/documents/gains';
import type { SessionDocument } from '@cine/contract/documents/sessions';
import { showMovie } from '@cine/contract/operations/movies/movies';
import { gainsOf } from '@cine/contract/queries';
import { useMemo, useRef } from 'react';
import GainExtras from '#components/challenge/gain-extras.tsx';
import { GainSteps, GainXp } from '#components/challenge/gain-steps.tsx';
import { xpToCome } from '#components/challenge/guests-to-come.ts';
import { Button } from '#components/form/button.tsx';
import { Backdrop, withoutFacts } from '#components/movie/poster/poster.tsx';
import { type Teller, titleOf } from '#components/movie/reasons-in-words.ts';
import { Avatar } from '#components/people/avatar.tsx';
import { useAnswer } from '#data/queries/use-answer.ts';
import { useDocuments } from '#data/queries/use-documents.ts';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import { televisionSeat } from '../television-seat.ts';
import { useFirstFocus } from '../use-remote-control.ts';
import { type Density, useDensity } from './use-density.ts';
import styles from './xp-gains.module.css';

/** The most that fit: two rows of three. */
const shownPeople = 6;
/** Up to this many get a row and more space. */
const few = 3;
/** Up to this many get two rows of two, and their challenges' whole names where there is room. */
const roomy = 4;
/** How many challenges a card shows in addition to a new level. */
const shownSteps = { few: 3, many: 2 };

type Props = {
  id: string;
  session: SessionDocument;
  watched: SessionDocument['watched'][number];
  teller: Teller;
  onPass: () => void;
};

/** What a movie earned each attendee, as it is counted; gone when undone. */
export function XpGains({ id, session, watched, teller, onPass }: Props) {
  const { say, locale, nameOf } = teller;
  const gains = useDocuments(
    useMemo(() => gainsOf(id), [id]),
    { seat: televisionSeat },
  );
  useFirstFocus(`gains ${watched.movieId}`);
  const { movieId } = watched;
  const { data: movie, refusal } = useAnswer(showMovie, { movieId, sessionId: id }, televisionSeat);
  const byPerson = new Map(
    gains.state === 'there'
      ? gains.data.filter(({ data }) => data.movieId === watched.movieId).map(({ data }) => [data.uid, data])
      : [],
  );
  // Largest gain first.
  const earned = (uid: string) =>
    (byPerson.get(uid)?.xp ?? 0) * 1000 + (byPerson.get(uid)?.steps.length ?? 0);
  const isFew = watched.recordedFor.length <= few;
  const people = [...watched.recordedFor].sort((one, other) => earned(other) - earned(one));
  const list = useRef<HTMLUListElement>(null);
  const density = useDensity(list, people.length > roomy ? 'dense' : 'roomy');
  const cards = people.slice(0, shownPeople).map((uid) => ({ uid, gain: byPerson.get(uid) }));
  return (
    <section className={styles.gains}>
      <header className={styles.screen} data-theme="dark">
        <Backdrop movie={movie ?? (refusal ? withoutFacts(watched) : null)} />
        <h1>{say('session.watchedTitle', { title: titleOf(watched, locale) })}</h1>
      </header>
      <ul
        ref={list}
        className={styles.people}
        data-few={(isFew && density === 'roomy') || undefined}
        aria-live="polite"
      >
        {cards.map(({ uid, gain }, place) => (
          <li
            // Counted, it arrives anew, one person after the other.
            key={`${uid} ${gain !== undefined}`}
            className={`${layout.stackS} ${surface.tile} ${styles.person}`}
            style={{ '--after': gain ? `${place * 600}ms` : '0ms' }}
          >
            <header className={layout.centeredRow}>
              <Avatar uid={uid} name={nameOf(uid)} size="s" />
              <h2 className={layout.oneLine}>{nameOf(uid)}</h2>
              {gain && <GainXp xp={gain.xp} className={styles.xp} />}
            </header>
            {gain ? (
              <GainDetails gain={gain} density={density} most={isFew ? shownSteps.few : shownSteps.many} />
            ) : (
              <p className={prose.soft}>{say('session.counting')}</p>
            )}
          </li>
        ))}
      </ul>
      <div className={`${layout.centeredRow} ${styles.actions}`}>
        {cards.map(({ uid, gain }) => {
          const xp = xpToCome(session, watched, gain ?? null);
          return xp !== null && <p key={uid}>{say('session.toComeFor', { name: nameOf(uid), xp })}</p>;
        })}
        {people.length > shownPeople && (
          <p>{say('television.more', { count: people.length - shownPeople })}</p>
        )}
        <Button data-first kind="main" onClick={onPass}>
          {say('television.oneMore')}
        </Button>
      </div>
    </section>
  );
}

/**
 * Challenges, and what else it brought; dense cards have room only for a badge besides challenges, and bare
 * ones for neither.
 */
function GainDetails({ gain, density, most }: { gain: GainDocument; density: Density; most: number }) {
  if (density === 'bare') return null;
  const dense = density === 'dense';
  const hasMore = !dense || (gain.paid ?? []).some(({ reward }) => reward === 'badge');
  return (
    <>
      <GainSteps gain={gain} most={dense && hasMore ? most - 1 : most} dense={dense} />
      {hasMore && <GainExtras gain={gain} dense={dense} />}
    </>
  );
}
