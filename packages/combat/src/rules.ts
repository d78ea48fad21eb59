/** The numbers of a duel. Chances are in thousandths and reductions in hundredths, so that all are whole. */
export const combatRules = {
  baseHitPoints: 100,
  hitPointsPerEndurance: 5,
  /** An attack is a turn. */
  maxTurns: 50,
  /** The defender's agility. */
  dodgePerAgility: 5,
  maxDodge: 300,
  /** The attacker's intelligence. */
  criticalPerIntelligence: 3,
  maxCritical: 200,
  /** What a hit does, in halves of its power. */
  hitHalves: 2,
  criticalHalves: 3,
  /** Both vary by a fifth, evenly. */
  leastFifths: 4,
  mostFifths: 6,
  reductionPerArmor: 2,
  maxReduction: 50,
  /** Damage and what is left are whole tenths of a hit point. */
  tenths: 10,
  /** The most a stat or a bonus may be: up to there no product exceeds 2^53. */
  maxPoints: 500,
} as const;
