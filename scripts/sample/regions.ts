/** The regions for which the sample has offers. */

export const sampleRegions = ['FR', 'GB', 'US'];
