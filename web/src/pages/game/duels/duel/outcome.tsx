import { otherSide, resultFor } from '@cine/contract/game/duels/duel-rules';
import type { DuelView } from '@cine/contract/operations/game/duels';
import { Link } from 'wouter';
import { useCircle } from '../../../../data/queries/use-circle.ts';
import { useWords } from '../../../../i18n/index.tsx';
import layout from '../../../../style/layout.module.css';
import surface from '../../../../style/surface.module.css';
import { unpaidInWords } from '../challenge/stakes.tsx';

type Props = { duel: DuelView; fought: NonNullable<DuelView['fought']> };

export function Outcome({ duel, fought }: Props) {
  const { say } = useWords();
  const { own, bet } = duel;
  const { xp, unpaid } = fought.pays[own];
  const other = duel[otherSide(own)].member;
  const circle = useCircle();
  return (
    <section className={`${layout.stackM} ${surface.card}`} aria-labelledby="outcome">
      <h2 id="outcome">{say('duels.outcome')}</h2>
      <p>{unpaid === null ? say('duels.paid', { xp }) : unpaidInWords(unpaid, say)}</p>
      {bet > 0 && <p>{say(`duels.bet_${resultFor(own, fought.winner)}`, { count: bet })}</p>}
      {other && circle?.friends[other.uid] && (
        <p>
          <Link href={`/duels?with=${other.uid}`} className={layout.tapLink}>
            {say('duels.rematch')}
          </Link>
        </p>
      )}
    </section>
  );
}
