import { NewsroomError } from '#newsroom/errors.ts';
import { receivePushed } from '#newsroom/importing/receive-pushed.ts';
import { readBody } from '#server/body.ts';
import { problemResponse } from '#server/problem.ts';
import { addressOf } from '#server/request-address.ts';

/** Less than next.config.ts lets through the proxy, which cuts off what is longer. */
const MOST_BYTES = 15_000_000;

/**
 * Copy that an agency's system pushes: the document as the body, its token as `Authorization: Bearer …`, its file's
 * name, if it has one, as `Content-Disposition`. Answers 201 with the imports that it made or that it already was; 429
 * with `Retry-After` when a token sends more in a minute than the newsroom takes in.
 */
export async function POST(request: Request): Promise<Response> {
  try {
    const fileName = fileNameOf(request.headers.get('content-disposition'));
    const mediaType = request.headers.get('content-type');
    const received = await receivePushed(tokenOf(request), {
      readBytes: () => readBody(request, MOST_BYTES),
      address: addressOf(request.headers),
      ...(fileName && { fileName }),
      ...(mediaType && { mediaType }),
    });
    if (!received.ok) throw new NewsroomError('invalid', received.message);
    return Response.json(
      {
        imports: received.pieces.map(({ importId, headline, problem, earlier }) => ({
          id: importId,
          headline,
          problem,
          receivedBefore: earlier?.toISOString() ?? null,
        })),
      },
      { status: 201, headers: { 'Cache-Control': 'no-store' } },
    );
  } catch (error) {
    const response = problemResponse(error, 'POST /api/v1/imports');
    if (response.status === 401) response.headers.set('WWW-Authenticate', 'Bearer realm="imports"');
    return response;
  }
}

function tokenOf(request: Request): string {
  const [, token] = /^Bearer ([\w-]{20,100})$/i.exec(request.headers.get('authorization') ?? '') ?? [];
  if (!token) {
    throw new NewsroomError('unauthenticated', 'Send your token in the header “Authorization: Bearer …”.');
  }
  return token;
}

/** The plain `filename` of RFC 6266; a name in another encoding is only a name, and left out. */
const fileNameOf = (header: string | null): string | undefined =>
  /filename="([^"]{1,200})"/i.exec(header ?? '')?.[1];
