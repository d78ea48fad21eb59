import type { ReactNode } from 'react';
import { LegalTextView } from '#components/legal/legal-text.tsx';
import { operator } from '#components/legal/operator.ts';
import { TextLoading } from '#components/legal/text-loading.tsx';
import { useLegalTexts } from '#components/legal/use-legal-texts.ts';
import { Attribution } from '#components/movie/attribution.tsx';
import { isTopic, type Topic } from '#i18n/legal/topics.ts';
import layout from '#style/layout.module.css';
import { Licences } from './licences.tsx';
import { Report } from './report.tsx';

/** What some pages have below their text. */
const below: Partial<Record<Topic, () => ReactNode>> = {
  credits: Attribution,
  licences: Licences,
  report: Report,
};

/** A page about the law, in the reader's language, for anybody. */
export default function Legal({ topic: named }: { topic: string }) {
  // The routes let no other name in.
  const topic = isTopic(named) ? named : 'imprint';
  const { texts, hasFailed, again } = useLegalTexts();
  if (texts === null) return <TextLoading hasFailed={hasFailed} again={again} />;
  const Below = below[topic];
  return (
    <div className={layout.stackXl}>
      <LegalTextView text={texts[topic]} operator={operator} />
      {Below && <Below />}
    </div>
  );
}
