import { openEvening } from '@cine/contract/operations/together/groups';
import { createSession, setCollection } from '@cine/contract/operations/together/sessions';
import { Clapperboard } from 'lucide-react';
import { useLocation } from 'wouter';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { StartSession } from '#components/form/start-session.tsx';
import { useAction } from '#components/form/use-action.ts';
import { DialogButton } from '#components/layout/dialog-button.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { call } from '#data/queries/call.ts';
import { collectionPlace } from '#data/queries/collections/collection-place.ts';
import { useOpenSessions } from '#data/queries/use-open-sessions.ts';
import { useWords } from '#i18n/index.tsx';

/** Opens an evening whose movies come from a collection, or uses it at the one under way. */
export function EveningButton({ collection }: { collection: string }) {
  const { say } = useWords();
  return (
    <DialogButton
      icon={Clapperboard}
      text={say('collections.evening')}
      title={say('collections.eveningTitle')}
    >
      <p>{say('collections.eveningHint')}</p>
      <UnderWay collection={collection} />
      <NewEvening collection={collection} />
    </DialogButton>
  );
}

function UnderWay({ collection }: { collection: string }) {
  const { say } = useWords();
  const { uid } = useAccount();
  const [, navigate] = useLocation();
  const sessions = useOpenSessions(uid);
  const { fault, run, buttonStateOf } = useAction();
  const [latest] = sessions.state === 'there' ? sessions.data : [];
  if (!latest) return null;
  const takeIt = async () => {
    const isSet = await run('use', () => call(setCollection, { sessionId: latest.id, collection }));
    if (isSet) navigate(`/evening/${latest.id}`);
  };
  return (
    <>
      {fault && <Notice>{fault}</Notice>}
      <Button {...buttonStateOf('use')} onClick={() => void takeIt()}>
        {say('collections.eveningNow')}
      </Button>
    </>
  );
}

function NewEvening({ collection }: { collection: string }) {
  const { uid } = useAccount();
  const { owner } = collectionPlace(collection, uid);
  return (
    <StartSession
      open={async (where) => {
        const opened =
          owner.kind === 'group'
            ? await call(openEvening, { groupId: owner.groupId, ...where })
            : await call(createSession, where);
        return call(setCollection, { sessionId: opened.id, collection });
      }}
    />
  );
}
