import { otherSide } from '@cine/contract/game/duels/duel-rules';
import type { DuelView } from '@cine/contract/operations/game/duels';
import { avatarPath } from '@cine/contract/text/avatar-path';
import { useId, useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { AnsweredAt } from '#components/feedback/answered-at.tsx';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import crossedTorches from '#components/feedback/scenes/crossed-torches.svg?drawing';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import { Button } from '#components/form/button.tsx';
import { MoreButton } from '#components/form/more-button.tsx';
import { Avatar } from '#components/people/avatar.tsx';
import { serverNow } from '#data/server-time.ts';
import { useWords } from '#i18n/index.tsx';
import { ago } from '#i18n/relative-time.ts';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import { ChallengeDialog, type ChallengedPlayer } from './challenge/challenge-dialog.tsx';
import { duelInWords, otherIn, termsInWords } from './duel-in-words.ts';
import styles from './duels.module.css';
import { ForDuelists } from './for-duelists.tsx';
import { useDuels } from './list/use-duels.ts';
import { Sparring } from './sparring/sparring.tsx';

/** Duels: proposals either way, former ones, and sparring. */
export default function DuelsPage() {
  return (
    <ForDuelists>
      <DuelistPage />
    </ForDuelists>
  );
}

function DuelistPage() {
  const { say } = useWords();
  const duels = useDuels();
  const { all, refusal, keptAt, again } = duels;
  const challenge = useChallenge();
  return (
    <div className={layout.stackXl}>
      <header className={layout.spreadRow}>
        <h1>{say('duels.title')}</h1>
        <Button kind="main" onClick={challenge.open}>
          {say('duels.challengeFriend')}
        </Button>
      </header>
      {keptAt !== null && <AnsweredAt at={keptAt} />}
      {refusal && !all && <RetryNotice refusal={refusal} onRetry={again} />}
      {!all && !refusal && <Skeleton count={3} size="row" />}
      {all && (
        <div className={layout.unevenColumns}>
          <DuelLists all={all} more={duels.more} />
          <Sparring />
        </div>
      )}
      {challenge.isOpen && <ChallengeDialog about={challenge.about} onClose={challenge.close} />}
    </div>
  );
}

/** Whether a user is being challenged; links from elsewhere say whom. */
function useChallenge() {
  const [address, setAddress] = useSearchParams();
  const [isChoosing, setChoosing] = useState(false);
  const userId = address.get('with');
  const groupId = address.get('group');
  const about: ChallengedPlayer | null =
    userId === null ? null : { userId, ...(groupId !== null && { groupId }) };
  return {
    about,
    isOpen: isChoosing || about !== null,
    open: () => setChoosing(true),
    close: () => {
      setChoosing(false);
      if (about) setAddress({}, { replace: true });
    },
  };
}

type Props = { all: readonly DuelView[]; more: (() => Promise<void>) | null };

function DuelLists({ all, more }: Props) {
  const { say } = useWords();
  const isOpen = ({ state }: DuelView) => state === 'open';
  if (all.length === 0)
    return <EmptyState scene={crossedTorches} title={say('duels.none')} text={say('duels.noneHint')} />;
  return (
    <div className={layout.stackXxl}>
      <List
        title={say('duels.toAnswer')}
        of={all.filter((duel) => isOpen(duel) && duel.own === 'opponent')}
      />
      <List title={say('duels.sent')} of={all.filter((duel) => isOpen(duel) && duel.own === 'challenger')} />
      <List title={say('duels.past')} of={all.filter((duel) => !isOpen(duel))} />
      <MoreButton load={more}>{say('duels.earlier')}</MoreButton>
    </div>
  );
}

function List({ title, of }: { title: string; of: readonly DuelView[] }) {
  const id = useId();
  if (of.length === 0) return null;
  return (
    <section className={layout.stackS} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className={`${layout.dividedRows} ${layout.longList}`}>
        {of.map((duel) => (
          <DuelRow key={duel.id} duel={duel} />
        ))}
      </ul>
    </section>
  );
}

function DuelRow({ duel }: { duel: DuelView }) {
  const { say, locale } = useWords();
  const other = duel[otherSide(duel.own)].member;
  const at = duel.endedAt ?? duel.proposedAt;
  return (
    <li className={styles.row}>
      <Avatar
        uid={other?.uid ?? ''}
        name={otherIn(duel, say)}
        size="s"
        figure={other?.figure}
        picture={other?.avatar === undefined ? null : avatarPath(other.uid, other.avatar, 'small')}
      />
      <span>
        <Link href={`/duels/${duel.id}`} className={surface.coverLink}>
          {duelInWords(duel, say)}
        </Link>
        <small>{termsInWords(duel, say)}</small>
      </span>
      <time dateTime={at}>{ago(at, { say, locale }, serverNow())}</time>
    </li>
  );
}
