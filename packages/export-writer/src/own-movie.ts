import type { MergedRows, NamedMovie } from '@cine/import-reader';

/** Where a movie may have a note of its own, besides those of lists. */
export const notedPlaces = ['wanted', 'liked', 'owned'] as const;

/** All that a user says of a movie. `note` is the one that counts where there is room for one alone. */
export type OwnContent = MergedRows & { notes?: { [Place in (typeof notedPlaces)[number]]?: string } };

/** A movie, and all that a user says of it. Its first title is the usual one, the second the original. */
export type OwnMovie = { movie: NamedMovie; says: OwnContent };
