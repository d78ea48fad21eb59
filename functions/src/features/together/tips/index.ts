export { list as listTips } from './use-cases/list.ts';
export { listSent as listSentTips } from './use-cases/list-sent.ts';
