import { userDocument } from '@cine/contract/documents/users';
import type { Context } from '../../../context.ts';
import { countLinked } from './link-service.ts';

/** Counts a guest whose account became a member's for those who watched with them. */
export async function followAccount(
  context: Context,
  uid: string,
  before: unknown,
  after: unknown,
): Promise<void> {
  if (before === undefined || after === undefined) return;
  const [former, latter] = [before, after].map((data) => userDocument.decode(data).kind);
  if (former === 'guest' && latter === 'member') await countLinked(context, uid);
}
