/** The group's plans of dates, and movies that nobody is to propose for a while. */
import { type GroupDocument, refusedMoviesIn } from '@cine/contract/documents/groups';
import { listDates } from '@cine/contract/operations/together/dates';
import { PlanList } from '#components/dates/plan-list.tsx';
import { RefusedMovieList } from '#components/movie/refused/refused-movie-list.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { useCachedAnswer } from '#data/queries/use-answer.ts';
import { serverNow } from '#data/server-time.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';

export function RefusedMovies({ id, group }: { id: string; group: GroupDocument }) {
  const { say } = useWords();
  if (refusedMoviesIn(group, serverNow()).length === 0) return null;
  return (
    <section className={layout.stackM} aria-labelledby="refusals-title">
      <h2 id="refusals-title">{say('refusals.refuse')}</h2>
      <p className={prose.soft}>{say('refusals.pageHint')}</p>
      <RefusedMovieList groupId={id} group={group} />
    </section>
  );
}

export function GroupDates({ groupId }: { groupId: string }) {
  const { say } = useWords();
  const { data } = useCachedAnswer(listDates, { groupId }, useAccount().uid);
  if (!data || data.plans.length === 0) return null;
  return (
    <section className={layout.stackM}>
      <h2>{say('groups.datesTitle')}</h2>
      <PlanList plans={data.plans} />
    </section>
  );
}
