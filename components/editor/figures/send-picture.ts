import { LARGEST_PICTURE } from '#newsroom/media/rules.ts';
import type { DeskPicture } from '#newsroom/media/schema.ts';

/** `again`: worth trying once more. Otherwise the newsroom would never take it. */
export type SentPicture = { ok: true; picture: DeskPicture } | { ok: false; again: boolean; message: string };

type Options = { storyId: string; onProgress: (share: number) => void; signal: AbortSignal };

/** Sends a picture to the newsroom. Never throws: what went wrong is an answer. */
export async function sendPicture(
  file: File,
  { storyId, onProgress, signal }: Options,
): Promise<SentPicture> {
  if (file.size > LARGEST_PICTURE) {
    const most = LARGEST_PICTURE / 1_000_000;
    return { ok: false, again: false, message: `This is larger than ${most} MB. Make it smaller first.` };
  }
  const beside = new URLSearchParams({ storyId, name: file.name.toWellFormed() });
  // fetch does not tell how much of a body has been sent.
  const request = new XMLHttpRequest();
  request.open('POST', `/api/pictures?${beside}`);
  request.responseType = 'json';
  request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
  signal.addEventListener('abort', () => request.abort());
  const answered = new Promise<boolean>((resolve) => {
    request.onload = () => resolve(true);
    request.onerror = request.onabort = () => resolve(false);
  });
  request.send(file);
  const hasAnswer = await answered;
  const answer = request.response as DeskPicture | { detail?: string } | null;
  if (hasAnswer && request.status === 200 && answer && 'id' in answer) return { ok: true, picture: answer };
  const said = answer && 'detail' in answer ? answer.detail : undefined;
  return {
    ok: false,
    again: ![413, 422].includes(request.status),
    message: said ?? 'The newsroom could not be reached. The picture is still here.',
  };
}
