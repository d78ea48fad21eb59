import { openEvening } from '@cine/contract/operations/together/groups';
import { Clapperboard } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../../components/form/button.tsx';
import { StartSession } from '../../../../components/form/start-session.tsx';
import { Dialog } from '../../../../components/layout/dialog.tsx';
import { call } from '../../../../data/queries/call.ts';
import { useWords } from '../../../../i18n/index.tsx';

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
