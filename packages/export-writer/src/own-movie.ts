import type { MergedRows, NamedMovie } from '@cine/import-reader';

/** A movie, and all that a user says of it. Its first title is the usual one, the second the original. */
export type OwnMovie = { movie: NamedMovie; says: MergedRows };
