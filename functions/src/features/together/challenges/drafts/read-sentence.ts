/** What a sentence asks of the movies of a challenge: rules, and the label by which they are judged. */
import type { Rule } from '@cine/contract/game/challenge-rules';
import { readSentence } from '@cine/movie-language';
import { rulesOf } from '#movies/smart-search/index.ts';
import { normalLabel } from '../labels/concepts-of.ts';

/**
 * The rules of a sentence, and its other words: empty where all are rules. A subject or a mood that is wanted
 * is judged with the rest, which finds more than a keyword, so the whole sentence is the label then.
 */
export function readLabel(sentence: string, year: number): { rules: Rule[]; label: string } {
  const { rules, text, notUnderstood } = readSentence(sentence, { year });
  const isJudged = ({ field, operator }: { field: string; operator: string }) =>
    field === 'mood' || (field === 'keyword' && operator !== 'ne' && operator !== 'notIn');
  const rest = normalLabel([text, ...notUnderstood].join(' '));
  return {
    rules: rulesOf(rules.filter((rule) => !isJudged(rule))),
    label: rules.some(isJudged) ? normalLabel(sentence) : rest,
  };
}
