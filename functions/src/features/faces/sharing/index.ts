export { fontFileAt } from './card/font-files.ts';
export { pictureOf } from './card/picture-service.ts';
export { fontFiles } from './fonts.ts';
export { gonePage, sharedPage } from './page/page.ts';
export { pageStyle } from './page/style.ts';
export { listShares } from './service.ts';
export { tellShare } from './tell-service.ts';
export { tellerIn } from './words/index.ts';
