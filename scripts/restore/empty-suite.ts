/** Deletes all documents and accounts of the local suite. */
export async function emptySuite(project: string, authProject = project): Promise<void> {
  const { FIRESTORE_EMULATOR_HOST: firestore, FIREBASE_AUTH_EMULATOR_HOST: auth } = process.env;
  const all = [
    `http://${firestore}/emulator/v1/projects/${project}/databases/(default)/documents`,
    `http://${auth}/emulator/v1/projects/${authProject}/accounts`,
  ];
  for (const url of all) {
    const answer = await fetch(url, { method: 'DELETE', headers: { authorization: 'Bearer owner' } });
    if (!answer.ok) throw new Error(`The suite can’t be emptied: ${answer.status} from ${url}`);
  }
}
