import { otherSide } from '@cine/contract/game/duels/duel-rules';
import type { DuelView } from '@cine/contract/operations/game/duels';
import { Link } from 'wouter';
import { Avatar } from '../../../../components/people/avatar.tsx';
import { useWords } from '../../../../i18n/index.tsx';
import { ago } from '../../../../i18n/relative-time.ts';
import surface from '../../../../style/surface.module.css';
import { duelInWords, otherIn, termsInWords } from '../duel-in-words.ts';
import styles from '../duels.module.css';

export function DuelRow({ duel }: { duel: DuelView }) {
  const { say, locale } = useWords();
  const other = duel[otherSide(duel.own)].member;
  const at = duel.endedAt ?? duel.proposedAt;
  return (
    <li className={styles.row}>
      <Avatar uid={other?.uid ?? ''} name={otherIn(duel, say)} size="s" figure={other?.figure} />
      <span>
        <Link href={`/duels/${duel.id}`} className={surface.coverLink}>
          {duelInWords(duel, say)}
        </Link>
        <small>{termsInWords(duel, say)}</small>
      </span>
      <time dateTime={at}>{ago(at, { say, locale }, Date.now())}</time>
    </li>
  );
}
