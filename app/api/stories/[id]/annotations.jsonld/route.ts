import { NewsroomError } from '#newsroom/errors.ts';
import { importAnnotations } from '#newsroom/web-annotation/import-annotations.ts';
import { annotationsOf } from '#newsroom/web-annotation/queries.ts';
import { webAnnotationFile } from '#newsroom/web-annotation/schema.ts';
import { readBody } from '#server/body.ts';
import { env } from '#server/env.ts';
import { invalidInput } from '#server/invalid-input.ts';
import { route } from '#server/route.ts';

const maxBytes = 5_000_000;

/** The notes of a story as a file that other annotation tools read. */
export const GET = route({}, async ({ actor, params }) => {
  const annotations = await annotationsOf(actor, params.id ?? '', env().NEXTAUTH_URL);
  return new Response(JSON.stringify(annotations, null, 2), {
    headers: {
      'Content-Type': 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
      'Content-Disposition': 'attachment; filename="annotations.jsonld"',
      'Cache-Control': 'no-store',
    },
  });
});

/** Brings the notes of such a file onto the story. */
export const POST = route({}, async ({ actor, params, request }) => {
  const file = webAnnotationFile.safeParse(parse(await readBody(request, maxBytes)));
  if (!file.success) throw invalidInput(file.error);
  return importAnnotations(actor, params.id ?? '', file.data);
});

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new NewsroomError('invalid', 'This file is no JSON.');
  }
}
