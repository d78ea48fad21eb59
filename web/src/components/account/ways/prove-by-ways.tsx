import { Button } from '#components/form/button.tsx';
import { useProviders } from '#data/auth/ways/provider-list.ts';
import { useIdentities } from '#data/queries/use-identities.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { useWay } from './use-way.ts';
import { WayNotice } from './way-state.tsx';

/** Lets a member prove again who they are, by any provider that they sign in with. */
export function ProveByWays({ uid, onProved }: { uid: string; onProved: () => void }) {
  const { say } = useWords();
  const { identities } = useIdentities(uid);
  const providers = useProviders() ?? [];
  const { now, begin } = useWay('prove', onProved);
  const linked = providers.filter(({ provider }) => identities?.some((each) => each.provider === provider));
  const isEnding = now?.step === 'ending';
  return (
    <>
      <div className={layout.wrapS}>
        {linked.map((way) => (
          <Button
            key={way.provider}
            busy={isEnding && now.way.provider === way.provider}
            held={isEnding && now.way.provider !== way.provider}
            onClick={() => begin(way)}
          >
            {say('settings.proveWith', { name: way.name })}
          </Button>
        ))}
      </div>
      {now && <WayNotice now={now} onAgain={begin} />}
    </>
  );
}
