/** Pictures made small before they are sent. */

/** The longest side that is sent, in pixels: enough to know a still by. */
const longestSide = 640;

type Source = CanvasImageSource & { width: number; height: number };

/** A picture drawn within 640 pixels, without what its camera added. */
export function drawSmall(source: CanvasImageSource, width: number, height: number): HTMLCanvasElement {
  const scale = Math.min(1, longestSide / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser can’t draw a picture');
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** The picture in a file, upright and small. Throws if the browser can't read it. */
export async function smallPictureOf(file: Blob): Promise<Blob> {
  const picture: Source & { close: () => void } = await createImageBitmap(file);
  try {
    return await jpegOf(drawSmall(picture, picture.width, picture.height));
  } finally {
    picture.close();
  }
}

export async function jpegOf(canvas: HTMLCanvasElement): Promise<Blob> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.88));
  if (!blob) throw new Error('The browser can’t encode a picture');
  return blob;
}

/** A file's bytes in base64. */
export async function base64Of(blob: Blob): Promise<string> {
  const url = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
  return url.slice(url.indexOf(',') + 1);
}
