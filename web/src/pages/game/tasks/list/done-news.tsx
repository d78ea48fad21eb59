import type { OutputOf } from '@cine/contract/operation';
import { type completeTask, undoTask } from '@cine/contract/operations/game/tasks';
import { Undo2 } from 'lucide-react';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { call } from '#data/queries/call.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { PaidLine } from '../paid-line.tsx';

export type Done = OutputOf<typeof completeTask>;

/** What the task done last has paid, and taking that back. */
export function DoneNews({ done: { task }, onUndone }: { done: Done; onUndone: () => void }) {
  const { say } = useWords();
  const { fault, busy, run } = useAction();
  return (
    <div className={layout.stackXs} role="status">
      <p>{say('tasks.doneNow', { title: task.title })}</p>
      <PaidLine task={task} />
      <div>
        <Button
          kind="quiet"
          busy={busy !== null}
          onClick={() => void run('undo', () => call(undoTask, { taskId: task.id }).then(onUndone))}
        >
          <Undo2 aria-hidden />
          {say('tasks.undo')}
        </Button>
      </div>
      {fault && <Notice>{fault}</Notice>}
    </div>
  );
}
