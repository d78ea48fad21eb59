/** The regions that the sample catalogue has offers in. */
export const sampleRegions = ['FR', 'GB', 'US'];
