import type { Picture } from '../db/generated/client.ts';
import { framingKey } from './rendition.ts';
import { type Crop, cropSchema, type DeskPicture } from './schema.ts';

/** A crop as it is kept; null for all of the picture. */
export const readCrop = (json: unknown): Crop | null => {
  const parsed = cropSchema.safeParse(json);
  return parsed.success ? parsed.data : null;
};

/** How a picture is framed and what it is made of, as renditions need it. */
export const framed = ({ sha256, mediaType, width, height, focalX, focalY, crop }: Picture) => ({
  ...{ sha256, mediaType, width, height, focalX, focalY },
  crop: readCrop(crop),
});

/** A picture for the desk. */
export function deskPicture(picture: Picture): DeskPicture {
  const { id, width, height, fileName, caption, credit, copyright, alt, isOwn, sourceId } = picture;
  const { crop, focalX, focalY } = framed(picture);
  const key = framingKey(framed(picture));
  const whose = isOwn ? 'own' : sourceId;
  return {
    ...{ id, width, height, fileName, caption, credit, copyright, alt, crop, focalX, focalY, whose, key },
  };
}
