/** Services to which a link can be sent, and the address that does it. */

/** Where a link can be sent by a plain link of our own; nothing of theirs is loaded. */
export type ShareTarget = 'telegram' | 'whatsapp' | 'vk' | 'mastodon' | 'bluesky' | 'x' | 'mail';

type SharedLink = { url: string; text: string };

const pages: Record<ShareTarget, (sent: SharedLink) => string> = {
  telegram: ({ url, text }) => addressWith('https://t.me/share/url', { url, text }),
  whatsapp: (sent) => addressWith('https://wa.me/', { text: textWithUrl(sent) }),
  vk: ({ url, text }) => addressWith('https://vk.com/share.php', { url, title: text }),
  // It asks which server the user is on.
  mastodon: (sent) => addressWith('https://share.joinmastodon.org/', { text: textWithUrl(sent) }, '#'),
  bluesky: (sent) => addressWith('https://bsky.app/intent/compose', { text: textWithUrl(sent) }),
  x: ({ url, text }) => addressWith('https://x.com/intent/post', { url, text }),
  mail: ({ url, text }) => addressWith('mailto:', { subject: text, body: url }),
};

export const shareTargets = Object.keys(pages) as ShareTarget[];

export const targetNames: Partial<Record<ShareTarget, string>> = {
  telegram: 'Telegram',
  whatsapp: 'WhatsApp',
  vk: 'VK',
  mastodon: 'Mastodon',
  bluesky: 'Bluesky',
  x: 'X',
};

export function addressToShare(target: ShareTarget, sent: SharedLink): string {
  return pages[target](sent);
}

function textWithUrl({ url, text }: SharedLink): string {
  return `${text} ${url}`;
}

function addressWith(address: string, parts: Record<string, string>, before = '?'): string {
  const encoded = Object.entries(parts).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return address + before + encoded.join('&');
}
