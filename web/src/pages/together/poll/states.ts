/** What users may see here; `npm run screens` shows each. */
export type States = {
  newPoll: 'loading' | 'evening' | 'choice' | 'group' | 'too-few' | 'nowhere';
  poll:
    | 'loading'
    | 'gone'
    | 'nominating'
    | 'failed'
    | 'deck'
    | 'deck-end'
    | 'deck-done'
    | 'approval'
    | 'ranked'
    | 'offline'
    | 'turn'
    | 'turn-next'
    | 'closed'
    | 'closed-ranked'
    | 'few-ballots'
    | 'nothing-won'
    | 'cancelled'
    | 'dialog-veto'
    | 'dialog-vetoed-before'
    | 'dialog-close'
    | 'dialog-cancel'
    | 'dialog-link';
};
