/** What users may see here; `npm run screens` shows each. */
export type States = {
  privacy: 'signed-out' | 'member' | 'exported' | 'dialog-delete' | 'word-missing' | 'deleted';
  suspended: 'for-days' | 'until-undone';
};
