export { genres, listedRegions as regions, milestones, services } from './names.ts';
