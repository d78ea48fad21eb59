import { documentCodec } from '@cine/contract/documents/codec';
import * as z from 'zod';

/** `catalogue/lookUps`: how many new movies all look-ups of a UTC day added. */
export const lookUpBudgetDocument = documentCodec(
  'lookUpBudget',
  z.strictObject({ day: z.string(), added: z.int().min(0) }),
);
