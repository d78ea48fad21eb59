import type { Challenge } from '../operations/together/challenges.ts';
import { hiddenTitles } from './hidden-titles.ts';

/** A challenge as others see it: with its titles, the sentence that it was made from is hidden. */
export function withSentenceShown<C extends Challenge>(challenge: C): C {
  const { fromSentence, titles } = challenge;
  const areHidden = titles.en === hiddenTitles.en && titles.fr === hiddenTitles.fr;
  return fromSentence && areHidden
    ? { ...challenge, fromSentence: { ...fromSentence, sentence: null } }
    : challenge;
}
