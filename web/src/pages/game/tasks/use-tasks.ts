import { listTasks } from '@cine/contract/operations/game/tasks';
import { openTasksOf } from '@cine/contract/queries';
import { useMemo } from 'react';
import { useCachedAnswer } from '#data/queries/use-answer.ts';
import { useDocuments } from '#data/queries/use-documents.ts';
import { useRefetchOnChange } from '#data/queries/use-refetch-on-change.ts';

/** The user's open tasks, asked again when one changes, such as when it was evaluated. */
export function useOpenTasks(uid: string) {
  const answer = useCachedAnswer(listTasks, { status: 'open' }, uid);
  const query = useMemo(() => openTasksOf(uid), [uid]);
  const tasks = useDocuments(query);
  useRefetchOnChange(tasks.state === 'there' ? JSON.stringify(tasks.data) : null, answer.again);
  return answer;
}
