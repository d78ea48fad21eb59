export const sampleRegions = ['FR', 'GB', 'US'];
