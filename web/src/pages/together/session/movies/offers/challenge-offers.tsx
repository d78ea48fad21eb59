import { finishedChallengeDocument } from '@cine/contract/documents/players';
import type { MovieFacts } from '@cine/contract/movies/movie';
import { joinChallenge } from '@cine/contract/operations/together/challenges';
import { challengeTitle } from '@cine/contract/text/challenge-title';
import { Check } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Emblem } from '#components/challenge/emblem/emblem.tsx';
import { sentenceOf } from '#components/challenge/player-challenge.ts';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { listInWords } from '#components/movie/reasons-in-words.ts';
import { useDeferrable } from '#data/offline/deferred/use-deferrable.ts';
import { call } from '#data/queries/call.ts';
import { useDocument } from '#data/queries/use-document.ts';
import { ifKnown } from '#data/queries/use-live.ts';
import { useProgress } from '#data/queries/use-progress.ts';
import { serverNow } from '#data/server-time.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import { useSession } from '../../session-context.tsx';
import styles from './challenge-offers.module.css';
import { type OfferedChallenge, offeredChallenges } from './offered-challenges.ts';

type Props = {
  facts: MovieFacts;
  /** Whether it is recorded, too late to count. */
  isWatched: boolean;
  children?: ReactNode;
};

/** Challenges offered with the chosen movie. */
export function ChallengeOffers({ facts, isWatched, children }: Props) {
  const { say } = useWords();
  const { holder, gains } = useSession();
  const progress = ifKnown(useProgress(holder.uid, holder.seat));
  const [taken, setTaken] = useState<readonly string[]>([]);
  const [now] = useState(serverNow);
  const joined = progress?.challenges ?? {};
  const others = [...(gains?.values() ?? [])].filter(
    ({ uid, movieId }) => uid !== holder.uid && movieId === facts.id,
  );
  const candidates = offeredChallenges(facts, others, (id) => id in joined && !taken.includes(id), now);
  const isFinished = useFinishedChallenges(candidates.map(({ id }) => id));
  if (progress === null) return null;
  const offered = candidates.filter((_, at) => !isFinished[at]);
  if (offered.length === 0) return children;
  return (
    <div className={layout.stackM}>
      <p className={styles.title}>{say('reveal.offered', { count: offered.length })}</p>
      <ul className={layout.stackS}>
        {offered.map((offer) => (
          <li key={offer.id}>
            <Offer
              offer={offer}
              isTaken={offer.id in joined || taken.includes(offer.id)}
              onTake={() => setTaken((before) => [...before, offer.id])}
            />
          </li>
        ))}
      </ul>
      <p className={prose.note}>{say(isWatched ? 'reveal.offeredAfter' : 'reveal.offeredBefore')}</p>
    </div>
  );
}

/** Which of three challenges the holder completed long ago: those that have left the player's document. */
function useFinishedChallenges([one, two, three]: readonly string[]): boolean[] {
  const { holder } = useSession();
  const path = (id: string | undefined) => (id === undefined ? null : `players/${holder.uid}/finished/${id}`);
  return [
    useDocument(path(one), finishedChallengeDocument, holder.seat),
    useDocument(path(two), finishedChallengeDocument, holder.seat),
    useDocument(path(three), finishedChallengeDocument, holder.seat),
  ].map(({ state }) => state === 'there');
}

type OfferProps = { offer: OfferedChallenge; isTaken: boolean; onTake: () => void };

function Offer({ offer: { id, titles, challenge, uids }, isTaken, onTake }: OfferProps) {
  const words = useWords();
  const { say, locale } = words;
  const { holder, sharers, nameOf } = useSession();
  const { busy, fault, run } = useAction();
  const joinOwn = useDeferrable(joinChallenge);
  const title = challengeTitle(titles, locale) ?? say('challenge.untitled');

  async function take() {
    if (holder === sharers[0]) await joinOwn({ challengeId: id }, title);
    else await call(joinChallenge, { challengeId: id }, holder.seat);
    onTake();
  }

  return (
    <div className={styles.offer}>
      {challenge && <Emblem challenge={challenge} size="s" />}
      <p className={styles.text}>
        <strong>{title}</strong>
        <span className={prose.note}>
          {uids.length > 0
            ? say('reveal.offeredWith', { names: listInWords(uids.map(nameOf), locale) })
            : challenge && sentenceOf(challenge, words)}
        </span>
      </p>
      {isTaken ? (
        <p className={`${layout.tapLink} ${styles.taken}`} role="status">
          <Check aria-hidden />
          {say('reveal.taken')}
        </p>
      ) : (
        <Button busy={busy !== null} onClick={() => void run('take', take)}>
          {say('reveal.take')}
          <span className="unseen"> {title}</span>
        </Button>
      )}
      {fault && <Notice>{fault}</Notice>}
    </div>
  );
}
