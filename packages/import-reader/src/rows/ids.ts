/** The IMDb id in a cell, such as tt0133093; a column of ids may lack tt and zeros. */
export function readImdbId(text: string, isIdColumn: boolean): string | null {
  const [, digits] = /\btt(\d{6,10})(?!\d)/.exec(text) ?? [];
  if (digits !== undefined) return `tt${digits.padStart(7, '0')}`;
  if (!isIdColumn || !/^\d{1,8}(?:\.0)?$/.test(text) || Number(text) === 0) return null;
  return `tt${String(Number.parseInt(text, 10)).padStart(7, '0')}`;
}

/** The TMDB id of a movie in a cell, which may be an address; a column of ids holds it alone. */
export function readTmdbId(text: string, isIdColumn: boolean): number | null {
  const [, id] =
    /(?:\btmdb(?::\/\/|=)|themoviedb\.org\/movie\/)(?:movie\/)?(\d{1,9})(?!\d)/i.exec(text) ?? [];
  if (id !== undefined) return Number(id);
  return isIdColumn && /^\d{1,9}(?:\.0)?$/.test(text) && Number(text) > 0 ? Number.parseInt(text, 10) : null;
}

/** Whether an address is that of a series. */
export function isSeriesAddress(text: string): boolean {
  return /themoviedb\.org\/tv\/|kinopoisk\.ru\/series\//.test(text);
}
