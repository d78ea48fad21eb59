import { useState } from 'react';

/** Sends a mail and keeps its address, for the page to say where it went. */
export function useMailSentTo() {
  const [sentTo, setSentTo] = useState<string | null>(null);

  async function send(email: string, sendMail: () => Promise<unknown>): Promise<void> {
    setSentTo(null);
    await sendMail();
    setSentTo(email);
  }

  return { sentTo, send };
}
