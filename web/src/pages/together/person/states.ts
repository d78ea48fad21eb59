/** What users may see here; `npm run screens` shows each. */
export type States = {
  person:
    | 'loading'
    | 'friend'
    | 'friend-private'
    | 'attendee'
    | 'group-member'
    | 'asked'
    | 'asking'
    | 'public'
    | 'oneself'
    | 'nobody'
    | 'blocked'
    | 'failed'
    | 'offline'
    | 'dialog-remove'
    | 'dialog-block'
    | 'dialog-report';
};
