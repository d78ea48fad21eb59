import { analyse } from 'chardet';

/** The encodings that files of others are read in. */
export type FileEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251' | 'windows-1252';

/** Bytes at even and odd places that make a file UTF-16: nearly all letters there are of two small blocks. */
const utf16Share = 0.6;
/** Letters beyond ASCII stand alone in Western words, and side by side in Cyrillic ones. */
const minTogether = 0.7;
const maxTogether = 0.4;
/** О, е, а, и, н and т are nearly half of any Russian, Ukrainian or Bulgarian text. */
const leastCommon = 0.3;
/** Signs inside words and capitals behind small letters, by which another encoding shows. */
const maxOdd = 0.05;
/** How much surer than of a language of the encoding itself one must be of another's to refuse a file. */
const surer = 1.25;
const minSure = 20;
/**
 * Ð, Ý and Þ: among the languages of windows-1252 only Icelandic has more of them than this; letters of
 * Turkish and Baltic languages have the same bytes.
 */
const mostIcelandic = 0.1;
const icelandic: ReadonlySet<number> = new Set([0xd0, 0xdd, 0xde, 0xf0, 0xfd, 0xfe]);
/**
 * The most bytes of fields beyond ASCII that are sampled to find their language; other fields may have
 * another.
 */
const maxSampled = 65_536;
const longestField = 1000;

/**
 * Finds out what a file is encoded in, from its bytes as they come: a byte order mark says it; without one,
 * UTF-16 shows by its high bytes, and what is valid UTF-8 is that. Anything else is windows-1251 if its
 * letters beyond ASCII stand together as in Cyrillic texts, and windows-1252 if they stand alone and make
 * sense in a Western European language rather than in Polish, Czech, Hungarian, Turkish or a Baltic one.
 */
export class EncodingFinder {
  private readonly utf8 = new TextDecoder('utf-8', { fatal: true });
  private isUtf8 = true;
  private readonly start: number[] = [];
  /** How often each byte follows each other byte. */
  private readonly pairs = new Uint32Array(65_536);
  private readonly byPlace = [new Uint32Array(256), new Uint32Array(256)] as const;
  private last = 32;
  private before = 32;
  private count = 0;
  private signsInWords = 0;
  private readonly sample: number[] = [];
  private field: number[] = [];

  add(bytes: Uint8Array): void {
    for (let at = 0; this.start.length < 3 && at < bytes.length; at++) this.start.push(bytes[at]!);
    if (this.isUtf8)
      try {
        this.utf8.decode(bytes, { stream: true });
      } catch {
        this.isUtf8 = false;
      }
    const [even, odd] = this.byPlace;
    let { last, before, count } = this;
    for (const byte of bytes) {
      (count++ & 1 ? odd : even)[byte]! += 1;
      this.pairs[(last << 8) | byte]! += 1;
      if (isWestern(before) && isSign(last) && isWestern(byte)) this.signsInWords += 1;
      before = last;
      last = byte;
    }
    this.last = last;
    this.before = before;
    this.count = count;
    this.keepFields(bytes);
  }

  private keepFields(bytes: Uint8Array): void {
    for (const byte of bytes) {
      if (this.sample.length >= maxSampled) return;
      this.field.push(byte);
      if (!isSeparator(byte) && this.field.length < longestField) continue;
      this.sample.push(...this.fieldBeyondAscii());
      this.field = [];
    }
  }

  private fieldBeyondAscii(): number[] {
    return this.field.some((byte) => byte >= 0x80) ? this.field : [];
  }

  /** The encoding of all that was added; null if it is none of them, or can't be told. */
  found(): FileEncoding | null {
    const [one, two, three] = this.start;
    if (one === 0xef && two === 0xbb && three === 0xbf) return this.isWholeUtf8() ? 'utf-8' : null;
    if (one === 0xff && two === 0xfe) return this.count % 2 === 0 ? 'utf-16le' : null;
    if (one === 0xfe && two === 0xff) return this.count % 2 === 0 ? 'utf-16be' : null;
    const [even, odd] = this.byPlace;
    if (even[0]! + odd[0]! > 0) return this.utf16WithoutMark();
    if (this.isWholeUtf8()) return 'utf-8';
    return this.ofOneByte();
  }

  private isWholeUtf8(): boolean {
    if (!this.isUtf8) return false;
    try {
      this.utf8.decode();
      return true;
    } catch {
      return false;
    }
  }

  private utf16WithoutMark(): FileEncoding | null {
    const [even, odd] = this.byPlace;
    const high = (counts: Uint32Array) => (counts[0]! + counts[4]!) / (this.count / 2);
    if (this.count % 2 === 1) return null;
    if (high(odd) >= utf16Share && even[0] === 0) return 'utf-16le';
    if (high(even) >= utf16Share && odd[0] === 0) return 'utf-16be';
    return null;
  }

  private ofOneByte(): FileEncoding | null {
    const letters = this.beyondAsciiWhere(isHighLetter);
    const pairs = this.pairsWhere((former, latter) => isHighLetter(former) && isHighLetter(latter));
    const together = pairs / Math.max(1, letters);
    if (together >= minTogether && !this.has(isNotIn1251))
      return this.readsAsCyrillic(letters) ? 'windows-1251' : null;
    if (together > maxTogether || this.has(isNotIn1252)) return null;
    return this.readsAsWestern(letters) ? 'windows-1252' : null;
  }

  private readsAsCyrillic(letters: number): boolean {
    const odds = this.pairsWhere((former, latter) => isCyrillicSmall(former) && isCyrillicCapital(latter));
    return (
      this.beyondAsciiWhere(isCommonCyrillic) >= leastCommon * letters &&
      odds <= maxOdd * letters &&
      letters >= 0.8 * this.beyondAsciiWhere(() => true) &&
      !this.isOfOthers(hebrew, cyrillic)
    );
  }

  private readsAsWestern(letters: number): boolean {
    const capitalsInWords = this.pairsWhere(
      (former, latter) => isAsciiSmall(former) && isWesternCapital(latter),
    );
    return (
      this.signsInWords + capitalsInWords <= maxOdd * this.beyondAsciiWhere(() => true) &&
      this.beyondAsciiWhere((byte) => icelandic.has(byte)) <= mostIcelandic * letters &&
      !this.isOfOthers(notWestern, western)
    );
  }

  private has(isOne: (byte: number) => boolean): boolean {
    return this.beyondAsciiWhere(isOne) > 0;
  }

  /** How many bytes beyond ASCII are such. */
  private beyondAsciiWhere(isOne: (byte: number) => boolean): number {
    const [even, odd] = this.byPlace;
    let total = 0;
    for (let byte = 0x80; byte < 0x100; byte++) if (isOne(byte)) total += even[byte]! + odd[byte]!;
    return total;
  }

  /** Whether the letters are rather of a language of other encodings than of one of its own. */
  private isOfOthers(others: RegExp, own: RegExp): boolean {
    const guesses = analyse(Uint8Array.from([...this.sample, ...this.fieldBeyondAscii()]));
    const sureOf = (encodings: RegExp) =>
      Math.max(0, ...guesses.filter(({ name }) => encodings.test(name)).map(({ confidence }) => confidence));
    const sure = sureOf(others);
    return sure >= minSure && sure > surer * sureOf(own);
  }

  private pairsWhere(are: (former: number, latter: number) => boolean): number {
    let total = 0;
    for (let former = 0x41; former < 0x100; former++)
      for (let latter = 0x80; latter < 0x100; latter++)
        if (are(former, latter)) total += this.pairs[(former << 8) | latter]!;
    return total;
  }
}

/** Encodings as chardet names them. */
const western = /^(?:ISO-8859-1|windows-1252)$/;
const notWestern = /^(?:ISO-8859-[2579]|windows-125[01345678]|KOI8-R)$/;
const cyrillic = /^windows-1251$/;
const hebrew = /^(?:ISO-8859-8|windows-1255)$/;

/** Where both encodings have the letters beyond ASCII, but for a few. */
function isHighLetter(byte: number): boolean {
  return byte >= 0xc0;
}

/** Bytes that mean nothing in windows-1251, and in windows-1252. */
function isNotIn1251(byte: number): boolean {
  return byte === 0x98;
}

function isNotIn1252(byte: number): boolean {
  return [0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte);
}

/** А to Я in windows-1251, and а to я. */
function isCyrillicCapital(byte: number): boolean {
  return byte >= 0xc0 && byte < 0xe0;
}

function isCyrillicSmall(byte: number): boolean {
  return byte >= 0xe0;
}

/** О, е, а, и, н and т in windows-1251, small or capital. */
function isCommonCyrillic(byte: number): boolean {
  return isHighLetter(byte) && [0xee, 0xe5, 0xe0, 0xe8, 0xed, 0xf2].includes(byte | 0x20);
}

function isAsciiSmall(byte: number): boolean {
  return byte >= 0x61 && byte <= 0x7a;
}

/** À to Þ in windows-1252, but ×; and Š, Œ, Ž and Ÿ. */
function isWesternCapital(byte: number): boolean {
  return (byte >= 0xc0 && byte < 0xdf && byte !== 0xd7) || [0x8a, 0x8c, 0x8e, 0x9f].includes(byte);
}

/** Whether a byte parts fields or lines of a table. */
function isSeparator(byte: number): boolean {
  return [0x09, 0x0a, 0x0d, 0x22, 0x2c, 0x3b].includes(byte);
}

function isWestern(byte: number): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || isAsciiSmall(byte) || isHighLetter(byte);
}

/** Signs of windows-1252 that don't stand between two letters, as ’, · and no-break spaces do. */
function isSign(byte: number): boolean {
  const isLetter = [0x83, 0x8a, 0x8c, 0x8e, 0x9a, 0x9c, 0x9e, 0x9f].includes(byte);
  return (
    byte >= 0x80 &&
    byte < 0xc0 &&
    !isLetter &&
    ![0x85, 0x91, 0x92, 0x96, 0x97, 0xa0, 0xad, 0xb7].includes(byte)
  );
}

/** A whole file as text, and what it was read as; null if its encoding is unknown. */
export function decodeFile(bytes: Uint8Array): { text: string; encoding: FileEncoding } | null {
  const finder = new EncodingFinder();
  finder.add(bytes);
  const encoding = finder.found();
  return encoding === null ? null : { text: new TextDecoder(encoding).decode(bytes), encoding };
}
