import {
  type NewsletterState,
  showNewsletter,
  subscribeToNewsletter,
  unsubscribeFromNewsletter,
} from '@cine/contract/operations/faces/newsletter';
import { useState } from 'react';
import { ChangeStatus } from '#components/feedback/save-status.tsx';
import { CheckBox } from '#components/form/check-box.tsx';
import { useAccount, useUser } from '#data/auth/user.tsx';
import { call } from '#data/queries/call.ts';
import { useAnswer } from '#data/queries/use-answer.ts';
import { useLatestChange } from '#data/queries/use-latest-change.ts';
import { formatAsWritten } from '#i18n/days.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import { Section } from './section.tsx';
import styles from './settings.module.css';

/** The setting of the newsletter: whether, when and where it is sent. */
export function Newsletter() {
  const { say } = useWords();
  const { identity } = useUser();
  if (identity.state !== 'signed-in' || identity.isGuest) return null;
  return (
    <Section title={say('settings.newsletter')}>
      {/* The answer is outdated once the user has confirmed their address. */}
      <Subscription key={`${identity.email} ${identity.emailVerified} ${identity.ways}`} />
    </Section>
  );
}

function Subscription() {
  const { say } = useWords();
  const { data } = useAnswer(showNewsletter, {});
  const [changed, setChanged] = useState<NewsletterState | null>(null);
  const state = changed ?? data;
  const isPossible = state !== null && (state.subscribed || (state.available && state.email !== null));

  const wish = useLatestChange(state?.subscribed ?? false, async (isWanted) =>
    setChanged(await call(isWanted ? subscribeToNewsletter : unsubscribeFromNewsletter, {})),
  );

  return (
    <div className={`${layout.stackS} ${styles.setting}`}>
      <CheckBox
        className={`${surface.check} ${styles.choice}`}
        label={say('settings.newsletterWanted')}
        checked={wish.value}
        disabled={!isPossible}
        onChange={wish.change}
      />
      <p className={prose.note}>{say('settings.newsletterHint')}</p>
      {state && <WhatComes state={state} />}
      <ChangeStatus of={wish} />
    </div>
  );
}

/** When and where the next one is sent, or why it can't be. */
function WhatComes({ state: { subscribed, available, email, nextAt } }: { state: NewsletterState }) {
  const { say, locale } = useWords();
  const { timeZone } = useAccount();
  if (!available) return <p className={prose.note}>{say('settings.noLetters')}</p>;
  if (email === null) return <p className={prose.note}>{say('settings.newsletterUnverified')}</p>;
  if (!subscribed || nextAt === null) return null;
  const format = { timeZone, weekday: 'long', day: 'numeric', month: 'long' } as const;
  const day = formatAsWritten(new Date(nextAt), locale, format);
  return <p className={prose.note}>{say('settings.newsletterNext', { day, email })}</p>;
}
