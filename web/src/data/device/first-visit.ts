/** With empty storage nobody can be signed in, so don't wait for Auth. Read before anything is stored. */
export const isFirstVisit = localStorage.length === 0;
