import { mediaKindOf } from '../../contract/media';
import { isOutside } from '../../session/outside-files';

const prefix = 'export/';

/**
 * Under which a page asks for a picture of an export, apart from the ids of media.
 * @param path Where its file is. @returns Nothing for sound alone, and for a file of another computer.
 */
export function pictureOfExport(id: string, path: string): { readonly pictureId?: string } {
  const isSeen = !isOutside(path) && mediaKindOf(path) !== 'audio';
  return isSeen ? { pictureId: prefix + id } : {};
}

/** The export that a picture is of; `undefined` where it is of a medium. */
export function exportOfPicture(pictureId: string): string | undefined {
  return pictureId.startsWith(prefix) ? pictureId.slice(prefix.length) : undefined;
}
