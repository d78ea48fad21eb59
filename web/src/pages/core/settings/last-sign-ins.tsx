import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import { Refusal } from '#data/queries/call.ts';
import { useSignIns } from '#data/queries/sign-in/use-sign-ins.ts';
import { serverNow } from '#data/server-time.ts';
import { dayInWords } from '#i18n/days.ts';
import { dotted } from '#i18n/dotted.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import styles from './settings.module.css';

/** On what kinds of devices a member signed in last, and on which days. */
export function LastSignIns({ uid }: { uid: string }) {
  const { say, locale } = useWords();
  const { signIns, error, again } = useSignIns(uid);
  const refusal = signIns === null && error instanceof Refusal ? error : null;
  if (!refusal && !signIns?.length) return null;
  return (
    <div className={`${layout.stackS} ${styles.setting}`}>
      <h3>{say('settings.lastSignIns')}</h3>
      <p className={prose.note}>{say('settings.lastSignInsHint')}</p>
      {refusal && <RetryNotice refusal={refusal} onRetry={again} isSmall />}
      {signIns && (
        <ul className={layout.stackS}>
          {signIns.map(({ at, device, isThis, isNew }) => (
            <li key={at}>
              <strong>{device || say('settings.unknownDevice')}</strong>{' '}
              <small>
                {dotted([
                  dayInWords(Date.parse(at), locale, serverNow()),
                  isThis ? say('settings.thisDevice') : isNew ? say('settings.newDevice') : null,
                ])}
              </small>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
