export { launchChromium } from './chromium.ts';
export { describeInBrowser } from './describe.ts';
