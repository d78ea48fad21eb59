/** The id of the heading above what an evening's movie earned. */
export const watchedTitleId = 'watched-title';
