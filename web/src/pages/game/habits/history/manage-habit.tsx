import {
  archiveHabit,
  deleteHabit,
  type HabitView,
  restoreHabit,
} from '@cine/contract/operations/game/habits';
import { Archive, ArchiveRestore, Pencil } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import { Notice } from '#components/feedback/notice.tsx';
import buttons from '#components/form/button.module.css';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { call, callToDelete } from '#data/queries/call.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { DeleteHabit } from '../delete-habit.tsx';

type Props = { habit: HabitView; onChange: (to: HabitView) => void };

/** Edits, archives, restores or deletes a habit. */
export function ManageHabit({ habit: { id, name, archivedAt }, onChange }: Props) {
  const { say } = useWords();
  const [, navigate] = useLocation();
  const { fault, busy, run } = useAction();
  const isArchived = archivedAt !== null;
  return (
    <>
      <div className={layout.wrapS}>
        <Link href={`/habits/${id}/edit`} className={`${buttons.button} ${buttons.plain}`}>
          <Pencil aria-hidden />
          {say('habits.change')}
        </Link>
        <Button
          busy={busy !== null}
          onClick={() =>
            void run('archive', async () =>
              onChange(await call(isArchived ? restoreHabit : archiveHabit, { habitId: id })),
            )
          }
        >
          {isArchived ? <ArchiveRestore aria-hidden /> : <Archive aria-hidden />}
          {say(isArchived ? 'habits.restore' : 'habits.archiveNow')}
        </Button>
        <DeleteHabit
          name={name}
          act={async () => {
            await callToDelete(deleteHabit, { habitId: id }, 'habit-unknown');
            navigate('/habits', { replace: true });
          }}
        />
      </div>
      {fault && <Notice>{fault}</Notice>}
    </>
  );
}
