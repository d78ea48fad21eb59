import { changeTask, deleteTask, type TaskView, undoTask } from '@cine/contract/operations/game/tasks';
import { Pencil, Play, RotateCcw, Undo2, X } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import { Notice } from '#components/feedback/notice.tsx';
import buttons from '#components/form/button.module.css';
import { Button } from '#components/form/button.tsx';
import { ConfirmButton } from '#components/form/confirm-button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { call, callToDelete } from '#data/queries/call.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { CompleteButton } from '../complete-button.tsx';

type Props = { task: TaskView; onChange: (to: TaskView) => void };
type Status = 'pending' | 'in_progress' | 'cancelled';

/** Does, begins, gives up, edits or deletes a task. */
export function ManageTask({ task, onChange }: Props) {
  const { say } = useWords();
  const [, navigate] = useLocation();
  const { fault, run, buttonStateOf } = useAction();
  const { id: taskId, title, status } = task;
  const to = (next: Status) => () =>
    void run(next, async () => onChange(await call(changeTask, { taskId, status: next })));
  const isOpen = status === 'pending' || status === 'in_progress';
  return (
    <>
      <div className={layout.wrapS}>
        {isOpen && <CompleteButton task={task} isMain onDone={(done) => onChange(done.task)} />}
        {status === 'pending' && (
          <Button {...buttonStateOf('in_progress')} onClick={to('in_progress')}>
            <Play aria-hidden />
            {say('tasks.begin')}
          </Button>
        )}
        {status === 'cancelled' && (
          <Button kind="main" {...buttonStateOf('pending')} onClick={to('pending')}>
            <RotateCcw aria-hidden />
            {say('tasks.resume')}
          </Button>
        )}
        {status === 'completed' && (
          <Button
            {...buttonStateOf('undo')}
            onClick={() => void run('undo', async () => onChange((await call(undoTask, { taskId })).task))}
          >
            <Undo2 aria-hidden />
            {say('tasks.undo')}
          </Button>
        )}
        {status !== 'completed' && (
          <Link href={`/tasks/${taskId}/edit`} className={`${buttons.button} ${buttons.plain}`}>
            <Pencil aria-hidden />
            {say('tasks.change')}
          </Link>
        )}
        {isOpen && (
          <Button {...buttonStateOf('cancelled')} onClick={to('cancelled')}>
            <X aria-hidden />
            {say('tasks.giveUp')}
          </Button>
        )}
        <ConfirmButton
          kind="danger"
          title={say('tasks.deleteTitle', { title })}
          hint={say('tasks.deleteHint')}
          yes={say('tasks.deleteNow')}
          no={say('common.cancel')}
          act={async () => {
            await callToDelete(deleteTask, { taskId }, 'task-unknown');
            navigate('/tasks', { replace: true });
          }}
        >
          {say('tasks.delete')}
        </ConfirmButton>
      </div>
      {fault && <Notice>{fault}</Notice>}
    </>
  );
}
