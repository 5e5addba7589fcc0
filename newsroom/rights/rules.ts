import { wallDate } from '../settings/wall-clock.ts';
import type { Material, Use } from './schema.ts';

/** The terms of a licence that decide what it covers. Dates are whole days, the last one included. */
export type Terms = {
  id: string;
  covers: readonly string[];
  uses: readonly string[];
  /** BCP 47 tags; empty means every language. */
  languages: readonly string[];
  startsOn: Date;
  endsOn: Date | null;
  revokedAt: Date | null;
  creditLine: string;
  notice: string;
};

/** A source's claim on a piece, with the licences that the newsroom has from it. Without a source nothing covers it. */
export type Claim = {
  source: { id: string; name: string } | null;
  /** The rights notice found in the copy, in its own words. */
  notice: string;
  /** The rights records that it is made of; none where a story alone names the source. */
  recordIds: readonly string[];
  /** When it came up, if a copy brought it: an override that is older knew nothing of it. */
  since?: Date;
  licences: readonly Terms[];
};

export type LicenceStanding = 'in_force' | 'not_yet' | 'ended' | 'revoked';

const day = (date: Date) => date.toISOString().slice(0, 10);

/** Where a licence stands on a day (YYYY-MM-DD, in the newsroom's zone). */
export function licenceStanding(
  licence: Pick<Terms, 'startsOn' | 'endsOn' | 'revokedAt'>,
  on: string,
): LicenceStanding {
  if (licence.revokedAt) return 'revoked';
  if (on < day(licence.startsOn)) return 'not_yet';
  return licence.endsOn && on > day(licence.endsOn) ? 'ended' : 'in_force';
}

/** Whether the licence allows this use of the source's text, or of its pictures, in this language, on this day. */
export function covers(
  licence: Terms,
  use: Use,
  language: string,
  on: string,
  material: Material = 'text',
): boolean {
  return (
    licenceStanding(licence, on) === 'in_force' &&
    licence.covers.includes(material) &&
    licence.uses.includes(use) &&
    (licence.languages.length === 0 || licence.languages.some((tag) => includesLanguage(tag, language)))
  );
}

/** A licence for `pt` is one for `pt-BR` too, not the other way round (RFC 4647 §3.3.1, basic filtering). */
function includesLanguage(range: string, language: string): boolean {
  const [wide, narrow] = [range.toLowerCase(), language.toLowerCase()];
  return narrow === wide || narrow.startsWith(`${wide}-`);
}

const WARNING_DAYS = 30;

/** `days` are whole days until the licence ends, or since it ended or was revoked; 0 is today. */
export type LicenceWarning = { kind: 'ends' | 'ended' | 'revoked'; days: number };

type WarnedOf = Pick<Terms, 'id' | 'covers' | 'uses' | 'languages' | 'startsOn' | 'endsOn' | 'revokedAt'>;

/**
 * What has to be said of a licence at a moment: that it ends within 30 days, or that it ended or was revoked no longer
 * ago than that. Days are the newsroom's. Nothing, once another licence of the source takes its place without a gap.
 */
export function licenceWarning(
  licence: WarnedOf,
  ofSource: readonly WarnedOf[],
  now: Date,
  timeZone: string,
): LicenceWarning | null {
  const on = wallDate(now, timeZone);
  const lastDay = licence.revokedAt
    ? wallDate(licence.revokedAt, timeZone)
    : licence.endsOn && day(licence.endsOn);
  if (lastDay === null || lastDay === undefined) return null;
  const days = daysBetween(on, lastDay);
  const kind = licence.revokedAt ? 'revoked' : days < 0 ? 'ended' : 'ends';
  if (Math.abs(days) > WARNING_DAYS) return null;
  const gapFrom = kind === 'ends' ? dayAfter(lastDay) : on;
  const isReplaced = ofSource.some((other) => other.id !== licence.id && replaces(other, licence, gapFrom));
  return isReplaced ? null : { kind, days: Math.abs(days) };
}

/** Whether one licence allows, on a day, all that the other one does or did. */
function replaces(one: WarnedOf, other: WarnedOf, on: string): boolean {
  const speaks = (language: string) => one.languages.some((tag) => includesLanguage(tag, language));
  return (
    licenceStanding(one, on) === 'in_force' &&
    other.covers.every((material) => one.covers.includes(material)) &&
    other.uses.every((use) => one.uses.includes(use)) &&
    (one.languages.length === 0 || (other.languages.length > 0 && other.languages.every(speaks)))
  );
}

const DAY = 86_400_000;
const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY;
const dayAfter = (date: string) => day(new Date(Date.parse(date) + DAY));

type Piece = { language: string; isTranslation: boolean };

/** What a story must be licensed for before readers may see it at all. */
export const neededUses = ({ isTranslation }: Piece): Use[] =>
  isTranslation ? ['site', 'translation'] : ['site'];

/** The needed uses that no licence of the claim's source covers. Several licences may share the work. */
export function missingUses(claim: Claim, piece: Piece, on: string): Use[] {
  return neededUses(piece).filter(
    (use) => !claim.licences.some((licence) => covers(licence, use, piece.language, on)),
  );
}

/** Where a story may go: every place that all its claims allow. Without a claim, everywhere. */
export function allowedOutlets(claims: readonly Claim[], piece: Piece, on: string): Use[] {
  const outlets: Use[] = ['site', 'feeds', 'api'];
  return outlets.filter((outlet) =>
    claims.every((claim) => claim.licences.some((licence) => covers(licence, outlet, piece.language, on))),
  );
}

/** The licences in use, for what readers need and for every place that the story may go, and what they demand, once. */
export function demands(claims: readonly Claim[], piece: Piece, on: string) {
  const inUseFor = [...neededUses(piece), ...allowedOutlets(claims, piece, on)];
  const inUse = claims.flatMap((claim) =>
    claim.licences.filter((licence) => inUseFor.some((use) => covers(licence, use, piece.language, on))),
  );
  const distinct = (lines: string[]) => [...new Set(lines.filter((line) => line !== ''))];
  return {
    creditLines: distinct(inUse.map((licence) => licence.creditLine)),
    notices: distinct(inUse.map((licence) => licence.notice)),
    licenceIds: distinct(inUse.map((licence) => licence.id)),
  };
}
