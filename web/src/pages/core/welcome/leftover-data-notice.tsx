import { useEffect, useState } from 'react';
import { clearDeviceData } from '../../../live/auth/clear-device-data.ts';
import { Notice } from '../../../pieces/feedback/notice.tsx';
import { useWords } from '../../../words/index.tsx';

/** Deletes data that another tab held open on sign-out, and says so until that tab is closed. */
export default function LeftoverDataNotice() {
  const { say } = useWords();
  const [isLeft, setLeft] = useState(true);
  useEffect(() => {
    void clearDeviceData().then((isGone) => setLeft(!isGone));
  }, []);
  return (
    isLeft && (
      <div>
        <Notice>{say('welcome.leftBehind')}</Notice>
      </div>
    )
  );
}
