/** Why an archive is not unpacked; the message goes on from "could not be read: ". */
export class ZipFault extends Error {
  override name = 'ZipFault';
}
