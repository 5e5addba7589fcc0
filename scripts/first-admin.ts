// npm run first-admin EMAIL NAME: on a database of your own (DATABASE_URL) where nobody has an account yet, makes the
// first admin and prints the one-time link by which they set their password.
import { systemActor } from '#newsroom/actor.ts';
import { db } from '#newsroom/db/client.ts';
import { migrate } from '#newsroom/db/migrate.ts';
import { NewsroomError } from '#newsroom/errors.ts';
import { invitePerson } from '#newsroom/people/commands.ts';
import { inviteSchema } from '#newsroom/people/schema.ts';

const [email, ...words] = process.argv.slice(2);
const input = inviteSchema.safeParse({ email, name: words.join(' '), role: 'admin', languages: [] });
const address = process.env.NEXTAUTH_URL ?? `http://localhost:${process.env.PORT ?? 3000}`;

if (!input.success) end('Say who: npm run first-admin you@example.org Your Name');
if (!process.env.DATABASE_URL)
  end('DATABASE_URL is not set. (The embedded database comes with a demo newsroom.)');
await migrate(process.env.DATABASE_URL);
if ((await db().person.count()) > 0) {
  end('This newsroom has people already: sign in as an admin and invite others at /admin/people.');
}
try {
  const link = await invitePerson(systemActor(), input.data);
  console.log(
    `Open this link to set the password of ${input.data.email}; it works once, until ${link.expiresAt}:`,
  );
  console.log(`${address}/invitation/${link.token}`);
  process.exit(0);
} catch (error) {
  if (!(error instanceof NewsroomError)) throw error;
  end(error.message);
}

function end(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
