import { eveningsOf } from '@cine/contract/queries';
import { useState } from 'react';
import { Redirect } from 'wouter';
import { useOnline } from '../../live/network.ts';
import { useAccount, usePlayer } from '../../live/player.tsx';
import { useQuery } from '../../live/use-query.ts';
import { JoinByCode } from '../../pieces/join-by-code.tsx';
import { Waiting } from '../../pieces/waiting.tsx';
import { useWords } from '../../words/index.tsx';
import styles from './evenings.module.css';
import { StartEvening } from './start-evening.tsx';

/** The way to one's evening: to the one in progress at once, or to a new one or somebody else's. */
export default function Evenings() {
  const { uid } = useAccount();
  const [asked] = useState(() => eveningsOf(uid));
  const evenings = useQuery(asked);
  const isOnline = useOnline();
  if (evenings.state === 'failed') throw evenings.error;
  // One that was left a moment ago may still be on the device.
  const isKnown = evenings.state === 'there' && (!evenings.isFromDevice || !isOnline);
  if (!isKnown) return <Waiting />;
  const [latest] = evenings.data
    .filter(({ data }) => data.status === 'open')
    .sort((one, other) => other.data.createdAt.toMillis() - one.data.createdAt.toMillis());
  return latest ? <Redirect to={`/evening/${latest.id}`} replace /> : <NoEvening />;
}

function NoEvening() {
  const { say } = useWords();
  const { identity } = usePlayer();
  const isGuest = identity.state === 'somebody' && identity.isGuest;
  return (
    <div className={styles.page}>
      <h1>{say('evening.none')}</h1>
      <section className={styles.card} aria-labelledby="start-title">
        <h2 id="start-title">{say('evening.startTitle')}</h2>
        {isGuest ? <p>{say('evening.startAsGuest')}</p> : <StartEvening />}
      </section>
      <section className={styles.card} aria-labelledby="join-title">
        <h2 id="join-title">{say('evening.joinTitle')}</h2>
        <JoinByCode />
      </section>
    </div>
  );
}
