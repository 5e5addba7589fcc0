import { noticeOf, type Signal } from '../notices.ts';
import type { ReasonCode } from '../reasons.ts';
import { as, eachOpen, headOf, lengthOf, type Rule } from './block.ts';

const REASONS: Record<Signal, ReasonCode> = {
  kill: 'kill_notice',
  correction: 'correction_notice',
  update: 'update_notice',
  advisory: 'note_to_editors',
};
const LONGEST = 600;

/** What the agency says of its own copy: that it is killed, corrected or updated. Said to desks, so set aside. */
export const markKillNotices: Rule = (blocks, source) =>
  eachOpen(blocks, (block) => {
    if (lengthOf(block) > LONGEST) return block;
    const notice = noticeOf(headOf(block, source));
    return notice ? as(block, 'editors_note', REASONS[notice.signal], notice.sure) : block;
  });
