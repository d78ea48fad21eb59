import { useEffect, useState } from 'react';
import { Notice } from '#components/feedback/notice.tsx';
import { clearDeviceData } from '#data/auth/clear-device-data.ts';
import { useWords } from '#i18n/index.tsx';

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
