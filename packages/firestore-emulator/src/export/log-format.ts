/**
 * LevelDB's log format, in which exports are written: blocks of 32 KiB of fragments, each a header (masked
 * CRC-32C of type and data, length, type) and data. None crosses a block's end, which is filled with zeros.
 */

export const BLOCK_BYTES = 32 * 1024;
/** 4 bytes checksum, 2 bytes length, 1 byte type, little endian. */
export const HEADER_BYTES = 7;
/** Offset of the type in a header; the checksum covers type and data. */
export const TYPE_OFFSET = 6;

/** The type that a zeroed rest of a block seems to have. */
export const PADDING = 0;
export const FULL = 1;
export const FIRST = 2;
export const MIDDLE = 3;
export const LAST = 4;
