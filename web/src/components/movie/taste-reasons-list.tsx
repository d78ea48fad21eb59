import type { TasteReason } from '@cine/contract/operations/watching/recommendations';
import { Minus, Plus } from 'lucide-react';
import { useWords } from '#i18n/index.tsx';
import { tasteReasonsInWords } from './taste-reasons-in-words.ts';
import styles from './taste-reasons-list.module.css';

/** Why a movie is likely to please or not, as a list. */
export function TasteReasonsList({ reasons }: { reasons: readonly TasteReason[] }) {
  const { say, locale } = useWords();
  const lines = tasteReasonsInWords(reasons, { say, locale });
  if (lines.length === 0) return null;
  return (
    <ul className={styles.reasons}>
      {lines.map(({ text, isFor }) => (
        <li key={text} data-for={isFor || undefined}>
          {isFor ? <Plus aria-hidden /> : <Minus aria-hidden />}
          <span>
            <span className="unseen">{say(isFor ? 'forYou.speaksFor' : 'forYou.speaksAgainst')} </span>
            {text}
          </span>
        </li>
      ))}
    </ul>
  );
}
