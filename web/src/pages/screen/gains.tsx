import type { GainDocument, SessionDocument } from '@cine/contract/documents';
import { gainsOf } from '@cine/contract/queries';
import { ArrowUp, Star } from 'lucide-react';
import { useMemo } from 'react';
import { useQuery } from '../../live/use-query.ts';
import { Button } from '../../pieces/button.tsx';
import { Face } from '../../pieces/face.tsx';
import { challengeTitle, type Teller, titleOf } from '../../pieces/reasons.ts';
import styles from './gains.module.css';
import { screenSeat } from './screen-seat.ts';
import { useFirstFocus } from './use-keys.ts';

/** Two rows of three. */
const shownPeople = 6;
/** What has room on a card beside a new level. */
const shownSteps = 3;

type Props = {
  id: string;
  watched: SessionDocument['watched'][number];
  teller: Teller;
  onPass: () => void;
};

/** What a movie earned each of those who watched it, as it is counted; taken back, it is gone. */
export function Gains({ id, watched, teller, onPass }: Props) {
  const { say, locale, nameOf } = teller;
  const gains = useQuery(
    useMemo(() => gainsOf(id), [id]),
    { from: screenSeat },
  );
  useFirstFocus(`gains ${watched.movieId}`);
  const byPerson = new Map(
    gains.state === 'there'
      ? gains.data.filter(({ data }) => data.movieId === watched.movieId).map(({ data }) => [data.uid, data])
      : [],
  );
  // Those whom it earned most first.
  const earned = (uid: string) =>
    (byPerson.get(uid)?.xp ?? 0) * 1000 + (byPerson.get(uid)?.steps.length ?? 0);
  const people = [...watched.recordedFor].sort((one, other) => earned(other) - earned(one));
  return (
    <section className={styles.gains}>
      <h1>{say('evening.watchedTitle', { title: titleOf(watched, locale) })}</h1>
      <ul className={styles.people} data-few={people.length <= 3 || undefined} aria-live="polite">
        {people.slice(0, shownPeople).map((uid) => (
          <li key={uid} className={styles.person}>
            <header>
              <Face uid={uid} name={nameOf(uid)} size="s" />
              <h2>{nameOf(uid)}</h2>
              <Xp xp={byPerson.get(uid)?.xp} teller={teller} />
            </header>
            <Steps gain={byPerson.get(uid)} teller={teller} />
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        {people.length > shownPeople && <p>{say('screen.more', { count: people.length - shownPeople })}</p>}
        <Button data-first kind="main" onClick={onPass}>
          {say('screen.oneMore')}
        </Button>
      </div>
    </section>
  );
}

function Xp({ xp, teller: { say } }: { xp: number | undefined; teller: Teller }) {
  if (xp === undefined) return null;
  return (
    <p className={styles.xp} data-none={xp === 0 || undefined}>
      {say('evening.xp', { xp })}
    </p>
  );
}

function Steps({ gain, teller: { say, locale } }: { gain: GainDocument | undefined; teller: Teller }) {
  if (!gain) return <p className={styles.soft}>{say('evening.counting')}</p>;
  const { steps, level, levelBefore } = gain;
  if (steps.length === 0) return <p className={styles.soft}>{say('evening.noStep')}</p>;
  return (
    <ul className={styles.steps}>
      {steps.slice(0, shownSteps).map(({ challengeId, titles, count, target, completed }) => (
        <li key={challengeId} data-completed={completed || undefined}>
          {completed && <Star aria-hidden />}
          <span>{challengeTitle(titles, locale) ?? say('evening.ownChallenge')}</span>
          <strong>{completed ? say('evening.completed') : say('movie.step', { count, target })}</strong>
        </li>
      ))}
      {level > levelBefore && (
        <li className={styles.level}>
          <ArrowUp aria-hidden />
          {say('evening.levelUp', { level })}
        </li>
      )}
    </ul>
  );
}
