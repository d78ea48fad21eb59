import type { GroupDocument } from '@cine/contract/documents/groups';
import { changeGroup } from '@cine/contract/operations/together/groups';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { call } from '../../../../live/data/call.ts';
import { Button } from '../../../../pieces/form/button.tsx';
import { Dialog } from '../../../../pieces/layout/dialog.tsx';
import { useWords } from '../../../../words/index.tsx';
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
