import type { GainDocument } from '@cine/contract/documents/gains';
import type { SessionDocument } from '@cine/contract/documents/sessions';
import { xpToCome } from '@cine/contract/game/pay/guests-to-come';
import { showMovie } from '@cine/contract/operations/movies/movies';
import { gainsOf } from '@cine/contract/queries';
import { second } from '@cine/contract/time';
import { useEffect, useMemo, useRef, useState } from 'react';
import GainExtras from '#components/challenge/gain-extras.tsx';
import { GainSteps, GainXp } from '#components/challenge/gain-steps.tsx';
import { Button } from '#components/form/button.tsx';
import { Backdrop, withoutFacts } from '#components/movie/poster/poster.tsx';
import { type Teller, titleOf } from '#components/movie/reasons-in-words.ts';
import { Avatar } from '#components/people/avatar.tsx';
import { useAnswer } from '#data/queries/use-answer.ts';
import { useDocuments } from '#data/queries/use-documents.ts';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import { Pager } from '../pager.tsx';
import { televisionSeat } from '../television-seat.ts';
import { useFirstFocus } from '../use-remote-control.ts';
import { evenPages } from './even-pages.ts';
import { type Density, useDensity } from './use-density.ts';
import styles from './xp-gains.module.css';

/** The most on a page: two rows of two. */
const mostPeople = 4;
/** Up to this many stand in a row, with more space. */
const few = 3;
/** How many challenges a card shows in addition to a new level. */
const shownSteps = { few: 3, many: 2 };
const pageMs = 8 * second;

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
  const people = [...watched.recordedFor].sort((one, other) => earned(other) - earned(one));
  const pages = evenPages(people, mostPeople);
  const { at, turn } = usePages(pages.length);
  const onPage = pages[at]!;
  const from = pages.slice(0, at).flat().length;
  return (
    <section className={styles.gains}>
      <header className={styles.screen} data-theme="dark">
        <Backdrop movie={movie ?? (refusal ? withoutFacts(watched) : null)} isAlone />
        <h1>{say('session.watchedTitle', { title: titleOf(watched, locale) })}</h1>
      </header>
      <People key={at} uids={onPage} gains={byPerson} teller={teller} />
      <div className={`${layout.centeredRow} ${styles.actions}`}>
        <Button data-first kind="main" onClick={onPass}>
          {say('television.oneMore')}
        </Button>
        {pages.length > 1 && (
          <Pager
            from={from + 1}
            to={from + onPage.length}
            total={people.length}
            former={say('television.formerPeople')}
            next={say('television.nextPeople')}
            onTurn={turn}
          />
        )}
        {onPage.map((uid) => {
          const xp = xpToCome(session, watched, byPerson.get(uid) ?? null);
          return xp !== null && <p key={uid}>{say('session.toComeFor', { name: nameOf(uid), xp })}</p>;
        })}
      </div>
    </section>
  );
}

/** The page shown: they turn by themselves, round and round, until somebody turns one. */
function usePages(count: number): { at: number; turn: (by: 1 | -1) => void } {
  const [page, setPage] = useState(0);
  const [isByHand, setByHand] = useState(false);
  const at = Math.min(page, count - 1);
  useEffect(() => {
    if (isByHand || count === 1) return;
    const timer = setTimeout(() => setPage((at + 1) % count), pageMs);
    return () => clearTimeout(timer);
  }, [at, count, isByHand]);
  const turn = (by: 1 | -1) => {
    setByHand(true);
    setPage((at + by + count) % count);
  };
  return { at, turn };
}

type PeopleProps = { uids: readonly string[]; gains: ReadonlyMap<string, GainDocument>; teller: Teller };

/** Some of those who watched it, with what they earned, in cards that shrink until all have room. */
function People({ uids, gains, teller: { say, nameOf } }: PeopleProps) {
  const list = useRef<HTMLUListElement>(null);
  const density = useDensity(list);
  const isFew = uids.length <= few;
  const hasRoom = isFew && density === 'roomy';
  const faceSize = hasRoom ? 'l' : density === 'bare' ? 's' : 'm';
  return (
    <ul ref={list} className={styles.people} data-few={hasRoom || undefined} aria-live="polite">
      {uids.map((uid, place) => {
        const gain = gains.get(uid);
        return (
          <li
            // Counted, it arrives anew, one person after the other.
            key={`${uid} ${gain !== undefined}`}
            className={`${layout.stackS} ${surface.tile} ${styles.person}`}
            style={{ '--after': gain ? `${place * 400}ms` : '0ms' }}
          >
            <header className={layout.centeredRow}>
              <Avatar uid={uid} name={nameOf(uid)} size={faceSize} />
              <h2 style={{ '--letters': longestPart(nameOf(uid)) }}>{nameOf(uid)}</h2>
              {gain && <GainXp xp={gain.xp} className={styles.xp} />}
            </header>
            {gain ? (
              <GainDetails gain={gain} density={density} most={isFew ? shownSteps.few : shownSteps.many} />
            ) : (
              <p className={prose.soft}>{say('session.counting')}</p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** The letters of a name's longest part, as its type is so small that this fits. */
function longestPart(name: string): number {
  return Math.max(1, ...name.split(/[\s-]/).map(({ length }) => length));
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
