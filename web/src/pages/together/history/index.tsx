import { genreNames } from '@cine/contract/movies/tmdb-codes';
import { sumStatistics } from '@cine/contract/operations/game/statistics';
import { historyKindSchema, listHistory, showProfile } from '@cine/contract/operations/together/profiles';
import { useSearchParams } from 'wouter';
import { AnsweredAt } from '#components/feedback/answered-at.tsx';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import idleProjector from '#components/feedback/scenes/idle-projector.svg?drawing';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import { LabelledSelect } from '#components/form/labelled-select.tsx';
import { FilterPills } from '#components/form/pills.tsx';
import { useAddressChoice } from '#components/form/use-address-choice.ts';
import { BackLink } from '#components/layout/back-link.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { leadsNowhere } from '#data/queries/call.ts';
import { useCachedAnswer } from '#data/queries/use-answer.ts';
import { useWords } from '#i18n/index.tsx';
import { genreName } from '#i18n/names.ts';
import layout from '#style/layout.module.css';
import { Entries } from './entries.tsx';
import styles from './history.module.css';
import { Sums } from './sums.tsx';

type Looked = { uid: string; sessionId?: string; groupId?: string };

/** What a user has watched and added, as far as they show it. */
export default function History({ uid }: { uid: string }) {
  const { say } = useWords();
  const account = useAccount();
  const [search] = useSearchParams();
  const sessionId = search.get('evening');
  const groupId = search.get('group');
  const looked: Looked = {
    uid,
    ...(sessionId !== null && { sessionId }),
    ...(groupId !== null && { groupId }),
  };
  const isOneself = uid === account.uid;
  const { data: profile } = useCachedAnswer(showProfile, looked, account.uid);
  const { data, refusal, again, keptAt } = useCachedAnswer(sumStatistics, looked, account.uid);
  const way = new URLSearchParams([...search].filter(([name]) => name === 'evening' || name === 'group'));
  const title = isOneself
    ? say('history.own')
    : profile
      ? say('history.of', { name: profile.name })
      : say('history.title');
  if (leadsNowhere(refusal, 'user-unknown'))
    return (
      <EmptyState
        scene={idleProjector}
        title={say('history.hidden')}
        text={say('history.hiddenHint')}
        isPage
      />
    );
  return (
    <div className={layout.stackXl}>
      <header className={layout.stackS}>
        <BackLink href={`/people/${uid}${way.size === 0 ? '' : `?${way}`}`}>{say('profile.page')}</BackLink>
        <h1>{title}</h1>
      </header>
      {keptAt !== null && <AnsweredAt at={keptAt} />}
      {refusal && !data && <RetryNotice refusal={refusal} onRetry={again} />}
      {!data && !refusal && <Skeleton count={3} />}
      {data && data.movies === 0 && (
        <EmptyState scene={idleProjector} title={say('history.none')} text={say('history.noneHint')} />
      )}
      {data && data.movies > 0 && <Sums of={data} />}
      {data && <Filtered looked={looked} years={yearsIn(data.months)} decades={data.decades} />}
    </div>
  );
}

function yearsIn(months: readonly { month: string }[]): string[] {
  return [...new Set(months.map(({ month }) => month.slice(0, 4)))].reverse();
}

type FilteredProps = { looked: Looked; years: string[]; decades: readonly { decade: number }[] };

const everything = 'all';
const kinds = [everything, ...historyKindSchema.options] as const;

function Filtered({ looked, years, decades }: FilteredProps) {
  const { say } = useWords();
  const [kind, setKind] = useAddressChoice('kind', kinds);
  const [year, setYear] = useAddressChoice('year', ['', ...years]);
  const [genre, setGenre] = useAddressChoice('genre', ['', ...genreNames]);
  const decadeNames = decades.map((each) => `${each.decade}`);
  const [decade, setDecade] = useAddressChoice('decade', ['', ...decadeNames]);
  const query = {
    ...looked,
    ...(kind !== everything && { kind }),
    ...(year !== '' && { year: Number(year) }),
    ...(genre !== '' && { genre }),
    ...(decade !== '' && { decade: Number(decade) }),
  };
  const { data, refusal, again, isAsking } = useCachedAnswer(listHistory, query, useAccount().uid);
  return (
    <section className={layout.stackL} aria-labelledby="history-title">
      <h2 id="history-title">{say('history.log')}</h2>
      <FilterPills
        legend={say('history.kind')}
        all={kinds}
        chosen={kind}
        nameOf={(each) => say(`history.kind_${each}`)}
        onChoose={setKind}
      />
      <div className={styles.filters}>
        <LabelledSelect label={say('statistics.year')} value={year} onChange={setYear}>
          <option value="">{say('history.any')}</option>
          {years.map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </LabelledSelect>
        <LabelledSelect label={say('history.genre')} value={genre} onChange={setGenre}>
          <option value="">{say('history.any')}</option>
          {genreNames.map((each) => (
            <option key={each} value={each}>
              {genreName(each, { say })}
            </option>
          ))}
        </LabelledSelect>
        <LabelledSelect label={say('history.decade')} value={decade} onChange={setDecade}>
          <option value="">{say('history.any')}</option>
          {decades.map(({ decade: each }) => (
            <option key={each} value={each}>
              {say('statistics.decade', { decade: `${each}` })}
            </option>
          ))}
        </LabelledSelect>
      </div>
      {refusal && !data && <RetryNotice refusal={refusal} onRetry={again} isSmall />}
      {!data && !refusal && <Skeleton count={3} />}
      {data && !isAsking && <Entries key={JSON.stringify(query)} filters={query} first={data} />}
    </section>
  );
}
