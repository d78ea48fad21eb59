import type { GroupDocument } from '@cine/contract/documents/groups';
import { changeGroup } from '@cine/contract/operations/together/groups';
import { Pencil } from 'lucide-react';
import { DialogButton } from '#components/layout/dialog-button.tsx';
import { call } from '#data/queries/call.ts';
import { useWords } from '#i18n/index.tsx';
import { LookForm } from '../look-form.tsx';

/** The dialog that changes a group's name and picture. */
export function ChangeLook({ id, group: { name, picture } }: { id: string; group: GroupDocument }) {
  const { say } = useWords();
  return (
    <DialogButton icon={Pencil} text={say('groups.change')} title={say('groups.changeTitle')}>
      {(close) => (
        <LookForm
          from={{ name, picture }}
          submit={say('common.save')}
          onSubmit={async (look) => {
            await call(changeGroup, { groupId: id, ...look });
            close();
          }}
        />
      )}
    </DialogButton>
  );
}
