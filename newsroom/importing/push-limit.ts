import { db } from '../db/client.ts';
import { NewsroomError } from '../errors.ts';

/** Copies that a token takes a minute: more than any wire sends, and no more than the database takes in easily. */
export const MOST_A_MINUTE = 120;
const MINUTE = 60_000;

/**
 * Counts copy that is about to come in by a token, over all processes alike; the minute begins with its first.
 * @throws NewsroomError `rate_limited`
 */
export async function admitPush(tokenId: string, now: Date): Promise<void> {
  const begun = new Date(now.getTime() - MINUTE);
  const [row] = await db().$queryRaw<{ minuteFrom: Date; inMinute: number }[]>`
    UPDATE import_token SET
      "inMinute" = CASE WHEN "minuteFrom" > ${begun} THEN least("inMinute" + 1, ${MOST_A_MINUTE + 1}::int) ELSE 1 END,
      "minuteFrom" = CASE WHEN "minuteFrom" > ${begun} THEN "minuteFrom" ELSE ${now} END
    WHERE id = ${tokenId}::uuid
    RETURNING "minuteFrom", "inMinute"`;
  if (!row || row.inMinute <= MOST_A_MINUTE) return;
  const retryAfter = Math.max(1, Math.ceil((row.minuteFrom.getTime() + MINUTE - now.getTime()) / 1000));
  throw new NewsroomError(
    'rate_limited',
    `This token takes ${MOST_A_MINUTE} copies a minute, and has had them. Send the next in ${retryAfter} seconds.`,
    { retryAfter },
  );
}
