import { startInbox, startSmtp } from '@cine/dev-mail';
import type { Service } from './ports.ts';

/** Starts a local mail server and a page of what it received and of links that Auth's emulator would send. */
export async function startLocalMail(project: string, ports: Record<Service, number>) {
  const smtp = await startSmtp(ports.smtp);
  const codes = `http://127.0.0.1:${ports.auth}/emulator/v1/projects/${project}/oobCodes`;
  const links = async () => {
    // Until Auth's emulator is up, there are none.
    const answer = await fetch(codes).catch(() => null);
    if (!answer?.ok) return [];
    return ((await answer.json()) as { oobCodes?: [] }).oobCodes ?? [];
  };
  const inbox = await startInbox({ port: ports.inbox, received: smtp.received, links });
  return {
    settings: { MAIL_FROM: 'Ciné-Compagnon <newsletter@cine.example>', SMTP_URL: smtp.url },
    async close(): Promise<void> {
      await inbox.close();
      await smtp.stop();
    },
  };
}
