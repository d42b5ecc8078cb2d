import { says } from './row';
import type { Family } from './row';

const two = { files: ['harbour.mp4', 'beach.mp4'] } as const;
const one = { files: ['harbour.mp4'] } as const;
const withSong = { files: ['beach.mp4', 'song.mp3'] } as const;
const withJingle = { files: ['phone.mp4', 'jingle.mp3'] } as const;
const asked = { ...one, after: ['put some text on it'] } as const;

/** Names of files, small words and words of every day, where they stand for something else than they seem to. */
export const everydayWords: Family = {
  name: 'small and everyday words',
  rows: [
    says('brighten the beach one', { edit: 'gradeClips' }, { effects: [{}, { grade: { brightness: 20 } }] }, two),
    says('turn the contrast of the harbour one up', { edit: 'gradeClips' }, { effects: [{ grade: { contrast: 20 } }, {}] }, two),
    says('mute the beach one and reverse the harbour one', ['edited', 'edited'], { volumes: [100, 0], reversed: [true, false] }, two),
    says('add the title Harbour Nights at the end', { edit: 'addTitle' }, { titles: [{ text: 'Harbour Nights', endMs: 40_000 }] }, one),
    says('title Harbour Life at the bottom', { edit: 'addTitle' }, { titles: [{ text: 'Harbour Life', place: 'bottom' }] }, one),
    says('"Iceland", top left, for 5 seconds', { edit: 'addTitle' }, { titles: [{ text: 'Iceland', place: 'top-left', endMs: 5000 }] }, asked),
    says('Iceland 2021 at the top for the whole video', { edit: 'addTitle' }, { titles: [{ text: 'Iceland 2021', place: 'top', endMs: 40_000 }] }, asked),
    says('Wait, stop here', { edit: 'addTitle' }, { titles: [{ text: 'Wait, stop here' }] }, asked),
    says('“冰岛”，放在底部', { edit: 'addTitle' }, { titles: [{ text: '冰岛', place: 'bottom' }] }, { ...one, after: ['加个标题'] }),
    says('play jingle.mp3 only at the start', { edit: 'addMusic' }, { music: [{ loop: false, startMs: 0 }] }, withJingle),
    says('just put jingle.mp3 at the start', { edit: 'addMusic' }, { music: [{ loop: false, startMs: 0 }] }, withJingle),
    says('replace the original audio with song.mp3 from 0:20 of the song', { edit: 'replaceSound' }, { volumes: [0], music: [{ inMs: 20_000, leads: true }] }, withSong),
    says('music out over the last 2 seconds', 'notUnderstood', {}, withSong),
    says('delete all pauses that last longer than 2 seconds', { edit: 'trimSilences', minSilenceMs: 2000 }),
    says('split it right at 0:12', { edit: 'split', at: [12_000] }),
    says('a dip to white of half a second between the two clips', { edit: 'addTransitions' }, { transitions: [500], transitionKinds: ['fadewhite'] }, two),
    says('dip to black between the two videos', { edit: 'addTransitions' }, { transitionKinds: ['fadeblack'] }, two),
    says('make the music dip when someone talks', { edit: 'duckMusic', on: true }, { music: [{ duck: true }] }, { ...withSong, after: ["add song.mp3 and don't duck it"] }),
    says('add a lower third with her name Ana Ruiz and below it Head Diver from 2s to 6s', { edit: 'addTitle' }, { titles: [{ text: 'Ana Ruiz\nHead Diver', startMs: 2000, endMs: 6000 }] }),
    says('lower third for Tom Reed and underneath Producer', { edit: 'addTitle' }, { titles: [{ text: 'Tom Reed\nProducer' }] }),
    says('slow the whole thing down to 0.75', { edit: 'setSpeed', factor: 0.75 }, { speeds: [0.75] }),
    says('turn it from 16:9 to 1:1', { edit: 'setCanvas', ratio: { width: 1, height: 1 } }),
    says('switch back to colour', { edit: 'gradeClips' }, { effects: [{}] }, { after: ['make it black and white'] }),
    says('take the title off again', { edit: 'removeTitles' }, { titles: [] }, { after: ['add a title that says Hello'] }),
    says("I don't want the harbour clip anymore, remove it", { edit: 'deleteClips' }, { order: ['beach.mp4'] }, two),
    says('put logo.png in the top right corner, slightly transparent', 'edited', { overlays: [{ place: 'top-right', opacity: { from: 40, to: 90 } }] }, { files: ['talk.mp4', 'logo.png'] }),
    says('make the logo slightly smaller', { edit: 'changeOverlay' }, {}, { files: ['talk.mp4', 'logo.png'], after: ['put logo.png top left'] }),
    says('snip the clip at 30 seconds and throw away the second half', [{ edit: 'split', at: [30_000] }, { edit: 'cutRanges' }], { lengthMs: 30_000 }),
    says('add song.mp3 at a third of its volume', { edit: 'addMusic', volume: 33 }, {}, { files: ['talk.mp4', 'song.mp3'] }),
    says('I want to upload this to YouTube, can you make it widescreen without black bars?', [{ edit: 'setCanvas', fit: 'crop' }, { remark: /upload this/ }], {}, { files: ['phone.mp4'] }),
    says('I want to upload this to YouTube', { edit: 'setCanvas', ratio: { width: 16, height: 9 } }, {}, { files: ['phone.mp4'] }),
    says('人像视频改成横屏，背景虚化', { edit: 'setCanvas', fit: 'blur' }, {}, { files: ['phone.mp4'] }),
    says('字幕用我上传的那个文件', { edit: 'addCaptions' }, {}, { files: ['talk.mp4', 'talk.srt'] }),
    says('crossfade the clips, add the song and fade it out over the last 2 seconds', [{ edit: 'addTransitions' }, { edit: 'addMusic' }, { edit: 'fade', target: 'music', outMs: 2000 }], {}, { files: ['harbour.mp4', 'beach.mp4', 'song.mp3'] }),
    says('put the beach before the harbour, crossfade them', [{ edit: 'moveClips' }, { edit: 'addTransitions', into: 'all' }], { order: ['beach.mp4', 'harbour.mp4'], transitions: [500] }, { files: ['harbour.mp4', 'beach.mp4'] }),
    says('only in the first half', { edit: 'changeMusic', from: 0, to: 60_000 }, {}, { files: ['talk.mp4', 'song.mp3'], after: ['add music'] }),
    says('same at 1:00 but "Lisa Ray"', { edit: 'addTitle', text: 'Lisa Ray', start: 60_000, role: 'lowerThird' }, {}, { after: ['add a lower third "Tom Baker" at 0:03'] }),
    says('no blur, use black bars', { edit: 'setCanvas', fit: 'pad' }, {}, { files: ['phone.mp4'], after: ['make it 16:9 with blurred sides'] }),
    says('不要模糊，用黑边', { edit: 'setCanvas', fit: 'pad' }, {}, { files: ['phone.mp4'], after: ['转成16:9，两边模糊'] }),
    says('先放海滩再放海港，中间叠化1秒', [{ edit: 'reorderClips', order: [2, 1] }, { edit: 'addTransitions', durationMs: 1000 }], {}, { files: ['harbour.mp4', 'beach.mp4'] }),
    says('海滩在前，海港在后', { edit: 'reorderClips', order: [2, 1] }, {}, { files: ['harbour.mp4', 'beach.mp4'] }),
    says('把1分到1分20秒删了，再把后面的加速1.5倍', [{ edit: 'cutRanges' }, { edit: 'setSpeed', factor: 1.5 }], { sources: [[0, 60_000], [80_000, 120_000]], speeds: [1, 1.5] }),
    says('再删5秒', { edit: 'cutRanges', clip: 2 }, { sources: [[0, 40_000], [10_000, 20_000]] }, { files: ['harbour.mp4', 'beach.mp4'], after: ['删掉海滩前5秒'] }),
    says('move the last clip to the start', { edit: 'moveClips' }, { order: ['drone.mp4', 'harbour.mp4', 'beach.mp4'], transitions: [500, 500], lengthMs: 74_000 }, { files: ['harbour.mp4', 'beach.mp4', 'drone.mp4'], after: ['crossfade the clips'] }),
  ],
}; // prettier-ignore
