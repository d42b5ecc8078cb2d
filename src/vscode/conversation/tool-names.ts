import { l10n } from 'vscode';
import { toolKey, toolWords } from '../../session/turns/tool-words';

/** The agent's tools, and the kinds of edits on this computer, by names that people read; an unknown one is made readable. */
export function toolName(name: string): string {
  switch (toolKey(name)) {
    case 'trimsilences':
    case 'speedsilences':
      return l10n.t('Measuring the silences');
    case 'addtransitions':
      return l10n.t('Adding transitions');
    case 'changetransitions':
      return l10n.t('Changing transitions');
    case 'removetransitions':
      return l10n.t('Removing transitions');
    case 'addtitle':
      return l10n.t('Adding a title');
    case 'changetitle':
    case 'repeattitle':
      return l10n.t('Changing a title');
    case 'removetitles':
      return l10n.t('Removing titles');
    case 'removecaptions':
      return l10n.t('Removing captions');
    case 'addmusic':
    case 'addbgm':
      return l10n.t('Adding music');
    case 'removemusic':
      return l10n.t('Removing music');
    case 'cutranges':
    case 'keepranges':
    case 'trimstart':
    case 'trimend':
    case 'trimtolength':
      return l10n.t('Cutting');
    case 'split':
      return l10n.t('Splitting a clip');
    case 'addclips':
    case 'deleteclips':
    case 'moveclips':
    case 'reorderclips':
    case 'duplicateclips':
    case 'extendclips':
    case 'keepclips':
    case 'joinclips':
    case 'replaceclip':
    case 'movestretch':
    case 'sidebyside':
    case 'setimagelengths':
      return l10n.t('Arranging the clips');
    case 'normalizeloudness':
      return l10n.t('Measuring the loudness');
    case 'denoise':
    case 'replacesound':
      return l10n.t('Changing the sound');
    case 'changemusic':
    case 'replacemusic':
    case 'duckmusic':
      return l10n.t('Changing the music');
    case 'spreadcaptions':
      return l10n.t('Placing the captions');
    case 'addoverlay':
    case 'changeoverlay':
    case 'removeoverlays':
      return l10n.t('Placing pictures');
    case 'addcard':
    case 'changecard':
    case 'removecards':
      return l10n.t('Placing cards');
    case 'cropclips':
    case 'zoomclips':
    case 'flipclips':
    case 'rotateclips':
    case 'gradeclips':
    case 'reverseclips':
    case 'freezeframe':
    case 'cleareffects':
      return l10n.t('Changing the picture');
    case 'setvolume':
      return l10n.t('Setting the volume');
    case 'fade':
      return l10n.t('Adding fades');
    case 'setspeed':
      return l10n.t('Changing the speed');
    case 'setcanvas':
    case 'setfit':
    case 'setframerate':
    case 'setsize':
      return l10n.t('Changing the picture format');
    case 'generatevideo':
    case 'generatevideoclip':
    case 'generateclip':
    case 'texttovideo':
    case 'imagetovideo':
      return l10n.t('Generating a clip');
    case 'generateimage':
    case 'texttoimage':
      return l10n.t('Generating a picture');
    case 'generatemusic':
    case 'generatebgm':
    case 'generateaudio':
      return l10n.t('Generating music');
    case 'texttospeech':
    case 'generatevoiceover':
    case 'addvoiceover':
      return l10n.t('Speaking the text');
    case 'addsubtitle':
    case 'addsubtitles':
    case 'addcaptions':
    case 'generatesubtitles':
    case 'generatecaptions':
      return l10n.t('Adding subtitles');
    case 'analyzevideo':
    case 'videoanalysis':
    case 'understandvideo':
      return l10n.t('Looking at the video');
    default:
      // One without a name is at work all the same.
      return toolWords(name) || l10n.t('Working');
  }
}
