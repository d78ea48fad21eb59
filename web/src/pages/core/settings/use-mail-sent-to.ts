import { useState } from 'react';

export function useMailSentTo() {
  const [sentTo, setSentTo] = useState<string | null>(null);

  async function send(email: string, sendMail: () => Promise<unknown>): Promise<void> {
    setSentTo(null);
    await sendMail();
    setSentTo(email);
  }

  return { sentTo, send };
}
