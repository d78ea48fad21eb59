import { type DuelSide, otherSide, resultFor } from '@cine/contract/game/duels/duel-rules';
import type { DuelView } from '@cine/contract/operations/game/duels';
import { useId } from 'react';
import { Link } from 'wouter';
import { AnsweredAt } from '#components/feedback/answered-at.tsx';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import closedCurtain from '#components/feedback/scenes/closed-curtain.svg?drawing';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import buttons from '#components/form/button.module.css';
import { BackLink } from '#components/layout/back-link.tsx';
import { useFocusHeir } from '#components/layout/use-focus-heir.ts';
import { ShareButton } from '#components/sharing/share-button.tsx';
import { leadsNowhere } from '#data/queries/call.ts';
import { useCircle } from '#data/queries/use-circle.ts';
import { ifKnown } from '#data/queries/use-live.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import { unpaidInWords } from '../challenge/stakes.tsx';
import { termsInWords } from '../duel-in-words.ts';
import styles from '../duels.module.css';
import { useOwnHero } from '../for-duelists.tsx';
import { combatantOf } from '../stage/combatant.ts';
import { Stage } from '../stage/stage.tsx';
import { OpenDuel } from './open-duel.tsx';
import { useDuel } from './use-duel.ts';
import { Versus } from './versus.tsx';

/** One duel: open, or fought with its turns on the stage. */
export function ShownDuelPage({ id }: { id: string }) {
  const { say } = useWords();
  const { heir, within } = useFocusHeir();
  const hero = useOwnHero();
  const actions = useDuel(id);
  const { data, refusal, keptAt, again, wasOpen } = actions;
  if (leadsNowhere(refusal, 'duel-not-found'))
    return (
      <div className={layout.stackL}>
        <BackLink href="/duels">{say('duels.title')}</BackLink>
        <EmptyState
          scene={closedCurtain}
          title={say('duels.unknown')}
          text={say('duels.unknownHint')}
          isPage
        />
      </div>
    );
  const duel = data?.duel;
  const sideOf = (side: DuelSide, { own, [side]: of }: DuelView) => ({
    ...combatantOf(of, say),
    hero: own === side ? hero : undefined,
  });
  const sides = duel && { challenger: sideOf('challenger', duel), opponent: sideOf('opponent', duel) };
  return (
    <div className={`${layout.stackL} ${styles.page}`} {...within}>
      <BackLink href="/duels">{say('duels.title')}</BackLink>
      <h1 ref={heir} tabIndex={-1}>
        {sides
          ? say('duels.versus', { one: sides.challenger.name, other: sides.opponent.name })
          : say('duels.one')}
      </h1>
      {duel && <p className={prose.soft}>{termsInWords(duel, say)}</p>}
      {keptAt !== null && <AnsweredAt at={keptAt} />}
      {refusal && !data && <RetryNotice refusal={refusal} onRetry={again} />}
      {!data && !refusal && <Skeleton count={3} />}
      {duel?.fought && sides && (
        <Stage key={duel.fought.seed} {...sides} seed={duel.fought.seed} isPlayedAtOnce={wasOpen}>
          <Outcome duel={duel} fought={duel.fought} />
        </Stage>
      )}
      {data && sides && !data.duel.fought && (
        <>
          <Versus {...sides} />
          <OpenDuel view={data} actions={actions} />
        </>
      )}
    </div>
  );
}

type Props = { duel: DuelView; fought: NonNullable<DuelView['fought']> };

function Outcome({ duel, fought }: Props) {
  const { say } = useWords();
  const { own, bet } = duel;
  const { xp, unpaid } = fought.pays[own];
  const other = duel[otherSide(own)].member;
  const circle = ifKnown(useCircle());
  const id = useId();
  return (
    <section className={`${layout.stackM} ${surface.card}`} aria-labelledby={id}>
      <h2 id={id}>{say('duels.outcome')}</h2>
      <p>{unpaid === null ? say('duels.paid', { xp }) : unpaidInWords(unpaid, say)}</p>
      {bet > 0 && <p>{say(`duels.bet_${resultFor(own, fought.winner)}`, { count: bet })}</p>}
      <div className={layout.wrapM}>
        {other && circle?.friends[other.uid] && (
          <Link href={`/duels?with=${other.uid}`} className={`${buttons.button} ${buttons.plain}`}>
            {say('duels.rematch')}
          </Link>
        )}
        <ShareButton kind="quiet" thing={{ kind: 'duel', id: duel.id }} text={say('sharing.text_duel')} />
      </div>
    </section>
  );
}
