import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { pastedCopySchema } from '#newsroom/importing/command-schema.ts';
import { type Received, receiveCopy } from '#newsroom/importing/receive-copy.ts';
import { route } from '#server/route.ts';

// JSON for what was pasted: a form would turn its line breaks into others. A form for files: their bytes stay.
const schema = z.union([z.object({ file: z.file() }), pastedCopySchema]);

export const POST = route({ schema, maxBytes: 15_000_000 }, async ({ actor, input }): Promise<Received> => {
  const received =
    'file' in input
      ? await receiveCopy(actor, {
          channel: 'upload',
          bytes: await input.file.bytes(),
          fileName: input.file.name,
          mediaType: input.file.type,
        })
      : await receiveCopy(actor, { channel: 'paste', ...input });
  if (received.ok) revalidatePath('/desk/import');
  return received;
});
