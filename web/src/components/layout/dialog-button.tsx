import type { LucideIcon } from 'lucide-react';
import { type ComponentProps, type ReactNode, useState } from 'react';
import { Button } from '../form/button.tsx';
import { Dialog } from './dialog.tsx';

type Props = Pick<ComponentProps<typeof Button>, 'kind' | 'className' | 'aria-label'> & {
  icon?: LucideIcon;
  text: ReactNode;
  title: string;
  children: ReactNode | ((close: () => void) => ReactNode);
};

/** A button that opens a dialog. */
export function DialogButton({ icon: Icon, text, title, children, ...button }: Props) {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button {...button} onClick={() => setOpen(true)}>
        {Icon && <Icon aria-hidden />}
        {text}
      </Button>
      {isOpen && (
        <Dialog title={title} onClose={close}>
          {typeof children === 'function' ? children(close) : children}
        </Dialog>
      )}
    </>
  );
}
