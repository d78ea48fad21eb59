import { type Plan, removeDatesAnswer } from '@cine/contract/operations/together/dates';
import { useState } from 'react';
import { Notice } from '../../../components/feedback/notice.tsx';
import { Button } from '../../../components/form/button.tsx';
import { useAction } from '../../../components/form/use-action.ts';
import { Dialog } from '../../../components/layout/dialog.tsx';
import { call } from '../../../data/queries/call.ts';
import { useWords } from '../../../i18n/index.tsx';
import layout from '../../../style/layout.module.css';

type Props = { plan: Plan; onChange: (plan: Plan) => void };

/** Lets who asked take out answers that somebody gave in fun, or in another's name. */
export function RemoveAnswers({ plan: { code, answers }, onChange }: Props) {
  const { say } = useWords();
  const { fault, run, lookOf } = useAction();
  const [isOpen, setOpen] = useState(false);
  const others = answers.filter(({ you }) => !you);
  if (others.length === 0) return null;
  const remove = (answerId: string) =>
    void run(answerId, async () => onChange(await call(removeDatesAnswer, { code, answerId })));
  return (
    <div>
      <Button kind="quiet" onClick={() => setOpen(true)}>
        {say('dates.removeAnswers')}
      </Button>
      {isOpen && (
        <Dialog title={say('dates.removeAnswers')} onClose={() => setOpen(false)}>
          {fault && <Notice>{fault}</Notice>}
          <ul className={layout.stackM}>
            {others.map(({ id, name }) => (
              <li key={id} className={layout.spreadRow}>
                <strong>{name}</strong>
                <Button
                  {...lookOf(id)}
                  aria-label={say('dates.removeAnswer', { name })}
                  onClick={() => remove(id)}
                >
                  {say('dates.removeIt')}
                </Button>
              </li>
            ))}
          </ul>
        </Dialog>
      )}
    </div>
  );
}
