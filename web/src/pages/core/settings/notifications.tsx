import { type Choices, isOn } from '@cine/contract/notifications/kinds';
import {
  changeNotificationSettings,
  type NotificationSettings,
  type QuietHours,
  showNotificationSettings,
  usualWarningHour,
} from '@cine/contract/operations/core/notifications';
import { hour as hourMs } from '@cine/contract/time';
import { Link } from 'wouter';
import { Notice } from '#components/feedback/notice.tsx';
import { ChangeStatus, SaveStatus } from '#components/feedback/save-status.tsx';
import { CheckBox } from '#components/form/check-box.tsx';
import { LabelledSelect } from '#components/form/labelled-select.tsx';
import { useAction } from '#components/form/use-action.ts';
import { useAccount, useUser } from '#data/auth/user.tsx';
import { call } from '#data/queries/call.ts';
import { usePush } from '#data/queries/push.ts';
import { useAnswer } from '#data/queries/use-answer.ts';
import { useInbox } from '#data/queries/use-inbox.ts';
import { useLatestChange } from '#data/queries/use-latest-change.ts';
import { ifKnown } from '#data/queries/use-live.ts';
import { dateTimeFormat } from '#i18n/formats.ts';
import { useWords, type WordKey } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import { NotificationKinds } from './notification-kinds.tsx';
import { Section } from './section.tsx';
import styles from './settings.module.css';
import { useSetting } from './use-setting.ts';

/** The settings of notifications: kinds, pushes, quiet hours, the streak's warning. */
export function Notifications() {
  const { say } = useWords();
  const { kind, uid } = useAccount();
  const { identity } = useUser();
  const inbox = ifKnown(useInbox(uid));
  const all = useSetting('notifications');
  if (kind !== 'member' || !inbox || identity.state !== 'signed-in') return null;
  return (
    <Section title={say('common.page_notifications')} anchor="notifications">
      <p>
        <Link href="/notifications" className={layout.tapLink}>
          {say('settings.allNotifications')}
        </Link>
      </p>
      <div className={`${layout.stackS} ${styles.setting}`}>
        <CheckBox
          label={say('settings.notified')}
          checked={all.value}
          onChange={(isOn) => void all.save(isOn)}
        />
        <p className={prose.note}>{say('settings.notifiedHint')}</p>
        <SaveStatus mark={all.mark} />
      </div>
      {all.value && (
        <>
          {/* The answer is outdated once the user has confirmed their address. */}
          <Channels
            key={`${identity.email} ${identity.emailVerified} ${identity.ways}`}
            choices={inbox.choices}
          />
          <QuietHoursSetting hours={inbox.quietHours} />
          {isOn('streak-at-risk', 'app', inbox.choices) && (
            <WarningHour hour={inbox.warningHour ?? usualWarningHour} />
          )}
        </>
      )}
    </Section>
  );
}

/** Pushes on this device, and which kinds come where. */
function Channels({ choices }: { choices: Choices }) {
  const { data } = useAnswer(showNotificationSettings, {});
  return (
    <>
      <PushOfDevice settings={data} />
      <NotificationKinds choices={choices} email={data?.email ?? null} />
    </>
  );
}

/** Pushes on this device; the browser asks for permission when they are switched on. */
function PushOfDevice({ settings: data }: { settings: NotificationSettings | null }) {
  const { say } = useWords();
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
      <p className={prose.note}>{say(hint)}</p>
      {action.fault && <Notice>{action.fault}</Notice>}
    </div>
  );
}

const usualQuietHours: QuietHours = { from: '22:00', until: '08:00' };

function QuietHoursSetting({ hours }: { hours: QuietHours | null }) {
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
      <CheckBox
        label={say('settings.quiet')}
        checked={chosen !== null}
        onChange={(isOn) => quiet.change(isOn ? usualQuietHours : null)}
      />
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
      <p className={prose.note}>{say('settings.quietHint')}</p>
      <ChangeStatus of={quiet} />
    </div>
  );
}

const hoursOfDay = Array.from({ length: 24 }, (_, each) => each);

/** The hour of the day at which they are warned that their streak ends. */
function WarningHour({ hour }: { hour: number }) {
  const { say, locale } = useWords();
  const chosen = useLatestChange(hour, (warningHour) => call(changeNotificationSettings, { warningHour }));
  const format = dateTimeFormat(locale, { timeZone: 'UTC', hour: 'numeric', minute: '2-digit' });
  return (
    <div className={`${layout.stackS} ${styles.setting}`}>
      <LabelledSelect
        label={say('settings.warningHour')}
        value={chosen.value}
        onChange={(value) => chosen.change(Number(value))}
      >
        {hoursOfDay.map((each) => (
          <option key={each} value={each}>
            {format.format(each * hourMs)}
          </option>
        ))}
      </LabelledSelect>
      <p className={prose.note}>{say('settings.warningHint')}</p>
      <ChangeStatus of={chosen} />
    </div>
  );
}
