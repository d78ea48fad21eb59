const mebibyte = 1 << 20;

/** What one reading takes at most; more is refused, or cut and said. */
export const limits = {
  /** Bytes of one file, or of one in an archive. */
  fileBytes: 64 * mebibyte,
  /** Bytes of all files together, unpacked. */
  totalBytes: 160 * mebibyte,
  archiveEntries: 3000,
  /** Bytes that one byte of an archive may become once it is larger than this. */
  archiveFreeBytes: 16 * mebibyte,
  archiveRatio: 200,
  archivesInArchives: 1,
  columns: 250,
  rows: 200_000,
  /** Letters of a cell; what is longer is cut, as only notes are and they end sooner. */
  cellLetters: 20_000,
  /** Objects of JSON, elements of XML, and values of JSON. */
  objects: 1_000_000,
  values: 10_000_000,
  nesting: 100,
  /** Letters of what is written of a place on a list, and of a movie as such, as reviews are long. */
  noteLetters: 500,
  reviewLetters: 10_000,
  tags: 10,
  tagLetters: 30,
  /** Two hundred that a user made, and the standing ones. */
  collections: 203,
  titleLetters: 300,
  directors: 10,
  directorLetters: 300,
  /** Watches that one row may stand for. */
  plays: 100,
} as const;

/** Why a file, or one in an archive, isn't read. */
export type FileReason =
  | 'file-too-large'
  | 'archive-too-large'
  | 'archive-damaged'
  | 'encoding-unknown'
  | 'format-unknown'
  | 'file-damaged'
  | 'too-many-files'
  | 'too-many-columns'
  | 'too-many-rows'
  | 'nested-too-deeply'
  | 'nothing-to-read'
  | 'not-about-movies'
  | 'deleted-there'
  | 'path-unsafe'
  | 'list-unreadable'
  | 'list-tags-left'
  | 'too-many-lists';

/** Ends the reading of a file; caught where its faults are collected. */
export class Refusal extends Error {
  readonly reason: FileReason;

  constructor(reason: FileReason) {
    super(reason);
    this.reason = reason;
  }
}
