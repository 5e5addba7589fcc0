import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import type { PersonActor } from '#newsroom/actor.ts';
import { addressSchema, pastedCopySchema } from '#newsroom/importing/command-schema.ts';
import { type ReceivedFromAddress, receiveAddress } from '#newsroom/importing/receive-address.ts';
import { receiveCopy } from '#newsroom/importing/receive-copy.ts';
import { route } from '#server/route.ts';

// JSON: a form would turn the line breaks of what was pasted into others.
const schema = z.union([addressSchema, pastedCopySchema]);

type Input = z.output<typeof schema>;

const receive = (actor: PersonActor, input: Input): Promise<ReceivedFromAddress> =>
  'address' in input ? receiveAddress(actor, input) : receiveCopy(actor, { channel: 'paste', ...input });

export const POST = route({ schema, maxBytes: 15_000_000 }, async ({ actor, input }) => {
  const received = await receive(actor, input);
  if (received.ok) revalidatePath('/desk/import');
  return received;
});
