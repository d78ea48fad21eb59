/** What users may see here; `npm run screens` shows each. */
export type States = {
  notifications: 'empty' | 'loading' | 'unread' | 'read' | 'guest' | 'offline' | 'not-kept';
};
