import {
  ChartNoAxesColumn,
  Flame,
  ListChecks,
  ListTodo,
  Medal,
  ShoppingBag,
  Swords,
  Target,
} from 'lucide-react';
import { ForMembers } from '#components/account/for-members.tsx';
import { challengesUnderWay } from '#components/challenge/player-challenge.ts';
import { Door, Doors } from '#components/layout/doors/doors.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { streakToday } from '#data/queries/streak/streak-today.ts';
import { useDuelsToAnswer } from '#data/queries/use-duels-to-answer.ts';
import { ifKnown } from '#data/queries/use-live.ts';
import { useProgress } from '#data/queries/use-progress.ts';
import { serverNow } from '#data/server-time.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import styles from './foyer.module.css';
import { Hero } from './hero.tsx';

/** The game's foyer: the character on a stage, and a door to each part, with how things stand there. */
export default function Foyer() {
  const { say } = useWords();
  const account = useAccount();
  const progress = ifKnown(useProgress(account.uid));
  const duels = useDuelsToAnswer().length;
  const underWay = challengesUnderWay(Object.values(progress?.challenges ?? {}), serverNow()).length;
  const badges = Object.values(progress?.badges ?? {}).filter(({ taken }) => taken === null).length;
  const streak = streakToday(progress, account).length;
  return (
    <div className={`${layout.stackXl} ${styles.page}`}>
      <Hero account={account} progress={progress} />
      <div className={layout.stackXl}>
        {account.kind === 'guest' && <ForMembers text={say('foyer.forMembers')} />}
        <Doors>
          <Door
            href="/challenges"
            Icon={Target}
            name={say('common.page_challenges')}
            state={progress && say('foyer.underWay', { count: underWay })}
          />
          <Door
            href="/badges"
            Icon={Medal}
            name={say('common.page_badges')}
            state={progress && say('foyer.badges', { count: badges })}
          />
          <Door
            href="/duels"
            Icon={Swords}
            name={say('common.page_duels')}
            state={say('foyer.duels', { count: duels })}
            waits={duels > 0}
          />
          <Door
            href="/shop"
            Icon={ShoppingBag}
            name={say('common.page_shop')}
            state={progress && say('foyer.coins', { count: progress.coins })}
          />
          <Door
            href="/habits"
            Icon={ListChecks}
            name={say('common.page_habits')}
            state={say('foyer.habits')}
          />
          <Door href="/tasks" Icon={ListTodo} name={say('common.page_tasks')} state={say('foyer.tasks')} />
          <Door
            href="/streak"
            Icon={Flame}
            name={say('common.page_streak')}
            state={progress && say('foyer.streak', { count: streak })}
          />
          <Door
            href="/leaderboards"
            Icon={ChartNoAxesColumn}
            name={say('common.page_leaderboards')}
            state={say('foyer.leaderboards')}
          />
        </Doors>
      </div>
    </div>
  );
}
