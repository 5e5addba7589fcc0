// node scripts/invite-admin.ts EMAIL NAME: the first admin of a newsroom on its own DATABASE_URL, where nobody is
// there yet to invite anybody. Prints the one-time link.
import { systemActor } from '#newsroom/actor.ts';
import { db } from '#newsroom/db/client.ts';
import { NewsroomError } from '#newsroom/errors.ts';
import { invitePerson } from '#newsroom/people/commands.ts';
import { inviteSchema } from '#newsroom/people/schema.ts';

const [email, ...name] = process.argv.slice(2);
const address = process.env.NEXTAUTH_URL ?? 'http://localhost:3000';

try {
  const input = inviteSchema.safeParse({ email, name: name.join(' '), role: 'admin', languages: [] });
  if (!input.success) throw new NewsroomError('invalid', 'Usage: node scripts/invite-admin.ts EMAIL NAME');
  const { token, expiresAt } = await invitePerson(systemActor(), input.data);
  console.log(
    `${new URL(`/invitation/${token}`, address).href}\nIt works once, until ${expiresAt.toISOString()}.`,
  );
} catch (error) {
  if (!(error instanceof NewsroomError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
} finally {
  if (process.env.DATABASE_URL) await db().$disconnect();
}
