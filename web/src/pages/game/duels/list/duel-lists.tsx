import type { DuelView } from '@cine/contract/operations/game/duels';
import { useId } from 'react';
import { EmptyState } from '../../../../components/feedback/empty-state.tsx';
import { Notice } from '../../../../components/feedback/notice.tsx';
import closedCurtain from '../../../../components/feedback/scenes/closed-curtain.svg?drawing';
import { Button } from '../../../../components/form/button.tsx';
import { useAction } from '../../../../components/form/use-action.ts';
import { useWords } from '../../../../i18n/index.tsx';
import layout from '../../../../style/layout.module.css';
import { DuelRow } from './duel-row.tsx';

type Props = { all: readonly DuelView[]; more: (() => Promise<unknown>) | null };

/** What waits for an answer of the user's first, then what waits for others, then what is over. */
export function DuelLists({ all, more }: Props) {
  const { say } = useWords();
  const { fault, run, lookOf } = useAction();
  const isOpen = ({ state }: DuelView) => state === 'open';
  if (all.length === 0)
    return <EmptyState scene={closedCurtain} title={say('duels.none')} text={say('duels.noneHint')} />;
  return (
    <div className={layout.stackXxl}>
      <List
        title={say('duels.toAnswer')}
        of={all.filter((duel) => isOpen(duel) && duel.own === 'opponent')}
      />
      <List title={say('duels.sent')} of={all.filter((duel) => isOpen(duel) && duel.own === 'challenger')} />
      <List title={say('duels.past')} of={all.filter((duel) => !isOpen(duel))} />
      {fault && <Notice>{fault}</Notice>}
      {more && (
        <div className={layout.row}>
          <Button {...lookOf('more')} onClick={() => void run('more', more)}>
            {say('duels.earlier')}
          </Button>
        </div>
      )}
    </div>
  );
}

function List({ title, of }: { title: string; of: readonly DuelView[] }) {
  const id = useId();
  if (of.length === 0) return null;
  return (
    <section className={layout.stackS} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className={`${layout.dividedRows} ${layout.longList}`}>
        {of.map((duel) => (
          <DuelRow key={duel.id} duel={duel} />
        ))}
      </ul>
    </section>
  );
}
