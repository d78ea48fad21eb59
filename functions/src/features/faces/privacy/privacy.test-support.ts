import { exportAccount } from '@cine/contract/operations/faces/privacy';
import { expect } from 'chai';
import { context } from '#context.ts';
import type { TestUser } from '#test/client.ts';
import { beginDeletion } from './delete-service.ts';

export async function pagesOf(user: TestUser) {
  const pages = [await user.call(exportAccount, {})];
  for (let cursor = pages[0]!.nextCursor; cursor !== null; cursor = pages.at(-1)!.nextCursor) {
    pages.push(await user.call(exportAccount, { cursor }));
  }
  return pages;
}

/** Marks a user as deleted, as the call does while the queue is unavailable. */
export async function mark({ uid }: TestUser): Promise<void> {
  const enqueue = async () => {
    throw new Error('No queue');
  };
  expect(await beginDeletion({ ...context(), enqueue }, uid)).to.equal(true);
}
