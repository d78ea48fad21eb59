import type { Reason, ReasonParams } from '@cine/contract/errors';
import type { Locale } from '@cine/contract/primitives';
import type { TextFault } from '@cine/contract/text/shown-text';
import { en } from './en.ts';
import { format } from './format.ts';
import { fr } from './fr.ts';
import { ru } from './ru.ts';

/** Why one part of an input is refused. Other reasons get the message of `not-accepted`. */
export type FaultReason =
  | 'missing'
  | 'wrong-type'
  | 'key-unknown'
  | 'too-small'
  | 'too-big'
  | 'not-accepted'
  | 'code-letter-unused'
  | 'custom-movie-needed'
  | 'facts-needed'
  | 'catalogue-movie-needed'
  | 'push-key-form'
  | 'form'
  | 'username-form'
  | 'id-form'
  | 'key-form'
  | 'instant-far'
  | 'change-empty'
  | 'not-multiple'
  | 'times-same'
  | 'emoji-not-one'
  | 'weekdays-needed'
  | 'count-needed'
  | 'target-needed'
  | 'weekdays-unwanted'
  | 'count-unwanted'
  | 'target-unwanted'
  | 'time-needed'
  | 'range-reversed'
  | 'days-too-many'
  | 'language-needed'
  | 'key-unwanted'
  | 'kind-unfit'
  | 'text-blank'
  | 'movies-repeated'
  | 'answers-count'
  | 'date-repeated'
  | 'date-not-proposed'
  | 'value-unknown'
  | 'guest-only'
  | 'rule-malformed'
  | 'rule-field-unknown'
  | 'rule-operator-unfit'
  | 'rule-value-unfit'
  | 'rule-values-repeated'
  | 'rule-range-reversed'
  | 'rules-count'
  | 'rules-too-long'
  | 'rule-list-second'
  | 'rule-impossible'
  | 'rule-movie-unknown'
  | 'rule-movies-few'
  | TextFault
  | 'character-invisible'
  | 'block-not-one'
  | 'friend-not-one'
  | 'sparring-not-one'
  | 'rating-not-one'
  | 'provider-unknown'
  | 'region-unknown'
  | 'time-zone-unknown';

/** A language's messages, in ICU format. Types demand one for every reason. */
export type Messages = { reasons: Record<Reason, string>; faults: Record<FaultReason, string> };

const catalogues: Record<Locale, Messages> = { fr, en, ru };

export function sayReason(locale: Locale, reason: Reason, params: ReasonParams): string {
  return format(locale, catalogues[locale].reasons[reason], params);
}

/** What is wrong with an input's field; an unknown reason is said to be "not accepted". */
export function sayFault(locale: Locale, reason: string, params: ReasonParams): string {
  const { faults } = catalogues[locale];
  return format(locale, faults[reason as FaultReason] ?? faults['not-accepted'], params);
}
