import * as operations from '@cine/contract/ratings';
import { context } from '../../context.ts';
import { serve } from '../../platform/endpoints/serve.ts';
import * as ofMovies from './service.ts';
import * as ofTaste from './taste-service.ts';

/** What somebody thinks of each movie. */
export const ratings = {
  rate: serve(operations.rateMovie, (input, caller) => ofMovies.rate(context(), caller, input)),
  withdraw: serve(operations.withdrawRating, (input, caller) => ofMovies.withdraw(context(), caller, input)),
  undo: serve(operations.undoRating, (input, caller) => ofMovies.undo(context(), caller, input)),
  show: serve(operations.showRating, (input, caller) => ofMovies.show(context(), caller, input)),
  list: serve(operations.listRatings, (input, caller) => ofMovies.list(context(), caller, input)),
};

/** What follows from all of it. */
export const tastes = {
  setUp: serve(operations.setUpTaste, (input, caller) => ofTaste.setUp(context(), caller, input)),
  /** Holds all movies' facts in memory. */
  show: serve(operations.showTaste, (_input, caller) => ofTaste.show(context(), caller), {
    memory: '512MiB',
  }),
};
