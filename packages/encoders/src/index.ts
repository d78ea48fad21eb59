export { ModelFolderError } from './model-folder.ts';
export type { Runtime } from './network.ts';
export { loadPictureEncoder, type PictureEncoder } from './picture/picture-encoder.ts';
export { type Answering, answerWith } from './server.ts';
export { loadTextEncoder, type TextEncoderOfFolder } from './text/text-encoder.ts';
