import { setAvatar } from '@cine/contract/operations/together/profiles';
import { useState } from 'react';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { call } from '#data/queries/call.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { wholeOf } from './crop.ts';
import { Cropper } from './cropper.tsx';
import { encodeAvatar } from './encode.ts';

/** Takes a square of a picture as the member's. */
export function CropForm({ picture, onDone }: { picture: ImageBitmap; onDone: () => void }) {
  const { say } = useWords();
  const { busy, fault, run } = useAction();
  const [crop, setCrop] = useState(() => wholeOf(picture));

  async function save() {
    const send = async () => call(setAvatar, { picture: await encodeAvatar(picture, crop) });
    if (await run('avatar', send)) onDone();
  }

  return (
    <div className={layout.stackL}>
      <Cropper picture={picture} crop={crop} onCrop={setCrop} />
      {fault && <Notice>{fault}</Notice>}
      <div>
        <Button kind="main" busy={busy !== null} onClick={() => void save()}>
          {say('settings.avatarSave')}
        </Button>
      </div>
    </div>
  );
}
