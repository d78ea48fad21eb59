export { genres, milestones, listedRegions as regions, services } from './names.ts';
