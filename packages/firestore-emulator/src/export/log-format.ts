/**
 * LevelDB's log format: blocks of 32 KiB holding fragments of records. A fragment is a header (masked CRC-32C of type
 * and data, data length, type) and data; none crosses a block's end, and what is too short for a header is zeros.
 */
export const BLOCK_BYTES = 32 * 1024;
/** 4 bytes checksum, 2 bytes length, 1 byte type, little endian. */
export const HEADER_BYTES = 7;
/** Where in a header the type is: the checksum covers it and the data behind it. */
export const TYPE_OFFSET = 6;

/** What a zeroed rest of a block looks like. */
export const PADDING = 0;
export const FULL = 1;
export const FIRST = 2;
export const MIDDLE = 3;
export const LAST = 4;
