import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import type { PersonActor } from '#newsroom/actor.ts';
import { addressSchema, pastedCopySchema } from '#newsroom/importing/command-schema.ts';
import { type ReceivedFromAddress, receiveAddress } from '#newsroom/importing/receive-address.ts';
import { receiveCopy } from '#newsroom/importing/receive-copy.ts';
import { route } from '#server/route.ts';

// JSON for what was pasted: a form would turn its line breaks into others. A form for files: their bytes stay.
const schema = z.union([z.object({ file: z.file() }), addressSchema, pastedCopySchema]);

type Input = z.output<typeof schema>;

async function receive(actor: PersonActor, input: Input): Promise<ReceivedFromAddress> {
  if ('address' in input) return receiveAddress(actor, input);
  if (!('file' in input)) return receiveCopy(actor, { channel: 'paste', ...input });
  const { file } = input;
  return receiveCopy(actor, {
    channel: 'upload',
    bytes: await file.bytes(),
    fileName: file.name,
    mediaType: file.type,
  });
}

export const POST = route({ schema, maxBytes: 15_000_000 }, async ({ actor, input }) => {
  const received = await receive(actor, input);
  if (received.ok) revalidatePath('/desk/import');
  return received;
});
