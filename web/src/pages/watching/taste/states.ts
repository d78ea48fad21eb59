/** What users may see here; `npm run screens` shows each. */
export type States = {
  taste: 'empty' | 'loading' | 'full' | 'failed' | 'offline' | 'dialog-share' | 'dialog-link';
};
