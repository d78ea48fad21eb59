import { listOpenEvenings } from '@cine/contract/operations/together/groups';
import { Link } from 'wouter';
import buttons from '../../../../components/form/button.module.css';
import { useAnswer } from '../../../../data/queries/use-answer.ts';
import { useInbox } from '../../../../data/queries/use-inbox.ts';
import { useRefetchOnChange } from '../../../../data/queries/use-refetch-on-change.ts';
import { useWords } from '../../../../i18n/index.tsx';
import layout from '../../../../style/layout.module.css';
import surface from '../../../../style/surface.module.css';
import styles from './group.module.css';

export function UnderWay({ groupId, uid }: { groupId: string; uid: string }) {
  const { say } = useWords();
  const inbox = useInbox(uid);
  const { data, again } = useAnswer(listOpenEvenings, { groupId });
  // A notification invites to each.
  useRefetchOnChange(inbox?.unread.map(({ id }) => id).join() ?? null, again);
  if (!data || data.evenings.length === 0) return null;
  return (
    <section className={layout.stackS} aria-label={say('groups.underWay')}>
      {data.evenings.map(({ sessionId, host, present, attends }) => (
        <div key={sessionId} className={`${surface.live} ${layout.spreadRow} ${styles.underWay}`}>
          <p>
            <strong>{say('groups.underWay')}</strong>
            <br />
            {say('groups.underWayOf', { name: host || say('groups.somebody'), count: present })}
          </p>
          <Link
            href={`/evening/${sessionId}${attends ? '' : `?group=${groupId}`}`}
            className={`${buttons.button} ${buttons.main}`}
          >
            {say(attends ? 'groups.underWayGo' : 'groups.underWayJoin')}
          </Link>
        </div>
      ))}
    </section>
  );
}
