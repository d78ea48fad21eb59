/** What a sentence asks of the movies of a challenge: rules, and the label by which they are judged. */
import type { Rule } from '@cine/contract/game/challenge-rules';
import { readSentence } from '@cine/movie-language';
import { rulesOf } from '#movies/smart-search/index.ts';
import { normalLabel } from '../labels/concepts-of.ts';

/**
 * The rules of a sentence, and the words that are none. A subject or a mood is judged with the rest, which
 * finds more than a keyword, so the whole sentence is the label then, as it is where all are rules.
 */
export function readLabel(sentence: string, year: number): { rules: Rule[]; label: string } {
  const { rules, text, notUnderstood } = readSentence(sentence, { year });
  const isJudged = ({ field }: { field: string }) => field === 'mood' || field === 'keyword';
  const rest = normalLabel([text, ...notUnderstood].join(' '));
  return {
    rules: rulesOf(rules.filter((rule) => !isJudged(rule))),
    label: rest === '' || rules.some(isJudged) ? normalLabel(sentence) : rest,
  };
}
