import { taskCategories, taskPriorities } from '@cine/contract/game/tasks/task';
import { maxTaskCategory, maxTaskDescription, maxTaskTitle } from '@cine/contract/operations/game/tasks';
import { useState } from 'react';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { CheckBox } from '#components/form/check-box.tsx';
import { Form } from '#components/form/form.tsx';
import { LabelledSelect } from '#components/form/labelled-select.tsx';
import { TextArea, TextField } from '#components/form/text-field.tsx';
import { useAction } from '#components/form/use-action.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import styles from '../tasks.module.css';
import type { Draft } from './draft.ts';

type Props = {
  first: Draft;
  save: string;
  onSave: (draft: Draft) => Promise<unknown>;
};

const isKnown = (category: string) => taskCategories.some((each) => each === category);

/** The form of a task. */
export function TaskForm({ first, save, onSave }: Props) {
  const { say } = useWords();
  const [draft, setDraft] = useState(first);
  const [isOwnCategory, setOwnCategory] = useState(!isKnown(first.category));
  const [isTried, setTried] = useState(false);
  const { busy, fault, runLast } = useAction();
  const change = (part: Partial<Draft>) => setDraft((former) => ({ ...former, ...part }));
  const lacksTitle = draft.title.trim() === '';

  async function submit() {
    setTried(true);
    if (!lacksTitle) await runLast('save', () => onSave(draft));
  }

  return (
    <Form className={layout.stackXl} onSubmit={submit}>
      <TextField
        label={say('tasks.name')}
        hint={say('tasks.nameHint')}
        fault={isTried && lacksTitle ? say('tasks.fault_title') : null}
        value={draft.title}
        autoComplete="off"
        maxLength={maxTaskTitle}
        onChange={({ target }) => change({ title: target.value })}
      />
      <TextArea
        label={say('tasks.description')}
        hint={say('tasks.descriptionHint')}
        value={draft.description}
        rows={3}
        className={surface.input}
        maxLength={maxTaskDescription}
        onChange={({ target }) => change({ description: target.value })}
      />
      <DueFields draft={draft} onChange={change} />
      <TextArea
        label={say('tasks.subtasks')}
        hint={say('tasks.subtasksHint')}
        value={draft.subtasks}
        rows={3}
        className={surface.input}
        onChange={({ target }) => change({ subtasks: target.value })}
      />
      <div className={styles.pair}>
        <PrioritySelect priority={draft.priority} onChange={(priority) => change({ priority })} />
        <CategorySelect
          category={draft.category}
          isOwn={isOwnCategory}
          onChange={(category) => {
            setOwnCategory(category === '');
            change({ category });
          }}
        />
      </div>
      {isOwnCategory && (
        <TextField
          label={say('tasks.categoryName')}
          value={draft.category}
          autoComplete="off"
          maxLength={maxTaskCategory}
          onChange={({ target }) => change({ category: target.value })}
        />
      )}
      <CheckBox
        label={say('tasks.useModel')}
        checked={draft.useAiEvaluation}
        onChange={(useAiEvaluation) => change({ useAiEvaluation })}
      />
      {fault && <Notice>{fault}</Notice>}
      <div>
        <Button kind="main" type="submit" busy={busy !== null}>
          {save}
        </Button>
      </div>
    </Form>
  );
}

type Changing = { draft: Draft; onChange: (part: Partial<Draft>) => void };

function DueFields({ draft: { dueDate, dueTime }, onChange }: Changing) {
  const { say } = useWords();
  return (
    <div className={styles.pair}>
      <TextField
        label={say('tasks.dueDate')}
        type="date"
        value={dueDate}
        onChange={({ target }) => onChange({ dueDate: target.value })}
      />
      <TextField
        label={say('tasks.dueTime')}
        type="time"
        value={dueTime}
        disabled={dueDate === ''}
        onChange={({ target }) => onChange({ dueTime: target.value })}
      />
    </div>
  );
}

type PriorityProps = { priority: Draft['priority']; onChange: (priority: Draft['priority']) => void };

function PrioritySelect({ priority, onChange }: PriorityProps) {
  const { say } = useWords();
  return (
    <LabelledSelect
      label={say('tasks.priority')}
      value={priority}
      onChange={(value) => onChange(value as Draft['priority'])}
    >
      {taskPriorities.map((each) => (
        <option key={each} value={each}>
          {say(`tasks.priority_${each}`)}
        </option>
      ))}
    </LabelledSelect>
  );
}

type CategoryProps = { category: string; isOwn: boolean; onChange: (category: string) => void };

/** One of the known categories, or '' for one of the user's own. */
function CategorySelect({ category, isOwn, onChange }: CategoryProps) {
  const { say } = useWords();
  return (
    <LabelledSelect label={say('tasks.category')} value={isOwn ? '' : category} onChange={onChange}>
      {taskCategories.map((each) => (
        <option key={each} value={each}>
          {say(`tasks.category_${each}`)}
        </option>
      ))}
      <option value="">{say('tasks.ownCategory')}</option>
    </LabelledSelect>
  );
}
