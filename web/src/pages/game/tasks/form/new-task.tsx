import { createTask } from '@cine/contract/operations/game/tasks';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { ForMembers } from '#components/account/for-members.tsx';
import { BackLink } from '#components/layout/back-link.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { call } from '#data/queries/call.ts';
import { keysForRetries } from '#data/queries/keys-for-retries.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { newDraft, taskOf } from './draft.ts';
import { TaskForm } from './task-form.tsx';

/** Adds a task. */
export default function NewTask() {
  const { say } = useWords();
  const { kind } = useAccount();
  const [, navigate] = useLocation();
  const [keyFor] = useState(keysForRetries);
  return (
    <div className={`${layout.stackXl} ${layout.column}`}>
      <BackLink href="/tasks">{say('tasks.title')}</BackLink>
      <h1>{say('tasks.newTitle')}</h1>
      {kind === 'guest' ? (
        <ForMembers text={say('tasks.guest')} />
      ) : (
        <TaskForm
          first={newDraft}
          save={say('tasks.create')}
          onSave={async (draft) => {
            const chosen = taskOf(draft);
            await call(createTask, { ...chosen, key: keyFor(chosen) });
            navigate('/tasks', { replace: true });
          }}
        />
      )}
    </div>
  );
}
