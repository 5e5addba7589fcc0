import sharp, { type Sharp } from 'sharp';

export const pictureFormats = ['jpeg', 'png', 'webp', 'avif'] as const;

/** What agencies write into their pictures, as XMP: with the place it was taken at, which nobody may get. */
const pictureXmp = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:exif="http://ns.adobe.com/exif/1.0/"
 photoshop:Credit="Quayside Pictures" exif:GPSLatitude="41,1.5N" exif:GPSLongitude="28,58.7E">
<dc:description><rdf:Alt><rdf:li xml:lang="tr">Rıhtımda fener</rdf:li>
<rdf:li xml:lang="x-default">A lamp is lit on the quay</rdf:li></rdf:Alt></dc:description>
<dc:creator><rdf:Seq><rdf:li>Ada Quill</rdf:li></rdf:Seq></dc:creator>
<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© Quayside Pictures</rdf:li></rdf:Alt></dc:rights>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;

/** Dusk over a quay: four fields of different colours, so that a crop and a turn can be told by them. */
export function quay(width = 640, height = 400, sky = '#204060'): Sharp {
  const [half, middle] = [Math.ceil(width / 2), Math.ceil(height / 2)];
  const field = (background: string, left: number, top: number) => ({
    input: { create: { width: half, height: middle, channels: 3 as const, background } },
    ...{ left, top },
  });
  return sharp({ create: { width, height, channels: 3, background: sky } })
    .composite([
      field('#d05030', 0, 0),
      field('#30a050', width - half, 0),
      field('#e0c040', 0, height - middle),
    ])
    .removeAlpha();
}

/** The quay as an agency sends it, in a format, with its words and the place it was taken at. */
export const agencyPicture = (format: (typeof pictureFormats)[number], sky?: string): Promise<Buffer> =>
  quay(640, 400, sky)
    .withExif({
      IFD0: { Artist: 'Somebody else', Copyright: 'Nobody' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '41/1 1/1 30/1', GPSLongitudeRef: 'E' },
    })
    .withXmp(pictureXmp)
    .toFormat(format, { quality: 80 })
    .toBuffer();
