/** Takes pictures out of a clip, in the browser: the clip itself is never sent. */
import { maxPictures } from '@cine/contract/operations/movies/frames';
import { second } from '@cine/contract/time';
import { chooseSamples, momentsOf, type Sample } from './scene-change.ts';
import { drawSmall, jpegOf } from './small-picture.ts';

/** The most moments of a clip that are compared to find its scenes. */
const mostMoments = 120;
/** How long a browser may take to show a moment. */
const patienceMs = 8 * second;
/** Into how many cells a moment is divided to compare it with the next. */
const [columns, rows] = [16, 9];

/** A picture of each scene. `onShare` gets what is done, 0 to 1. Throws if the clip can't be played. */
export async function picturesOfClip(
  address: string,
  onShare: (share: number) => void,
  signal: AbortSignal,
): Promise<Blob[]> {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.preload = 'auto';
  try {
    await load(video, address);
    const moments = momentsOf(await durationOf(video), mostMoments);
    const samples: Sample[] = [];
    for (const [at, moment] of moments.entries()) {
      signal.throwIfAborted();
      await showMoment(video, moment);
      samples.push(sampleOf(video));
      onShare((at + 1) / (moments.length + maxPictures));
    }
    const pictures: Blob[] = [];
    for (const at of chooseSamples(samples, maxPictures)) {
      signal.throwIfAborted();
      await showMoment(video, moments[at]!);
      pictures.push(await jpegOf(drawSmall(video, video.videoWidth, video.videoHeight)));
    }
    return pictures;
  } finally {
    video.removeAttribute('src');
    video.load();
  }
}

async function load(video: HTMLVideoElement, address: string): Promise<void> {
  const loaded = heard(video, 'loadeddata');
  video.src = address;
  await loaded;
  if (video.videoWidth === 0) throw new Error('The clip has no picture');
}

/** A recording doesn't say how long it is; a browser knows once it was sent to the end. */
async function durationOf(video: HTMLVideoElement): Promise<number> {
  if (!Number.isFinite(video.duration)) {
    const event = heard(video, 'durationchange');
    video.currentTime = Number.MAX_SAFE_INTEGER;
    await event;
  }
  if (!Number.isFinite(video.duration)) throw new Error('The clip has no end');
  return video.duration;
}

async function showMoment(video: HTMLVideoElement, seconds: number): Promise<void> {
  const event = heard(video, 'seeked');
  video.currentTime = seconds;
  await event;
}

/** Waits for an event. Rejects after an error, or if it takes too long. */
function heard(video: HTMLVideoElement, name: string): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  const fail = () => reject(new Error(`The clip can’t be played: ${video.error?.message ?? name}`));
  const timer = setTimeout(fail, patienceMs);
  video.addEventListener(name, resolve, { once: true });
  video.addEventListener('error', fail, { once: true });
  return promise.finally(() => {
    clearTimeout(timer);
    video.removeEventListener(name, resolve);
    video.removeEventListener('error', fail);
  });
}

function sampleOf(video: HTMLVideoElement): Sample {
  const canvas = document.createElement('canvas');
  canvas.width = columns;
  canvas.height = rows;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('The browser can’t draw a picture');
  context.drawImage(video, 0, 0, columns, rows);
  const { data } = context.getImageData(0, 0, columns, rows);
  return Uint8Array.from(
    { length: columns * rows },
    (_, at) => 0.299 * data[at * 4]! + 0.587 * data[at * 4 + 1]! + 0.114 * data[at * 4 + 2]!,
  );
}
