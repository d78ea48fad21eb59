import type { NamedMovie } from '@cine/import-reader';

/**
 * A collection that a user made, or a standing one, which its id tells; `rules` are those that its movies
 * meet, if it fills itself.
 */
export type OwnCollection = {
  id: string;
  name: string;
  description: string | null;
  cover: NamedMovie | null;
  order: string;
  visibility: string;
  rules: readonly unknown[] | null;
};
