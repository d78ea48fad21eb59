import { openEvening } from '@cine/contract/operations/together/groups';
import { Clapperboard } from 'lucide-react';
import { useState } from 'react';
import { call } from '../../../../live/data/call.ts';
import { Button } from '../../../../pieces/form/button.tsx';
import { StartSession } from '../../../../pieces/form/start-session.tsx';
import { Dialog } from '../../../../pieces/layout/dialog.tsx';
import { useWords } from '../../../../words/index.tsx';

type Props = { groupId: string; isAlone: boolean };

/** Starts an evening to which all members are invited. */
export function OpenEvening({ groupId, isAlone }: Props) {
  const { say } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button kind={isAlone ? 'plain' : 'main'} onClick={() => setOpen(true)}>
        <Clapperboard aria-hidden />
        {say('groups.openEvening')}
      </Button>
      {isOpen && (
        <Dialog title={say('groups.openEvening')} onClose={() => setOpen(false)}>
          <p>{say('groups.openEveningHint')}</p>
          <StartSession open={(where) => call(openEvening, { groupId, ...where })} />
        </Dialog>
      )}
    </>
  );
}
