import type { Tx } from '../db/client.ts';
import type { Story } from '../db/generated/client.ts';
import { type Figure, figuresIn, missingWords } from '../document/figures.ts';
import { parseDocument } from '../document/parse.ts';
import { framed } from '../media/desk-picture.ts';
import { framingKey } from '../media/rendition.ts';
import type { Override } from '../rights/clearance.ts';
import { type PictureRights, pictureRights } from '../rights/picture-clearance.ts';
import { isId } from '../story/load.ts';
import type { PictureSnapshot } from './public-pictures.ts';
import type { PictureObstacle } from './rules.ts';

export type PicturesChecked = {
  obstacles: PictureObstacle[];
  /** What a publication at this moment would keep of them. */
  snapshots: PictureSnapshot[];
  creditLines: string[];
  notices: string[];
  licenceIds: string[];
  override: Override | null;
};

/** Whether the pictures of a story may go out: they have their words, and somebody's leave. */
export async function checkPictures(
  tx: Tx,
  story: Story,
  timeZone: string,
  now: Date,
): Promise<PicturesChecked> {
  const figures = figuresIn(parseDocument(story.document));
  const ids = [...new Set(figures.map(({ picture }) => picture))];
  const pictures = await tx.picture.findMany({ where: { id: { in: ids.filter(isId) } } });
  const rights = await pictureRights(tx, pictures, story, timeZone, now);
  const obstacles = figures.flatMap((figure, index) => {
    const name = pictures.find(({ id }) => id === figure.picture)?.fileName ?? '';
    const which = { place: index + 1, name: figure.caption || figure.alt || name };
    return obstaclesOf(figure, rights.get(figure.picture)).map((obstacle) => ({ ...obstacle, ...which }));
  });
  const all = [...rights.values()];
  const licences = all.flatMap((each) => each.licences);
  return {
    obstacles,
    snapshots: pictures.map((picture) => {
      const frame = framed(picture);
      const sha256 = Buffer.from(picture.sha256).toString('hex');
      const outlets = rights.get(picture.id)?.outlets ?? [];
      return { ...frame, id: picture.id, key: framingKey(frame), sha256, outlets };
    }),
    creditLines: licences.map(({ creditLine }) => creditLine),
    notices: licences.map(({ notice }) => notice),
    licenceIds: licences.map(({ id }) => id),
    override: all.find((each) => each.override)?.override ?? null,
  };
}

type Without<Kind> = Kind extends unknown ? Omit<Kind, 'place' | 'name'> : never;

function obstaclesOf(figure: Figure, rights: PictureRights | undefined): Without<PictureObstacle>[] {
  if (!rights) return [{ kind: 'picture_gone' }];
  const missing = missingWords(figure);
  const obstacles: Without<PictureObstacle>[] = [];
  if (missing.length > 0) obstacles.push({ kind: 'picture_words', missing });
  if (rights.isNobodys) obstacles.push({ kind: 'picture_nobodys' });
  else if (rights.missing.length > 0 && rights.source)
    obstacles.push({ kind: 'picture_unlicensed', of: rights.source });
  return obstacles;
}
