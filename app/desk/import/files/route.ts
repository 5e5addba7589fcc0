import { NewsroomError } from '#newsroom/errors.ts';
import { type FileEvent, followFiles } from '#newsroom/importing/files/follow-files.ts';
import { giveFile } from '#newsroom/importing/files/give-file.ts';
import { givenFileSchema, LARGEST_FILE, whoseSchema } from '#newsroom/importing/files/schema.ts';
import { authorize } from '#newsroom/permissions.ts';
import { readBody } from '#server/body.ts';
import { eventStream } from '#server/event-stream.ts';
import { route } from '#server/route.ts';

/** How the files stand, as server-sent events: one stream a tab. */
export const GET = route({ schema: whoseSchema }, ({ actor, input, request }) =>
  eventStream<FileEvent>(request.signal, (send) => followFiles(actor, { ...input, send })),
);

/** A file as it is: its bytes are the body, what travels beside them stands in the query. */
export const POST = route({}, async ({ actor, request }) => {
  // Before the body: whoever may not give files need not send one.
  authorize(actor, 'import.create');
  const beside = givenFileSchema.safeParse(Object.fromEntries(request.nextUrl.searchParams));
  if (!beside.success) throw new NewsroomError('invalid', 'The file came without its name or its batch.');
  const { name, batch } = beside.data;
  return giveFile(actor, {
    batchId: batch,
    channel: 'upload',
    fileName: name,
    mediaType: request.headers.get('content-type') ?? undefined,
    bytes: await readBody(request, LARGEST_FILE),
  });
});
