/** The shapes of an answer, which are those of the rules of challenges and one more. */

export type NumberField = 'year' | 'decade' | 'runtime' | 'rating' | 'popularity';
export type NameField = 'genre' | 'country' | 'language' | 'director' | 'actor' | 'keyword';
export type NumberOperator = 'eq' | 'ne' | 'gt' | 'gte' | 'lt' | 'lte';

export type Rule =
  | { field: NumberField; operator: NumberOperator; value: number }
  | { field: NumberField; operator: 'between'; value: [low: number, high: number] }
  | { field: NumberField; operator: 'in' | 'notIn'; value: number[] }
  | { field: NameField; operator: 'eq' | 'ne' | 'contains'; value: string }
  | { field: NameField; operator: 'in' | 'notIn'; value: string[] }
  | { field: 'mood'; operator: 'eq'; value: string };

export type Sort = 'rating' | 'newest' | 'oldest' | 'shortest' | 'longest' | 'popular';

export type ReadSentence = {
  /** Rules that a movie must all meet. */
  rules: Rule[];
  /** A title, names or a subject to search for, as typed. */
  text: string;
  /** On any of these services; `tonight`: what those present can watch. */
  availability?: { providers: string[]; tonight: boolean };
  /** That nobody present has seen. */
  unseen?: true;
  sort?: Sort;
  /** What would narrow or order the movies, but has no field, as typed. */
  notUnderstood: string[];
};
