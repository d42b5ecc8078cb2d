import type { Edit } from '../../edits/registry';
import type { Aside } from './aside';
import { inColour } from './in-english';
import { stemOf } from '../words/file-stem';

/** What an edit leaves as it is: a wish that it should be left needs nothing more then. */

type Kind = Edit['edit'];
const kinds = (...names: Kind[]): ReadonlySet<Kind> => new Set(names);

const sound = kinds('setVolume', 'denoise', 'normalizeLoudness', 'replaceSound');
const music = kinds('addMusic', 'changeMusic', 'removeMusic', 'replaceMusic', 'duckMusic');
const length = kinds('trimSilences', 'keepRanges', 'trimStart', 'trimEnd', 'cutRanges', 'trimToLength', 'deleteClips', 'keepClips', 'extendClips', 'setImageLengths'); // prettier-ignore
const tempo = kinds('setSpeed', 'speedSilences', 'reverseClips', 'freezeFrame');
const order = kinds('replaceClip', 'moveClips', 'moveStretch', 'reorderClips', 'duplicateClips', 'addClips');
const titles = kinds('addTitle', 'changeTitle', 'removeTitles', 'repeatTitle', 'addCard', 'changeCard', 'removeCards'); // prettier-ignore
const captions = kinds('addCaptions', 'spreadCaptions', 'removeCaptions', 'removeTitles', 'changeTitle');
const overlays = kinds('addOverlay', 'changeOverlay', 'removeOverlays', 'sideBySide');
const transitions = kinds('addTransitions', 'changeTransitions', 'removeTransitions');
const framing = kinds('setCanvas', 'setFit', 'setSize', 'cropClips', 'zoomClips', 'rotateClips', 'flipClips');
const color = kinds('gradeClips');

/** What may be left alone, by its words, and the edits that do not leave it alone. */
const touching: readonly (readonly [RegExp, readonly ReadonlySet<Kind>[]])[] = [
  [
    /\b(?:rest|else|others?|remaining|sync|(?:first|second|last|other) half|start|beginning|middle|end|intro|outro|short(?:er)? ones|small(?:er)? ones|brief ones|tiny ones)\b|其他|其它|其余|别的|剩下|剩余|余下|后半|前半|后一半|前一半|后面|前面|后边|前边|之后|之前|另/,
    [],
  ],
  [/music|song|bgm|音乐/, [music]],
  [/title|text|caption|subtitle|标题|字幕|文字/, [titles, captions]],
  [/logo|watermark|水印/, [overlays]],
  [/pitch|tone|音调|音高/, []],
  [/sound|audio|voice|speech|原声|原音|声音|人声|音频/, [sound, length, tempo, order]],
  [/colou?r|颜色|色彩/, [color]],
  [/speed|tempo|timing|速度|语速|节奏/, [tempo]],
  [/length|duration|时长|长度/, [length, tempo, order]],
  [/order|顺序/, [order]],
  [/quality|resolution|画质|清晰度|分辨率/, [framing]],
  [/ratio|size|framing|比例|尺寸/, [framing]],
  [/transition|转场/, [transitions]],
  [
    /picture|video|image|footage|words|content|画面|视频|内容/,
    [framing, color, overlays, length, tempo, order],
  ],
];

/** Clips that an edit is for, from 1; `undefined` where it names none. */
function clipsOf(edit: Edit): readonly number[] | undefined {
  if ('clips' in edit && Array.isArray(edit.clips))
    return edit.clips.filter((clip) => typeof clip === 'number');
  if ('clip' in edit && typeof edit.clip === 'number') return [edit.clip];
  if (edit.edit === 'trimToLength' && typeof edit.of === 'object') return edit.of.clips;
  if (!('target' in edit) || typeof edit.target !== 'object') return undefined;
  return 'clips' in edit.target ? edit.target.clips : undefined;
}

/**
 * Whether an edit leaves alone what words name.
 * @param clips The clips that the words name, from 1.
 */
export function leavesAlone(edit: Edit, what: string, clips: readonly number[]): boolean {
  if (what === inColour)
    return edit.edit !== 'gradeClips' || (typeof edit.target === 'object' && edit.saturation !== undefined);
  // What lies over the picture may have lost its own sound.
  const silenced = edit.edit === 'addOverlay' && (edit.volume ?? 100) < 100 ? edit.media : undefined;
  if (silenced !== undefined && what.includes(stemOf(silenced))) return false;
  // What covers the whole picture would be heard beside the voice that is to be kept.
  if (
    edit.edit === 'addOverlay' &&
    edit.width === 100 &&
    edit.volume !== 0 &&
    /\b(?:audio|sound|voice|speech)\b/.test(what)
  )
    return false;
  if (clips.length > 0 && !partOfFilm.test(what)) {
    const own = clipsOf(edit);
    // Of clips that are kept others may be deleted.
    if (own === undefined)
      return [music, titles, captions, overlays, transitions].some((set) => set.has(edit.edit));
    return edit.edit !== 'keepClips' && !own.some((clip) => clips.includes(clip));
  }
  // "前5秒正常", beside what is done to another stretch
  if (/^\D{0,3}第?\d.*[秒分:]/u.test(what)) return 'target' in edit && typeof edit.target === 'object';
  if (partOfFilm.test(what)) return isOfPart(edit);
  const [, touched] = touching.find(([words]) => words.test(what)) ?? [];
  if (touched === undefined) return false;
  // What is done to all is done to what comes after as well.
  if (touched.length === 0 && ofStretch.test(what)) return isOfPart(edit);
  if (edit.edit === 'fade')
    return touched.includes(sound) || touched.includes(music)
      ? edit.target === 'video'
      : !(touched.includes(framing) && touched.includes(overlays)) || edit.target !== 'video';
  if (edit.edit === 'setVolume' && touched.includes(music))
    return edit.target !== 'everything' && edit.target !== 'music';
  return !touched.some((set) => set.has(edit.edit));
}

const ofStretch =
  /[前后]|\b(?:half|start|beginning|middle|end|intro|outro)\b|\b(?:first|last|final|next) (?:\d|few)/;

const partOfFilm =
  /\b(?:half|start|beginning|middle|end|intro|outro)$|\b(?:first|last|final|next) (?:\d|few)/;

/** Whether an edit is for less than the whole video. */
function isOfPart(edit: Edit): boolean {
  if (edit.edit === 'trimSilences' || edit.edit === 'speedSilences') return edit.within !== undefined;
  return !('target' in edit && (edit.target === 'all' || edit.target === 'everything'));
}

/** What is forbidden, by the words of the command, and whether an edit does it. */
const doing: readonly (readonly [RegExp, (edit: Edit) => boolean])[] = [
  // What an edit would do of itself must be told it.
  [/^(?:duck|loop|repeat)|闪避|循环|压低/, () => true],
  [/letterbox|\bbars?\b|黑边/, (edit) => 'fit' in edit && edit.fit === 'pad'],
  [/^crop|^裁(?!判)|裁剪|裁切|裁画面/, (edit) => edit.edit === 'cropClips' || edit.edit === 'zoomClips' || ('fit' in edit && edit.fit === 'crop')], // prettier-ignore
  [/stretch|distort|squash|squeeze|拉伸|变形/, () => false],
  [/music|song|bgm|音乐|配乐/, ({ edit }) => music.has(edit)],
  [/transition|crossfade|dissolve|转场|过渡/, ({ edit }) => transitions.has(edit)],
  [/caption|subtitle|字幕/, ({ edit }) => captions.has(edit)],
  [/title|text|标题|文字/, ({ edit }) => titles.has(edit)],
  [/logo|watermark|水印/, ({ edit }) => overlays.has(edit)],
  [/^(?:fade)|淡/, ({ edit }) => edit === 'fade'],
  [/^zoom|放大|缩放/, ({ edit }) => edit === 'zoomClips'],
  [
    /^mute|静音|消音/,
    (edit) => edit.edit === 'setVolume' && 'percent' in edit.change && edit.change.percent === 0,
  ],
  [/^(?:speed|slow|accelerat)|加速|变速|减速|放慢|快进/, ({ edit }) => tempo.has(edit)],
  [/^(?:cut|trim|remove|delete|lose|drop|shorten|chop|skip|take out|throw)|^(?:剪|删|切|去|砍|减)/, ({ edit }) => length.has(edit)], // prettier-ignore
];

/** Whether edits do what a command says that is forbidden; `undefined` where that can't be told. */
export function doesForbidden(
  edits: readonly Edit[],
  { command, isInstead }: { readonly command: string; readonly isInstead: boolean },
): boolean | undefined {
  const does = doing.find(([words]) => words.test(command))?.[1];
  // How the frame is filled the last edit says.
  const last = edits.findLast((edit) => 'fit' in edit);
  // "Shorten the pauses instead of cutting them"
  const checked = edits.filter(
    (edit) => (edit === last || !('fit' in edit)) && !(isInstead && edit.edit === 'trimSilences'),
  );
  return does && checked.some(does);
}

/** Whether it is known which edits do what a command says. */
export function isCheckable(command: string): boolean {
  return doing.some(([words]) => words.test(command));
}

/**
 * Whether what is to be left, or not to be done, is so: nothing has to be done for such a clause then.
 * @param deeds What was done before.
 */
export function isLeftAlone(
  aside: Aside,
  deeds: readonly Edit[],
  editOf: (text: string) => Edit | undefined,
): boolean {
  if (aside.type === 'kept') return deeds.every((edit) => leavesAlone(edit, aside.what, []));
  if (aside.type !== 'forbidden' || aside.isInstead) return false;
  const plain = aside.command.replace(/\b(?:any|again|yet) |任何|再/g, '');
  const own = editOf(aside.command) ?? editOf(plain);
  if (own) return !deeds.some(({ edit }) => edit === own.edit);
  return deeds.length === 0 || doesForbidden(deeds, aside) === false;
}
