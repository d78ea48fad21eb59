import { minute } from '@cine/contract/time';

/** Saves a file on the device. */
export function download(name: string, type: string, content: BlobPart): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  // Once the download has begun the URL is not needed.
  setTimeout(() => URL.revokeObjectURL(link.href), minute);
}
