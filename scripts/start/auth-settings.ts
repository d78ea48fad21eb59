/** Has Auth's emulator make an account for each provider's subject, as deployed projects should. */
export async function setUpAuth(host: string, project: string): Promise<void> {
  const { ok, status } = await fetch(`http://${host}/emulator/v1/projects/${project}/config`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json', authorization: 'Bearer owner' },
    body: JSON.stringify({ signIn: { allowDuplicateEmails: true } }),
  });
  if (!ok) throw new Error(`The Auth emulator keeps its settings: ${status}.`);
}
