import { useState } from 'react';

/** The address that a mail was sent to. */
export function useMailSentTo() {
  const [sentTo, setSentTo] = useState<string | null>(null);

  async function send(email: string, sendMail: () => Promise<unknown>): Promise<void> {
    setSentTo(null);
    await sendMail();
    setSentTo(email);
  }

  return { sentTo, send };
}
