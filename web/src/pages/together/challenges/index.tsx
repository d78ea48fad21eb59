import { readyMadeChallenges } from '@cine/contract/game/ready-made-challenges';
import { maxActiveChallenges } from '@cine/contract/operations/together/challenges';
import { challengesOf, finishedOf } from '@cine/contract/queries';
import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { ChallengeCard } from '#components/challenge/challenge-card.tsx';
import { JoinButton } from '#components/challenge/found/join-button.tsx';
import { type PlayerChallenge, titleOfChallenge } from '#components/challenge/player-challenge.ts';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import { News } from '#components/feedback/news.tsx';
import { NotOnDevice } from '#components/feedback/not-on-device.tsx';
import emptyShelf from '#components/feedback/scenes/empty-shelf.svg?drawing';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import buttons from '#components/form/button.module.css';
import { FilterPills } from '#components/form/pills.tsx';
import { useAccount, useUser } from '#data/auth/user.tsx';
import { useDocuments } from '#data/queries/use-documents.ts';
import { dataOr, ifKnown, type Told } from '#data/queries/use-live.ts';
import { useProgress } from '#data/queries/use-progress.ts';
import { serverNow } from '#data/server-time.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import {
  challengesByShelf,
  filters,
  gatherChallenges,
  type Shelf as ShelfName,
  shelves,
} from './challenge-shelves.ts';
import styles from './challenges.module.css';
import { DraftsList } from './drafts-list.tsx';
import { ThisWeek } from './this-week.tsx';

const shownAtFirst = 6;
/** With fewer places left than this, it says how many challenges can be under way. */
const nearTheMost = 4;

/** Challenges: this week's, those under way, finished ones, and those to join. */
export default function Challenges() {
  const { say } = useWords();
  const { uid } = useAccount();
  const { identity } = useUser();
  const [search, setSearch] = useSearchParams();
  const filter = filters.find((each) => each === search.get('show')) ?? 'all';
  const told = usePlayerChallenges(uid);
  const playerChallenges = ifKnown(told);
  const now = serverNow();
  const [news, setNews] = useState<{ text: string } | null>(null);
  const shelved = playerChallenges && challengesByShelf(playerChallenges, filter, uid, now);
  const active = playerChallenges?.filter(({ standing }) => standing === 'active').length ?? 0;
  const isMember = identity.state === 'signed-in' && !identity.isGuest;
  const make = isMember && (
    <Link href="/challenges/new" className={`${buttons.button} ${buttons.plain}`}>
      <Plus aria-hidden />
      {say('challenges.make')}
    </Link>
  );
  return (
    <div className={layout.stackXl}>
      <News of={news} />
      <header className={`${layout.wrapM} ${styles.head}`}>
        <h1>{say('common.page_challenges')}</h1>
        {make}
      </header>
      <FilterPills
        legend={say('challenges.show')}
        all={filters}
        chosen={filter}
        nameOf={(each) => say(`challenges.filter_${each}`)}
        onChoose={(chosen) => setSearch(chosen === 'all' ? {} : { show: chosen }, { replace: true })}
      />
      {filter === 'all' && <ThisWeek />}
      {filter === 'all' && isMember && <DraftsList uid={uid} />}
      {told === 'unknown' && <NotOnDevice />}
      {told === null && (
        <div className={layout.cardGrid}>
          <Skeleton count={3} />
        </div>
      )}
      {shelved?.size === 0 && (
        <EmptyState
          scene={emptyShelf}
          title={say('challenges.none', { filter })}
          text={say('challenges.noneHint', { filter })}
        >
          {filter === 'group' ? (
            make
          ) : (
            <Link href="/challenges" replace className={`${buttons.button} ${buttons.plain}`}>
              {say('player.allChallenges')}
            </Link>
          )}
        </EmptyState>
      )}
      {shelves.map((shelf) => {
        const onShelf = shelved?.get(shelf);
        return (
          onShelf && (
            <Shelf
              key={shelf}
              name={shelf}
              playerChallenges={onShelf}
              uid={uid}
              active={active}
              onJoined={(title) => setNews({ text: say('challenges.joined', { title }) })}
            />
          )
        );
      })}
    </div>
  );
}

type ShelfProps = CardsProps & {
  name: ShelfName;
  /** How many challenges are under way, also those that a filter hides. */
  active: number;
};

/** The first challenges of a shelf; the others unfold. */
function Shelf({ name, playerChallenges, active, ...cards }: ShelfProps) {
  const { say } = useWords();
  const most = name === 'active' ? maxActiveChallenges : shownAtFirst;
  return (
    <section className={`${layout.stackM} ${styles.shelf}`} aria-labelledby={`shelf-${name}`}>
      <h2 id={`shelf-${name}`}>
        {say(`challenges.${name}`)}
        {name === 'active' && active > maxActiveChallenges - nearTheMost && (
          <small> {say('challenge.of', { count: active, target: maxActiveChallenges })}</small>
        )}
      </h2>
      <Cards playerChallenges={playerChallenges.slice(0, most)} {...cards} />
      {playerChallenges.length > most && (
        <details className={surface.disclosure}>
          <summary>{say('challenges.more', { count: playerChallenges.length - most })}</summary>
          <Cards playerChallenges={playerChallenges.slice(most)} {...cards} />
        </details>
      )}
    </section>
  );
}

type CardsProps = {
  playerChallenges: readonly PlayerChallenge[];
  uid: string;
  /** Told the title of one that was joined, which then stands on another shelf. */
  onJoined: (title: string) => void;
};

function Cards({ playerChallenges, uid, onJoined }: CardsProps) {
  const teller = useWords();
  return (
    <ul className={`${layout.cardGrid} ${styles.cards}`}>
      {playerChallenges.map((playerChallenge) => (
        <li key={playerChallenge.challenge.id}>
          <ChallengeCard playerChallenge={playerChallenge} uid={uid}>
            {playerChallenge.standing === 'open' && (
              <JoinButton
                challengeId={playerChallenge.challenge.id}
                title={titleOfChallenge(playerChallenge, teller)}
                onJoined={() => onJoined(titleOfChallenge(playerChallenge, teller))}
              />
            )}
          </ChallengeCard>
        </li>
      ))}
    </ul>
  );
}

/** All that the player can see; known once each list is. */
function usePlayerChallenges(uid: string): Told<PlayerChallenge[]> {
  const queries = useMemo(() => ({ made: challengesOf(uid), finished: finishedOf(uid) }), [uid]);
  const progress = useProgress(uid);
  const lists = { made: useDocuments(queries.made), finished: useDocuments(queries.finished) };
  for (const list of Object.values(lists)) if (list.state === 'failed') throw list.error;
  const made = dataOr(lists.made, []);
  const finished = dataOr(lists.finished, []);
  if (progress === 'unknown' || made === 'unknown' || finished === 'unknown') return 'unknown';
  if (!progress || !made || !finished) return null;
  return gatherChallenges(
    {
      readyMade: readyMadeChallenges.values(),
      made: made.map(({ data }) => data),
      joined: Object.values(progress.challenges),
      finished: finished.map(({ data }) => data),
    },
    serverNow(),
  );
}
