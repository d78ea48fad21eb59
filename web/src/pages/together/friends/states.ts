/** What users may see here; `npm run screens` shows each. */
export type States = {
  friends: 'none' | 'loading' | 'full' | 'guest' | 'asked' | 'nobody-found' | 'dialog-new-code';
  friendLink: 'request' | 'wrong-code' | 'guest';
};
