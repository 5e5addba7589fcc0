import { emptyMetadata, type Metadata } from '../metadata.ts';
import { instantOf } from './instant.ts';
import { fillIn } from './nitf-metadata.ts';

/** "NARA0417 4 GEN 0512": service and number, priority, category, words (IPTC 7901, section 2). */
const IPTC_HEADING = /^\s{0,9}(\p{L}{2,4})(\d{3,5})\s{1,3}(\d)\s{1,3}(\p{L}{1,4})\b/mu;
/** "a0417 u i": service level and number, priority, category (ANPA 1312). */
const ANPA_HEADING = /^\s{0,9}([a-z]{1,3})(\d{3,4})\s{1,3}([fbudrsw])\s{1,3}([a-z])(?=\s|$)/m;
/** Flash, bulletin, urgent, regular, deferred, weekend. */
const ANPA_PRIORITIES: Record<string, number> = { f: 1, b: 2, u: 3, r: 4, d: 5, s: 6, w: 7 };
/** "130915 NOV 26", day, hour and minute in GMT. */
const IPTC_TIME =
  /(?<!\d)(\d{2})(\d{2})(\d{2})\s{0,2}(?:GMT|UTC|Z)?\s{0,2}([a-z]{3})[a-z]{0,6}\.?\s{1,2}(\d{2}|\d{4})(?!\d)/i;
/** "11-13-26 0415EST". */
const ANPA_TIME = /(?<!\d)(\d{2})-(\d{2})-(\d{2})\s{1,2}(\d{2})(\d{2})\s{0,1}(GMT|UTC|E[SD]T)/;
const ZONES: Record<string, string> = { GMT: 'Z', UTC: 'Z', EST: '-05:00', EDT: '-04:00' };
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** What the heading and the end of a wire message say of it. */
export function iptc7901Metadata(heading: string, trailer: string): Metadata {
  const metadata = emptyMetadata();
  const iptc = IPTC_HEADING.exec(heading);
  const anpa = iptc ? null : ANPA_HEADING.exec(heading);
  const [, service = '', number = '', urgency = '', category = ''] = iptc ?? anpa ?? [];
  const priority = iptc ? Number(urgency) : ANPA_PRIORITIES[urgency];
  const createdAt = timeOf(trailer);
  fillIn(metadata, {
    // Numbers begin anew every day or week: only with its day one is an id.
    id: number && createdAt && `${service}${number} ${createdAt.slice(0, 10)}`,
    provider: iptc ? service : undefined,
    priority: priority && priority <= 9 ? priority : undefined,
    createdAt,
  });
  if (category) metadata.subjects.push({ code: category });
  return metadata;
}

function timeOf(trailer: string): string | undefined {
  const iptc = IPTC_TIME.exec(trailer);
  if (iptc) {
    const [, day, hour, minute, month = '', year = ''] = iptc;
    const number = String(MONTHS.indexOf(month.toLowerCase()) + 1).padStart(2, '0');
    return instantOf(`${century(year)}-${number}-${day}T${hour}:${minute}:00Z`);
  }
  const anpa = ANPA_TIME.exec(trailer);
  if (!anpa) return undefined;
  const [, month, day, year = '', hour, minute, zone = ''] = anpa;
  return instantOf(`${century(year)}-${month}-${day}T${hour}:${minute}:00${ZONES[zone]}`);
}

/** Wire services had no computers before the sixties. */
function century(year: string): string {
  return year.length === 4 ? year : Number(year) < 60 ? `20${year}` : `19${year}`;
}
