import { Uri } from 'vscode';
import { isOutside } from '../session/outside-files';

/** The path of a file of this computer, or the address of any other. */
export function placeOf(uri: Uri): string {
  return uri.scheme === 'file' ? uri.fsPath : uri.toString();
}

/** The file at a place. */
export function uriOf(place: string): Uri {
  return isOutside(place) ? Uri.parse(place, true) : Uri.file(place);
}

/** What a file is called. */
export function nameOf(uri: Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
