/** The formulas of duels: hit points, dodging, damage. Tenths of a hit point. */
import type { Fighter } from './fighter.ts';
import { combatRules } from './rules.ts';

const {
  baseHitPoints,
  criticalHalves,
  criticalPerIntelligence,
  dodgePerAgility,
  hitHalves,
  hitPointsPerEndurance,
  leastFifths,
  maxCritical,
  maxDodge,
  maxReduction,
  mostFifths,
  reductionPerArmor,
  tenths,
} = combatRules;

/** What a fighter begins with, in tenths of a hit point. */
export function hitPointsOf({ stats }: Fighter): number {
  return tenths * (baseHitPoints + hitPointsPerEndurance * stats.endurance);
}

/** How many of a thousand attacks the fighter dodges. */
export function dodgeOf({ stats }: Fighter): number {
  return Math.min(dodgePerAgility * stats.agility, maxDodge);
}

/** How many of a thousand attacks of the fighter are critical. */
export function criticalOf({ stats }: Fighter): number {
  return Math.min(criticalPerIntelligence * stats.intelligence, maxCritical);
}

/** How many hundredths of each attack the fighter's armour takes off. */
export function reductionOf({ armorBonus }: Fighter): number {
  return Math.min(reductionPerArmor * armorBonus, maxReduction);
}

export type Attack = {
  /** What an attack does on average, before it is critical, in hundredths of a hit point. */
  power: number;
  /** How many of a thousand attacks are critical. */
  critical: number;
  /** How many of a thousand attacks are dodged. */
  dodge: number;
};

/** What decides each of a fighter's turns against an opponent: power in parts, and chances in thousandths. */
export function attackOf(attacker: Fighter, defender: Fighter): Attack {
  return {
    power: (attacker.stats.strength + attacker.weaponBonus) * (100 - reductionOf(defender)),
    critical: criticalOf(attacker),
    dodge: dodgeOf(defender),
  };
}

/** The parts (halves of fifths of tenths) in a tenth of a hit point. */
export const partsOfDamage = 100;

/** The least and the most that an attack can do, in parts of a tenth. */
export function rangeOf({ power }: Attack, isCritical: boolean): { least: number; most: number } {
  const halves = power * (isCritical ? criticalHalves : hitHalves);
  return { least: halves * leastFifths, most: halves * mostFifths };
}

/** What an attack does that isn't dodged, in tenths; `random` is a whole number from 0 to 2^32 - 1. */
export function damageOf(power: number, isCritical: boolean, random: number): number {
  const halves = power * (isCritical ? criticalHalves : hitHalves);
  const parts = halves * (leastFifths * 2 ** 32 + (mostFifths - leastFifths) * random);
  return Math.floor((parts + (partsOfDamage / 2) * 2 ** 32) / (partsOfDamage * 2 ** 32));
}
