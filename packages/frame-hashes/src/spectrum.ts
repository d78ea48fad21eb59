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

/** Cosine coefficients of a grid of luminance, each as strong as any other in a natural picture. */
export class Spectrum {
  readonly columns: number;
  readonly rows: number;
  readonly count: number;
  private readonly mostAcross: number;
  private readonly mostDown: Int32Array;
  private readonly cosAcross: Float64Array;
  private readonly cosDown: Float64Array;
  private readonly places: Int32Array;
  private readonly weights: Float64Array;
  private readonly folded: Float64Array;
  private readonly half: Float64Array;
  private readonly products: Float64Array;
  private readonly halves: Float64Array;

  /** Computes the first `count` frequencies. */
  constructor(rows: number, count: number) {
    const columns = Math.round(rows * regionRatio);
    this.columns = columns;
    this.rows = rows;
    this.count = count;
    const kept = frequencies.slice(0, count);
    this.mostAcross = Math.max(...kept.map(({ across }) => across));
    const down = Math.max(...kept.map(({ down }) => down));
    this.mostDown = Int32Array.from({ length: this.mostAcross + 1 }, (_, across) =>
      Math.max(-1, ...kept.filter((each) => each.across === across).map((each) => each.down)),
    );
    this.cosAcross = cosines(columns, this.mostAcross);
    this.cosDown = cosines(rows, down);
    this.places = Int32Array.from(kept, ({ across, down: at }) => across * (down + 1) + at);
    this.weights = Float64Array.from(kept, (each) => waves(each) ** fall);
    this.folded = new Float64Array(columns);
    this.half = new Float64Array((this.mostAcross + 1) * rows);
    this.halves = new Float64Array(rows);
    this.products = new Float64Array((this.mostAcross + 1) * (down + 1));
  }

  /** Fills `into` with the coefficients of `grid`, row by row. */
  compute(grid: Float64Array, into: Float32Array): void {
    const { columns, rows, mostAcross, cosAcross, cosDown, folded, half, halves, products } = this;
    const middle = columns >> 1;
    for (let row = 0; row < rows; row++) {
      const start = row * columns;
      for (let at = 0; at < middle; at++) {
        const one = grid[start + at]!;
        const other = grid[start + columns - 1 - at]!;
        folded[at] = one + other;
        folded[middle + at] = one - other;
      }
      for (let across = 0; across <= mostAcross; across++) {
        const from = across & 1 ? middle : 0;
        const wave = across * middle;
        let sum = 0;
        for (let at = 0; at < middle; at++) sum += folded[from + at]! * cosAcross[wave + at]!;
        half[across * rows + row] = sum;
      }
    }
    const centre = rows >> 1;
    const stride = products.length / (mostAcross + 1);
    for (let across = 0; across <= mostAcross; across++) {
      const start = across * rows;
      for (let at = 0; at < centre; at++) {
        const one = half[start + at]!;
        const other = half[start + rows - 1 - at]!;
        halves[at] = one + other;
        halves[centre + at] = one - other;
      }
      const most = this.mostDown[across]!;
      for (let down = 0; down <= most; down++) {
        const from = down & 1 ? centre : 0;
        const wave = down * centre;
        let sum = 0;
        for (let at = 0; at < centre; at++) sum += halves[from + at]! * cosDown[wave + at]!;
        products[across * stride + down] = sum;
      }
    }
    const scale = 4 / (rows * columns);
    for (let at = 0; at < this.count; at++) {
      into[at] = products[this.places[at]!]! * this.weights[at]! * scale;
    }
  }
}

/** The first half of each wave: the second mirrors it, with its sign turned if the wave is odd. */
function cosines(length: number, most: number): Float64Array {
  const half = length >> 1;
  return Float64Array.from({ length: (most + 1) * half }, (_, at) => {
    const wave = Math.floor(at / half);
    const scale = wave === 0 ? Math.SQRT1_2 : 1;
    return scale * Math.cos((Math.PI * wave * ((at % half) + 0.5)) / length);
  });
}
