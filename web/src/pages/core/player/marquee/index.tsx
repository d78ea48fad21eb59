import { levelOf, xpForLevel, xpOfLevels } from '@cine/contract/game/level';
import { avatarPath } from '@cine/contract/text/avatar-path';
import { Flame } from 'lucide-react';
import { Link } from 'wouter';
import { LevelRing } from '#components/challenge/level-ring.tsx';
import { challengesUnderWay } from '#components/challenge/player-challenge.ts';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import { Avatar } from '#components/people/avatar.tsx';
import { Stars } from '#components/people/stars.tsx';
import type { useAccount } from '#data/auth/user.tsx';
import { streakToday } from '#data/queries/streak-today.ts';
import type { Progress } from '#data/queries/use-progress.ts';
import { serverNow } from '#data/server-time.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import { GameSlot } from '../game-slot.tsx';
import styles from './marquee.module.css';

type Props = { account: ReturnType<typeof useAccount>; progress: Progress | null };

/** A third of the bulbs each; they light one after another. */
const phases = [1, 2, 3];

/**
 * The sign over the door: the player's name, level, XP and records between bulbs, and what keeps the streak.
 */
export function Marquee({ account, progress }: Props) {
  const { say } = useWords();
  const streak = streakToday(progress, account);
  const ofLevels = progress ? xpOfLevels(progress) : 0;
  const next = levelOf(ofLevels) + 1;
  return (
    <header className={styles.marquee} aria-busy={!progress}>
      <div className={styles.sign}>
        <span className={styles.bulbs} data-phase="off" aria-hidden />
        {phases.map((phase) => (
          <span key={phase} className={styles.bulbs} data-phase={phase} aria-hidden />
        ))}
        {progress ? <LevelRing xp={ofLevels} uid={account.uid} /> : <Skeleton size="ring" />}
        <Who account={account} progress={progress} />
        <Records progress={progress} streak={streak} />
      </div>
      <p className={styles.board} aria-live="polite">
        {progress ? say('player.toNext', { xp: xpForLevel(next) - ofLevels, level: next }) : '\u00a0'}
        {streak.state === 'open' && (
          <small>
            {say(streak.freezes ? 'player.streakByFreeze' : 'player.streakGoesOn', { days: streak.tonight })}
          </small>
        )}
      </p>
    </header>
  );
}

function Who({ account, progress }: Props) {
  const { say } = useWords();
  const { uid, kind, displayName: name, figure, avatar } = account;
  return (
    <div className={styles.who}>
      <Avatar
        uid={uid}
        name={name}
        figure={figure}
        picture={avatar === undefined ? null : avatarPath(uid, avatar, 'small')}
      />
      <h1 style={{ '--letters': longestPartOf(name).length }}>
        {name}
        <Stars count={progress?.prestige.stars ?? 0} />
      </h1>
      <p className={styles.xp}>{say('player.totalXp', { xp: progress?.totalXp ?? 0 })}</p>
      <GameSlot of="character">
        {kind === 'member' && (
          <p className={layout.looseWrap}>
            <Link href="/character" className={layout.tapLink}>
              {say('player.character')}
            </Link>
            <Link href="/habits" className={layout.tapLink}>
              {say('player.habits')}
            </Link>
            <Link href="/tasks" className={layout.tapLink}>
              {say('player.tasks')}
            </Link>
          </p>
        )}
      </GameSlot>
    </div>
  );
}

type RecordsProps = { progress: Progress | null; streak: ReturnType<typeof streakToday> };

function Records({ progress, streak }: RecordsProps) {
  const { say } = useWords();
  const seen = progress?.seen.length ?? 0;
  const underWay = challengesUnderWay(Object.values(progress?.challenges ?? {}), serverNow()).length;
  const coins = progress?.coins ?? 0;
  return (
    <dl className={styles.records}>
      <div>
        <dt>{say('player.moviesSeen', { count: seen })}</dt>
        <dd>{say('player.number', { count: seen })}</dd>
      </div>
      <div>
        <dt>{say('player.challengesUnderWay', { count: underWay })}</dt>
        <dd>{say('player.number', { count: underWay })}</dd>
      </div>
      <div>
        <dt>{say('player.coins', { count: coins })}</dt>
        <dd>{say('player.number', { count: coins })}</dd>
      </div>
      <div className={styles.streak} data-state={streak.state}>
        <dt>
          <Link href="/streak" className={surface.coverLink}>
            {say('player.streakDays', { count: streak.length })}
          </Link>
        </dt>
        <dd>
          <Flame aria-hidden />
          {say('player.number', { count: streak.length })}
        </dd>
      </div>
    </dl>
  );
}

/** The longest part of a name that stays on one line: "Christophe" of "Jean-Christophe". */
function longestPartOf(name: string): string {
  const [longest = ''] = name.split(/(?<=-)|\s+/).sort((one, other) => other.length - one.length);
  return longest;
}
