import { fullStreak } from '@cine/contract/game/pay/rewards';
import type { StreakView } from '@cine/contract/operations/game/streaks';
import { Flame } from 'lucide-react';
import { Link } from 'wouter';
import { dateWithWeekday } from '#i18n/days.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import { DayMark } from './day-mark.tsx';
import { lastMinute } from './last-minute.ts';
import styles from './streak.module.css';

type Props = { streak: StreakView };

/** The streak as it stands: its length and factor, the best one, the freeze, tonight. */
export function Standing({ streak }: Props) {
  const { say } = useWords();
  const { state, now } = streak;
  return (
    <div className={`${layout.stackL} ${styles.standing}`}>
      <p className={styles.flame} data-state={state}>
        <Flame aria-hidden />
        <strong>{now.length}</strong>
        <span>{say('streak.days', { count: now.length })}</span>
      </p>
      <Figures streak={streak} />
      <Tonight streak={streak} />
    </div>
  );
}

function Figures({ streak: { now, best, freeze } }: Props) {
  const { say, locale } = useWords();
  const spent = freeze.spentOn;
  return (
    <dl className={styles.figures}>
      <div>
        <dt>{say('streak.multiplier')}</dt>
        <dd>{say('streak.times', { multiplier: now.multiplier })}</dd>
      </div>
      <div>
        <dt>{say('streak.best')}</dt>
        <dd>{say('streak.bestDays', { count: best })}</dd>
      </div>
      <div>
        <dt>{say('streak.freeze')}</dt>
        <dd className={styles.skip} data-spent={spent !== null || undefined}>
          <span className={styles.ticket}>
            <DayMark state="frozen" />
          </span>
          {spent === null
            ? say('streak.freezeLeft')
            : say('streak.freezeSpent', { date: dateWithWeekday(spent, locale) })}
        </dd>
      </div>
    </dl>
  );
}

function Tonight({ streak: { state, tonight, next, open, today } }: Props) {
  const { say, locale } = useWords();
  const says =
    state === 'kept' ? 'Kept' : tonight.freezes !== null ? 'Freezes' : state === 'open' ? 'Open' : 'None';
  return (
    <section
      className={`${layout.stackS} ${surface.card} ${styles.tonight}`}
      aria-labelledby="streak-tonight"
    >
      <h2 id="streak-tonight" className={styles.heading}>
        {say('streak.tonight')}
      </h2>
      <p className={prose.lead}>
        {say(`streak.tonight${says}`, {
          length: tonight.length,
          multiplier: tonight.multiplier,
          date: tonight.freezes === null ? '' : dateWithWeekday(tonight.freezes, locale),
        })}
      </p>
      <p className={prose.note}>
        {next ? say('streak.next', { multiplier: next.multiplier, full: fullStreak }) : say('streak.full')}
      </p>
      {open.map(({ date, until }) => (
        <p key={date} className={prose.note}>
          {date === today
            ? say('streak.openToday', { at: lastMinute(until, locale) })
            : say('streak.openBefore', {
                date: dateWithWeekday(date, locale),
                at: lastMinute(until, locale),
              })}
        </p>
      ))}
      {state !== 'kept' && (
        <Link href="/for-you" className={layout.tapLink}>
          {say('streak.find')}
        </Link>
      )}
    </section>
  );
}
