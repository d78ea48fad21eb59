import { createShare, listShares, revokeShare, type Share } from '@cine/contract/operations/faces/sharing';
import { useState } from 'react';
import { useAccount } from '#data/auth/user.tsx';
import { call } from '#data/queries/call.ts';
import { useAnswer } from '#data/queries/use-answer.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import { Notice } from '../feedback/notice.tsx';
import { RetryNotice } from '../feedback/retry-notice.tsx';
import { Skeleton } from '../feedback/skeleton.tsx';
import { Button } from '../form/button.tsx';
import { useAction } from '../form/use-action.ts';
import type { ShareButton } from './share-button.tsx';
import { ShareWays } from './share-ways.tsx';

type Props = Pick<Parameters<typeof ShareButton>[0], 'thing' | 'text'> & { isKept: boolean };

/** A link to something, made only when the user wants it; it can be ended here, too. */
export function ShareThing({ thing, isKept, text }: Props) {
  const { say } = useWords();
  const { uid } = useAccount();
  const { data, refusal, again } = useAnswer(listShares, {});
  const [changed, setChanged] = useState<Share | null>();
  const { fault, run, buttonStateOf } = useAction();
  const id = thing.id ?? uid;
  const ownShare = data?.shares.find((share) => share.kind === thing.kind && share.id === id) ?? null;
  const share = changed === undefined ? ownShare : changed;

  async function make() {
    setChanged(await call(createShare, thing));
  }

  async function end({ token }: Share) {
    await call(revokeShare, { token });
    setChanged(null);
  }

  if (!data) return refusal ? <RetryNotice refusal={refusal} onRetry={again} /> : <Skeleton count={2} />;
  return (
    <div className={layout.stackL}>
      <p className={prose.soft}>{say(`sharing.hint_${thing.kind}`)}</p>
      {changed === null && <Notice kind="news">{say('sharing.ended')}</Notice>}
      {fault && <Notice>{fault}</Notice>}
      {share ? (
        <>
          <ShareWays path={share.path} text={text} />
          <div className={layout.wrapM}>
            {isKept && (
              <Button {...buttonStateOf('make')} onClick={() => void run('make', make)}>
                {say('sharing.renew')}
              </Button>
            )}
            <Button kind="quiet" {...buttonStateOf('end')} onClick={() => void run('end', () => end(share))}>
              {say('sharing.end')}
            </Button>
          </div>
        </>
      ) : (
        <div>
          <Button kind="main" {...buttonStateOf('make')} onClick={() => void run('make', make)}>
            {say('sharing.make')}
          </Button>
        </div>
      )}
    </div>
  );
}
