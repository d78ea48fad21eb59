/** How many candidates are asked for at a time. */
export const pageSize = 21;
