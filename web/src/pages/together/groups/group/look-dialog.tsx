import type { GroupDocument } from '@cine/contract/documents/groups';
import { changeGroup } from '@cine/contract/operations/together/groups';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../../components/form/button.tsx';
import { Dialog } from '../../../../components/layout/dialog.tsx';
import { call } from '../../../../data/queries/call.ts';
import { useWords } from '../../../../i18n/index.tsx';
import { LookForm } from '../look-form.tsx';

/** The owner's way to another name or picture. */
export function ChangeLook({ id, group: { name, picture } }: { id: string; group: GroupDocument }) {
  const { say } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <Pencil aria-hidden />
        {say('groups.change')}
      </Button>
      {isOpen && (
        <Dialog title={say('groups.changeTitle')} onClose={() => setOpen(false)}>
          <LookForm
            from={{ name, picture }}
            submit={say('common.save')}
            onSubmit={async (look) => {
              await call(changeGroup, { groupId: id, ...look });
              setOpen(false);
            }}
          />
        </Dialog>
      )}
    </>
  );
}
