import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import fc from 'fast-check';
import { crc32c } from './crc32c.ts';
import { ExportFileError } from './export-error.ts';
import { BLOCK_BYTES } from './log-format.ts';
import { readLog } from './log-reader.ts';
import { LogWriter } from './log-writer.ts';

describe('A LevelDB log', () => {
  let directory: string;
  let file: string;
  before(() => {
    directory = mkdtempSync(join(tmpdir(), 'log-test-'));
    file = join(directory, 'output-0');
  });
  after(() => rmSync(directory, { recursive: true }));

  const logOf = (records: Buffer[]): Buffer => {
    const log = new LogWriter();
    for (const record of records) log.append(record);
    return log.take();
  };
  async function read(bytes: Buffer): Promise<Buffer[]> {
    writeFileSync(file, bytes);
    const records: Buffer[] = [];
    for await (const { data } of readLog(file)) records.push(Buffer.from(data));
    return records;
  }
  const damage = (bytes: Buffer): Promise<unknown> => read(bytes).catch((error: unknown) => error);
  function fragments(bytes: Buffer): string[][] {
    const names = ['ZERO', 'FULL', 'FIRST', 'MIDDLE', 'LAST'];
    const blocks: string[][] = [];
    for (let start = 0; start < bytes.length; start += BLOCK_BYTES) {
      const block = bytes.subarray(start, start + BLOCK_BYTES);
      const list: string[] = [];
      for (let at = 0; at + 7 <= block.length; at += 7 + block.readUInt16LE(at + 4)) {
        list.push(`${names[block[at + 6]!]} ${block.readUInt16LE(at + 4)}`);
      }
      blocks.push(list);
    }
    return blocks;
  }

  it('has the checksums of the standard’s examples', () => {
    expect(crc32c(Buffer.from('123456789'))).to.equal(0xe3069283);
    expect(crc32c(Buffer.alloc(32))).to.equal(0x8a9136aa);
    expect(crc32c(Buffer.alloc(32, 0xff))).to.equal(0x62a8ab43);
  });

  it('starts like every official metadata file', () => {
    expect(logOf([Buffer.of(0x33)]).toString('hex')).to.equal('b86d444e01000133');
    expect(logOf([Buffer.of(0x33), Buffer.alloc(0)]).toString('hex')).to.equal(
      'b86d444e01000133052b2843000001',
    );
  });

  it('splits records at the ends of blocks and pads a rest too short for a header', () => {
    const room = BLOCK_BYTES - 7;
    expect(fragments(logOf([Buffer.alloc(70_000)]))).to.deep.equal([
      [`FIRST ${room}`],
      [`MIDDLE ${room}`],
      [`LAST ${70_000 - 2 * room}`],
    ]);
    expect(fragments(logOf([Buffer.alloc(room), Buffer.alloc(3)]))).to.deep.equal([
      [`FULL ${room}`],
      ['FULL 3'],
    ]);
    expect(fragments(logOf([Buffer.alloc(room - 7), Buffer.alloc(3)]))).to.deep.equal([
      [`FULL ${room - 7}`, 'FIRST 0'],
      ['LAST 3'],
    ]);
    const padded = logOf([Buffer.alloc(room - 6, 1), Buffer.alloc(3)]);
    expect(padded.subarray(BLOCK_BYTES - 6, BLOCK_BYTES)).to.deep.equal(Buffer.alloc(6));
    expect(fragments(padded)).to.deep.equal([[`FULL ${room - 6}`], ['FULL 3']]);
  });

  it('returns any records unchanged, also if it is taken out in pieces', async () => {
    const size = fc.oneof(
      fc.nat(20),
      fc.integer({ min: BLOCK_BYTES - 20, max: BLOCK_BYTES + 5 }),
      fc.nat(100_000),
    );
    const sizes = fc.array(fc.tuple(size, fc.boolean()), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(sizes, async (list) => {
        const records = list.map(([length], i) => Buffer.alloc(length, i + 1));
        const log = new LogWriter();
        const pieces = records.map((record, i) => {
          log.append(record);
          return list[i]![1] ? log.take() : Buffer.alloc(0);
        });
        const bytes = Buffer.concat([...pieces, log.take()]);
        expect(log.size).to.equal(bytes.length);
        expect(bytes.equals(logOf(records))).to.equal(true);
        const back = await read(bytes);
        expect(back.length).to.equal(records.length);
        expect(back.every((record, i) => record.equals(records[i]!))).to.equal(true);
      }),
      { numRuns: 30 },
    );
  });

  it('may be padded with zeros to the end of its last block', async () => {
    const bytes = logOf([Buffer.from('one')]);
    const padded = Buffer.concat([bytes, Buffer.alloc(BLOCK_BYTES - bytes.length)]);
    expect(await read(padded)).to.deep.equal([Buffer.from('one')]);
  });

  const records = [
    Buffer.alloc(0),
    Buffer.alloc(BLOCK_BYTES - 24, 7),
    Buffer.alloc(40_000, 8),
    Buffer.alloc(5, 9),
  ];
  const whole = logOf(records);

  it('is refused when any bit is flipped', async () => {
    const places = [...Array(7 * 2 + 7 + 12).keys(), BLOCK_BYTES - 12, BLOCK_BYTES - 1, whole.length - 1];
    for (const at of [...places, BLOCK_BYTES + 6, 2 * BLOCK_BYTES + 5]) {
      for (let bit = 0; bit < 8; bit++) {
        const bytes = Buffer.from(whole);
        bytes[at]! ^= 1 << bit;
        expect(await damage(bytes), `bit ${bit} of byte ${at}`).to.be.instanceOf(ExportFileError);
      }
    }
  });

  it('is refused when it is truncated within a record, with file and place', async () => {
    const starts = [0, 7, BLOCK_BYTES - 10, whole.length - 12];
    for (const at of [3, 7 + 3, 7 + 6, BLOCK_BYTES, BLOCK_BYTES + 100, whole.length - 10, whole.length - 1]) {
      const start = starts.findLast((offset) => offset < at)!;
      const error = await damage(whole.subarray(0, at));
      expect(error, `cut at ${at}`).to.be.instanceOf(ExportFileError);
      expect((error as Error).message)
        .to.contain(file)
        .and.match(/Invalid record/);
      if (at !== BLOCK_BYTES + 100) expect((error as Error).message).to.contain(`byte ${start})`);
    }
  });

  it('is refused when a fragment is missing or repeated', async () => {
    const long = logOf([Buffer.alloc(3 * BLOCK_BYTES, 1)]);
    const blocks = [0, 1, 2, 3].map((i) => long.subarray(i * BLOCK_BYTES, (i + 1) * BLOCK_BYTES));
    const orders = [[1, 2, 3], [0, 0, 1, 2, 3], [0, 1, 2], [0, 1, 2, 3, 0], [3]];
    for (const order of orders) {
      const bytes = Buffer.concat(order.map((i) => blocks[i]!));
      expect(await damage(bytes), order.join()).to.be.instanceOf(ExportFileError);
    }
  });
});
