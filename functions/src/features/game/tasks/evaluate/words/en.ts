import type { EvaluationWords } from './index.ts';

export const en: EvaluationWords = {
  activity: 'Tasks of this kind ({kind}) usually take around {work}.',
  kind: 'Kind of task: {kind}.',
  quantity: 'How long it takes depends on the amount: {quantity}.',
  hours: 'You say how long the work takes: {work} in all.',
  times: 'It has to be done {count, plural, one {once} other {# times}}.',
  parts: '{count, plural, one {The step you mention counts, too} other {The # steps you list add up}}.',
  similar:
    '{count, plural, one {A similar task you’ve done was taken into account} other {# similar tasks you’ve done were taken into account}}.',
  doubted: 'What goes far beyond the usual counts only in part.',
  unknown: 'Nothing in it gives a clue, so it counts as a small task.',
  raised: 'One level up: {by}.',
  kinds: {
    home: {
      name: 'home and garden',
      steps: 'Get the tools out; Clear the space; Do the main part; Check and put everything back',
    },
    food: { name: 'cooking', steps: 'Choose a recipe; Buy the ingredients; Cook; Serve and clean up' },
    errands: { name: 'errands and shopping', steps: 'Note what is needed; Compare prices; Go or order' },
    messages: {
      name: 'messages and appointments',
      steps: 'Gather the details; Write or call; Note the answer',
    },
    papers: {
      name: 'paperwork and money',
      steps: 'List what is asked for; Gather the documents; Fill everything in; Check and send',
    },
    writing: {
      name: 'writing and reading',
      steps: 'Gather the sources; Make an outline; Write a first draft; Revise',
    },
    study: {
      name: 'learning',
      steps: 'Choose a course or a book; Divide it into sessions; Practise; Test yourself',
    },
    work: {
      name: 'work',
      steps: 'Agree on the result; Gather the data; Make a first version; Have it reviewed; Deliver',
    },
    sport: { name: 'sports', steps: 'Get your things ready; Warm up; Train; Stretch' },
    care: { name: 'health and family', steps: 'Make an appointment; Prepare what is needed; Go' },
    making: {
      name: 'making and repairing',
      steps: 'Measure; Buy materials; Prepare the place; Build; Finish the details; Clean up',
    },
    events: {
      name: 'events and trips',
      steps:
        'Settle date and place; Invite; Set a budget; Share out the jobs; Prepare on the day; Clean up after',
    },
    computer: {
      name: 'computers and screens',
      steps: 'Back up; Install; Adjust the settings; Check that all works',
    },
    acts: { name: 'other things', steps: 'Prepare what is needed; Do it; Check' },
  },
  units: {
    page: '{count, plural, one {# page} other {# pages}}',
    word: '{count, plural, one {# word} other {# words}}',
    row: '{count, plural, one {# line} other {# lines}}',
    slide: '{count, plural, one {# slide} other {# slides}}',
    guest: '{count, plural, one {# person} other {# people}}',
    squareMetre: '{count} m²',
    metre: '{count} m',
    kilometre: '{count} km',
    photo: '{count, plural, one {# photo} other {# photos}}',
    question: '{count, plural, one {# question} other {# questions}}',
    room: '{count, plural, one {# room} other {# rooms}}',
    film: '{count, plural, one {# movie} other {# movies}}',
    year: '{count, plural, one {# year} other {# years}}',
    minute: '{count, plural, one {# minute} other {# minutes}}',
    day: '{count, plural, one {# day} other {# days}}',
  },
  raises: {
    others: 'other people have to take part',
    risk: 'a mistake would be costly',
    skill: 'it takes training',
    steps: 'it has many steps',
  },
};
