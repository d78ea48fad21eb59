/** The pages of the local identity providers: sign-in, posting back, faults. */
import { html, raw } from 'hono/html';
import type { People, Person } from './people.ts';

const style = raw(`
:root { color-scheme: light dark; }
body { max-width: 36rem; margin: 0 auto; padding: 2rem 1rem; font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.5rem; }
ul { list-style: none; padding: 0; }
li { padding: 0.5rem 0; }
fieldset { margin: 1.5rem 0; border: 1px solid #8886; border-radius: 0.5rem; }
button, input { padding: 0.4rem 0.8rem; font: inherit; }
`);

/** Where one says who signs in; the choice is posted to `action`. */
export function signInPage(title: string, action: string, people: readonly Person[]): string {
  return page(
    `${title} (a stand-in)`,
    html`<p>Nobody here is real, and nothing leaves this machine. Who signs in?</p>
<form method="post" action="${action}">
<ul>${people.map(
      ({ id, firstName, lastName, email, note }) =>
        html`<li><button name="person" value="${id}">${firstName} ${lastName}</button> ${email} ${note && `(${note})`}</li>`,
    )}</ul>
<button name="answer" value="refuse">Refuse</button>
<button name="answer" value="cancel">Cancel</button>
</form>
<form method="post" action="${action}">
<fieldset><legend>Another</legend>
<p><label>First name<br><input name="firstName" required></label></p>
<p><label>E-mail address, if any<br><input name="email" type="email"></label></p>
<button name="answer" value="another">Sign in</button>
</fieldset>
</form>`,
  );
}

/** Who was chosen on the sign-in page, or how the user said no. */
export function choiceOf(form: URLSearchParams, people: People): Person | string {
  const answer = form.get('answer');
  if (answer === 'another') return people.meet(form.get('firstName') || 'Other', form.get('email') ?? '');
  const person = people.find(form.get('person') ?? '');
  return person ?? (answer === 'refuse' ? 'The user refused' : 'The user cancelled');
}

/** Posts fields to another site by itself, or by the button where scripts don't run. */
export function postingPage(address: string, fields: Record<string, string>, nonce: string): string {
  return page(
    'One moment',
    html`<form method="post" action="${address}">
${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<button>Continue</button>
</form>
<script nonce="${nonce}">document.forms[0].submit();</script>`,
  );
}

/** Says why a request was refused before the provider knew where to send the answer. */
export function faultPage(fault: string): string {
  return page('This sign-in can’t go on', html`<p>${fault}</p>`);
}

function page(title: string, body: ReturnType<typeof html>): string {
  return String(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body><h1>${title}</h1>
${body}</body>
</html>`);
}
