import { avatarSides } from '@cine/contract/text/avatar-path';
import type { Crop } from './crop.ts';
import { drawCrop } from './draw-crop.ts';

/** The chosen square as a JPEG in base64, shrunk to the largest size that is shown. */
export async function encodeAvatar(picture: ImageBitmap, crop: Crop): Promise<string> {
  const canvas = document.createElement('canvas');
  canvas.width = avatarSides.large;
  canvas.height = avatarSides.large;
  drawCrop(canvas, picture, crop);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.92));
  if (!blob) throw new Error('The browser can’t encode a picture');
  const url = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
  return url.slice(url.indexOf(',') + 1);
}
