import type { Rule, Sort } from '../rules.ts';

/** What one part of a sentence asks for, from one token to before another. */
export type Unit = { from: number; to: number } & (
  | {
      kind: 'rules';
      /** What the rules are about: years and decades are one subject. */
      subject: string;
      rules: readonly Rule[];
      /** Whether a word said it that gives way to a number. */
      isVague?: boolean;
      /** The word for a rating's source, which has no field. */
      source?: number;
    }
  | { kind: 'service'; names: readonly string[]; tonight: boolean }
  | { kind: 'tonight' }
  | { kind: 'unseen' }
  | { kind: 'sort'; sort: Sort }
  | { kind: 'text' }
  /** `isQuality`: it says how a movie is, unless it is a title's word. */
  | { kind: 'unclear'; isQuality?: true }
  /** Says nothing of the movie; `isFiller`: unless nothing is asked, and it is a title's word. */
  | { kind: 'nothing'; isFiller?: true }
  | { kind: 'correction' }
);

export function rulesUnit(from: number, to: number, ...rules: readonly Rule[]): Unit {
  const { field } = rules[0]!;
  return { from, to, kind: 'rules', subject: field === 'decade' ? 'year' : field, rules };
}
