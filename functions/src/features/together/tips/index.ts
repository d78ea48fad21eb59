export { listSentTips, listTips } from './use-cases/list-tips.ts';
