import { isOn, type Kind, kinds } from '@cine/contract/notifications/kinds';
import {
  changeNotificationSettings,
  type QuietHours,
  showNotificationSettings,
} from '@cine/contract/operations/notifications';
import { Link } from 'wouter';
import { useAccount } from '../../live/auth/user.tsx';
import { call } from '../../live/data/call.ts';
import { usePush } from '../../live/data/push.ts';
import { useAnswer } from '../../live/data/use-answer.ts';
import { useInbox } from '../../live/data/use-inbox.ts';
import { useLatestChange } from '../../live/data/use-latest-change.ts';
import { Notice } from '../../pieces/feedback/notice.tsx';
import { ChangeStatus, SaveStatus } from '../../pieces/feedback/save-status.tsx';
import { useAction } from '../../pieces/form/use-action.ts';
import layout from '../../style/layout.module.css';
import surface from '../../style/surface.module.css';
import { useWords, type WordKey } from '../../words/index.tsx';
import { Section } from './section.tsx';
import styles from './settings.module.css';
import { useSetting } from './use-setting.ts';

/** What each kind is called. */
const names: Record<Kind, WordKey> = {
  'friend-request': 'settings.kindFriendRequest',
  'friend-accepted': 'settings.kindFriendAccepted',
  'friend-completed-challenge': 'settings.kindFriendCompleted',
  'offer-checked': 'settings.kindOfferChecked',
  broadcast: 'settings.kindBroadcast',
  arrivals: 'settings.kindArrivals',
  moderation: 'settings.kindModeration',
};

/** Which notifications a member gets, where, and when not. */
export function Notifications() {
  const { say } = useWords();
  const { kind, uid } = useAccount();
  const inbox = useInbox(uid);
  const all = useSetting('notifications');
  if (kind !== 'member' || !inbox) return null;
  return (
    <Section title={say('common.notifications')} anchor="notifications">
      <p>
        <Link href="/notifications" className={layout.tapLink}>
          {say('settings.allNotifications')}
        </Link>
      </p>
      <div className={`${layout.stackS} ${styles.setting}`}>
        <label className={surface.check}>
          <input
            type="checkbox"
            checked={all.value}
            onChange={({ target }) => void all.save(target.checked)}
          />
          {say('settings.notified')}
        </label>
        <p className={styles.hint}>{say('settings.notifiedHint')}</p>
        <SaveStatus mark={all.mark} />
      </div>
      {all.value && (
        <>
          <PushOfDevice />
          {(Object.keys(kinds) as Kind[]).map((each) => (
            <KindSettings
              key={each}
              kind={each}
              isShown={isOn(each, 'app', inbox.choices)}
              isPushed={isOn(each, 'push', inbox.choices)}
            />
          ))}
          <Quiet hours={inbox.quietHours} />
        </>
      )}
    </Section>
  );
}

/** Pushes on this device; the browser asks for permission when they are switched on. */
function PushOfDevice() {
  const { say } = useWords();
  const { data } = useAnswer(showNotificationSettings, {});
  const { state, switchTo } = usePush(data?.push.publicKey ?? null);
  const action = useAction();
  const isPossible = state === 'on' || (state === 'off' && data !== null && data.push.publicKey !== null);
  const hint: WordKey =
    state === 'denied'
      ? 'settings.pushDenied'
      : state === 'impossible' || data?.push.publicKey === null
        ? 'settings.pushImpossible'
        : 'settings.pushHint';
  return (
    <div className={`${layout.stackS} ${styles.setting}`}>
      <label className={surface.check}>
        <input
          type="checkbox"
          checked={state === 'on'}
          disabled={!isPossible || action.busy !== null}
          onChange={({ target }) => {
            const isWanted = target.checked;
            void action.run('push', () => switchTo(isWanted));
          }}
        />
        {say('settings.push')}
      </label>
      <p className={styles.hint}>{say(hint)}</p>
      {action.fault && <Notice>{action.fault}</Notice>}
    </div>
  );
}

function KindSettings({ kind, isShown, isPushed }: { kind: Kind; isShown: boolean; isPushed: boolean }) {
  const { say } = useWords();
  const change = (channel: 'app' | 'push') => (isWanted: boolean) =>
    call(changeNotificationSettings, { kinds: { [kind]: { [channel]: isWanted } } });
  const app = useLatestChange(isShown, change('app'));
  const push = useLatestChange(isPushed, change('push'));
  return (
    <fieldset className={`${layout.stackS} ${styles.setting}`}>
      <legend>{say(names[kind])}</legend>
      <div className={layout.looseWrap}>
        <label className={surface.check}>
          <input
            type="checkbox"
            checked={app.value}
            disabled={kinds[kind].fixed.includes('app')}
            onChange={({ target }) => app.change(target.checked)}
          />
          {say('settings.inApp')}
        </label>
        <label className={surface.check}>
          <input
            type="checkbox"
            checked={app.value && push.value}
            disabled={!app.value}
            onChange={({ target }) => push.change(target.checked)}
          />
          {say('settings.onDevices')}
        </label>
      </div>
      <ChangeStatus of={app.state || app.fault ? app : push} />
    </fieldset>
  );
}

const usual: QuietHours = { from: '22:00', until: '08:00' };

function Quiet({ hours }: { hours: QuietHours | null }) {
  const { say } = useWords();
  const quiet = useLatestChange<QuietHours | null>(
    hours,
    (quietHours) => call(changeNotificationSettings, { quietHours }),
    (one, other) => one?.from === other?.from && one?.until === other?.until,
  );
  const chosen = quiet.value;
  const choose = (part: keyof QuietHours) => (time: string) => {
    // A browser's field may be emptied.
    if (chosen && time !== '' && time !== chosen[part === 'from' ? 'until' : 'from'])
      quiet.change({ ...chosen, [part]: time });
  };
  return (
    <div className={`${layout.stackS} ${styles.setting}`}>
      <label className={surface.check}>
        <input
          type="checkbox"
          checked={chosen !== null}
          onChange={({ target }) => quiet.change(target.checked ? usual : null)}
        />
        {say('settings.quiet')}
      </label>
      {chosen && (
        <div className={layout.looseWrap}>
          {(['from', 'until'] as const).map((part) => (
            <label key={part} className={surface.check}>
              {say(`settings.quiet_${part}`)}
              <input
                type="time"
                className={styles.time}
                value={chosen[part]}
                onChange={({ target }) => choose(part)(target.value)}
              />
            </label>
          ))}
        </div>
      )}
      <p className={styles.hint}>{say('settings.quietHint')}</p>
      <ChangeStatus of={quiet} />
    </div>
  );
}
