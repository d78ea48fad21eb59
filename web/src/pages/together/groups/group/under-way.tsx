/** The group's evenings under way, and opening one. */
import { listOpenEvenings, openEvening } from '@cine/contract/operations/together/groups';
import { Clapperboard } from 'lucide-react';
import { Link } from 'wouter';
import buttons from '#components/form/button.module.css';
import { StartSession } from '#components/form/start-session.tsx';
import { DialogButton } from '#components/layout/dialog-button.tsx';
import { call } from '#data/queries/call.ts';
import { useAnswer } from '#data/queries/use-answer.ts';
import { useInbox } from '#data/queries/use-inbox.ts';
import { ifKnown } from '#data/queries/use-live.ts';
import { useRefetchOnChange } from '#data/queries/use-refetch-on-change.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import styles from './group.module.css';

export function UnderWay({ groupId, uid }: { groupId: string; uid: string }) {
  const { say } = useWords();
  const inbox = ifKnown(useInbox(uid));
  const { data, again } = useAnswer(listOpenEvenings, { groupId });
  // Each is announced by a notification.
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

type Props = { groupId: string; isAlone: boolean };

export function OpenEvening({ groupId, isAlone }: Props) {
  const { say } = useWords();
  return (
    <DialogButton
      kind={isAlone ? 'plain' : 'main'}
      icon={Clapperboard}
      text={say('groups.openEvening')}
      title={say('groups.openEvening')}
    >
      <p>{say('groups.openEveningHint')}</p>
      <StartSession open={(where) => call(openEvening, { groupId, ...where })} />
    </DialogButton>
  );
}
