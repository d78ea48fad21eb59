import { habitDocument } from '@cine/contract/documents/habits';
import { dateOf, dayOf } from '@cine/contract/game/local-days';
import {
  exportCompletions,
  type HabitView,
  maxExportedDays,
  showHabit,
} from '@cine/contract/operations/game/habits';
import { dayIn } from '@cine/contract/zones/zone-history';
import { Download } from 'lucide-react';
import { ForMembers } from '#components/account/for-members.tsx';
import { AnsweredAt } from '#components/feedback/answered-at.tsx';
import { Notice } from '#components/feedback/notice.tsx';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { BackLink } from '#components/layout/back-link.tsx';
import { Figures } from '#components/layout/figures.tsx';
import { useZones } from '#data/auth/use-zones.ts';
import { useAccount } from '#data/auth/user.tsx';
import { download } from '#data/device/download.ts';
import { call, leadsNowhere } from '#data/queries/call.ts';
import { useCachedAnswer } from '#data/queries/use-answer.ts';
import { useDocument } from '#data/queries/use-document.ts';
import { useRefetchOnChange } from '#data/queries/use-refetch-on-change.ts';
import { serverNow } from '#data/server-time.ts';
import { dotted } from '#i18n/dotted.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import { HabitGone } from '../habit-gone.tsx';
import { amountInWords, categoryInWords, frequencyInWords } from '../in-words.ts';
import { Completions } from './completions.tsx';
import { ManageHabit } from './manage-habit.tsx';
import { MonthCalendar } from './month-calendar.tsx';

/** A habit: its calendar, its streak, and changing it. */
export default function HabitPage({ id }: { id: string }) {
  const { say } = useWords();
  const { uid, kind } = useAccount();
  if (kind === 'member') return <MemberHabitHistory id={id} uid={uid} />;
  return (
    <div className={layout.stackXl}>
      <h1>{say('habits.title')}</h1>
      <ForMembers text={say('habits.guest')} />
    </div>
  );
}

function MemberHabitHistory({ id, uid }: { id: string; uid: string }) {
  const { say } = useWords();
  const zones = useZones();
  const { data, refusal, keptAt, again, change } = useCachedAnswer(showHabit, { habitId: id }, uid);
  const habit = useDocument(`users/${uid}/habits/${id}`, habitDocument);
  const changed = habit.state === 'there' ? JSON.stringify(habit.data) : null;
  useRefetchOnChange(changed, again);
  if (leadsNowhere(refusal, 'habit-unknown') || (data && habit.state === 'missing' && !habit.isFromDevice))
    return <HabitGone />;
  const today = dateOf(dayIn(zones, serverNow()));
  return (
    <div className={`${layout.stackXl} ${layout.column}`}>
      <BackLink href="/habits">{say('habits.title')}</BackLink>
      {keptAt !== null && <AnsweredAt at={keptAt} />}
      {!data && (
        <h1>
          <span className="unseen">{say('habits.title')}</span>
        </h1>
      )}
      {refusal && !data && <RetryNotice refusal={refusal} onRetry={again} />}
      {!data && !refusal && <Skeleton count={3} />}
      {data && (
        <>
          <HabitHead habit={data} />
          <ManageHabit habit={data} onChange={change} />
          {habit.state === 'there' && (
            <MonthCalendar done={habit.data.days} today={today} colour={data.colour} />
          )}
          <Completions habit={data} changed={changed} />
          <ExportButton today={today} />
        </>
      )}
    </div>
  );
}

/** Downloads what was done of all habits within a year, for spreadsheets. */
function ExportButton({ today }: { today: string }) {
  const { say } = useWords();
  const { fault, busy, run } = useAction();

  async function save() {
    const from = dateOf(dayOf(today) - maxExportedDays + 1);
    const { csv } = await call(exportCompletions, { from, until: today });
    download(`${say('habits.file')}-${today}.csv`, 'text/csv;charset=utf-8', csv);
  }

  return (
    <section className={layout.narrowStack} aria-labelledby="habit-export">
      <h2 id="habit-export">{say('habits.export')}</h2>
      <p className={prose.note}>{say('habits.exportHint')}</p>
      <Button busy={busy !== null} onClick={() => void run('export', save)}>
        <Download aria-hidden />
        {say('habits.exportNow')}
      </Button>
      {fault && <Notice>{fault}</Notice>}
    </section>
  );
}

function HabitHead({ habit }: { habit: HabitView }) {
  const words = useWords();
  const { say } = words;
  const { name, icon, description, category, targetValue, unit, automatic, streak, archivedAt } = habit;
  const { reminderEnabled, reminderTime, baseXp, baseCoins, totalCompletions } = habit;
  return (
    <header className={layout.stackM}>
      <h1>
        <span aria-hidden>{icon}</span> {name}
      </h1>
      {archivedAt !== null && (
        <p>
          <span className={surface.chip}>{say('habits.isArchived')}</span>
        </p>
      )}
      {description !== null && <p>{description}</p>}
      <p className={prose.note}>
        {dotted([
          frequencyInWords(habit, words),
          targetValue && amountInWords(targetValue, unit, words),
          categoryInWords(category, say),
          say('habits.pays', { xp: baseXp, coins: baseCoins }),
          automatic && say(`habits.by_${automatic}`),
          reminderEnabled && reminderTime ? say('habits.reminderAt', { time: reminderTime }) : null,
        ])}
      </p>
      <Figures
        isSmall
        of={[
          [say('habits.now'), say(`habits.count_${streak.unit}`, { count: streak.length })],
          [say('habits.best'), say(`habits.count_${streak.unit}`, { count: streak.best[streak.unit] })],
          [say('habits.total'), say('habits.times', { count: totalCompletions })],
        ]}
      />
    </header>
  );
}
