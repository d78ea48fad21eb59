import { Trash2 } from 'lucide-react';
import { DialogButton } from '#components/layout/dialog-button.tsx';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import { DeleteForm } from './delete-form.tsx';
import styles from './privacy.module.css';

/** Deletes the account, once the user has confirmed it. */
export function DeleteAccount() {
  const { say } = useWords();
  return (
    <section className={`${layout.stackL} ${surface.card} ${styles.section}`} aria-labelledby="delete-title">
      <h2 className={prose.subtitle} id="delete-title">
        {say('privacy.deleteTitle')}
      </h2>
      <p>{say('privacy.delete')}</p>
      <DialogButton
        kind="danger"
        icon={Trash2}
        text={say('privacy.deleteOpen')}
        title={say('privacy.deleteSure')}
      >
        {(close) => <DeleteForm onCancel={close} />}
      </DialogButton>
    </section>
  );
}
