import type { LegalTexts } from './index.ts';

export const texts: LegalTexts = {
  terms: {
    title: 'Terms of use',
    lead: 'What you can expect from us, and what we expect from you.',
    sections: [
      {
        title: 'What this is',
        blocks: [
          'Ciné-Compagnon helps you find a movie that everybody in your group can watch, and makes a game of it. It is free. It shows no movies: you watch those at the services you already have.',
          'The service is offered by the operator named in the [imprint](/legal/imprint). By making an account, or by joining a movie night as a guest, you accept these terms.',
        ],
      },
      {
        title: 'Your account, and how old you must be',
        blocks: [
          'One person, one account. Keep your password to yourself, and tell us if somebody else has it. A guest’s place ends by itself, 30 days after their last movie night.',
          'You must be old enough to decide about your own data. If you are younger, a parent has to agree for you, by writing to us.',
          { show: 'ages' },
        ],
      },
      {
        title: 'What isn’t allowed',
        blocks: [
          [
            'anything illegal, and links to it;',
            'insults, threats, hate, sexual content, advertising;',
            'pretending to be somebody else, or publishing what others want to keep private;',
            'attacking the service, getting around its limits, or collecting other people’s data with programs. Programs of your own may use the API with your personal token, within its limits.',
          ],
        ],
      },
      {
        title: 'What you write',
        blocks: [
          'Names, titles, pictures, notes and challenges stay yours. You allow us to store them and to show them to those you chose, for as long as they are here. Whatever you delete, we stop showing.',
        ],
      },
      {
        title: 'How we moderate',
        blocks: [
          'Names and titles are checked by fixed rules when you enter them. Beyond that, people decide, not programs: members report with the flag beside a name, and anybody can [report illegal content](/legal/report).',
          'We may hide a name, a title, a picture or a text, or suspend an account for a while or for good: whoever is concerned is told why. The worse, the more often and the more deliberate, the longer. Reports that are clearly unfounded again and again may be set aside.',
          'If you disagree, write to the address on the [contact page](/legal/contact): somebody will look at it again. You may also turn to an out-of-court dispute body or to a court. While you are suspended you can still see, download and delete your data.',
        ],
      },
      {
        title: 'The order of the lists',
        blocks: [
          'A movie night’s list has the movies that all of you can watch, and puts those first that advance the challenges of most of you. Then your ratings count, and those of people with a similar taste. You change this with the filters of the night, your services, your challenges and your ratings; beside each movie you see why it is there.',
        ],
      },
      {
        title: 'Availability',
        blocks: [
          'Where a movie can be watched comes from JustWatch through TMDB. It may be a day or two old, or wrong: check before you pay for anything.',
        ],
      },
      {
        title: 'The game',
        blocks: [
          'XP, coins, titles, badges and gear have no value in money. They can’t be bought, sold or exchanged. If something was earned by a mistake of ours or by a trick, we may correct it.',
        ],
      },
      {
        title: 'What we answer for',
        blocks: [
          'The service is free and comes as it is: it may be interrupted, and parts of it may change or end. We answer without limit for intent, gross negligence and injury to life, body or health, and wherever the law says so; for the rest, only as far as the law demands. Your rights as a consumer are untouched.',
        ],
      },
      {
        title: 'How it ends, and what may change',
        blocks: [
          'You may leave at any time, without giving a reason: the button is on the [privacy page](/privacy). If we close the service, we tell you 30 days before, so that you can take your data along.',
          'If we change these terms, we tell you 30 days before. If you don’t agree, you may leave before then.',
        ],
      },
      {
        title: 'Which law',
        blocks: [
          'The law of the operator’s country applies. If you are a consumer, the protection of your own country’s law stays with you, and you may go to its courts.',
        ],
      },
    ],
  },
  privacy: {
    title: 'Privacy',
    lead: 'Who is responsible, why we may keep what we keep, who gets it, and what you can do about it.',
    sections: [
      {
        title: 'Who is responsible',
        blocks: [
          'The operator named in the [imprint](/legal/imprint). Questions about your data go to the address there.',
          { show: 'imprint' },
        ],
      },
      {
        title: 'Why we may',
        blocks: [
          [
            'To do what you ask for (a contract): your account, your movie nights, your movies, the game.',
            'Because you agreed: the newsletter, notifications on a device, notes that a language model may read, what you show to others. You can take each back in the settings.',
            'Because we have a legitimate interest in a service that is safe and works: limits, technical logs, reports, suspensions.',
            'Because the law says so: answering reports of illegal content.',
          ],
        ],
      },
      {
        title: 'Who gets it',
        blocks: [
          [
            'Google (Firebase and Google Cloud) runs our servers on our behalf. The functions and the database are in Europe; signing in and the delivery of pages may pass through other countries, also the United States, under the EU’s standard clauses.',
            'TMDB sees your device’s IP address when a poster loads. If you look up a movie there, our server sends the words you type, and nothing about you.',
            'The operator’s mail server gets your address and the text, if you get mails from us.',
            'Your browser’s maker (Google, Mozilla, Apple, Microsoft) carries notifications to a device where you switched them on: encrypted, so that they can’t read them.',
            'A language model, only if the operator has set one up: the words of a task, a habit, a challenge or a description, and of a note only if you switched that on. Never your name or address, unless you wrote them into it. Below you can see and delete everything a model was asked for you.',
            'The provider you choose to sign in with learns that you sign in here.',
            'Sentry, only if the operator has set it up, is told by our servers where in our code something failed and how long it took. Not who you are, what you typed, or your IP address.',
          ],
          { show: 'processors' },
          'We sell nothing, show no ads, and let no program decide anything about you that has legal effect.',
        ],
      },
      {
        title: 'What is on your device',
        blocks: [
          'No cookie follows you, and there is nothing to agree to: all that is stored is needed for what you ask for. It goes when you sign out, except what is marked as staying.',
          { show: 'device' },
        ],
      },
      {
        title: 'Your rights, and where the buttons are',
        blocks: [
          [
            'See it and take it along: “Export my data” and “Export my movies” below, once you are signed in.',
            'Correct it: in the [settings](/settings) and wherever you entered it.',
            'Erase it: “Delete my account” below. It takes seconds.',
            'Object, restrict, or take back a consent: in the settings, or by writing to us.',
            'Everything else, or if you have no account: write to the address in the [imprint](/legal/imprint). We answer within a month.',
            'Complain to a data protection authority.',
          ],
          { show: 'authority' },
        ],
      },
      {
        title: 'Children',
        blocks: [
          'You say once that you are old enough; we keep nothing but that you said so, no date of birth. The age depends on the country.',
          { show: 'ages' },
        ],
      },
      {
        title: 'If you report illegal content',
        blocks: [
          'We keep what you write, and your name and e-mail address if you give them, until we have answered; what you reported and the answer for another 180 days. Reports that aren’t answered are gone after 180 days, too.',
        ],
      },
    ],
  },
  imprint: {
    title: 'Imprint',
    lead: 'Who offers this service.',
    sections: [
      { title: 'The operator', blocks: [{ show: 'imprint' }] },
      {
        title: 'Hosting',
        blocks: ['Firebase Hosting and Google Cloud: Google Cloud EMEA Limited, Dublin, Ireland.'],
      },
    ],
  },
  contact: {
    title: 'Contact',
    lead: 'One address for people and for authorities. We answer in English, French and Russian.',
    sections: [
      { title: 'Write to us', blocks: [{ show: 'imprint' }] },
      {
        title: 'What is quickest',
        blocks: [
          [
            'Illegal content: [the form for reports](/legal/report), which needs no account.',
            'A name, a picture or a text that bothers you, and you have an account: the flag beside it.',
            'Your data: the buttons on the [privacy page](/privacy).',
            'Authorities and trusted flaggers (articles 11 and 12 of the Digital Services Act): the address above.',
          ],
        ],
      },
    ],
  },
  report: {
    title: 'Report illegal content',
    lead: 'Anybody may tell us about something illegal here, also without an account.',
    sections: [
      {
        title: 'How it works',
        blocks: [
          [
            'Say where it is and what is illegal about it. Name and e-mail address are optional.',
            'You get a reference. With it you can read our answer here, and nobody else can.',
            'A person looks at it and decides. If you give your address, the answer comes by mail, too.',
          ],
          'If somebody is in danger, call the police first. Pictures of the abuse of children: report them to the police as well.',
        ],
      },
    ],
  },
  credits: {
    title: 'Credits',
    lead: 'Whose work this stands on.',
    sections: [
      {
        title: 'Movies and where to watch them',
        blocks: [
          'Titles, descriptions, posters and pictures come from [TMDB](https://www.themoviedb.org). This product uses the TMDB API but is not endorsed or certified by TMDB.',
          'Where a movie can be watched comes from [JustWatch](https://www.justwatch.com), through TMDB.',
        ],
      },
      {
        title: 'What you see and hear',
        blocks: [
          [
            'Characters, emblems, badges, scenes and the mark were drawn for Ciné-Compagnon.',
            'Its sounds are made by your browser, from notes: there are no recordings.',
            'Typefaces: Onest and Sofia Sans Extra Condensed, under the SIL Open Font License.',
            'Icons: Lucide. Logos of services: Simple Icons; they belong to those services.',
          ],
        ],
      },
      {
        title: 'Programs',
        blocks: ['All the packages that this is made of are on [the page of licences](/legal/licences).'],
      },
    ],
  },
  licences: {
    title: 'Licences',
    lead: 'The packages that Ciné-Compagnon is made of, in their versions, with their licences and authors. Made from the bill of materials of this very version.',
    sections: [],
  },
};
