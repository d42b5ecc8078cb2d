import { says } from './row';
import type { Family } from './row';

const after = (...prompts: readonly string[]) => ({ after: prompts });
const two = { files: ['harbour.mp4', 'beach.mp4'] } as const;
const three = { files: ['harbour.mp4', 'beach.mp4', 'drone.mp4'] } as const;
const twoAndPhoto = { files: ['harbour.mp4', 'beach.mp4', 'photo1.jpg'] } as const;
const withPhotos = { files: ['harbour.mp4', 'photo1.jpg', 'photo2.jpg'] } as const;
const withSong = { files: ['talk.mp4', 'song.mp3'] } as const;
const withLogo = { files: ['talk.mp4', 'logo.png'] } as const;

/** What takes the message before it further: more of a cut, another clip, the other side, and what "it" is after an undo. */
export const takenFurther: Family = {
  name: 'messages that take the one before further',
  rows: [
    says('a bit more, make it 12', { edit: 'trimStart' }, { lengthMs: 108_000 }, after('cut the first 10 seconds')),
    says('another 5 seconds please', { edit: 'trimStart' }, { lengthMs: 105_000 }, after('cut the first 10 seconds')),
    says('cut 5 more seconds', { edit: 'trimEnd' }, { sources: [[0, 105_000]] }, after('cut the last 10 seconds')),
    says('再多剪5秒', { edit: 'trimStart' }, { lengthMs: 105_000 }, after('把前10秒剪掉')),
    says('take off 2 more', { edit: 'trimStart' }, { lengthMs: 110_000 }, after('take 8 seconds off the beginning')),
    says('make the fade longer', { edit: 'fade' }, { music: [{ fadeInMs: 1500 }] }, { ...withSong, ...after('add the song, fade it in') }),
    says('and twice as fast', { edit: 'setSpeed' }, { speeds: [1, 2] }, { ...two, ...after('play the beach clip backwards') }),
    says('more contrast too', { edit: 'gradeClips' }, { effects: [{ grade: { brightness: 10, contrast: 20 } }] }, after('brighten the video a little')),
    says('too slow', { edit: 'setSpeed' }, { speeds: [1, 0.625] }, after('slow down the last 10 seconds')),
    says('clip 2 is too slow', { edit: 'setSpeed' }, { speeds: [1, 1.25] }, two),
    says('太快了', { edit: 'setSpeed' }, { speeds: [1.6] }, after('整体2倍速')),
    says('恢复', { undone: 1 }, {}, { ...two, ...after('把第二段删掉') }),
    says('都恢复吧', { undone: 1 }, {}, { ...two, ...after('第一段静音，第二段黑白') }),
    says('put music under the first minute only', { edit: 'addMusic' }, { music: [{ startMs: 0, endMs: 60_000 }] }, withSong),
    says('a second more on both sides', { edit: 'cutRanges' }, { sources: [[0, 29_000], [41_000, 120_000]] }, after('cut 0:30-0:40')),
    says('oh and everything before 0:10', { edit: 'cutRanges' }, { sources: [[10_000, 90_000]] }, after('cut everything after 1:30')),
    says('and between 0:20 and 0:25', { edit: 'cutRanges' }, { lengthMs: 85_000 }, after('cut everything after 1:30')),
    says('not that one, the harbour', { edit: 'setSpeed' }, { speeds: [2, 1] }, { ...two, ...after('speed up the beach clip 2x') }),
    says('不对，是港口那段', { edit: 'setSpeed' }, { speeds: [2, 1] }, { ...two, ...after('海滩那段加速到2倍') }),
    says('the last one 8', ['edited', 'edited'], { lengths: [10_000, 8000] }, { ...two, ...after('make every clip 10 seconds long') }),
    says('make the last one 12 instead', ['edited', 'edited'], { lengths: [10_000, 12_000] }, { ...two, ...after('make every clip 10 seconds long') }),
    says('3 seconds each', { edit: 'trimToLength' }, { lengths: [40_000, 3000, 3000] }, { ...withPhotos, ...after('put the photos at the end') }),
    says('three times actually', { edit: 'duplicateClips' }, { lengthMs: 65_000, speeds: [1, 1, 1, 1] }, { files: ['drone.mp4', 'beach.mp4'], ...after('loop the drone clip twice') }),
    says('hmm no, go back to vertical', { edit: 'setCanvas' }, { canvas: { width: 1080, height: 1920 } }, { files: ['phone.mp4'], ...after('make it landscape') }),
    says('a little less', { edit: 'zoomClips' }, {}, after('zoom in on the middle')),
    says('wrong direction', { edit: 'rotateClips' }, { effects: [{ rotate: 270 }] }, after('rotate it 90 degrees')),
    says('other side please', { edit: 'changeOverlay' }, { overlays: [{ place: 'top-left' }] }, { ...withLogo, ...after('logo top right', 'smaller') }),
    says('actually from the beginning', { edit: 'changeMusic' }, { music: [{ startMs: 0 }] }, { ...withSong, ...after('add the song from 0:10') }),
    says('mute it', { edit: 'setVolume' }, { volumes: [100, 0] }, { ...two, ...after('reverse the beach clip', 'undo that') }),
    says('把它调亮一点', { edit: 'gradeClips' }, { effects: [{ grade: { brightness: 20 } }, {}] }, { ...two, ...after('第一段静音', '撤销') }),
    says('mute it', { edit: 'setVolume' }, { volumes: [0] }, after('add the title "Hi"', 'undo')),
    says('1分10秒到1分25秒', { edit: 'cutRanges' }, { lengthMs: 105_000 }, after('剪掉无聊的部分')),
    says('put drone first, then beach, then harbour', { edit: 'reorderClips' }, { order: ['drone.mp4', 'beach.mp4', 'harbour.mp4'] }, three),
    says('drone first, then mute it', ['edited', 'edited'], { order: ['drone.mp4', 'harbour.mp4', 'beach.mp4'] }, three),
    says('add the photo after the harbour clip', { edit: 'addClips' }, { order: ['harbour.mp4', 'photo1.jpg', 'beach.mp4'] }, twoAndPhoto),
    says('put the photo after the beach', { edit: 'addClips' }, { order: ['harbour.mp4', 'beach.mp4', 'photo1.jpg'] }, twoAndPhoto),
    says('insert the photo between harbour and beach', { edit: 'addClips' }, { order: ['harbour.mp4', 'photo1.jpg', 'beach.mp4'] }, twoAndPhoto),
    says('put the photo between the two clips', { edit: 'addClips' }, { order: ['harbour.mp4', 'photo1.jpg', 'beach.mp4'] }, twoAndPhoto),
    says('把照片插在两个视频之间', { edit: 'addClips' }, { order: ['harbour.mp4', 'photo1.jpg', 'beach.mp4'] }, twoAndPhoto),
  ],
}; // prettier-ignore
