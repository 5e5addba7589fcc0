import type { PublicPicture } from '#newsroom/publishing/public-pictures.ts';
import { oneSize, pictureHref, srcSet } from './picture-address.ts';

/** The words that the story has for a picture. */
export type FigureWords = { alt: string; caption: string; credit: string };

type StoryFigureProps = {
  picture: PublicPicture;
  words: FigureWords;
  /** The first is in sight when the page comes; others load as readers come near. */
  isFirst: boolean;
  /** Set for feeds, whose readers are elsewhere: such as https://lamp.example. */
  origin: string;
};

/** As wide as the text: 42 rem at most, on a telephone all of the screen. */
const sizes = '(min-width: 46rem) 42rem, 100vw';

/** A picture with its caption and its credit. Its sides are known before it comes, so that no line jumps. */
export function StoryFigure({ picture, words: { alt, caption, credit }, isFirst, origin }: StoryFigureProps) {
  const { width, height } = oneSize(picture);
  const image = {
    ...{ alt, width, height, src: origin + pictureHref(picture, width, 'jpg') },
  };
  return (
    <figure>
      {origin ? (
        // biome-ignore lint/performance/noImgElement: readers' pages are plain HTML
        <img {...image} alt={alt} />
      ) : (
        <picture>
          <source type="image/webp" srcSet={srcSet(picture, 'webp')} sizes={sizes} />
          <img
            {...image}
            alt={alt}
            srcSet={srcSet(picture, 'jpg')}
            sizes={sizes}
            decoding="async"
            {...(isFirst ? { fetchPriority: 'high' } : { loading: 'lazy' })}
          />
        </picture>
      )}
      {(caption || credit) && (
        <figcaption>
          {caption}
          {caption && credit && ' '}
          {credit && <small>{credit}</small>}
        </figcaption>
      )}
    </figure>
  );
}
