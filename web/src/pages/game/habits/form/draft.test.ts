import { suggestedHabits } from '@cine/contract/game/habits/suggestions';
import { createHabit, type HabitView } from '@cine/contract/operations/game/habits';
import { expect } from 'chai';
import { locales } from '#i18n/catalogues.ts';
import { type Draft, draftOfHabit, draftOfSuggestion, faultsOf, habitOf, newDraft } from './draft.ts';

const draft = (more: Partial<Draft> = {}): Draft => ({ ...newDraft, name: 'Lire', ...more });

describe('The form of a habit', () => {
  it('is complete with a name', () => {
    expect(faultsOf(newDraft)).to.deep.equal(['name']);
    expect(faultsOf(draft())).to.deep.equal([]);
  });

  it('names the fields that lack something', () => {
    expect(faultsOf(draft({ icon: 'abc' }))).to.deep.equal(['icon']);
    expect(faultsOf(draft({ category: ' ' }))).to.deep.equal(['category']);
    expect(faultsOf(draft({ frequencyType: 'specific_days' }))).to.deep.equal(['frequencyDays']);
    for (const targetValue of ['', '0', '1.5', '-3', '1000001'])
      expect(faultsOf(draft({ counts: true, targetValue })), targetValue).to.deep.equal(['targetValue']);
    expect(faultsOf(draft({ reminderEnabled: true, reminderTime: '' }))).to.deep.equal(['reminderTime']);
  });

  it('leaves out what its choices don’t use', () => {
    const chosen = habitOf(
      draft({
        frequencyDays: [2],
        targetValue: '20',
        unit: 'pages',
        description: ' ',
        reminderTime: '21:00',
      }),
    );
    expect(chosen).to.deep.include({
      frequencyDays: [],
      frequencyCount: null,
      targetValue: null,
      unit: null,
      description: null,
      reminderTime: null,
    });
    const ofMovies = draft({ automatic: 'movie', counts: true, targetValue: '2', unit: 'films' });
    expect(habitOf(ofMovies)).to.deep.include({ targetValue: null, unit: null });
  });

  it('has a habit that is to be changed as it is', () => {
    const chosen = habitOf(
      draft({
        frequencyType: 'x_per_week',
        frequencyCount: 4,
        counts: true,
        targetValue: '20',
        unit: 'pages',
        description: 'Avant de dormir',
        reminderEnabled: true,
        reminderTime: '21:30',
      }),
    );
    expect(habitOf(draftOfHabit(chosen as unknown as HabitView))).to.deep.equal(chosen);
  });

  it('takes each suggestion in each language', () => {
    for (const suggested of suggestedHabits)
      for (const locale of locales) {
        const chosen = habitOf(draftOfSuggestion(suggested, locale));
        expect(createHabit.input.safeParse(chosen).error, `${suggested.id} ${locale}`).to.equal(undefined);
        const { frequencyType, frequencyDays, frequencyCount, targetValue, automatic } = suggested;
        expect(chosen).to.deep.include({
          frequencyType,
          frequencyDays,
          frequencyCount,
          targetValue,
          automatic,
        });
      }
  });
});
