import type { ComponentProps, ReactNode } from 'react';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import styles from './empty-state.module.css';
import { Scene } from './scenes/scene.tsx';

type Props = {
  scene: ComponentProps<typeof Scene>['of'];
  title: string;
  text: string;
  /** It is the whole page, so its title is the page's heading. */
  isPage?: boolean;
  /** Something failed, so that screen readers announce the text. */
  isFault?: boolean;
  children?: ReactNode;
};

/** What a page shows without content: a scene, a title, what to do. */
export function EmptyState({ scene, title, text, isPage = false, isFault = false, children }: Props) {
  const Title = isPage ? 'h1' : 'h2';
  return (
    <section className={`${surface.hollow} ${styles.empty}`}>
      <Scene of={scene} />
      <div className={layout.narrowStack}>
        <Title>{title}</Title>
        <p role={isFault ? 'alert' : undefined}>{text}</p>
        {children && <div className={layout.wrapM}>{children}</div>}
      </div>
    </section>
  );
}
