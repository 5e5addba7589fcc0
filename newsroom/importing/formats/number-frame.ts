import { listStart } from '../../document/list-start.ts';
import type { Frame } from './format.ts';

/** Numbers a list, or an item of one, as it is printed: by what its markup says of it, or from 1 on. */
export function numberFrame(frame: Frame, said: string | number | null | undefined): void {
  if (frame.tag === 'ol') frame.next = listStart(said) ?? 1;
  const list = frame.parent;
  if (frame.tag !== 'li' || list?.tag !== 'ol') return;
  frame.number = listStart(/^\d/.test(`${said}`) ? said : list.next) ?? 1;
  list.next = frame.number + 1;
}
