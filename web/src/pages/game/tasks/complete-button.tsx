import { completeTask, type TaskView } from '@cine/contract/operations/game/tasks';
import { Check } from 'lucide-react';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { ConfirmButton } from '#components/form/confirm-button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { call } from '#data/queries/call.ts';
import { serverNow } from '#data/server-time.ts';
import { useWords } from '#i18n/index.tsx';
import { youngHint } from './in-words.ts';
import type { Done } from './list/done-news.tsx';

type Props = { task: TaskView; isMain?: boolean; onDone: (done: Done) => void };

/** Says that a task is done; asks first where it is too young to pay. */
export function CompleteButton({ task, isMain = false, onDone }: Props) {
  const words = useWords();
  const { say } = words;
  const { fault, busy, run } = useAction();
  const complete = async () => onDone(await call(completeTask, { taskId: task.id }));
  const now = serverNow();
  const isYoung = task.paysFrom !== null && Date.parse(task.paysFrom) > now;
  const kind = isMain ? 'main' : 'plain';
  if (isYoung)
    return (
      <ConfirmButton
        kind={kind}
        title={say('tasks.youngTitle', { title: task.title })}
        hint={youngHint(task.paysFrom!, now, words)}
        yes={say('tasks.doneAnyway')}
        no={say('tasks.later')}
        act={complete}
      >
        <Check aria-hidden />
        {say('tasks.complete')}
      </ConfirmButton>
    );
  return (
    <>
      <Button
        kind={kind}
        busy={busy !== null}
        aria-label={say('tasks.completeOne', { title: task.title })}
        onClick={() => void run('complete', complete)}
      >
        <Check aria-hidden />
        {say('tasks.complete')}
      </Button>
      {fault && <Notice>{fault}</Notice>}
    </>
  );
}
