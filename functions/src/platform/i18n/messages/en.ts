import type { Messages } from './index.ts';

export const en: Messages = {
  reasons: {
    'input-invalid': 'Something in the request is not right; see the list of faults. Nothing was changed.',
    'sign-in-required': 'Please sign in first.',
    'sign-in-invalid': 'Your sign-in is no longer valid. Please sign in again.',
    'app-check-required': 'This app could not be verified. Please update it and try again.',
    'operators-only': 'This is for those who run the service.',
    'members-only': 'Guests cannot do this. Create an account to go on; nothing you did is lost.',
    'too-many-calls':
      'That was a lot at once. Please wait {minutes, plural, =0 {{seconds, plural, one {# second} other {# seconds}}} one {# minute} other {# minutes}} and try again.',
    'try-again':
      'Several people changed the same thing at once. Nothing was changed by you; please try again.',
    'service-unavailable': 'Something we need is out of reach right now. Please try again in a moment.',
    'catalogue-missing': 'The movie catalogue is not there yet. Please try again later.',
    'document-unreadable':
      'Something that is stored cannot be read. Nothing was changed, and we have been told.',
    internal: 'Something went wrong on our side, and we have been told.',
    'route-unknown': 'Nothing is found at this address; /api/docs lists what there is.',
    'method-not-allowed': 'This address does not take {method}, but {allowed}.',
    'body-too-large': 'The request is too large: at most {kilobytes} kB.',
    'body-not-json': 'The body of the request has to be a JSON object.',
    'body-type-unfit': 'The body of the request has to be sent as application/json.',
    'account-missing': 'Please say your name and your services first.',
    'account-deleted': 'This account has been deleted.',
    'sign-in-too-old':
      'Please sign in once more: this needs a sign-in of the last {minutes, plural, one {minute} other {# minutes}}.',
    'username-taken': 'The name “{username}” is taken.',
    'username-reserved': 'The name “{username}” is reserved.',
    'provider-unknown': 'We don’t know service {provider}.',
    'region-unknown': 'We don’t know region “{region}”.',
    'time-zone-unknown': 'We don’t know time zone “{timeZone}”.',
    'guest-token-invalid': 'We could not verify that this guest is you. Nothing was changed.',
    'guest-is-a-member': 'That account is not a guest’s, so it stays as it is.',
    'guest-already-merged': 'That guest has already become somebody else.',
    'session-not-found': 'There is no such evening, or you are not part of it.',
    'session-expired': 'That evening is over.',
    'session-closed': 'That evening was closed by its host.',
    'session-full': 'That evening is full: {limit, plural, one {# person} other {# people}}.',
    'screens-too-many':
      'This evening is on {limit, plural, one {# screen} other {# screens}} already. Take one off first.',
    'join-code-unknown': 'No evening has the code {code}. Check it with your host.',
    'host-only': 'Only the host can do this.',
    'attendee-not-found': 'That person is not in this evening.',
    'nobody-present': 'Nobody is here right now.',
    'not-a-candidate':
      '{because, select, unknown {We don’t know yet where that movie can be watched; it will be checked first.} other {Not everybody here can watch that movie on what you share.}}',
    'no-movie-chosen': 'No movie has been chosen yet.',
    'watched-too-many':
      'This evening has {limit, plural, one {# movie} other {# movies}} already. Open a new one.',
    'session-apart': 'Everybody is at home tonight, each with their own services.',
    'movie-unknown': 'We don’t know that movie.',
    'movie-not-yours': 'Only the person who added a movie can change it.',
    'movie-private': 'Only you can see that movie. Share it first, then the evening can have it.',
    'movie-promoted': 'That movie is in the catalogue now; there is nothing left to change.',
    'movie-unlike':
      'Other people have already watched, chosen, saved or rated this movie, so it can only be matched to a movie with a similar title and year.',
    'movie-others-have':
      'Other people have already watched, chosen, saved or rated this movie. You can correct its title and year, but not turn it into another one.',
    'nothing-to-refuse': 'None of your watches, ratings or lists depend on this movie.',
    'movie-custom': 'Somebody added that movie themselves; no service has it.',
    'movies-too-many':
      'You have {limit, plural, one {# movie} other {# movies}} of your own already. Take one away first.',
    'look-ups-too-many':
      'You have already looked up {limit, plural, one {# movie} other {# movies}} on TMDB today. Please try again tomorrow.',
    'look-up-not-found': 'There is no such search among yours, or not any more.',
    'mood-unknown': 'We don’t know the mood “{mood}”. There are: {known}.',
    'cursor-invalid': 'That page no longer exists. Start the list again.',
    'query-too-costly':
      'This query asks for too much at once ({what}: {asked, number}, at most {limit, number}). Ask for less at a time.',
    'challenge-not-found': 'There is no such challenge, or it is not open to you.',
    'challenge-over': 'That challenge’s season is over.',
    'challenge-not-joined': 'You have not joined that challenge.',
    'challenge-completed': 'You have already completed that challenge.',
    'challenges-too-many':
      'You already have {limit, plural, one {# challenge} other {# challenges}} under way. Finish or abandon one first.',
    'challenge-not-yours': 'Only its maker can change a challenge.',
    'season-over': 'That season is over already: nobody could take the challenge on. Nothing was saved.',
    'job-run-not-found': 'There is no such run, or not any more.',
    'catalogue-importing': 'Movies are being imported right now. Start the job when that has ended.',
    'collection-full':
      'This list already has {limit, plural, one {# movie} other {# movies}}. Take one off it first.',
    'ratings-full':
      'You have rated {limit, plural, one {# movie} other {# movies}}, and there can be no more. Take a rating back first.',
    'nothing-to-undo': 'You have never rated this movie, so there is nothing to undo.',
    'mail-unavailable': 'The newsletter is not available here for now.',
    'email-unverified':
      'You need a confirmed e-mail address first: open the link that we sent you, or add an address.',
    'watch-not-found': 'There is no such watch among yours.',
    'watch-in-the-future': 'A movie can’t have been watched in the future.',
    'watch-too-old-to-withdraw':
      'A watch can be taken back for {hours, plural, one {# hour} other {# hours}} after it was recorded; that time is over.',
  },
  faults: {
    missing: 'is missing',
    'wrong-type': 'is of the wrong type',
    'key-unknown': 'has unknown parts: {keys}',
    'too-small': 'is too small or too short (at least {limit})',
    'too-big': 'is too big or too long (at most {limit})',
    'not-accepted': 'is not accepted',
    'value-unknown': 'is “{value}”, but can only be one of: {known}',
    'guest-only': 'is for guests only',
    'rule-malformed': 'is not a rule: it needs field, operator and value',
    'rule-field-unknown': 'is “{value}”, but a rule’s field can only be one of: {known}',
    'rule-operator-unfit': 'is “{value}”, but this field can only have one of: {known}',
    'rule-value-unfit': 'is “{value}”, which does not fit this field and operator',
    'rule-values-repeated': 'names “{value}” twice',
    'rule-range-reversed': 'ends before it begins',
    'rules-count': 'needs 1 to 10 rules',
    'rules-too-long': 'takes too much room (at most {limit} bytes)',
    'rating-not-one': 'needs exactly one rating: in points (score), in stars (stars) or out of ten (tens)',
    'provider-unknown': 'names service {provider}, which we don’t know',
    'region-unknown': 'names region “{region}”, which we don’t know',
    'time-zone-unknown': 'names time zone “{timeZone}”, which we don’t know',
  },
};
