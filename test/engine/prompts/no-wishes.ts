import { says } from './row';
import type { Family } from './row';

const phone = { files: ['talk.mp4', 'phone.mp4'] } as const;
const logo = { files: ['talk.mp4', 'logo.png'] } as const;
const untouched = { after: ['cut the first 10 seconds'] } as const;

/** What is easily taken for another wish: names that are words, facts, opinions that are asked for, everyday words. */
export const noWishes: Family = {
  name: 'names that are words, facts, and requests for advice',
  rows: [
    says('keep only the first 5 seconds of phone', { edit: 'keepRanges', clip: 2 }, { order: ['talk.mp4', 'phone.mp4'], lengths: [120_000, 5000] }, phone),
    says('mute the phone clip', { edit: 'setVolume' }, { volumes: [100, 0] }, phone),
    says('reverse phone', { edit: 'reverseClips' }, { order: ['talk.mp4', 'phone.mp4'], reversed: [false, true] }, phone),
    says('remove the phone video', { edit: 'deleteClips', clips: [2] }, { order: ['talk.mp4'] }, phone),
    says('put the phone video first', { edit: 'moveClips' }, { order: ['phone.mp4', 'talk.mp4'] }, phone),
    says('speed up the phone footage 2x', { edit: 'setSpeed' }, { speeds: [1, 2] }, phone),
    says('make it vertical for my phone', { edit: 'setCanvas' }, { order: ['talk.mp4', 'phone.mp4'], lengthMs: 150_000 }, phone),
    says('把phone倒放', { edit: 'reverseClips' }, { reversed: [false, true] }, phone),
    says('phone静音', { edit: 'setVolume' }, { volumes: [100, 0] }, phone),
    says('the talk is a bit dark', { edit: 'gradeClips', brightness: { by: 20 } }),
    says('the picture is very saturated', { edit: 'gradeClips', saturation: { by: -20 } }),
    says('my voice is very quiet', { edit: 'setVolume', change: { times: 1.5 } }),
    says('画面很暗', { edit: 'gradeClips', brightness: { by: 20 } }),
    says('the talk is dark', { asked: [/talk is too dark/] }, { lengthMs: 110_000 }, untouched),
    says('my video is vertical', { asked: [/make my video vertical/] }, { canvas: { width: 1920, height: 1080 } }, untouched),
    says('this is a vertical video', { asked: [/vertical/] }, { canvas: { width: 1920 } }, untouched),
    says('it is black and white', { asked: [/make it black and white/] }, { effects: [{}] }, untouched),
    says('my video is 1080x1920', { asked: [/1080x1920/] }, { canvas: { width: 1920 } }, untouched),
    says('这个视频是竖屏的', { asked: [/改成竖屏/] }, { canvas: { width: 1920 } }, untouched),
    says('视频是黑白的', { asked: [/改成黑白/] }, { effects: [{}] }, untouched),
    says('I like reels', 'notUnderstood', { canvas: { width: 1920 } }, untouched),
    says('I love slow motion', 'notUnderstood', { speeds: [1] }, untouched),
    says('this feels boring', { proposed: [/silences/] }, { canvas: { width: 1920 } }, untouched),
    says('it feels slow', { proposed: [/silences/] }, { canvas: { width: 1920 } }, untouched),
    says('should I speed it up?', { asked: [/speed it up/] }, { speeds: [1] }, untouched),
    says('should I cut the first 10 seconds?', { asked: [/cut the first 10 seconds/] }, { lengthMs: 110_000 }, untouched),
    says('should I cut the first 10 seconds, then mute it?', 'notUnderstood', { lengthMs: 110_000, volumes: [100] }, untouched),
    says('would it help to cut the silences?', { asked: [/cut the silences/] }, { clips: 1 }, untouched),
    says('do I need to mute it?', { asked: [/mute it/] }, { volumes: [100] }, untouched),
    says('do you think I should make it vertical?', { asked: [/make it vertical/] }, { canvas: { width: 1920 } }, untouched),
    says('should I undo that?', 'notUnderstood', { lengthMs: 110_000 }, untouched),
    says('how do I trim the silences and mute it?', { answered: /silences/ }, { volumes: [100] }, untouched),
    says('需要静音吗', { asked: [/静音/] }, { volumes: [100] }, { after: ['剪掉前10秒'] }),
    says('我应该剪掉前10秒吗？', { asked: [/剪掉前10秒/] }, { lengthMs: 110_000 }, { after: ['剪掉前10秒'] }),
    says('要不要加速？', { asked: [/加速/] }, { speeds: [1] }, { after: ['剪掉前10秒'] }),
    says('1. remove the pauses\n2. logo top right\n3. square', [{ edit: 'trimSilences' }, { edit: 'addOverlay', place: 'top-right' }, { edit: 'setCanvas' }], { clips: 5, overlays: [{ file: 'logo.png' }] }, logo),
    says('mute it, logo bottom left', [{ edit: 'setVolume' }, { edit: 'addOverlay', place: 'bottom-left' }], { order: ['talk.mp4'] }, logo),
    says('去静音，logo右上角', [{ edit: 'trimSilences' }, { edit: 'addOverlay', place: 'top-right' }], { clips: 5 }, logo),
    says('trim the silences and flibber the logo', [{ edit: 'trimSilences' }, 'notUnderstood'], { clips: 5, overlays: [] }, logo),
  ],
}; // prettier-ignore
