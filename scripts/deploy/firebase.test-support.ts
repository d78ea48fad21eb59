/** Plays the Firebase CLI: tells the stand-in for Google what it was told, and answers as that does. */
const args = process.argv.slice(2);
const answer = await fetch(`${process.env.GOOGLE_API}/firebase`, {
  method: 'POST',
  body: JSON.stringify(args),
});
const { result, error } = (await answer.json()) as { result?: unknown; error?: string };
if (args.includes('--json'))
  console.log(JSON.stringify({ status: error ? 'error' : 'success', result, error }));
else if (error) console.error(error);
process.exitCode = error ? 1 : 0;
