import { taskDocument } from '@cine/contract/documents/game/tasks';
import { completeTask, createTask, listTasks } from '@cine/contract/operations/game/tasks';
import { day, minute } from '@cine/contract/time';
import { expect } from 'chai';
import { describeInBrowser } from '../../../dev/browser/src/index.ts';
import { deepIt } from '../../../scripts/test/deep.ts';
import { accessibilityFaults } from '../support/accessibility.ts';
import { signedIn } from '../support/people.ts';

describeInBrowser('Tasks', function () {
  this.timeout(2 * minute);

  it('are noted, rated, divided, adjusted, done and undone', async () => {
    const { page, uid, call } = await signedIn('Léa');
    await page.getByRole('link', { name: 'Jeu', exact: true }).click();
    await page.getByRole('main').getByRole('link', { name: 'Tâches' }).click();
    await page.getByText('Rien à faire').waitFor();
    await page.getByRole('link', { name: 'Nouvelle tâche' }).click();
    await page.getByRole('button', { name: 'Ajouter' }).click();
    await page.getByText('Il faut au moins quelques mots.').waitFor();
    await page.getByLabel('Ce qu’il y a à faire').fill('Préparer un exposé de 20 diapositives');
    // A model would be a stand-in, which answers anything.
    await page.getByLabel(/^Un modèle de langage/).uncheck();
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await page.getByRole('button', { name: 'Ajouter' }).click();

    await page.getByText(/Difficile\s·\s\d+\sXP/).waitFor();
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await page.getByRole('link', { name: 'Préparer un exposé de 20 diapositives' }).click();
    await page.getByRole('heading', { name: 'Ce qu’elle vaut' }).waitFor();
    await page.getByLabel('Étape suggérée : Faire un plan').fill('Faire un plan en trois parties');
    await page.getByRole('button', { name: 'Ajouter : Faire un plan' }).click();
    await page.getByRole('checkbox', { name: 'Faire un plan en trois parties' }).check();
    const slider = page.getByLabel('XP', { exact: true });
    const before = Number(await slider.inputValue());
    await slider.press('ArrowRight');
    await slider.blur();
    await page.getByText(new RegExp(`${before + 1}\\sXP`)).waitFor();
    expect(await accessibilityFaults(page)).to.deep.equal([]);

    // Too young to pay, which it says first.
    await page.getByRole('button', { name: 'C’est fait' }).click();
    await page.getByText('Si tu la coches maintenant, tu ne gagnes rien.').waitFor();
    await page.getByRole('button', { name: 'Plus tard' }).click();
    const [task] = (await call(listTasks, { status: 'open' })).tasks;
    const { context } = await import('../../../functions/src/context.ts');
    const reference = context().db.doc(`users/${uid}/tasks/${task!.id}`);
    const { evaluation } = taskDocument.decode((await reference.get()).data());
    const aged = { ...evaluation!, ageFrom: Date.now() - day };
    await reference.update(taskDocument.encodeFields({ evaluation: aged }));
    await page.getByText(/encore 3 fois/).waitFor();
    await page.getByRole('link', { name: 'Tes tâches' }).click();
    await page.getByRole('button', { name: /^C’est fait : / }).click();
    await page.getByText(`+${before + 1} XP`).waitFor();
    await page.getByRole('button', { name: 'Annuler' }).click();
    await page.getByText('1 à faire').waitFor();
    const [again] = (await call(listTasks, { status: 'open' })).tasks;
    expect(again).to.deep.include({ paid: null, userXpAdjustment: 1 });
    expect(again!.subtasks).to.deep.equal([{ title: 'Faire un plan en trois parties', isCompleted: true }]);
  });

  deepIt('that are given up or were done long ago are still to be found', async () => {
    const { page, uid, call } = await signedIn('Léa');
    const { id: taskId } = await call(createTask, { title: 'Vider la cave', useAiEvaluation: false });
    const done = await call(createTask, { title: 'Ranger', useAiEvaluation: false });
    await call(completeTask, { taskId: done.id });
    const { context } = await import('../../../functions/src/context.ts');
    const all = context().db.collection(`users/${uid}/tasks`);
    const fields = (await all.doc(done.id).get()).data()!;
    const made = (ago: number) => ({
      ...fields,
      ...taskDocument.encodeFields({ title: `Ranger ${ago}`, createdAt: Date.now() - ago * day }),
    });
    await Promise.all(Array.from({ length: 50 }, (_, at) => all.doc(`former${at}`).set(made(at + 1))));

    await page.goto(`/tasks/${taskId}`);
    await page.getByRole('button', { name: 'Abandonner' }).click();
    await page.getByRole('button', { name: 'Reprendre' }).waitFor();
    await page.getByRole('link', { name: 'Tes tâches' }).click();
    await page.getByText('Tâches faites', { exact: true }).click();
    await page.getByRole('link', { name: 'Ranger 49', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Voir les précédentes' }).click();
    await page.getByRole('link', { name: 'Ranger 50', exact: true }).waitFor();
    await page.getByText('Tâches abandonnées', { exact: true }).click();
    await page.getByRole('link', { name: 'Vider la cave' }).click();
    await page.getByRole('button', { name: 'Reprendre' }).click();
    await page.getByRole('button', { name: 'C’est fait' }).waitFor();
  });
});
