/** The product's mark, a ticket that projects, in a box of 64 by 64. */
export const mark =
  'M9 13h46a4 4 0 0 1 4 4v8.5a6.5 6.5 0 0 0 0 13V47a4 4 0 0 1-4 4H9a4 4 0 0 1-4-4v-8.5a6.5 6.5 0 0 0 0-13V17a4 4 0 0 1 4-4zM22 29l19-10v26L22 35a5 5 0 1 1 0-6zM47.5 19a2 2 0 1 1 0 4a2 2 0 1 1 0-4zM47.5 26.3a2 2 0 1 1 0 4a2 2 0 1 1 0-4zM47.5 33.7a2 2 0 1 1 0 4a2 2 0 1 1 0-4zM47.5 41a2 2 0 1 1 0 4a2 2 0 1 1 0-4z';
