import { playerDocumentSchema } from '@cine/contract/documents';
import { ledgerOf } from '@cine/contract/queries';
import { useMemo } from 'react';
import { useAccount } from '../../live/player.tsx';
import { useDocument } from '../../live/use-document.ts';
import { useQuery } from '../../live/use-query.ts';
import { LevelRing } from '../../pieces/level-ring.tsx';
import { ServiceChip } from '../../pieces/service-chip.tsx';
import { useWords } from '../../words/index.tsx';
import styles from './player.module.css';

const shownEntries = 5;

/** How far one is: the level, where the last XP came from, and what one watches on. */
export default function Player() {
  const { say } = useWords();
  const { uid, displayName, providers } = useAccount();
  const player = useDocument(`players/${uid}`, playerDocumentSchema);
  const asked = useMemo(() => ledgerOf(uid), [uid]);
  const ledger = useQuery(asked, { limit: shownEntries });
  if (player.state === 'failed') throw player.error;
  const entries = ledger.state === 'there' ? ledger.data : [];
  return (
    <div className={styles.page}>
      <h1>{displayName}</h1>
      <LevelRing totalXp={player.state === 'there' ? player.data.totalXp : 0} />
      <section>
        <h2>{say('player.lastXp')}</h2>
        {entries.length === 0 && <p>{say('player.noXp')}</p>}
        <ul>
          {entries.map(({ id, data }) => (
            <li key={id}>{say('player.xp', { xp: data.amount })}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{say('setUp.services')}</h2>
        <p className={styles.services}>
          {providers.map((provider) => (
            <ServiceChip key={provider} id={provider} />
          ))}
        </p>
      </section>
    </div>
  );
}
