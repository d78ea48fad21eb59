import { around, box, burst, circle, polygon, type Shape } from '../../../movie/poster/shapes.ts';

/** A gate before the sun, for Japan. */
export function torii(): Shape[] {
  return [
    { tone: 'light', d: circle(100, 158, 50) },
    { tone: 'near', d: `M40 122Q100 134 160 122L164 136Q100 148 36 136Z` },
    { tone: 'near', d: box(48, 154, 104, 10) + box(64, 136, 13, 106) + box(123, 136, 13, 106) },
    { tone: 'near', d: box(94, 138, 12, 18) },
    { tone: 'far', d: box(0, 232, 200, 60) },
    { tone: 'light', d: box(74, 238, 52, 4) + box(84, 246, 32, 3), opacity: 0.8 },
  ];
}

/** Lanterns under a roof by night, for South Korea. */
export function lanterns(): Shape[] {
  const lantern = (x: number, y: number) =>
    `M${x - 15} ${y}Q${x} ${y - 8} ${x + 15} ${y}Q${x + 22} ${y + 16} ${x + 15} ${y + 34}Q${x} ${y + 42} ${x - 15} ${y + 34}Q${x - 22} ${y + 16} ${x - 15} ${y}Z`;
  return [
    { tone: 'light', d: circle(100, 190, 66), opacity: 0.22 },
    { tone: 'near', d: `M14 132Q44 134 62 112H138Q156 134 186 132Q176 150 150 146H50Q24 150 14 132Z` },
    { tone: 'near', d: `M58 146v22M100 146v38M142 146v22`, stroke: 3 },
    { tone: 'spark', d: lantern(58, 166) + lantern(142, 166) },
    { tone: 'light', d: lantern(100, 184) },
    { tone: 'near', d: box(90, 178, 20, 5) + box(48, 160, 20, 5) + box(132, 160, 20, 5) },
  ];
}

/** A satellite over the earth, for the Soviet Union. */
export function sputnik(): Shape[] {
  return [
    { tone: 'far', d: circle(100, 330, 130) },
    { tone: 'light', d: `M86 152L30 98M104 142L84 82M92 168L22 160M108 158L172 88`, stroke: 4 },
    { tone: 'light', d: circle(104, 156, 32) },
    { tone: 'mid', d: `M104 188A32 32 0 0 0 132 140A38 38 0 0 1 92 186Z`, opacity: 0.6 },
    { tone: 'spark', d: burst(150, 186, 5, 17, 7, -90) },
    { tone: 'light', d: circle(48, 122, 2.5) + circle(148, 128, 2.5) + circle(62, 204, 2.5) },
  ];
}

/** Domes like onions, for Russia. */
export function domes(): Shape[] {
  const dome = (x: number, y: number, s: number) =>
    `M${x} ${y - 40 * s}Q${x + 4 * s} ${y - 28 * s} ${x + 20 * s} ${y - 16 * s}Q${x + 28 * s} ${y - 4 * s} ${x + 13 * s} ${y + 6 * s}H${x - 13 * s}Q${x - 28 * s} ${y - 4 * s} ${x - 20 * s} ${y - 16 * s}Q${x - 4 * s} ${y - 28 * s} ${x} ${y - 40 * s}Z`;
  return [
    { tone: 'light', d: circle(100, 160, 58), opacity: 0.45 },
    { tone: 'spark', d: dome(100, 144, 1.15) },
    { tone: 'near', d: dome(54, 176, 0.85) + dome(146, 176, 0.85) },
    { tone: 'mid', d: box(86, 150, 28, 90) + box(44, 180, 20, 60) + box(136, 180, 20, 60) },
    { tone: 'near', d: box(20, 226, 160, 60) },
    { tone: 'light', d: box(95, 176, 10, 22) },
  ];
}

/** A tower of iron, for France. */
export function tower(): Shape[] {
  return [
    { tone: 'light', d: circle(100, 150, 50), opacity: 0.6 },
    {
      tone: 'near',
      d: `M98 84H102L106 140Q110 190 146 246H120Q112 222 100 222Q88 222 80 246H54Q90 190 94 140Z`,
    },
    { tone: 'light', d: `${box(97, 152, 6, 24)}M94 190h12l4 16h-20Z` },
    { tone: 'near', d: box(88, 142, 24, 6) + box(78, 184, 44, 7) },
    { tone: 'far', d: box(0, 240, 200, 60) },
  ];
}

/** Arches upon arches, for Italy. */
export function arches(): Shape[] {
  const arch = (x: number, y: number, half: number, tall: number) =>
    `M${x - half} ${y}V${y - tall}A${half} ${half} 0 0 1 ${x + half} ${y - tall}V${y}Z`;
  const row = (y: number, half: number, tall: number) =>
    [52, 84, 116, 148].map((x) => arch(x, y, half, tall)).join('');
  return [
    { tone: 'near', d: `M32 236V128Q70 112 112 116L124 138L168 146V236Z` },
    { tone: 'light', d: row(182, 9, 22) + row(228, 10, 22) },
    { tone: 'light', d: arch(52, 142, 6, 4) + arch(84, 136, 6, 4) },
    { tone: 'near', d: box(0, 232, 200, 60) },
  ];
}

/** A tower with a clock, for Britain. */
export function clockTower(): Shape[] {
  return [
    {
      tone: 'near',
      d:
        polygon([
          [78, 122],
          [100, 82],
          [122, 122],
        ]) + box(80, 122, 40, 130),
    },
    { tone: 'near', d: box(74, 118, 52, 8) + box(74, 170, 52, 8) },
    { tone: 'light', d: circle(100, 148, 18) },
    { tone: 'near', d: `M100 148V136M100 148L108 152`, stroke: 3 },
    { tone: 'mid', d: box(20, 206, 60, 60) + box(120, 196, 64, 60) },
    { tone: 'light', d: box(90, 186, 6, 40) + box(104, 186, 6, 40), opacity: 0.6 },
  ];
}

/** A dome between minarets, for India. */
export function taj(): Shape[] {
  return [
    { tone: 'light', d: circle(100, 150, 56), opacity: 0.5 },
    { tone: 'near', d: `M100 104Q104 118 124 130Q140 146 128 164H72Q60 146 76 130Q96 118 100 104Z` },
    { tone: 'near', d: box(60, 162, 80, 64) + box(36, 128, 9, 98) + box(155, 128, 9, 98) },
    { tone: 'near', d: circle(40, 124, 8) + circle(160, 124, 8) + box(0, 224, 200, 60) },
    { tone: 'light', d: `M88 224V196Q88 182 100 176Q112 182 112 196V224Z` },
  ];
}

/** Towers of a city by night, for the United States. */
export function skyline(): Shape[] {
  const panes = [0, 1, 2, 3, 4].flatMap((row) => [54, 64, 132, 142].map((x) => box(x, 158 + row * 14, 5, 7)));
  return [
    { tone: 'light', d: circle(128, 126, 22) },
    { tone: 'far', d: box(24, 168, 30, 90) + box(108, 148, 28, 110) + box(150, 160, 34, 90) },
    { tone: 'near', d: box(46, 148, 32, 110) + box(124, 152, 32, 110) },
    { tone: 'near', d: `M84 250V132H90V118H97L100 86L103 118H110V132H116V250Z` },
    { tone: 'light', d: panes.join('') },
    { tone: 'light', d: box(97, 140, 6, 96), opacity: 0.5 },
  ];
}

/** A pennant with the letters of any other country. */
export function pennant(): Shape[] {
  const rays = Array.from({ length: 10 }, (_, at) =>
    polygon([[100, 168], around(100, 168, 120, at * 36), around(100, 168, 120, at * 36 + 18)]),
  );
  return [
    { tone: 'far', d: rays.join(''), opacity: 0.5 },
    { tone: 'near', d: `M26 122Q64 108 100 122T174 122V212Q138 226 100 212T26 212Z` },
    { tone: 'spark', d: `M26 130Q64 116 100 130T174 130M26 204Q64 190 100 204T174 204`, stroke: 4 },
  ];
}
