import { DrawnParts } from './draw/parts.tsx';
import type { Layer } from './figure/layers.ts';

type Props = { of: Layer; isPlain?: boolean; cutId: string };

/** A layer of a drawing, within its cut. */
export function LayerGroup({ of: { parts, palette, transform, cut }, isPlain = false, cutId }: Props) {
  if (parts.length === 0) return null;
  return (
    <g transform={transform} clipPath={cut && `url(#${cutId})`}>
      {cut && (
        <clipPath id={cutId}>
          <path d={cut} />
        </clipPath>
      )}
      <DrawnParts of={parts} in={palette} isPlain={isPlain} />
    </g>
  );
}
