import { changeTask, showTask } from '@cine/contract/operations/game/tasks';
import { useLocation } from 'wouter';
import { ForMembers } from '#components/account/for-members.tsx';
import { AnsweredAt } from '#components/feedback/answered-at.tsx';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import { BackLink } from '#components/layout/back-link.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { call, leadsNowhere } from '#data/queries/call.ts';
import { useCachedAnswer } from '#data/queries/use-answer.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { TaskGone } from '../task-gone.tsx';
import { draftOfTask, taskOf } from './draft.ts';
import { TaskForm } from './task-form.tsx';

/** The page that edits a task. */
export default function EditTask({ id }: { id: string }) {
  const { say } = useWords();
  const { uid, kind } = useAccount();
  const [, navigate] = useLocation();
  const input = kind === 'member' ? { taskId: id } : null;
  const { data, refusal, keptAt, again } = useCachedAnswer(showTask, input, uid);
  if (leadsNowhere(refusal, 'task-unknown')) return <TaskGone />;
  return (
    <div className={`${layout.stackXl} ${layout.column}`}>
      <BackLink href={`/tasks/${id}`}>{data?.title ?? say('common.back')}</BackLink>
      <h1>{say('tasks.changeTitle')}</h1>
      {kind === 'guest' && <ForMembers text={say('tasks.guest')} />}
      {keptAt !== null && <AnsweredAt at={keptAt} />}
      {refusal && !data && <RetryNotice refusal={refusal} onRetry={again} />}
      {input && !data && !refusal && <Skeleton count={3} />}
      {data && (
        <TaskForm
          first={draftOfTask(data)}
          save={say('common.save')}
          onSave={async (draft) => {
            await call(changeTask, { taskId: id, ...taskOf(draft, data.subtasks) });
            navigate(`/tasks/${id}`, { replace: true });
          }}
        />
      )}
    </div>
  );
}
