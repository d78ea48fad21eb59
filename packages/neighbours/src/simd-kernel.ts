/** The WebAssembly that compares two users' ratings, with its memory's layout. */
import type {} from './web-assembly.d.ts';

/**
 * The inner loop over all pairs, in WebAssembly: one SIMD addition a posting updates all six sums of a pair.
 * The README shows the loop as JavaScript.
 */
type Accumulate = (range: number, last: number, sums: number) => void;

/** A range is three numbers: where the list begins and ends, and where the terms of the user's score are. */
export const rangeBytes = 12;
/** The bytes of the sums of a pair, and of the terms of two scores. */
export const sumsBytes = 16;
/** The users whose numbers fit in a posting. */
export const maxUsers = 2 ** 21;

const params = { range: 0, last: 1, sums: 2 };
const locals = { posting: 3, end: 4, terms: 5, word: 6, place: 7 };

const get = (local: number) => [0x20, local];
const set = (local: number) => [0x21, local];
const tee = (local: number) => [0x22, local];
const i32 = (value: number) => [0x41, ...signed(value)];
const load = (offset: number) => [0x28, 2, offset];
const load128 = [0xfd, 0, 4, 0];
const store128 = [0xfd, 11, 4, 0];
const add128 = [0xfd, 0xce, 0x01];
const lessThan = 0x49;
const add = 0x6a;
const and = 0x71;
const shiftRight = 0x76;
const block = (...body: number[][]) => [0x02, 0x40, ...body.flat(), 0x0b];
const loop = (...body: number[][]) => [0x03, 0x40, ...body.flat(), 0x0b];
const again = [0x0c, 0];
const againIf = [0x0d, 0];
const leaveIf = [0x0d, 1];

const addPosting = (offset: number) => [
  [...get(locals.posting), ...load(offset), ...tee(locals.word)],
  [...i32(7), shiftRight, ...i32(-sumsBytes), and, ...get(params.sums), add, ...tee(locals.place)],
  [...get(locals.place), ...load128],
  [...get(locals.word), ...i32(0x7f0), and, ...get(locals.terms), add, ...load128],
  [...add128, ...store128],
];

/** Handles `count` postings a turn, until fewer are left. */
const postings = (count: number) =>
  block(
    loop(
      [...get(locals.end), ...get(locals.posting), ...i32(4 * count), add, ...tee(locals.word)],
      // Leaves the loop if the list ends before this turn would.
      [lessThan, ...leaveIf],
      ...Array.from({ length: count }, (_, at) => addPosting(4 * at)).flat(),
      [...get(locals.posting), ...i32(4 * count), add, ...set(locals.posting)],
      again,
    ),
  );

const body = loop(
  [...get(params.range), ...load(0), ...set(locals.posting)],
  [...get(params.range), ...load(4), ...set(locals.end)],
  [...get(params.range), ...load(8), ...set(locals.terms)],
  postings(4),
  postings(1),
  [...get(params.range), ...i32(rangeBytes), add, ...tee(params.range), ...get(params.last)],
  [lessThan, ...againIf],
);

const i32Type = 0x7f;
const accumulate = [1, Object.keys(locals).length, i32Type, ...body, 0x0b];
const bytes = Uint8Array.from([
  ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...section(1, [1, 0x60, 3, i32Type, i32Type, i32Type, 0]),
  // Imports a shared memory of 1 to 65,536 pages.
  ...section(2, [1, ...name('own'), ...name('memory'), 2, 3, 1, ...unsigned(65_536)]),
  ...section(3, [1, 0]),
  ...section(7, [1, ...name('accumulate'), 0, 0]),
  ...section(10, [1, ...unsigned(accumulate.length), ...accumulate]),
]);

/** Compiles the kernel; threads that get the same module share its machine code. */
export function compileKernel(): WebAssembly.Module {
  return new WebAssembly.Module(bytes);
}

/** A shared memory of at least this many bytes. */
export function sharedMemory(size: number): WebAssembly.Memory {
  const pages = Math.ceil(size / 65_536);
  return new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
}

/** The kernel over a memory. Addresses are in bytes; there must be at least one range. */
export function accumulateIn(memory: WebAssembly.Memory, kernel: WebAssembly.Module): Accumulate {
  return new WebAssembly.Instance(kernel, { own: { memory } }).exports.accumulate as Accumulate;
}

function section(id: number, content: readonly number[]): number[] {
  return [id, ...unsigned(content.length), ...content];
}

function name(text: string): number[] {
  return [text.length, ...Buffer.from(text)];
}

/** LEB128, the variable-length integers of WebAssembly. */
function unsigned(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)];
}

function signed(value: number): number[] {
  return value >= -64 && value < 64 ? [value & 127] : [(value & 127) | 128, ...signed(value >> 7)];
}
