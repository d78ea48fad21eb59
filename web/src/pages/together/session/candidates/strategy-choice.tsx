import { type Strategy, setStrategy, strategySchema } from '@cine/contract/operations/together/sessions';
import { useState } from 'react';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { ChoiceCards } from '#components/form/choice-cards.tsx';
import { useAction } from '#components/form/use-action.ts';
import { Dialog } from '#components/layout/dialog.tsx';
import { call } from '#data/queries/call.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import { useSession } from '../session-context.tsx';
import filterStyles from './candidate-filters.module.css';

/** Chooses how the tastes of all are combined. `list-order` says how tastes are combined now. */
export function StrategyChoice() {
  const { say } = useWords();
  const [isChanging, setChanging] = useState(false);
  return (
    <>
      <button
        type="button"
        className={filterStyles.tool}
        aria-label={say('strategies.change')}
        aria-describedby="list-order"
        onClick={() => setChanging(true)}
      >
        {say('strategies.order')}
      </button>
      {isChanging && (
        <Dialog title={say('strategies.title')} onClose={() => setChanging(false)}>
          <Strategies onDone={() => setChanging(false)} />
        </Dialog>
      )}
    </>
  );
}

function Strategies({ onDone }: { onDone: () => void }) {
  const { say } = useWords();
  const { id: sessionId, session, holder } = useSession();
  const { busy, fault, run } = useAction();
  const [strategy, setChosenStrategy] = useState<Strategy>(session.strategy);

  async function change() {
    const done = await run('strategy', () => call(setStrategy, { sessionId, strategy }, holder.seat));
    if (done) onDone();
  }

  return (
    <div className={layout.stackM}>
      <p className={prose.soft}>{say('strategies.hint')}</p>
      <ChoiceCards
        isLegendUnseen
        legend={say('strategies.title')}
        options={strategySchema.options}
        value={strategy}
        onChange={setChosenStrategy}
        titleOf={(strategy) => say(`strategies.${strategy}`)}
        hintOf={(strategy) => say(`strategies.${strategy}_hint`)}
      />
      {fault && <Notice>{fault}</Notice>}
      <Button kind="main" busy={busy !== null} onClick={() => void change()}>
        {say('strategies.take')}
      </Button>
    </div>
  );
}
