import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { faultOf, useAction } from '#components/form/use-action.ts';
import { PasskeyFault } from '#data/auth/passkeys/passkey-fault.ts';
import { isUnknown, providerOf, type SignInProvider } from '#data/auth/ways/provider-list.ts';
import { keepToLink, type ToLink } from '#data/auth/ways/to-link.ts';
import { Refusal } from '#data/queries/call.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import type { WayState } from './use-way.ts';

export type Props = {
  now: WayState;
  onAgain: (way: SignInProvider, toLink?: ToLink) => void;
  /** Leads to where the user signs in by a password, or has signed in by a passkey. */
  onPassword?: () => void;
  /** Makes an account besides the one that has the address, or adds the identity to the member's own. */
  onApart?: (state: string) => void;
};

/** What ways that are no providers' are called on a button. */
const textOf: Readonly<Record<string, 'welcome.way_password' | 'welcome.way_passkey'>> = {
  password: 'welcome.way_password',
  passkey: 'welcome.way_passkey',
};

/** Why an attempt to sign in by a provider failed, and what can be done. */
export default function WayTrouble({ now: { way, fault, returned }, onAgain, onPassword, onApart }: Props) {
  const { say, locale } = useWords();
  const reason = fault instanceof Refusal ? fault.reason : null;
  const params = fault instanceof Refusal && reason === 'address-in-use' ? fault.details.params : null;
  const { state } = returned;
  const knownWay = params && providerOf(String(params.way), String(params.name));
  const wayText = knownWay && textOf[knownWay.provider];
  const passkey = useAction((error) =>
    error instanceof PasskeyFault ? say('welcome.failed') : faultOf(error, say),
  );

  async function signInByPasskey(toLink: ToLink) {
    const { signInByPasskey: signIn } = await import('#data/auth/passkeys/passkeys.ts');
    await signIn(locale, toLink);
    onPassword?.();
  }

  return (
    <div className={layout.narrowStack}>
      <Notice>{passkey.fault ?? faultOf(fault, say, way.names[locale])}</Notice>
      {knownWay && state !== undefined ? (
        <div className={layout.wrapS}>
          <Button
            busy={passkey.busy !== null}
            onClick={() => {
              const toLink = { state, names: way.names };
              if (knownWay.provider === 'password') {
                keepToLink(toLink);
                onPassword?.();
              } else if (knownWay.provider === 'passkey')
                void passkey.run('sign in', () => signInByPasskey(toLink));
              else onAgain(knownWay, toLink);
            }}
          >
            {wayText ? say(wayText) : say('welcome.with', { name: knownWay.names[locale] })}
          </Button>
          {onApart && (
            <Button kind="quiet" onClick={() => onApart(state)}>
              {say('welcome.way_apart')}
            </Button>
          )}
        </div>
      ) : reason === 'address-elsewhere' && state !== undefined ? (
        <Button onClick={() => onApart?.(state)}>{say('welcome.way_anyway')}</Button>
      ) : (
        !isUnknown(way.provider) && <Button onClick={() => onAgain(way)}>{say('common.retry')}</Button>
      )}
    </div>
  );
}
