import styles from './shape-tones.module.css';
import { pathOf, type Shape } from './shapes.ts';

type Props = {
  shapes: readonly Shape[];
  /** The class of shapes that small drawings leave out. */
  fine: string | undefined;
};

/** The shapes of a drawn poster as SVG. */
export function DrawnShapes({ shapes, fine }: Props) {
  return shapes.map((shape) => (
    <path
      key={`${shape.tone} ${shape.d}`}
      className={[
        styles[shape.tone],
        shape.stroke === undefined ? styles.filled : styles.line,
        shape.isFine && fine,
      ]
        .filter(Boolean)
        .join(' ')}
      {...pathOf(shape)}
    />
  ));
}
