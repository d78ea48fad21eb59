import { join } from 'node:path';
import { expect } from 'chai';
import { type Edits, editsIn } from './edit.ts';
import { featureOf } from './feature.ts';
import { namesOf } from './names.ts';
import { addOperation } from './operation.ts';

const root = join(import.meta.dirname, '../..');

function added(operation: string): Edits {
  const edits = editsIn(root);
  addOperation(edits, featureOf(edits, operation), namesOf(operation, 'Counts.'), 'core');
  return edits;
}

describe('A new operation', () => {
  it('brings the handlers of a feature that has none, listed', () => {
    const edits = added('availability-count');
    expect(edits.read('functions/src/features/movies/availability/handlers.ts')).to.include(
      'operations: [\ncountAvailability,',
    );
    expect(edits.read('functions/src/features.ts')).to.include('{ handlers as availability }');
    expect(edits.read('contract/src/index.ts')).to.include("from './operations/movies/availability.ts'");
  });

  it('brings a module of the contract to a feature that only works in the background', () => {
    const edits = added('mail-count');
    expect(edits.read('contract/src/operations/core/mail.ts')).to.include("name: 'mail-count'");
    expect(edits.read('functions/src/features.ts').match(/ as mail }/g)).to.have.length(1);
  });

  it('is in use-cases/ where a feature has that folder', () => {
    const folder = 'functions/src/features/together/sessions';
    const edits = added('sessions-count');
    expect(edits.read(`${folder}/use-cases/count-sessions.ts`)).to.include("from '#platform/");
    expect(edits.read(`${folder}/use-cases/count-sessions.test.ts`)).to.include("from '#test/suite.ts'");
    expect(edits.read(`${folder}/handlers.ts`)).to.include("from './use-cases/count-sessions.ts'");
    expect(edits.has(`${folder}/count-sessions-service.ts`)).to.equal(false);
  });

  it('has a scene in its wing', () => {
    const scenes = added('ratings-count').read('functions/test/scenarios/watching.ts');
    expect(scenes).to.include("scene(ratings.countRatings, 'host',").and.not.include('{ countRat');
    const fresh = added('mail-count').read('functions/test/scenarios/core.ts');
    expect(fresh).to.match(/^import \{ countMail \} from '@cine\/contract\/operations\/core\/mail';$/m);
    expect(fresh).to.include("scene(countMail, 'host',");
  });

  it('has a row of what it costs, behind those of its group', () => {
    expect(added('collections-count').read('docs/reference/costs.md')).to.match(
      /^\| `collections-change` .*\n\| `collections-count` \| {2}\| 1 \| 1 \| 0 \| 0 \|\n/m,
    );
  });

  it('is in the feature that its name points to', () => {
    expect(
      added('movies-countCustom').read('functions/src/features/movies/custom-movies/handlers.ts'),
    ).to.include('countCustomMovies');
    expect(() => added('seasons-count')).to.throw('seasons-count is in no feature');
  });
});
