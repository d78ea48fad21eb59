import type { Firestore } from 'firebase-admin/firestore';

/** Mails that came twice, and those that wait or failed though nothing is in their way. */
export async function mailFaults(
  db: Firestore,
  received: readonly { messageId?: string | undefined }[],
): Promise<string[]> {
  const times = Map.groupBy(received, ({ messageId }) => messageId ?? 'without an id');
  const doubled = [...times].filter(([, mails]) => mails.length > 1);
  const { docs } = await db.collection('outbox').get();
  const states = docs.map((mail) => [mail.id, String(mail.get('delivery.state'))] as const);
  // What was cut off while it was sent may have arrived, and isn't sent again.
  const ended = new Set(['sent', 'unknown', 'cancelled']);
  const unsent = states.filter(([, state]) => !ended.has(state));
  const sent = states.filter(([, state]) => state === 'sent').length;
  return [
    ...doubled.map(([id, mails]) => `mail ${id} came ${mails.length} times`),
    ...unsent.map(([id, state]) => `outbox/${id} is ${state}`),
    ...(sent > times.size ? [`${sent} mails are sent, ${times.size} came`] : []),
  ];
}
