import { useHostServices } from '@cine/contract/operations/together/sessions';
import { useId } from 'react';
import { Notice } from '#components/feedback/notice.tsx';
import { faultOf } from '#components/form/use-action.ts';
import { Avatar } from '#components/people/avatar.tsx';
import { call } from '#data/queries/call.ts';
import { useLatestChange } from '#data/queries/use-latest-change.ts';
import { useWords } from '#i18n/index.tsx';
import surface from '#style/surface.module.css';
import { useSession } from '../session-context.tsx';
import { peopleOf } from './people-of.ts';
import styles from './whose-services.module.css';

/** Whose services count: those that all have, or one's at whose place they are, the host first. */
export function WhoseServices() {
  const { say } = useWords();
  const group = useId();
  const context = useSession();
  const { id: sessionId, session, holder } = context;
  const { value, change, fault } = useLatestChange(session.servicesOf, (uid) =>
    call(useHostServices, { sessionId, uid }, holder.seat),
  );
  const lenders = peopleOf(context).filter(({ uid, providers }) => providers.length > 0 || uid === value);
  // Also for the first who is there: nobody who comes moves anything.
  if (session.mode === 'apart' || lenders.length === 0) return null;
  return (
    <fieldset className={styles.whose}>
      <legend>{say('session.whose')}</legend>
      <div className={styles.choices}>
        <label className={surface.pill}>
          <input type="radio" name={group} checked={value === null} onChange={() => change(null)} />
          {say('session.whoseAll')}
        </label>
        {lenders.map(({ uid, name }) => (
          <label key={uid} className={`${surface.pill} ${styles.lender}`}>
            <input type="radio" name={group} checked={value === uid} onChange={() => change(uid)} />
            <Avatar uid={uid} name={name} size="s" />
            <span>{name}</span>
          </label>
        ))}
      </div>
      {fault !== null && <Notice>{faultOf(fault, say)}</Notice>}
    </fieldset>
  );
}
