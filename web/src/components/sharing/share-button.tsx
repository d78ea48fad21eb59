import type { ShareKind } from '@cine/contract/operations/faces/sharing';
import { Share2 } from 'lucide-react';
import type { ComponentProps } from 'react';
import { useAccount } from '#data/auth/user.tsx';
import { useWords } from '#i18n/index.tsx';
import type { Button } from '../form/button.tsx';
import { DialogButton } from '../layout/dialog-button.tsx';
import { ShareThing } from './share-thing.tsx';

type Props = {
  /** What is shared, and its id where the user has several. */
  thing: { kind: ShareKind; id?: string };
  /** Whether its page shows it as it is when it is shared, so that the user may share it anew. */
  isKept?: boolean;
  kind?: ComponentProps<typeof Button>['kind'];
  text: string;
};

/** A button that shares a page about something. */
export function ShareButton({ thing, isKept = false, kind = 'plain', text }: Props) {
  const { say } = useWords();
  const account = useAccount();
  if (account.kind !== 'member') return null;
  return (
    <DialogButton
      kind={kind}
      icon={Share2}
      text={say(`sharing.share_${thing.kind}`)}
      title={say(`sharing.title_${thing.kind}`)}
    >
      <ShareThing thing={thing} isKept={isKept} text={text} />
    </DialogButton>
  );
}
