import { mediaKindOf } from '../../../contract/media';
import type { Reading } from '../../language/reading';
import { stemOf } from '../../language/words/file-stem';
import { word } from '../../language/words/word';

/** A sound that speaks, and the files of which that can be told by their names. */

export const voiceOver = word('voiceOver', 'object', 'voiceover|voice-over|voice over|voiceovers|voice track|narration|narrator|commentary|旁白|配音|解说|画外音'); // prettier-ignore

/** A file that is called a voice-over is one, unless it is called music. */
export function isVoiceFile(file: string | undefined): boolean {
  return (
    file !== undefined && /voice|narrat|commentary|(?:^|[^a-z])vo(?:[^a-z]|$)|旁白|配音|解说|口播/i.test(file)
  );
}

/** The sound that "my voiceover", "the song" or "the music" is where several are uploaded. Takes nothing. */
export function soundCalled(noun: string, { clause }: Reading): string | undefined {
  const sounds = clause.media.map(({ fileName }) => fileName).filter((name) => mediaKindOf(name) === 'audio');
  const named = sounds.filter((name) => stemOf(name) === noun);
  if (named.length > 0) return named[0];
  const speaks = voiceOver.forms.includes(noun);
  const fitting = sounds.filter((name) => isVoiceFile(name) === speaks);
  // Nobody calls the only sound that is there by its kind for nothing.
  return fitting.length === 1 && (speaks || sounds.length > 1) ? fitting[0] : undefined;
}
