'use client';

import { useCallback, useEffect, useState } from 'react';
import type { PictureForSheet } from '#newsroom/media/queries.ts';
import { frameOfPicture } from '#newsroom/media/rules.ts';
import type { ChangePicture, PictureFrame } from '#newsroom/media/schema.ts';

export type PictureLoad = { kind: 'loading' } | { kind: 'failed'; message: string } | { kind: 'here' };

const AWAY = 'The newsroom could not be reached. Try again in a moment.';

async function ask<Answer>(url: string, body?: ChangePicture): Promise<Answer> {
  const init = body && {
    ...{ method: 'POST', body: JSON.stringify(body) },
    headers: { 'Content-Type': 'application/json' },
  };
  const response = await fetch(url, init ?? {}).catch(() => null);
  const answer = (await response?.json().catch(() => null)) as (Answer & { detail?: string }) | null;
  if (!response?.ok || !answer) throw new Error(answer?.detail ?? AWAY);
  return answer;
}

/** A picture on file, and the way to change how it is framed and whose it is. What could not be saved is said. */
export function usePicture(id: string, onChanged: (frame: PictureFrame) => void) {
  const [load, setLoad] = useState<PictureLoad>({ kind: 'loading' });
  const [found, setFound] = useState<PictureForSheet | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => {
    let isGone = false;
    setLoad({ kind: 'loading' });
    ask<PictureForSheet>(`/api/pictures/${id}`).then(
      (answer) => {
        if (isGone) return;
        setFound(answer);
        setLoad({ kind: 'here' });
      },
      (error: Error) => {
        if (!isGone) setLoad({ kind: 'failed', message: error.message });
      },
    );
    return () => {
      isGone = true;
    };
  }, [id]);

  const change = useCallback(
    async (to: Partial<ChangePicture>) => {
      if (!found) return;
      const { crop, focalX, focalY, whose } = found.picture;
      const wanted = { ...{ crop, focalX, focalY, whose }, ...to };
      // It follows the hand; what the newsroom keeps comes after.
      setFound({ ...found, picture: { ...found.picture, ...wanted } });
      try {
        const picture = await ask<PictureForSheet['picture']>(`/api/pictures/${id}`, wanted);
        setProblem(null);
        onChanged(frameOfPicture(picture));
      } catch (error) {
        setProblem(error instanceof Error ? error.message : AWAY);
      }
    },
    [found, id, onChanged],
  );

  return { load, found, problem, change };
}
