import { inflateSync } from 'node:zlib';

/**
 * A WOFF font as OpenType whose Cyrillic letters have Russian forms. The display face has Bulgarian ones
 * unless a text is marked as Russian, which satori can't do: so the script's default language becomes
 * Russian. Formats: WOFF 1.0 (W3C), OpenType's "GSUB" and "Script List".
 */
export function withRussianForms(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, at) => tableAt(woff, 44 + 20 * at));
  const opening = Buffer.alloc(12 + 16 * count);
  woff.copy(opening, 0, 4, 8);
  opening.writeUInt16BE(count, 4);
  let offset = opening.length;
  const parts = tables.map(({ tag, checksum, data }, at) => {
    opening.write(tag, 12 + 16 * at, 'latin1');
    [checksum, offset, data.length].forEach((value, field) => {
      opening.writeUInt32BE(value, 16 + 16 * at + 4 * field);
    });
    const padded = Buffer.alloc(4 * Math.ceil(data.length / 4));
    data.copy(padded);
    offset += padded.length;
    if (tag === 'GSUB') makeRussianUsual(padded);
    return padded;
  });
  return Buffer.concat([opening, ...parts]);
}

type Table = { tag: string; checksum: number; data: Buffer };

function tableAt(woff: Buffer, entry: number): Table {
  const [offset, packed, length, checksum] = [4, 8, 12, 16].map((at) => woff.readUInt32BE(entry + at)) as [
    number,
    number,
    number,
    number,
  ];
  const bytes = woff.subarray(offset, offset + packed);
  const data = packed < length ? inflateSync(bytes) : bytes;
  return { tag: woff.toString('latin1', entry, entry + 4), checksum, data };
}

/** Points the Cyrillic script's default language at its Russian one, if it has one. */
function makeRussianUsual(gsub: Buffer): void {
  const scripts = gsub.readUInt16BE(4);
  const cyrillic = recordIn(gsub, scripts, 'cyrl');
  if (cyrillic === null) return;
  const script = scripts + cyrillic;
  const russian = recordIn(gsub, script + 2, 'RUS ');
  if (russian !== null) gsub.writeUInt16BE(russian, script);
}

/** The offset that a list of tags and offsets has for a tag. */
function recordIn(table: Buffer, list: number, tag: string): number | null {
  const count = table.readUInt16BE(list);
  for (let at = list + 2; at < list + 2 + 6 * count; at += 6)
    if (table.toString('latin1', at, at + 4) === tag) return table.readUInt16BE(at + 4);
  return null;
}
