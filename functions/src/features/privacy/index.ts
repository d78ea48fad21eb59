export { deleteOwnAccount } from './delete-service.ts';
export { exportPage } from './export-service.ts';
