export { listSentTips } from './use-cases/list-sent-tips.ts';
export { listTips } from './use-cases/list-tips.ts';
