import { dateOf, dayOf } from '@cine/contract/game/local-days';
import type { OutputOf } from '@cine/contract/operation';
import type { showStatistics } from '@cine/contract/operations/game/statistics';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Button } from '#components/form/button.tsx';
import { serverNow } from '#data/server-time.ts';
import { dateAt } from '#i18n/date-at.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { periodName } from './period-name.ts';
import styles from './statistics.module.css';

type Statistics = Pick<OutputOf<typeof showStatistics>, 'period' | 'from' | 'to'>;
type Props = { statistics: Statistics; onShow: (date: string) => void };

/** The period that is shown, and the ways to those before and after it. */
export function PeriodSteps({ statistics, onShow }: Props) {
  const { say, locale } = useWords();
  const { period, from, to } = statistics;
  return (
    <nav className={`${layout.steps} ${styles.steps}`} aria-label={say('statistics.period')}>
      <Button
        kind="quiet"
        aria-label={say('statistics.before')}
        onClick={() => onShow(dateOf(dayOf(from) - 1))}
      >
        <ChevronLeft aria-hidden />
      </Button>
      <h2 aria-live="polite">{periodName(period, statistics, locale)}</h2>
      <Button
        kind="quiet"
        aria-label={say('statistics.after')}
        disabled={to >= dateAt(serverNow())}
        onClick={() => onShow(dateOf(dayOf(to) + 1))}
      >
        <ChevronRight aria-hidden />
      </Button>
    </nav>
  );
}
