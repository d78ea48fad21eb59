import type { SessionDocument } from '@cine/contract/documents/sessions';
import type { Context } from '#context.ts';
import { notify } from '#core/notifications/index.ts';
import { doForAll } from '#platform/walk-each.ts';
import { loadEveningNews } from './use-cases/open-evening.ts';

/** Invites a group's members to its evening, each once. Reads nothing for other evenings. */
export async function inviteToEvening(
  context: Context,
  sessionId: string,
  created: SessionDocument,
): Promise<void> {
  if (created.groupId === undefined) return;
  const evening = await loadEveningNews(context, sessionId);
  if (!evening) return;
  const { groupId, group, hostId, invited } = evening;
  const tell = (uid: string) =>
    notify(context, {
      uid,
      kind: 'invitation',
      event: `evening ${sessionId}`,
      from: { uid: hostId },
      paramsIn: () => ({ to: 'evening', groupId, group, sessionId }),
    });
  await doForAll('members not invited', invited, tell);
}
