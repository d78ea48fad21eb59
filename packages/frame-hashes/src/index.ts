export { createFrameIndex, type Found, type FrameIndex } from './frame-index.ts';
export { frameHash, hashBytes, isTelling } from './hash.ts';
export type { GrayPicture } from './picture.ts';
