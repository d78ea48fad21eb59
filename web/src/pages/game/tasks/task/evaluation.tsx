import { adjustable } from '@cine/contract/game/tasks/scale';
import { changeTask, reevaluateTask, type TaskView } from '@cine/contract/operations/game/tasks';
import { Sparkles } from 'lucide-react';
import { useId } from 'react';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { useSettledValue } from '#components/form/use-settled-value.ts';
import { call } from '#data/queries/call.ts';
import { dotted } from '#i18n/dotted.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import { faultInWords, saysWho, workInWords } from '../in-words.ts';
import styles from '../tasks.module.css';

type Props = { task: TaskView; onChange: (to: TaskView) => void };

/** How hard a task is, why and by whom, what it pays, and having it judged anew. */
export function Evaluation({ task, onChange }: Props) {
  const { say } = useWords();
  const { fault, run, busy } = useAction();
  const {
    id: taskId,
    status,
    aiDifficulty,
    isEvaluating,
    isOutdated,
    reevaluationFault,
    reevaluationsLeft,
  } = task;
  const isOpen = status === 'pending' || status === 'in_progress';
  const isChangeable = isOpen && !isEvaluating && !task.isRewardFinal;
  return (
    <section className={layout.stackS} aria-labelledby="task-worth">
      <h2 id="task-worth">{say('tasks.worth')}</h2>
      {isEvaluating && <p role="status">{say('tasks.evaluating')}</p>}
      {aiDifficulty === null && !isEvaluating && <p>{say('tasks.notEvaluated')}</p>}
      {aiDifficulty !== null && <Found task={task} />}
      {reevaluationFault !== null && isChangeable && (
        <p role="status">{faultInWords(reevaluationFault, say)}</p>
      )}
      {isOutdated && isChangeable && <p className={prose.note}>{say('tasks.outdated')}</p>}
      {isOpen && task.isRewardFinal && <p className={prose.note}>{say('tasks.final')}</p>}
      {isChangeable && aiDifficulty !== null && <Adjustment task={task} onChange={onChange} />}
      {isChangeable && (
        <div>
          <Button
            busy={busy !== null}
            disabled={reevaluationsLeft === 0}
            onClick={() => void run('evaluate', async () => onChange(await call(reevaluateTask, { taskId })))}
          >
            <Sparkles aria-hidden />
            {say(aiDifficulty === null ? 'tasks.evaluate' : 'tasks.reevaluate', { left: reevaluationsLeft })}
          </Button>
        </div>
      )}
      {fault && <Notice>{fault}</Notice>}
    </section>
  );
}

function Found({ task }: { task: TaskView }) {
  const { say } = useWords();
  const { aiDifficulty, estimatedTimeMinutes, aiReasoning, evaluatedBy, finalXpReward, finalCoinsReward } =
    task;
  return (
    <>
      <p>
        <strong>{say(`tasks.difficulty_${aiDifficulty!}`)}</strong>
        {' · '}
        {dotted([
          estimatedTimeMinutes && workInWords(estimatedTimeMinutes, say),
          say('tasks.pays', { xp: finalXpReward ?? 0, coins: finalCoinsReward ?? 0 }),
        ])}
      </p>
      {aiReasoning !== null && <p>{aiReasoning}</p>}
      {evaluatedBy && <p className={prose.note}>{saysWho(evaluatedBy, say)}</p>}
    </>
  );
}

/** Moves XP and coins by a fifth at most, inside the difficulty. */
function Adjustment({ task, onChange }: Props) {
  const { say } = useWords();
  const { fault, run } = useAction();
  const { id: taskId, aiDifficulty, aiXpReward, aiCoinsReward } = task;
  const base = { xp: aiXpReward!, coins: aiCoinsReward! };
  const { least, most } = adjustable(aiDifficulty!, base);
  const set = (changes: object) =>
    void run('adjust', async () => onChange(await call(changeTask, { taskId, ...changes })));
  if (least.xp === most.xp && least.coins === most.coins) return null;
  return (
    <div className={layout.stackS}>
      <p className={prose.note}>{say('tasks.adjust')}</p>
      <Slider
        label={say('tasks.xp')}
        about={`${taskId} xp ${base.xp}`}
        from={least.xp}
        to={most.xp}
        value={task.finalXpReward!}
        onSet={(xp) => set({ userXpAdjustment: xp - base.xp })}
      />
      <Slider
        label={say('tasks.coins')}
        about={`${taskId} coins ${base.coins}`}
        from={least.coins}
        to={most.coins}
        value={task.finalCoinsReward!}
        onSet={(coins) => set({ userCoinsAdjustment: coins - base.coins })}
      />
      {fault && <Notice>{fault}</Notice>}
    </div>
  );
}

type SliderProps = {
  label: string;
  about: string;
  from: number;
  to: number;
  value: number;
  onSet: (value: number) => void;
};

function Slider({ label, about, from, to, value, onSet }: SliderProps) {
  const id = useId();
  const { current, look, settle } = useSettledValue(about, value, (next) => next !== value && onSet(next));
  return (
    <div className={styles.slider}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={from}
        max={to}
        value={current ?? value}
        onChange={({ target }) => look(Number(target.value))}
        onPointerUp={settle}
        onBlur={settle}
      />
      <output htmlFor={id}>{current ?? value}</output>
    </div>
  );
}
