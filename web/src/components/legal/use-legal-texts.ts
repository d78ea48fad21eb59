import { useState } from 'react';
import { useOutcome } from '#data/queries/use-outcome.ts';
import { useWords } from '#i18n/index.tsx';
import { loadTexts } from '#i18n/legal/index.ts';

/**
 * The texts about the law in the reader's language: the former one's while they are loaded, so that nothing
 * typed beside them is lost; null at first, or if that failed.
 */
export function useLegalTexts() {
  const { locale } = useWords();
  const { data, error, again } = useOutcome(['legal-texts', locale], () => loadTexts(locale));
  const [texts, setTexts] = useState(data);
  if (data !== null && data !== texts) setTexts(data);
  return { texts: data ?? texts, hasFailed: error !== null, again };
}
