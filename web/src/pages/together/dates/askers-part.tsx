import { cancelDates, type Plan } from '@cine/contract/operations/together/dates';
import { useLocation } from 'wouter';
import { ConfirmButton } from '../../../components/form/confirm-button.tsx';
import { ShareLink } from '../../../components/layout/share-link.tsx';
import { call } from '../../../data/queries/call.ts';
import { useWords } from '../../../i18n/index.tsx';
import layout from '../../../style/layout.module.css';
import surface from '../../../style/surface.module.css';
import styles from './dates.module.css';
import { RemoveAnswers } from './remove-answers.tsx';

/** For who asked: the link to send, taking out an answer, and taking it all back. */
export function AskersPart({ plan, onChange }: { plan: Plan; onChange: (plan: Plan) => void }) {
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
