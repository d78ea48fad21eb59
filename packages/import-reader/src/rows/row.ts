/** Types of what a row says of a movie, and why a row isn't read. */

/** A day without a zone, a moment, or unknown. */
export type When = { date: string } | { instant: string } | null;

/** A movie as a file names it. */
export type NamedMovie = {
  /** The likeliest first. */
  titles: string[];
  year: number | null;
  tmdbId: number | null;
  /** Such as tt0133093. */
  imdbId: string | null;
  directors: string[];
};

/** What is written of a movie where it stands, such as on a list. */
export type Words = { note?: string; tags?: string[] };

/** Where it stands without a list's name; the position is that of an order by hand in a file of our own. */
type Standing = { at: When; position?: number } & Words;

/** What a user says of a movie; whatever a row doesn't say is missing. */
export type RowContent = {
  /** Each watch; null for one whose day isn't known. */
  watched?: When[];
  isRewatch?: true;
  /** In points from 0 to 100. */
  rating?: { value: number; at: When };
  wanted?: Standing;
  listed?: {
    list: string;
    /** The id of one of the file's collections. */
    collection?: string;
    position: number | null;
    note: string | null;
    at: When;
    tags?: string[];
  };
  liked?: Standing;
  /** What is written of the movie as such; lists, likes and the shelf have words of their own. */
  note?: string;
  tags?: string[];
  /** The medium is as it was named, such as Blu-ray. */
  owned?: { medium: string | null } & Standing;
};

/** Where in which file something stands; the line of an entry of JSON or XML is its number. */
type Place = { file: string; line: number; isEntry?: true };

/** What a row that isn't read, or not wholly, is about, as far as it says. */
type About = { title?: string; year?: number | null };

export type Row = Place & { movie: NamedMovie; says: RowContent };

/** Why a row isn't read, or what of it was left out; then the row follows. */
export type RowReason =
  | 'row-damaged'
  | 'no-title'
  | 'rating-unreadable'
  | 'date-unreadable'
  | 'year-unreadable'
  | 'plays-cut'
  | 'note-cut'
  | 'tags-cut';
export type RowFault = Place & About & { fault: RowReason };

/** A row that isn't about a movie, or says nothing about it. */
export type LeftOutKind = 'series' | 'episode' | 'game' | 'other' | 'nothing-said';
export type LeftOut = Place & About & { leftOut: LeftOutKind };

export type Reading = Row | RowFault | LeftOut;
