/** The label of a movie by term statistics, which are never as sure as a model may be. */
import type { Locale } from '@cine/contract/primitives';
import { conditionsInWords, reasonInWords } from '../words/reasons.ts';
import type { Label } from './label.ts';
import type { Evidence } from './term-scores.ts';

/** A movie fits if it covers at least so much of the label. */
const enough = 0.5;
/** Confidence in percent: of one that covers nothing, and what covering all of it adds. */
const confidence = { least: 15, span: 40 };

export function termLabel(
  movieId: number,
  coverage: number,
  evidence: readonly Evidence[],
  locale: Locale,
): Label {
  const fits = coverage >= enough;
  const share = fits ? coverage : 1 - coverage;
  return {
    movieId,
    fits,
    confidence: Math.round(confidence.least + confidence.span * Math.min(1, share)),
    reason: reasonInWords(evidence, locale),
    by: 'terms',
    model: null,
  };
}

/** The label of a movie that meets the rules of a sentence which asks for nothing else. */
export function ruleLabel(movieId: number, locale: Locale): Label {
  const { least, span } = confidence;
  const reason = conditionsInWords(locale);
  return { movieId, fits: true, confidence: least + span, reason, by: 'terms', model: null };
}
