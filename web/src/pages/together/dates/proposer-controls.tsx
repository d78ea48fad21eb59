import { cancelDates, type Plan, removeDatesAnswer } from '@cine/contract/operations/together/dates';
import { useLocation } from 'wouter';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { ConfirmButton } from '#components/form/confirm-button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { DialogButton } from '#components/layout/dialog-button.tsx';
import { ShareLink } from '#components/layout/share-link.tsx';
import { call } from '#data/queries/call.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import styles from './dates.module.css';

type Props = { plan: Plan; onChange: (plan: Plan) => void };

/** What only the member who asked for the dates may do: share their link, remove answers and cancel them. */
export function ProposerControls({ plan, onChange }: Props) {
  const { say } = useWords();
  const { code } = plan;
  const [, navigate] = useLocation();
  return (
    <section className={`${layout.stackM} ${surface.card}`}>
      <h2>{say('dates.linkTitle')}</h2>
      <p className={styles.soft}>{say('dates.linkHint')}</p>
      <ShareLink
        label={say('dates.link')}
        path={`/d/${code}`}
        title={say('dates.shareTitle')}
        text={say('dates.shareText')}
      />
      <RemoveAnswers plan={plan} onChange={onChange} />
      <div>
        <ConfirmButton
          kind="quiet"
          title={say('dates.cancelTitle')}
          hint={say('dates.cancelHint')}
          yes={say('dates.cancel')}
          no={say('common.cancel')}
          act={async () => {
            await call(cancelDates, { code });
            navigate('/dates', { replace: true });
          }}
        >
          {say('dates.cancel')}
        </ConfirmButton>
      </div>
    </section>
  );
}

function RemoveAnswers({ plan: { code, answers }, onChange }: Props) {
  const { say } = useWords();
  const { fault, run, buttonStateOf } = useAction();
  const others = answers.filter(({ you }) => !you);
  if (others.length === 0) return null;
  const remove = (answerId: string) =>
    void run(answerId, async () => onChange(await call(removeDatesAnswer, { code, answerId })));
  return (
    <div>
      <DialogButton kind="quiet" text={say('dates.removeAnswers')} title={say('dates.removeAnswers')}>
        {fault && <Notice>{fault}</Notice>}
        <ul className={layout.stackM}>
          {others.map(({ id, name }) => (
            <li key={id} className={layout.spreadRow}>
              <strong>{name}</strong>
              <Button
                {...buttonStateOf(id)}
                aria-label={say('dates.removeAnswer', { name })}
                onClick={() => remove(id)}
              >
                {say('dates.removeIt')}
              </Button>
            </li>
          ))}
        </ul>
      </DialogButton>
    </div>
  );
}
