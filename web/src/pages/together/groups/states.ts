/** What users may see here; `npm run screens` shows each. */
export type States = {
  groups: 'none' | 'loading' | 'full' | 'invited' | 'failed' | 'guest' | 'offline' | 'unknown-code';
  newGroup: 'empty' | 'faults' | 'too-many' | 'guest' | 'loading';
  group:
    | 'loading'
    | 'owner'
    | 'offering'
    | 'offered'
    | 'refusals'
    | 'under-way'
    | 'challenges'
    | 'guild'
    | 'guild-ready'
    | 'guild-other'
    | 'guild-failed'
    | 'dialog-found'
    | 'dialog-banner'
    | 'dialog-stop'
    | 'member'
    | 'alone'
    | 'dates'
    | 'expired'
    | 'crowded'
    | 'poll-under-way'
    | 'gone'
    | 'offline'
    | 'news'
    | 'dialog-evening'
    | 'dialog-look'
    | 'dialog-member'
    | 'dialog-other-member'
    | 'dialog-friends'
    | 'dialog-new-code'
    | 'dialog-revoke'
    | 'dialog-leave'
    | 'dialog-report'
    | 'dialog-delete';
  groupEvenings: 'loading' | 'full' | 'none' | 'failed' | 'offline';
  groupTaste: 'loading' | 'full' | 'too-few' | 'failed' | 'offline';
  groupLink: 'signed-out' | 'member' | 'wrong-code' | 'wrong-code-signed-out' | 'guest' | 'refused';
};
