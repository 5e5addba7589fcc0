import { LARGEST_FILE } from '#newsroom/importing/files/schema.ts';

/** `unsent`: it is still in the browser, to try again. `refused`: the newsroom would never take it. */
export type SentFile =
  | { ok: true; id: string }
  | { ok: false; reason: 'unsent' | 'refused'; message: string };

type Options = { batchId: string; onProgress: (share: number) => void };

const TOO_LARGE: SentFile = {
  ok: false,
  reason: 'refused',
  message: `This is larger than ${LARGEST_FILE / 1_000_000} MB, so it was not sent. Import the story’s text alone.`,
};

const UNREACHABLE: SentFile = {
  ok: false,
  reason: 'unsent',
  message: 'The newsroom could not be reached, so this was not sent. It is still here: try again.',
};

/** Sends a file to the newsroom, which reads it by and by. Never throws: what went wrong is an answer. */
export async function sendFile(file: File, { batchId, onProgress }: Options): Promise<SentFile> {
  if (file.size > LARGEST_FILE) return TOO_LARGE;
  const beside = new URLSearchParams({ name: file.name.toWellFormed() || 'unnamed', batch: batchId });
  // fetch does not tell how much of a body has been sent.
  const request = new XMLHttpRequest();
  request.open('POST', `/desk/import/files?${beside}`);
  request.responseType = 'json';
  request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
  const answered = new Promise<boolean>((resolve) => {
    request.onload = () => resolve(true);
    request.onerror = request.onabort = () => resolve(false);
  });
  request.send(file);
  if (!(await answered) || request.response === null) return UNREACHABLE;
  if (request.status === 200) return { ok: true, id: (request.response as { id: string }).id };
  if (request.status === 413) return TOO_LARGE;
  return { ok: false, reason: 'unsent', message: (request.response as { detail: string }).detail };
}
