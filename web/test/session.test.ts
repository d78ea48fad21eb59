import { minute } from '@cine/contract/time';
import { describeInBrowser } from '../../dev/browser/src/index.ts';
import { attendees } from './session/attendees.ts';
import { candidates } from './session/candidates.ts';
import { joining } from './session/joining.ts';
import { phones } from './session/phone.ts';
import { sharedSession } from './session/shared-session.ts';
import { watching } from './session/watching.ts';

// One suite, so that all of them use the same two pages.
describeInBrowser('A session', function () {
  this.timeout(4 * minute);
  const shared = sharedSession();
  joining(shared);
  attendees(shared);
  candidates(shared);
  watching(shared);
  phones(shared);
});
