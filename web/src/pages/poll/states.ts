/** What users may see here; `npm run screens` shows each. */
export type States = {
  poll:
    | 'loading'
    | 'gone'
    | 'deck'
    | 'deck-done'
    | 'approval'
    | 'ranked'
    | 'closed'
    | 'closed-ranked'
    | 'cancelled';
};
