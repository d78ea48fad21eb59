import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { faultOf } from '#components/form/use-action.ts';
import { type Provider, providerOf } from '#data/auth/ways/provider-list.ts';
import { keepToLink } from '#data/auth/ways/to-link.ts';
import { Refusal } from '#data/queries/call.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import type { WayState } from './use-way.ts';

export type Props = {
  now: WayState;
  onAgain: (way: Provider) => void;
  /** Leads to where the user signs in by a password. */
  onPassword?: () => void;
  /** Makes an account besides the one that has the address. */
  onApart?: (state: string) => void;
};

/** Why an attempt to sign in by a provider failed, and what can be done. */
export default function WayTrouble({ now: { way, fault, returned }, onAgain, onPassword, onApart }: Props) {
  const { say, locale } = useWords();
  const params = fault instanceof Refusal && fault.reason === 'address-in-use' ? fault.details.params : null;
  const knownWay = params && providerOf(String(params.way), String(params.name));
  const hasPassword = knownWay?.provider === 'password';
  return (
    <div className={layout.narrowStack}>
      <Notice>{faultOf(fault, say, way.names[locale])}</Notice>
      {knownWay && returned.state !== undefined ? (
        <div className={layout.wrapS}>
          <Button
            onClick={() => {
              keepToLink({ state: returned.state!, names: way.names });
              if (hasPassword) onPassword?.();
              else onAgain(knownWay);
            }}
          >
            {hasPassword
              ? say('welcome.way_password')
              : say('welcome.with', { name: knownWay.names[locale] })}
          </Button>
          {onApart && (
            <Button kind="quiet" onClick={() => onApart(returned.state!)}>
              {say('welcome.way_apart')}
            </Button>
          )}
        </div>
      ) : (
        <Button onClick={() => onAgain(way)}>{say('common.retry')}</Button>
      )}
    </div>
  );
}
