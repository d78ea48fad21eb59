import { openEvening } from '@cine/contract/operations/together/groups';
import { createSession, setCollection } from '@cine/contract/operations/together/sessions';
import { Clapperboard } from 'lucide-react';
import { type ComponentProps, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { Notice } from '#components/feedback/notice.tsx';
import buttons from '#components/form/button.module.css';
import { Button } from '#components/form/button.tsx';
import type { SessionPlace } from '#components/form/session-place-choice.tsx';
import { StartSession } from '#components/form/start-session.tsx';
import { useAction } from '#components/form/use-action.ts';
import { DialogButton } from '#components/layout/dialog-button.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { call } from '#data/queries/call.ts';
import { collectionPlace } from '#data/queries/collections/collection-place.ts';
import { useOpenSessions } from '#data/queries/use-open-sessions.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';

type ButtonKind = NonNullable<ComponentProps<typeof Button>['kind']>;

/** Opens an evening whose movies come from a collection, or uses it at the one under way. */
export function EveningButton({ collection, kind }: { collection: string; kind: ButtonKind }) {
  const { say } = useWords();
  return (
    <DialogButton
      kind={kind}
      icon={Clapperboard}
      text={say('collections.evening')}
      title={say('collections.eveningTitle')}
    >
      <EveningChoice collection={collection} />
    </DialogButton>
  );
}

function EveningChoice({ collection }: { collection: string }) {
  const { say } = useWords();
  // An evening that has begun, but not with the collection.
  const [without, setWithout] = useState<string | null>(null);
  if (without !== null) return <TryAgain collection={collection} sessionId={without} />;
  return (
    <>
      <p>{say('collections.eveningHint')}</p>
      <UnderWay collection={collection} />
      <NewEvening collection={collection} onWithout={setWithout} />
    </>
  );
}

function TryAgain({ collection, sessionId }: { collection: string; sessionId: string }) {
  const { say } = useWords();
  return (
    <div className={layout.stackM}>
      <Notice>{say('collections.eveningWithout')}</Notice>
      <div className={layout.wrapM}>
        <UseButton kind="main" collection={collection} sessionId={sessionId} text={say('common.retry')} />
        <Link href={`/evening/${sessionId}`} className={`${buttons.button} ${buttons.plain}`}>
          {say('collections.eveningAnyway')}
        </Link>
      </div>
    </div>
  );
}

function UnderWay({ collection }: { collection: string }) {
  const { say } = useWords();
  const { uid } = useAccount();
  const sessions = useOpenSessions(uid);
  const [latest] = sessions.state === 'there' ? sessions.data : [];
  if (!latest) return null;
  return <UseButton collection={collection} sessionId={latest.id} text={say('collections.eveningNow')} />;
}

type UseProps = { collection: string; sessionId: string; kind?: ButtonKind; text: string };

/** Sets the collection at an evening, and goes there. */
function UseButton({ collection, sessionId, kind = 'plain', text }: UseProps) {
  const [, navigate] = useLocation();
  const { fault, run, buttonStateOf } = useAction();
  const takeIt = async () => {
    const isSet = await run('use', () => call(setCollection, { sessionId, collection }));
    if (isSet) navigate(`/evening/${sessionId}`);
  };
  return (
    <>
      {fault && <Notice>{fault}</Notice>}
      <Button kind={kind} {...buttonStateOf('use')} onClick={() => void takeIt()}>
        {text}
      </Button>
    </>
  );
}

type NewProps = { collection: string; onWithout: (sessionId: string) => void };

function NewEvening({ collection, onWithout }: NewProps) {
  const { uid } = useAccount();
  const { owner } = collectionPlace(collection, uid);
  async function open(where: SessionPlace & { key: string }) {
    const { id: sessionId } =
      owner.kind === 'group'
        ? await call(openEvening, { groupId: owner.groupId, ...where })
        : await call(createSession, where);
    try {
      return await call(setCollection, { sessionId, collection });
    } catch (error) {
      onWithout(sessionId);
      throw error;
    }
  }
  return <StartSession open={open} />;
}
