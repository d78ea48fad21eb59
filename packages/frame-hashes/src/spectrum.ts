/** What of a picture's spectrum a hash keeps, and how it is computed. */

/** Width of the hashed region by its height. */
export const regionRatio = 4 / 3;

/** Half-waves that fit in the region, across and down. */
export type Frequency = { across: number; down: number };

const mostAcross = 26;
const mostDown = 20;

/** The bits of a hash, the broadest structures first: they survive the most. */
export const frequencies: readonly Frequency[] = Array.from(
  { length: (mostAcross + 1) * (mostDown + 1) - 1 },
  (_, at) => ({ across: (at + 1) % (mostAcross + 1), down: Math.floor((at + 1) / (mostAcross + 1)) }),
)
  .sort((one, other) => waves(one) - waves(other))
  .slice(0, 320);

/** Half-waves in the length of the region's height, in whichever direction. */
export function waves({ across, down }: Frequency): number {
  return Math.hypot(across / regionRatio, down);
}

/** How much weaker finer structures are in natural pictures, whose spectrum falls like this power. */
const fall = 1.25;

/** Lines transformed together, so that a sum needn't wait for the one before it. */
const together = 4;

/** Cosine coefficients of a grid of luminance, each as strong as any other in a natural picture. */
export class Spectrum {
  readonly columns: number;
  /** A multiple of four. */
  readonly rows: number;
  readonly count: number;
  private readonly across: Waves;
  private readonly down: Waves;
  private readonly places: Int32Array;
  private readonly weights: Float64Array;
  private readonly half: Float64Array;
  private readonly products: Float64Array;

  /** Computes the first `count` frequencies. */
  constructor(rows: number, count: number) {
    const columns = Math.round(rows * regionRatio);
    this.columns = columns;
    this.rows = rows;
    this.count = count;
    const lowest = frequencies.slice(0, count);
    const wavesAcross = 1 + Math.max(...lowest.map(({ across }) => across));
    const lines = together * Math.ceil(wavesAcross / together);
    // Lines are transformed together, so each gets the waves that the longest of them needs.
    const wavesDown = Int32Array.from({ length: lines / together }, (_, group) =>
      Math.max(0, ...lowest.filter(({ across }) => inGroup(across) === group).map(({ down }) => down + 1)),
    );
    this.across = wavesOf(columns, new Int32Array(rows / together).fill(wavesAcross));
    this.down = wavesOf(rows, wavesDown);
    this.half = new Float64Array(lines * rows);
    this.products = new Float64Array(lines * Math.max(...wavesDown));
    this.places = Int32Array.from(lowest, ({ across, down }) => down * lines + across);
    this.weights = Float64Array.from(lowest, (each) => waves(each) ** fall);
  }

  /** Fills `into` with the coefficients of `grid`, row by row. */
  compute(grid: Float64Array, into: Float32Array): void {
    const { places, weights, half, products } = this;
    transform(grid, this.across, half);
    transform(half, this.down, products);
    const scale = 4 / (this.rows * this.columns);
    for (let at = 0; at < this.count; at++) into[at] = products[places[at]!]! * weights[at]! * scale;
  }
}

function inGroup(line: number): number {
  return Math.floor(line / together);
}

/** Waves that lines of a length are made of, as many as each group of lines needs. */
type Waves = { length: number; counts: Int32Array; cosines: Float64Array; folded: Float64Array };

function wavesOf(length: number, counts: Int32Array): Waves {
  const folded = new Float64Array(together * length);
  return { length, counts, cosines: cosines(length, Math.max(...counts)), folded };
}

/** Fills `into` with how strong each wave is in each of the lines, wave by wave. */
function transform(
  lines: Float64Array,
  { length, counts, cosines, folded }: Waves,
  into: Float64Array,
): void {
  const middle = length >> 1;
  const oddFrom = together * middle;
  const count = together * counts.length;
  for (let group = 0; group < counts.length; group++) {
    const first = together * group;
    for (let line = 0; line < together; line++) {
      const start = (first + line) * length;
      for (let at = 0; at < middle; at++) {
        const one = lines[start + at]!;
        const other = lines[start + length - 1 - at]!;
        folded[together * at + line] = one + other;
        folded[oddFrom + together * at + line] = one - other;
      }
    }
    const most = counts[group]!;
    for (let wave = 0; wave < most; wave++) {
      let from = wave & 1 ? oddFrom : 0;
      let one = 0;
      let two = 0;
      let three = 0;
      let four = 0;
      for (let at = wave * middle; at < (wave + 1) * middle; at++) {
        const cosine = cosines[at]!;
        one += folded[from]! * cosine;
        two += folded[from + 1]! * cosine;
        three += folded[from + 2]! * cosine;
        four += folded[from + 3]! * cosine;
        from += together;
      }
      const place = wave * count + first;
      into[place] = one;
      into[place + 1] = two;
      into[place + 2] = three;
      into[place + 3] = four;
    }
  }
}

/** The first half of each wave: the second mirrors it, with its sign turned if the wave is odd. */
function cosines(length: number, count: number): Float64Array {
  const half = length >> 1;
  return Float64Array.from({ length: count * half }, (_, at) => {
    const wave = Math.floor(at / half);
    const scale = wave === 0 ? Math.SQRT1_2 : 1;
    return scale * Math.cos((Math.PI * wave * ((at % half) + 0.5)) / length);
  });
}
