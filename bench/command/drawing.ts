import { svgOf } from '../../scripts/drawing/svg.ts';
import type { Figure } from './harness.ts';

const colours = { reached: '#2f7d4f', missed: '#c0392b' };
/** A goal that is missed by more than this is drawn as missed by this much. */
const shownAtMost = 2;

/** Figures as shares of their goals: bars that end before the line meet them. */
export function drawingOf(name: string, figures: readonly Figure[]): Promise<string> {
  const bars = figures.map(({ figure, value, unit, sense, goal }) => {
    // A goal of 0, such as no failures, is missed by the first.
    const share = sense === 'max' ? value / (goal || 1 / shownAtMost) : goal / value;
    return {
      figure,
      share: Math.min(shownAtMost, share),
      label: `${value} ${unit}, goal ${sense === 'max' ? '≤' : '≥'} ${goal}`,
      colour: share <= 1 ? colours.reached : colours.missed,
    };
  });
  return svgOf({
    title: `npm run bench -- ${name}`,
    width: 480,
    height: { step: 24 },
    data: { values: bars },
    layer: [
      {
        encoding: {
          y: { field: 'figure', type: 'nominal', sort: null, title: null },
          x: {
            field: 'share',
            type: 'quantitative',
            scale: { domain: [0, shownAtMost] },
            axis: { format: '.0%', title: 'of what the goal allows' },
          },
        },
        layer: [
          { mark: 'bar', encoding: { color: { field: 'colour', type: 'nominal', scale: null } } },
          {
            mark: { type: 'text', align: 'left', dx: 8 },
            encoding: { text: { field: 'label', type: 'nominal' }, x: { datum: shownAtMost } },
          },
        ],
      },
      { mark: 'rule', encoding: { x: { datum: 1 } } },
    ],
  });
}
