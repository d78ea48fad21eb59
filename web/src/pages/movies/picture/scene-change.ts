/** Which of a clip's samples to look at: one of each scene, none that shows nothing. */

/** A sample's luminance in a few cells, 0–255 each. */
export type Sample = Uint8Array;

/** From here on two samples are of different scenes: the mean difference of their cells. */
const otherScene = 18;
/** How much the cells of a picture vary at least, around their mean, that it shows something. */
const leastContrast = 8;

/** The places of at most `most` samples, in order: the middle of each scene, or of the longest ones. */
export function chooseSamples(samples: readonly Sample[], most: number): number[] {
  const scenes: { from: number; to: number }[] = [];
  for (const [at, sample] of samples.entries()) {
    const former = samples[at - 1];
    const scene = scenes.at(-1);
    if (former && scene && differenceOf(former, sample) < otherScene) scene.to = at;
    else scenes.push({ from: at, to: at });
  }
  return scenes
    .map((scene) => ({ ...scene, middle: Math.floor((scene.from + scene.to) / 2) }))
    .filter(({ middle }) => contrastOf(samples[middle]!) >= leastContrast)
    .sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)
    .slice(0, most)
    .map(({ middle }) => middle)
    .sort((a, b) => a - b);
}

/** When to look at a clip, in seconds: each half second, or at as many moments as may be, evenly. */
export function momentsOf(duration: number, most: number): number[] {
  const count = Math.min(most, Math.max(1, Math.floor(duration * 2)));
  return Array.from({ length: count }, (_, at) => ((at + 0.5) * duration) / count);
}

function differenceOf(one: Sample, other: Sample): number {
  return one.reduce((sum, cell, at) => sum + Math.abs(cell - other[at]!), 0) / one.length;
}

function contrastOf(sample: Sample): number {
  const mean = sample.reduce((sum, cell) => sum + cell, 0) / sample.length;
  return sample.reduce((sum, cell) => sum + Math.abs(cell - mean), 0) / sample.length;
}
