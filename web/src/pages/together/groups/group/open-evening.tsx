import { openEvening } from '@cine/contract/operations/together/groups';
import { Clapperboard } from 'lucide-react';
import { StartSession } from '../../../../components/form/start-session.tsx';
import { DialogButton } from '../../../../components/layout/dialog-button.tsx';
import { call } from '../../../../data/queries/call.ts';
import { useWords } from '../../../../i18n/index.tsx';

type Props = { groupId: string; isAlone: boolean };

export function OpenEvening({ groupId, isAlone }: Props) {
  const { say } = useWords();
  return (
    <DialogButton
      kind={isAlone ? 'plain' : 'main'}
      icon={Clapperboard}
      text={say('groups.openEvening')}
      title={say('groups.openEvening')}
    >
      <p>{say('groups.openEveningHint')}</p>
      <StartSession open={(where) => call(openEvening, { groupId, ...where })} />
    </DialogButton>
  );
}
