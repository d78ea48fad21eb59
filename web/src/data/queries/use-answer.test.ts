import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';

const root = join(import.meta.dirname, '../..');
const code = globSync('**/*.{ts,tsx}', { cwd: root }).map((file) => readFileSync(join(root, file), 'utf8'));
const askedBy = (hook: string) => [
  ...new Set(
    code.flatMap((each) => [...each.matchAll(RegExp(`\\b${hook}\\((\\w+),`, 'g'))].map(([, name]) => name!)),
  ),
];

/** Operations whose answers no device keeps, by why. */
const unkept = {
  'begins something that needs the network': [
    'listShares',
    'matchCustomMovie',
    'previewDuel',
    'previewRules',
    'searchMovies',
    'readSentence',
    'findMovies',
    'listCollectionMovies',
    'listRatings',
    'listSmartMovies',
    'listMovies',
    'listWatchable',
    'tonight',
  ],
  'says what is so at this moment, and is left out offline': [
    'listOpenEvenings',
    'predictMovie',
    'showMovie',
    'suggestMovies',
    'giveAdvice',
    'listAiInteractions',
  ],
  'says by itself that it needs the network': ['listSentTips', 'showChallengeReasons'],
  'is a setting that can’t be changed offline': [
    'showNewsletter',
    'showNoteSharing',
    'showNotificationSettings',
  ],
  'is for operators': [
    'showAiUsage',
    'listBroadcasts',
    'listCases',
    'listLog',
    'listNotices',
    'showBroadcast',
  ],
};

describe('Answers', () => {
  it('are kept on the device unless the operation is listed here with a reason', () => {
    expect(askedBy('useAnswer')).to.have.members(Object.values(unkept).flat());
    const operationNames = ['showDates', 'listHistory', 'listCollections', 'listInvitations', 'listDates'];
    const keeping = [...askedBy('useCachedAnswer'), ...askedBy('keeperOf')];
    expect(keeping).to.include.members(operationNames);
  });
});
