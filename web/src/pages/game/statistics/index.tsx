import type { OutputOf } from '@cine/contract/operation';
import { type Period, periodSchema, showStatistics } from '@cine/contract/operations/game/statistics';
import { Link, useSearchParams } from 'wouter';
import { AnsweredAt } from '#components/feedback/answered-at.tsx';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import idleProjector from '#components/feedback/scenes/idle-projector.svg?drawing';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import buttons from '#components/form/button.module.css';
import { FilterPills } from '#components/form/pills.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { useCachedAnswer } from '#data/queries/use-answer.ts';
import { serverNow } from '#data/server-time.ts';
import { dateAt } from '#i18n/date-at.ts';
import { useWords } from '#i18n/index.tsx';
import { genreName } from '#i18n/names.ts';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import { Favourites } from './favourites.tsx';
import { PeriodChart } from './period-chart.tsx';
import { PeriodFigures } from './period-figures.tsx';
import { PeriodSteps } from './period-steps.tsx';
import { ReviewLinks } from './review-links.tsx';
import styles from './statistics.module.css';

/** What the user watched and earned in a week, a month, a year or ever. */
export default function StatisticsPage() {
  const { say } = useWords();
  const { uid, kind } = useAccount();
  const [address, setAddress] = useSearchParams();
  const period = periodSchema.catch('month').parse(address.get('by'));
  const date = address.get('date');
  const input = date !== null && /^20\d\d-\d\d-\d\d$/.test(date) ? { period, date } : { period };
  const { data, refusal, again, keptAt } = useCachedAnswer(showStatistics, input, uid);
  const show = (by: Period, at: string | null) =>
    setAddress({ by, ...(at !== null && { date: at }) }, { replace: true });
  return (
    <div className={layout.stackXl}>
      <header className={layout.headingRow}>
        <h1>{say('statistics.title')}</h1>
        {kind === 'member' && (
          <Link href={`/people/${uid}/watched`} className={layout.tapLink}>
            {say('history.own')}
          </Link>
        )}
      </header>
      <FilterPills
        legend={say('statistics.period')}
        all={periodSchema.options}
        chosen={period}
        nameOf={(each) => say(`statistics.${each}`)}
        onChoose={(each) => show(each, date)}
      />
      {keptAt !== null && <AnsweredAt at={keptAt} />}
      {refusal && !data && <RetryNotice refusal={refusal} onRetry={again} />}
      {!data && !refusal && <Skeleton count={3} />}
      {data && (
        <>
          <PeriodSteps statistics={data} onShow={(at) => show(period, at)} />
          {data.totals.movies === 0 && data.totals.xp === 0 ? (
            <NothingWatched />
          ) : (
            <PeriodParts statistics={data} />
          )}
          <ReviewLinks years={data.years} thisYear={Number(dateAt(serverNow()).slice(0, 4))} />
          <p className={prose.note}>{say('statistics.nightly')}</p>
        </>
      )}
    </div>
  );
}

type Statistics = OutputOf<typeof showStatistics>;

function NothingWatched() {
  const { say } = useWords();
  return (
    <EmptyState scene={idleProjector} title={say('statistics.none')} text={say('statistics.noneHint')}>
      <Link href="/search" className={`${buttons.button} ${buttons.plain}`}>
        {say('review.noneAction')}
      </Link>
    </EmptyState>
  );
}

function PeriodParts({ statistics }: { statistics: Statistics }) {
  const { say } = useWords();
  const { period, groups, genres, directors, decades } = statistics;
  return (
    <>
      <PeriodFigures statistics={statistics} />
      <div className={`${layout.stackL} ${styles.parts}`}>
        {period !== 'day' && <PeriodChart statistics={statistics} />}
        {groups.length > 0 && (
          <Favourites
            title={say('statistics.groups')}
            names={groups.map(({ id, name, movies }) => ({ id, name, count: movies }))}
          />
        )}
        {genres.length > 0 && (
          <Favourites
            title={say('statistics.genres')}
            names={genres.map((each) => ({ ...each, name: genreName(each.name, { say }) }))}
          />
        )}
        {directors.length > 0 && <Favourites title={say('statistics.directors')} names={directors} />}
        {decades.length > 0 && (
          <Favourites
            title={say('statistics.decades')}
            names={decades.map(({ decade, count }) => ({
              name: say('statistics.decade', { decade: `${decade}` }),
              count,
            }))}
          />
        )}
      </div>
    </>
  );
}
