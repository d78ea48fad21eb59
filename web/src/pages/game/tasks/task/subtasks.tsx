import { changeTask, maxSubtask, maxSubtasks, type TaskView } from '@cine/contract/operations/game/tasks';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { Notice } from '#components/feedback/notice.tsx';
import { ChangeStatus } from '#components/feedback/save-status.tsx';
import { Button } from '#components/form/button.tsx';
import { CheckBox } from '#components/form/check-box.tsx';
import { useAction } from '#components/form/use-action.ts';
import { call } from '#data/queries/call.ts';
import { useLatestChange } from '#data/queries/use-latest-change.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import styles from '../tasks.module.css';

type Props = { task: TaskView; onChange: (to: TaskView) => void };

/** A task's steps to tick off, and those that are suggested, to take over as they are or in other words. */
export function Subtasks({ task, onChange }: Props) {
  const { say } = useWords();
  const { fault, run, busy } = useAction();
  const { id: taskId, status, subtasks, aiSuggestedSubtasks: suggested } = task;
  const isChangeable = status !== 'completed';
  if (subtasks.length === 0 && (suggested.length === 0 || !isChangeable)) return null;

  const change = (what: string, changes: object) =>
    void run(what, async () => onChange(await call(changeTask, { taskId, ...changes })));
  const others = (text: string) => suggested.filter((each) => each !== text);

  return (
    <section className={layout.stackS} aria-labelledby="task-steps">
      <h2 id="task-steps">{say('tasks.subtasks')}</h2>
      <Steps task={task} isChangeable={isChangeable} onChange={onChange} />
      {isChangeable && suggested.length > 0 && (
        <>
          <p className={prose.note}>{say('tasks.suggested')}</p>
          {suggested.map((text) => (
            <Suggested
              key={text}
              text={text}
              isFull={subtasks.length >= maxSubtasks}
              isBusy={busy !== null}
              onTake={(title) =>
                change('take', {
                  subtasks: [...subtasks, { title, isCompleted: false }],
                  aiSuggestedSubtasks: others(text),
                })
              }
              onDrop={() => change('drop', { aiSuggestedSubtasks: others(text) })}
            />
          ))}
        </>
      )}
      {fault && <Notice>{fault}</Notice>}
    </section>
  );
}

/** Steps that are ticked at once, and saved meanwhile. */
function Steps({ task, isChangeable, onChange }: Props & { isChangeable: boolean }) {
  const { id: taskId, subtasks } = task;
  const { value, change, ...saving } = useLatestChange(
    subtasks,
    async (next) => onChange(await call(changeTask, { taskId, subtasks: next })),
    isSame,
  );
  const tick = (title: string, isCompleted: boolean) =>
    change(value.map((each) => (each.title === title ? { title, isCompleted } : each)));
  return (
    <>
      {value.map(({ title, isCompleted }) => (
        <CheckBox
          key={title}
          label={title}
          checked={isCompleted}
          disabled={!isChangeable}
          onChange={(isNow) => tick(title, isNow)}
        />
      ))}
      {saving.state !== 'saved' && <ChangeStatus of={saving} />}
    </>
  );
}

function isSame(one: TaskView['subtasks'], other: TaskView['subtasks']): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

type SuggestedProps = {
  text: string;
  isFull: boolean;
  isBusy: boolean;
  onTake: (title: string) => void;
  onDrop: () => void;
};

/** A suggested step, which its owner may put in other words first. */
function Suggested({ text, isFull, isBusy, onTake, onDrop }: SuggestedProps) {
  const { say } = useWords();
  const [title, setTitle] = useState(text);
  const isEmpty = title.trim() === '';
  return (
    <div className={styles.subtask}>
      <input
        className={surface.input}
        aria-label={say('tasks.suggestedOne', { text })}
        value={title}
        maxLength={maxSubtask}
        onChange={({ target }) => setTitle(target.value)}
      />
      <span className={styles.tools}>
        <Button
          kind="quiet"
          held={isBusy}
          disabled={isFull || isEmpty}
          aria-label={say('tasks.takeOne', { text })}
          onClick={() => onTake(title.trim())}
        >
          <Plus aria-hidden />
        </Button>
        <Button kind="quiet" held={isBusy} aria-label={say('tasks.dropOne', { text })} onClick={onDrop}>
          <X aria-hidden />
        </Button>
      </span>
    </div>
  );
}
