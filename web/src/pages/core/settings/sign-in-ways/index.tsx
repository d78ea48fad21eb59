import { type Identity, unlinkIdentity } from '@cine/contract/operations/core/identities';
import { useWay } from '#components/account/ways/use-way.ts';
import { WayNotice } from '#components/account/ways/way-state.tsx';
import { Notice } from '#components/feedback/notice.tsx';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import { Button } from '#components/form/button.tsx';
import { ConfirmButton } from '#components/form/confirm-button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { refreshIdentity } from '#data/auth/identity.ts';
import type { SignInProvider } from '#data/auth/ways/provider-list.ts';
import { call, Refusal } from '#data/queries/call.ts';
import { useIdentities } from '#data/queries/sign-in/use-identities.ts';
import { dotted } from '#i18n/dotted.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import styles from '../settings.module.css';
import { useRecentProof } from '../use-recent-proof.ts';
import { ProveAgain } from './prove-again.tsx';
import ways from './sign-in-ways.module.css';

type Props = {
  uid: string;
  hasPassword: boolean;
  lastSignInAt: number | null;
  providers: readonly SignInProvider[];
  /** Whether the account’s own address, if it has one, is verified: ways in are added only then. */
  isProved: boolean;
};

/** The providers by which a member signs in: others are added, and any but the last way is removed. */
export function SignInWays({ uid, hasPassword, lastSignInAt, providers, isProved }: Props) {
  const { say, locale } = useWords();
  const { identities, error, again } = useIdentities(uid);
  const { now, begin, end, buttonStateOf, forgetFailure } = useWay('link', { onDone: again, uid });
  const { fault, run, forgetFault } = useAction();
  const { pendingAct, isLongAgo, onceProved, goOn } = useRecentProof(lastSignInAt, (act) =>
    run('wanted', act),
  );
  const others = providers.filter(({ provider }) => identities?.every((each) => each.provider !== provider));

  async function unlink({ id }: Identity) {
    forgetFailure();
    forgetFault();
    await call(unlinkIdentity, { id });
    await refreshIdentity();
    again();
  }

  function link(way: SignInProvider) {
    forgetFault();
    // A window opens by a click alone: the next one, here.
    if (isLongAgo()) void onceProved(async () => {});
    else begin(way);
  }

  return (
    <div className={`${layout.stackS} ${styles.setting}`}>
      <h3>{say('settings.ways')}</h3>
      {identities === null && error instanceof Refusal && (
        <RetryNotice refusal={error} onRetry={again} isSmall />
      )}
      {identities?.length === 0 && <p className={prose.note}>{say('settings.noWays')}</p>}
      {identities && identities.length > 0 && (
        <ul className={layout.stackS}>
          {identities.map((each) => (
            <li key={each.id} className={ways.way}>
              <p>
                <strong>{each.names[locale]}</strong> <small>{addressOf(each, say)}</small>
              </p>
              <ConfirmButton
                kind="quiet"
                title={say('settings.unlinkTitle', { name: each.names[locale] })}
                hint={say('settings.unlinkHint')}
                yes={say('settings.unlink')}
                no={say('common.cancel')}
                act={() => onceProved(() => unlink(each))}
              >
                {say('settings.unlink')}
              </ConfirmButton>
            </li>
          ))}
        </ul>
      )}
      {identities && others.length > 0 && (
        <div className={layout.wrapS}>
          {others.map((way) => (
            <Button key={way.provider} {...buttonStateOf(way)} disabled={!isProved} onClick={() => link(way)}>
              {say('settings.addWay', { name: way.names[locale] })}
            </Button>
          ))}
        </div>
      )}
      {identities && others.length > 0 && !isProved && (
        <p className={prose.note}>{say('settings.addressFirst')}</p>
      )}
      {now && (
        <WayNotice now={now} onAgain={link} onApart={(state) => void end(now.way, { state, apart: true })} />
      )}
      {fault && <Notice>{fault}</Notice>}
      {pendingAct && <ProveAgain uid={uid} hasPassword={hasPassword} onProved={goOn} />}
    </div>
  );
}

/** The address that a provider gave, and whether it vouches for it. */
function addressOf({ address, isVerified }: Identity, say: ReturnType<typeof useWords>['say']): string {
  if (address === null) return say('settings.noAddress');
  return dotted([address, isVerified ? null : say('settings.notVouched')]);
}
