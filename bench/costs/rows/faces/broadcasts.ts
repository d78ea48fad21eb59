import * as operations from '@cine/contract/operations/faces/broadcasts';
import type { TestUser } from '../../../../functions/test/client.ts';
import { newName, type Row, type Stage } from '../../row.ts';

const text = { title: 'Tonight', body: 'We are back.' };
const texts = { en: text, fr: text, ru: text };

export const broadcastsRows: Row[] = [
  byOperator(operations.writeBroadcast, (operator, broadcastId) => write(operator, broadcastId)),
  drafted(operations.showBroadcast, 'a draft', (operator, broadcastId) =>
    operator.call(operations.showBroadcast, { broadcastId }),
  ),
  drafted(operations.sendBroadcast, 'to a region without members', (operator, broadcastId) =>
    operator.call(operations.sendBroadcast, { broadcastId }),
  ),
  drafted(operations.stopBroadcast, 'a draft, which stays', (operator, broadcastId) =>
    operator.call(operations.stopBroadcast, { broadcastId }),
  ),
  drafted(operations.discardBroadcast, '', (operator, broadcastId) =>
    operator.call(operations.discardBroadcast, { broadcastId }),
  ),
  {
    operation: operations.listBroadcasts,
    label: 'a page of 20',
    prepare: async (stage) => {
      const operator = newOperator(stage);
      for (let n = 0; n < 20; n++) await write(operator, newName());
      return () => operator.call(operations.listBroadcasts, {});
    },
  },
];

type Act = (operator: TestUser, broadcastId: string) => Promise<unknown>;

function byOperator(operation: Row['operation'], act: Act): Row {
  return {
    operation,
    label: '',
    prepare: async (stage) => {
      const operator = newOperator(stage);
      return () => act(operator, newName());
    },
  };
}

/** With a draft of its own for each turn. */
function drafted(operation: Row['operation'], label: string, act: Act): Row {
  return {
    operation,
    label,
    prepare: async (stage) => {
      const operator = newOperator(stage);
      const drafts = [newName(), newName()];
      for (const id of drafts) await write(operator, id);
      return (turn) => act(operator, drafts[turn]!);
    },
  };
}

function newOperator({ userOf }: Stage): TestUser {
  return userOf(newName(), { operator: true });
}

async function write(operator: TestUser, broadcastId: string): Promise<unknown> {
  return operator.call(operations.writeBroadcast, { broadcastId, texts, region: 'JP' });
}
