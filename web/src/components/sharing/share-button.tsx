import type { ShareKind } from '@cine/contract/operations/faces/sharing';
import { Share2 } from 'lucide-react';
import { type ComponentProps, useState } from 'react';
import { useAccount } from '../../data/auth/user.tsx';
import { useWords } from '../../i18n/index.tsx';
import { Button } from '../form/button.tsx';
import { Dialog } from '../layout/dialog.tsx';
import { ShareThing } from './share-thing.tsx';

type Props = {
  /** What is shared, and its id where the user has several. */
  thing: { kind: ShareKind; id?: string };
  kind?: ComponentProps<typeof Button>['kind'];
  /** The text sent with the link. */
  text: string;
};

/** Opens the link to something of the user's, for members. */
export function ShareButton({ thing, kind = 'plain', text }: Props) {
  const { say } = useWords();
  const account = useAccount();
  const [isOpen, setOpen] = useState(false);
  if (account.kind !== 'member') return null;
  return (
    <>
      <Button kind={kind} onClick={() => setOpen(true)}>
        <Share2 aria-hidden />
        {say(`sharing.share_${thing.kind}`)}
      </Button>
      {isOpen && (
        <Dialog title={say(`sharing.title_${thing.kind}`)} onClose={() => setOpen(false)}>
          <ShareThing thing={thing} text={text} />
        </Dialog>
      )}
    </>
  );
}
