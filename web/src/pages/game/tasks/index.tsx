import { dateOf } from '@cine/contract/game/local-days';
import { evaluateTasks, type TaskView } from '@cine/contract/operations/game/tasks';
import { dayIn } from '@cine/contract/zones/zone-history';
import { Plus, Sparkles } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { ForMembers } from '#components/account/for-members.tsx';
import { AnsweredAt } from '#components/feedback/answered-at.tsx';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import { Notice } from '#components/feedback/notice.tsx';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import callSheet from '#components/feedback/scenes/call-sheet.svg?drawing';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import buttons from '#components/form/button.module.css';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { useFocusHeir } from '#components/layout/use-focus-heir.ts';
import { useZones } from '#data/auth/use-zones.ts';
import { useAccount } from '#data/auth/user.tsx';
import { call } from '#data/queries/call.ts';
import { serverNow } from '#data/server-time.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import { type Done, DoneNews } from './list/done-news.tsx';
import { FormerTasks } from './list/former-tasks.tsx';
import { sectionsOf } from './list/sections.ts';
import { TaskRow } from './list/task-row.tsx';
import { useOpenTasks } from './use-tasks.ts';

/** The user's tasks: overdue, due today, open, done and given up. */
export default function TasksPage() {
  const { say } = useWords();
  const { uid, kind } = useAccount();
  if (kind === 'member') return <MemberTasks uid={uid} />;
  return (
    <div className={layout.stackXl}>
      <h1>{say('tasks.title')}</h1>
      <ForMembers text={say('tasks.guest')} />
    </div>
  );
}

function MemberTasks({ uid }: { uid: string }) {
  const { say } = useWords();
  const { data, refusal, keptAt, again } = useOpenTasks(uid);
  const [done, setDone] = useState<Done | null>(null);
  const { heir, within } = useFocusHeir();
  const count = data?.tasks.length ?? 0;
  return (
    <div className={`${layout.stackXl} ${layout.column}`} {...within}>
      <header className={layout.headingRow}>
        <h1 ref={heir} tabIndex={-1}>
          {say('tasks.title')}
        </h1>
        <Link href="/tasks/new" className={`${buttons.button} ${buttons.main}`}>
          <Plus aria-hidden />
          {say('tasks.new')}
        </Link>
      </header>
      {keptAt !== null && <AnsweredAt at={keptAt} />}
      {refusal && !data && <RetryNotice refusal={refusal} onRetry={again} />}
      {!data && !refusal && <Skeleton count={4} size="row" />}
      {done && (
        <DoneNews
          key={done.task.id}
          done={done}
          onUndone={() => {
            setDone(null);
            again();
          }}
        />
      )}
      {data && count === 0 && (
        <EmptyState scene={callSheet} title={say('tasks.none')} text={say('tasks.noneHint')} />
      )}
      {data && count > 0 && (
        <OpenTasks
          tasks={data.tasks}
          onDone={(settled) => {
            setDone(settled);
            again();
          }}
        />
      )}
      {data && <EvaluateAll tasks={data.tasks} onAsked={again} />}
      {data &&
        (['completed', 'cancelled'] as const).map((status) => (
          <FormerTasks key={status} uid={uid} status={status} changed={done?.task.id ?? null} />
        ))}
    </div>
  );
}

function OpenTasks({ tasks, onDone }: { tasks: readonly TaskView[]; onDone: (done: Done) => void }) {
  const { say } = useWords();
  const zones = useZones();
  const now = serverNow();
  const sections = sectionsOf(tasks, dateOf(dayIn(zones, now)), now);
  return (['overdue', 'today', 'open'] as const)
    .filter((section) => sections[section].length > 0)
    .map((section) => (
      <section key={section} className={layout.stackS} aria-labelledby={`tasks-${section}`}>
        <h2 id={`tasks-${section}`} className={prose.subtitle}>
          {say(`tasks.${section}`, { count: sections[section].length })}
        </h2>
        <ul className={layout.dividedRows}>
          {sections[section].map((task) => (
            <TaskRow key={task.id} task={task} onDone={onDone} />
          ))}
        </ul>
      </section>
    ));
}

/** Has all tasks evaluated that lack that, or that say something else since. */
function EvaluateAll({ tasks, onAsked }: { tasks: readonly TaskView[]; onAsked: () => void }) {
  const { say } = useWords();
  const { fault, busy, run } = useAction();
  const waiting = tasks.filter(
    (task) =>
      !task.isEvaluating &&
      !task.isRewardFinal &&
      (task.aiDifficulty === null || (task.isOutdated && task.reevaluationsLeft > 0)),
  );
  if (waiting.length === 0) return null;
  return (
    <div className={layout.stackXs}>
      <div>
        <Button
          busy={busy !== null}
          onClick={() => void run('evaluate', () => call(evaluateTasks, {}).then(onAsked))}
        >
          <Sparkles aria-hidden />
          {say('tasks.evaluateAll', { count: waiting.length })}
        </Button>
      </div>
      {fault && <Notice>{fault}</Notice>}
    </div>
  );
}
