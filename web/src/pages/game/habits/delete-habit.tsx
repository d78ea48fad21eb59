import { ConfirmButton } from '#components/form/confirm-button.tsx';
import { useWords } from '#i18n/index.tsx';

/** Deletes a habit, once the user has confirmed it. */
export function DeleteHabit({ name, act }: { name: string; act: () => Promise<unknown> }) {
  const { say } = useWords();
  return (
    <ConfirmButton
      kind="danger"
      title={say('habits.deleteTitle', { name })}
      hint={say('habits.deleteHint')}
      yes={say('habits.deleteNow')}
      no={say('common.cancel')}
      act={act}
    >
      {say('habits.delete')}
    </ConfirmButton>
  );
}
