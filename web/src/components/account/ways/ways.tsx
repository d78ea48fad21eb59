import { useId, useState } from 'react';
import { Button } from '#components/form/button.tsx';
import { type SignInProvider, useProviders } from '#data/auth/ways/provider-list.ts';
import { useWords } from '#i18n/index.tsx';
import { inOrder } from './order.ts';
import { RoomForWays } from './room-for-ways.tsx';
import { useWay } from './use-way.ts';
import { WayNotice } from './way-state.tsx';
import styles from './ways.module.css';

type Props = {
  /** Leads to the form with a password, as an account signs in by one. */
  onPassword: () => void;
};

/** The ways to sign in besides a password: the operator's providers, if there are any. */
export default function Ways({ onPassword }: Props) {
  const providers = useProviders();
  if (providers === null) return <RoomForWays />;
  return providers.length === 0 ? null : <ByProvider providers={providers} onPassword={onPassword} />;
}

function ByProvider({ providers, onPassword }: Props & { providers: readonly SignInProvider[] }) {
  const { say, locale } = useWords();
  const id = useId();
  const [isWhole, setWhole] = useState(false);
  const { now, begin, end, buttonStateOf } = useWay('enter');
  const { first, others } = inOrder(providers, locale);
  const button = (way: SignInProvider) => (
    <Button
      key={way.provider}
      aria-label={say('welcome.with', { name: way.names[locale] })}
      {...buttonStateOf(way)}
      onClick={() => begin(way)}
    >
      {way.names[locale]}
    </Button>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no grid.
    <div className={styles.ways} role="group" aria-labelledby={id}>
      <p id={id}>{say('welcome.or')}</p>
      {first.map(button)}
      {isWhole && others.map(button)}
      {others.length > 0 && !isWhole && (
        <Button kind="quiet" onClick={() => setWhole(true)}>
          {say('welcome.more')}
        </Button>
      )}
      {now && (
        <div className={styles.whole}>
          <WayNotice
            now={now}
            onAgain={begin}
            onPassword={onPassword}
            onApart={(state) => void end(now.way, { state, apart: true })}
          />
        </div>
      )}
    </div>
  );
}
