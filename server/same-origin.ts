import { NewsroomError } from '#newsroom/errors.ts';

/**
 * Refuses a change that another site's page had somebody's browser ask for. Browsers say where a request comes from
 * in Sec-Fetch-Site or, over plain http, in Origin; a caller that sends neither is no browser and has no cookie to
 * abuse.
 * @throws NewsroomError `forbidden`
 */
export function refuseCrossOrigin(request: Request): void {
  const site = request.headers.get('sec-fetch-site');
  if (site) {
    if (site !== 'same-origin' && site !== 'none') throw crossOrigin();
    return;
  }
  const origin = request.headers.get('origin');
  if (origin === null) return;
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host');
  if (URL.parse(origin)?.host !== host) throw crossOrigin();
}

const crossOrigin = () =>
  new NewsroomError('forbidden', 'This request came from another site, so it was not carried out.');
