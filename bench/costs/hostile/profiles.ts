import * as profiles from '@cine/contract/operations/together/profiles';
import { samplePicture } from '../../../functions/test/scenarios/samples.ts';
import { type Move, oneIn } from './move.ts';

export const profileMoves = {
  setAvatar: (_, call) => call(profiles.setAvatar, { picture: samplePicture }),
  removeAvatar: (_, call) => call(profiles.removeAvatar, {}),
  writeBio: ({ calls }, call, below) =>
    call(profiles.writeBio, { bio: oneIn(4, below) ? null : `${calls} ${'я'.repeat(profiles.maxBio - 10)}` }),
  friendLooksAtProfile: ({ friend, user }, _, below) => {
    const { uid } = user;
    const looks = [
      () => friend(profiles.showProfile, { uid }),
      () => friend(profiles.compareTastes, { uid }),
      () => friend(profiles.listHistory, { uid, pageSize: 50 }),
    ];
    return looks[below(looks.length)]!();
  },
} satisfies Record<string, Move>;
