import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { useProviders } from '#data/auth/ways/provider-list.ts';
import { useIdentities } from '#data/queries/sign-in/use-identities.ts';
import { usePasskeys } from '#data/queries/sign-in/use-passkeys.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { ChoosePassword } from '../choose-password.tsx';
import { passkeyFaultOf } from '../passkey-fault-of.ts';
import { useWay } from './use-way.ts';
import { WayNotice } from './way-state.tsx';

type Props = { uid: string; email: string | null; hasPassword: boolean; onProved: () => void };

/** Lets a member prove again who they are, by a passkey or a provider; without one, mails a link. */
export function ProveByWays({ uid, email, hasPassword, onProved }: Props) {
  const { say, locale } = useWords();
  const { identities } = useIdentities(uid);
  const { passkeys } = usePasskeys(uid);
  const providers = useProviders();
  const { now, begin, buttonStateOf } = useWay('prove', { onDone: onProved });
  const linked =
    providers?.filter(({ provider }) => identities?.some((each) => each.provider === provider)) ?? [];
  const hasPasskey = passkeys !== null && passkeys.length > 0;
  const isKnown = identities !== null && passkeys !== null && providers !== null;
  // As an account has that was made by Firebase's own Google, where no provider is configured.
  const hasNone = isKnown && !hasPassword && !hasPasskey && linked.length === 0;
  const passkey = useAction(passkeyFaultOf);

  async function proveByPasskey() {
    const { proveByPasskey: prove } = await import('#data/auth/passkeys/passkeys.ts');
    await prove(uid, locale);
    onProved();
  }

  return (
    <>
      <div className={layout.wrapS}>
        {linked.map((way) => (
          <Button key={way.provider} {...buttonStateOf(way)} onClick={() => begin(way)}>
            {say('settings.proveWith', { name: way.names[locale] })}
          </Button>
        ))}
        {hasPasskey && (
          <Button busy={passkey.busy !== null} onClick={() => void passkey.run('prove', proveByPasskey)}>
            {say('settings.provePasskey')}
          </Button>
        )}
      </div>
      {hasNone && email !== null && <ChoosePassword email={email} hint={say('settings.proveByLink')} />}
      {passkey.fault && <Notice>{passkey.fault}</Notice>}
      {now && <WayNotice now={now} onAgain={begin} />}
    </>
  );
}
