import { taskDocument } from '@cine/contract/documents/game/tasks';
import { showTask, type TaskView } from '@cine/contract/operations/game/tasks';
import { ForMembers } from '#components/account/for-members.tsx';
import { AnsweredAt } from '#components/feedback/answered-at.tsx';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import { BackLink } from '#components/layout/back-link.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { leadsNowhere } from '#data/queries/call.ts';
import { useCachedAnswer } from '#data/queries/use-answer.ts';
import { useDocument } from '#data/queries/use-document.ts';
import { useRefetchOnChange } from '#data/queries/use-refetch-on-change.ts';
import { dotted } from '#i18n/dotted.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import { categoryInWords, dueInWords } from '../in-words.ts';
import { PaidLine } from '../paid-line.tsx';
import { TaskGone } from '../task-gone.tsx';
import { Evaluation } from './evaluation.tsx';
import { ManageTask } from './manage-task.tsx';
import { Subtasks } from './subtasks.tsx';

/** A task: what it is worth and why, its steps, and doing it. */
export default function TaskPage({ id }: { id: string }) {
  const { say } = useWords();
  const { uid, kind } = useAccount();
  if (kind === 'member') return <MemberTask id={id} uid={uid} />;
  return (
    <div className={layout.stackXl}>
      <h1>{say('tasks.title')}</h1>
      <ForMembers text={say('tasks.guest')} />
    </div>
  );
}

function MemberTask({ id, uid }: { id: string; uid: string }) {
  const { say } = useWords();
  const { data, refusal, keptAt, again, change } = useCachedAnswer(showTask, { taskId: id }, uid);
  const task = useDocument(`users/${uid}/tasks/${id}`, taskDocument);
  useRefetchOnChange(task.state === 'there' ? JSON.stringify(task.data) : null, again);
  if (leadsNowhere(refusal, 'task-unknown')) return <TaskGone />;
  return (
    <div className={`${layout.stackXl} ${layout.column}`}>
      <BackLink href="/tasks">{say('tasks.title')}</BackLink>
      {keptAt !== null && <AnsweredAt at={keptAt} />}
      {!data && (
        <h1>
          <span className="unseen">{say('tasks.title')}</span>
        </h1>
      )}
      {refusal && !data && <RetryNotice refusal={refusal} onRetry={again} />}
      {!data && !refusal && <Skeleton count={3} />}
      {data && (
        <>
          <TaskHead task={data} />
          <ManageTask task={data} onChange={change} />
          <Subtasks task={data} onChange={change} />
          <Evaluation task={data} onChange={change} />
        </>
      )}
    </div>
  );
}

function TaskHead({ task }: { task: TaskView }) {
  const words = useWords();
  const { say } = words;
  const { title, description, status, priority, category, dueDate, paysMoreEarly } = task;
  const isOpen = status === 'pending' || status === 'in_progress';
  return (
    <header className={layout.stackS}>
      <h1>{title}</h1>
      <p className={prose.note}>
        {dotted([
          say(`tasks.status_${status}`),
          dueInWords(task, words),
          say(`tasks.priority_${priority}`),
          categoryInWords(category, say),
        ])}
      </p>
      <PaidLine task={task} />
      {isOpen && dueDate !== null && paysMoreEarly && <p className={prose.note}>{say('tasks.early')}</p>}
      {description !== null && <p className={prose.lines}>{description}</p>}
    </header>
  );
}
