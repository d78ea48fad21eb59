export const descriptions = {
  label: 'What’s it about?',
  hint: 'A few sentences, if you like. Anyone who can see the movie can read them.',
  draft: 'Draft it for me',
  complete: 'Go on from there',
  needs: 'For a draft, give the title and something more: a year, a genre, who made it, or a first sentence.',
  drafted: 'A draft, not saved yet',
  byModel:
    'Worded by a language model ({model}) from what you entered here, nothing else. Read it through: models make things up.',
  byStandIn: 'Answered by a stand-in ({model}): no model has thought about this.',
  byRules: 'Put together from what you entered here.',
  byUnproven:
    'Put together from what you entered here, without a language model: that takes an account with a confirmed address.',
  bySpent: 'Put together from what you entered here, without a language model: its budget is spent for now.',
  byFault:
    'Put together from what you entered here: a language model was asked, but gave nothing that could be used.',
  use: 'Use it',
  edit: 'Edit it',
  discard: 'Discard it',
  nothing: 'There’s nothing to add to what you wrote.',
  stays: 'Until you edit it, everyone sees that a language model wrote this.',
  wordedByModel: 'Worded by a language model; the person who added the movie took it as it was.',
};
