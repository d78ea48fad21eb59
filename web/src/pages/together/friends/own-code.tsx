import { renewFriendCode } from '@cine/contract/operations/together/friends';
import { spacedCode } from '@cine/contract/text/spaced-code';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { ConfirmButton } from '#components/form/confirm-button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { BigCode } from '#components/layout/big-code.tsx';
import { ShareLink } from '#components/layout/share-link.tsx';
import { call } from '#data/queries/call.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';

/** The user's own friend code: shared, renewed, taken back. */
export function OwnCode({ code }: { code: string | null }) {
  const { say } = useWords();
  const { busy, fault, run } = useAction();
  const renew = () => call(renewFriendCode, {});
  return (
    <section className={`${layout.stackM} ${surface.card}`}>
      <h2>{say('friends.codeTitle')}</h2>
      <p className={prose.soft}>{say('friends.codeHint')}</p>
      {fault && <Notice>{fault}</Notice>}
      {code === null ? (
        <Button kind="main" busy={busy !== null} onClick={() => void run('make', renew)}>
          {say('friends.makeCode')}
        </Button>
      ) : (
        <>
          <BigCode
            code={code}
            path={`/friends/${code}`}
            label={say('friends.qr', { code: spacedCode(code) })}
          />
          <ShareLink
            label={say('friends.link')}
            path={`/friends/${code}`}
            title={say('friends.shareTitle')}
            text={say('friends.shareText')}
          />
          <div>
            <ConfirmButton
              kind="quiet"
              title={say('friends.newCodeTitle')}
              hint={say('friends.newCodeHint')}
              yes={say('friends.newCode')}
              no={say('common.cancel')}
              act={renew}
            >
              {say('friends.newCode')}
            </ConfirmButton>
          </div>
        </>
      )}
    </section>
  );
}
