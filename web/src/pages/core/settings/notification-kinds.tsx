import {
  type Channel,
  type Choices,
  channels,
  isOn,
  type Kind,
  kinds,
} from '@cine/contract/notifications/kinds';
import {
  changeNotificationSettings,
  type NotificationSettings,
} from '@cine/contract/operations/core/notifications';
import { Bell, Mail, Smartphone } from 'lucide-react';
import { ChangeStatus } from '#components/feedback/save-status.tsx';
import { call } from '#data/queries/call.ts';
import { useLatestChange } from '#data/queries/use-latest-change.ts';
import { type Say, useWords, type WordKey } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import { countOn, type Group, groups, kindsOf, switched } from './notification-groups.ts';
import styles from './notification-kinds.module.css';

const heads: Record<Channel, { Icon: typeof Bell; name: WordKey; switchName: WordKey }> = {
  app: { Icon: Bell, name: 'settings.app', switchName: 'settings.inApp' },
  push: { Icon: Smartphone, name: 'settings.devices', switchName: 'settings.onDevices' },
  email: { Icon: Mail, name: 'settings.email', switchName: 'settings.byEmail' },
};

type Email = NotificationSettings['email'] | null;
type Props = { choices: Choices; email: Email };

/** Which notifications come: a switch for each group, and behind it which kinds come on which channel. */
export function NotificationKinds({ choices, email }: Props) {
  const { say } = useWords();
  return (
    <div className={layout.stackM}>
      <ul>
        {groups.map((group) => (
          <GroupRow key={group} group={group} choices={choices} email={email} />
        ))}
      </ul>
      <p className={prose.note}>{say('settings.emailsHint')}</p>
      {email && <WhereEmailsGo email={email} />}
    </div>
  );
}

function GroupRow({ group, choices, email }: Props & { group: Group }) {
  const { say } = useWords();
  const name = say(`settings.group_${group}`);
  const { on, of } = countOn(group, choices);
  const all = useLatestChange(on === of, (isWanted) =>
    call(changeNotificationSettings, { kinds: switched(group, isWanted) }),
  );
  return (
    <li className={styles.group}>
      <label className={styles.switch}>
        <input
          type="checkbox"
          ref={(box) => {
            if (box) box.indeterminate = all.state !== 'saving' && !all.value && on > 0;
          }}
          checked={all.value}
          onChange={() => all.change(!all.value)}
        />
        <strong>{name}</strong>
      </label>
      <ChangeStatus of={all} />
      <details className={surface.disclosure}>
        <summary>
          {countInWords(on, of, say)}
          <span className="unseen">{` – ${say('settings.groupDetails', { group: name })}`}</span>
        </summary>
        <KindTable kinds={kindsOf(group)} choices={choices} email={email} />
      </details>
    </li>
  );
}

function countInWords(on: number, of: number, say: Say): string {
  if (on === of) return say('settings.groupAll');
  return on === 0 ? say('settings.groupNone') : say('settings.groupOn', { on, of });
}

function KindTable({ kinds, choices, email }: Props & { kinds: readonly Kind[] }) {
  const { say } = useWords();
  return (
    <table className={styles.kinds}>
      <thead>
        <tr>
          <th scope="col">
            <span className="unseen">{say('settings.kinds')}</span>
          </th>
          {channels.map((channel) => {
            const { Icon, name } = heads[channel];
            return (
              <th key={channel} scope="col">
                <Icon aria-hidden />
                {say(name)}
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {kinds.map((kind) => (
          <KindRow key={kind} kind={kind} choices={choices} email={email} />
        ))}
      </tbody>
    </table>
  );
}

function WhereEmailsGo({ email: { available, address } }: { email: NonNullable<Email> }) {
  const { say } = useWords();
  if (!available) return <p className={prose.note}>{say('settings.noEmails')}</p>;
  return (
    <p className={prose.note}>
      {address === null ? say('settings.emailsUnverified') : say('settings.emailsTo', { email: address })}
    </p>
  );
}

function KindRow({ kind, choices, email }: Props & { kind: Kind }) {
  const { say } = useWords();
  const app = useChannel(kind, 'app', choices);
  const all = { app, push: useChannel(kind, 'push', choices), email: useChannel(kind, 'email', choices) };
  const canMail = email?.available === true && email.address !== null;
  const changing = channels.find((channel) => all[channel].state || all[channel].fault) ?? 'app';
  const name = say(`settings.kind_${kind}`);
  return (
    <tr>
      <th scope="row">
        {name}
        <ChangeStatus of={all[changing]} />
      </th>
      {channels.map((channel) => {
        const { value, change } = all[channel];
        const isOnHere = value && (channel === 'app' || app.value);
        const isLocked = channel === 'app' ? kinds[kind].fixed.includes('app') : !app.value;
        if (kinds[kind].never?.includes(channel)) return <td key={channel} />;
        return (
          <td key={channel}>
            <label>
              <input
                type="checkbox"
                aria-label={say('settings.kindOn', { kind: name, channel: say(heads[channel].switchName) })}
                checked={isOnHere}
                disabled={isLocked || (channel === 'email' && !canMail && !isOnHere)}
                onChange={({ target }) => change(target.checked)}
              />
            </label>
          </td>
        );
      })}
    </tr>
  );
}

function useChannel(kind: Kind, channel: Channel, choices: Choices) {
  return useLatestChange(isOn(kind, channel, choices), (isWanted) =>
    call(changeNotificationSettings, { kinds: { [kind]: { [channel]: isWanted } } }),
  );
}
