/** A region's challenges of a week, as stored, and which themes may come again. */
import type { DocumentOf } from '@cine/contract/documents/codec';
import type { weeklyDocument } from '../documents.ts';

/** `weeklyChallenges/{region}-{monday}`: a region's challenges for a week; they never change. */
export type Week = DocumentOf<typeof weeklyDocument>;
export type WeeklyChallenge = Week['challenges'][number];

/** A theme doesn't come again for this many weeks. */
export const weeksApart = 8;
