import { type DateAnswer, dateAnswerSchema } from '@cine/contract/operations/together/dates';
import { Check, EqualApproximately, type LucideIcon, X } from 'lucide-react';
import { useWords } from '#i18n/index.tsx';
import styles from './dates.module.css';

export const answerIcons: Readonly<Record<DateAnswer, LucideIcon>> = {
  yes: Check,
  'if-need-be': EqualApproximately,
  no: X,
};

/** What the marks mean, for narrow screens, where they stand without words. */
export function AnswersKey() {
  const { say } = useWords();
  return (
    <p className={`${styles.soft} ${styles.key}`} aria-hidden>
      {dateAnswerSchema.options.map((each) => {
        const Icon = answerIcons[each];
        return (
          <span key={each}>
            <Icon />
            {say(`dates.${each}`)}
          </span>
        );
      })}
    </p>
  );
}
