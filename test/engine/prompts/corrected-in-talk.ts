import { says } from './row';
import type { Family } from './row';

const after = (...prompts: readonly string[]) => ({ after: prompts });
const two = { files: ['harbour.mp4', 'beach.mp4'] } as const;
const three = { files: ['harbour.mp4', 'beach.mp4', 'drone.mp4'] } as const;
const withPhoto = { files: ['talk.mp4', 'photo1.jpg'] } as const;
const withPhotos = { files: ['talk.mp4', 'photo1.jpg', 'photo2.jpg'] } as const;
const playing = { files: ['talk.mp4', 'song.mp3'], ...after('add the music') } as const;

/** What puts right, measures or repeats what was said before, and media that are called by what they show. */
export const correctedInTalk: Family = {
  name: 'corrections, measures and names in a conversation',
  rows: [
    says('speed it up 2x', { edit: 'setSpeed' }, { speeds: [2] }, after('delete the boring parts')),
    says('45 seconds', { edit: 'trimToLength' }, { lengthMs: 45_000 }, after('make it shorter')),
    says('1.3x', { edit: 'setSpeed' }, { speeds: [1.3] }, after('make it shorter')),
    says('the last 15 seconds', { edit: 'trimEnd' }, { lengthMs: 105_000 }, after('cut the end')),
    says('from the end', { edit: 'trimEnd' }, { lengthMs: 110_000 }, after('cut 10 seconds')),
    says('40秒', { edit: 'trimToLength' }, { lengthMs: 40_000 }, after('剪短一点')),
    says('最后20秒', { edit: 'trimEnd' }, { lengthMs: 100_000 }, after('把最后那段剪掉')),
    says('不对，是最后10秒', 'edited', { lengthMs: 110_000, sources: [[0, 110_000]] }, after('把前10秒剪掉')),
    says('不是第一段，是第二段', 'edited', { speeds: [1, 2] }, { ...two, ...after('给第一段加速2倍') }),
    says('不，关掉的是第一段', 'edited', { volumes: [0, 100] }, { ...two, ...after('第二段原声关掉') }),
    says('oops, not that one, the third', 'edited', { order: ['harbour.mp4', 'beach.mp4'] }, { ...three, ...after('delete clip two') }),
    says('弄错了，应该删第三个', 'edited', { order: ['harbour.mp4', 'beach.mp4'] }, { ...three, ...after('删掉第二个') }),
    says('no, between the other two', 'edited', { order: ['harbour.mp4', 'drone.mp4', 'beach.mp4'] }, { ...three, ...after('put drone first') }),
    says('not that slow, 75%', 'edited', { speeds: [1, 0.75] }, { ...two, ...after('slow the second clip down to half') }),
    says('no, keep that part, cut 0:40 to 0:50', [{ undone: 1 }, 'edited'], { lengthMs: 110_000, starts: [0, 40_000] }, after('cut from 0:30 to 0:40')),
    says('undo that and instead remove 0:20-0:24', [{ undone: 1 }, 'edited'], { lengthMs: 116_000 }, after('remove 0:20-0:30')),
    says('撤销，改成删20秒到25秒', [{ undone: 1 }, 'edited'], { lengthMs: 115_000 }, after('删掉20秒到30秒')),
    says("that's too choppy, leave about half a second", { edit: 'trimSilences', pauseMs: 500 }, {}, after('remove the pauses')),
    says('气口剪一下，留0.2秒就行', { edit: 'trimSilences', pauseMs: 200 }),
    says('去掉停顿，每处留0.2秒', { edit: 'trimSilences', pauseMs: 200 }),
    says('第一段也这样', ['edited', 'edited'], { speeds: [2, 2], volumes: [0, 0] }, { ...two, ...after('第二段加速2倍，并且静音') }),
    says('that for beach as well', 'edited', { effects: [{ grade: { warmth: 20 } }, { grade: { warmth: 20 } }] }, { ...two, ...after('make harbour warmer') }),
    says('move it later, to 0:12', { edit: 'changeTitle' }, { titles: [{ startMs: 12_000 }] }, after('put "Step 1" at 0:10')),
    says('提前到8秒', { edit: 'changeTitle' }, { titles: [{ startMs: 8000, endMs: 11_000 }] }, after('10秒加标题“你好”')),
    says('改到15秒出现', { edit: 'changeTitle' }, { titles: [{ startMs: 15_000 }], lengthMs: 120_000 }, after('10秒加标题“你好”')),
    says('and stop at 1:30', { edit: 'changeMusic' }, { music: [{ endMs: 90_000 }], lengthMs: 120_000 }, playing),
    says('声音小一点', { edit: 'setVolume', target: 'music' }, { volumes: [100] }, { files: ['talk.mp4', 'song.mp3'], ...after('加背景音乐') }),
    says('音乐移到20秒', { edit: 'changeMusic' }, { music: [{ startMs: 20_000 }] }, { files: ['talk.mp4', 'song.mp3'], ...after('加背景音乐') }),
    says('过了，回去一点', { edit: 'gradeClips' }, { effects: [{ grade: { brightness: 10 } }] }, after('调亮一点')),
    says('算了不要了', { asked: [/撤销/] }, {}, { ...two, ...after('中间加个转场') }),
    says('还是换回来吧', { undone: 1 }, {}, { ...two, ...after('交换两段的顺序') }),
    says('声音小一点', { edit: 'setVolume' }, { volumes: [50] }),
    says('海边那段视频原声不要了', 'edited', { volumes: [100, 0] }, two),
    says('把航拍那段挪到最前面', { edit: 'moveClips' }, { order: ['drone.mp4', 'harbour.mp4', 'beach.mp4'] }, three),
    says('第一段写“航拍”', { edit: 'addTitle' }, { titles: [{ text: '航拍' }] }, three),
    says('在20秒的地方插入这张照片，停留3秒', { edit: 'addClips' }, { order: ['talk.mp4', 'photo1.jpg', 'talk.mp4'], lengths: [20_000, 3000, 100_000] }, withPhoto),
    says('put both photos at the end, 4 seconds each', { edit: 'addClips' }, { order: ['talk.mp4', 'photo1.jpg', 'photo2.jpg'], lengths: [120_000, 4000, 4000] }, withPhotos),
    says('show the photo from 0:30 to 0:36', { edit: 'addOverlay' }, { overlays: [{ startMs: 30_000, endMs: 36_000 }] }, withPhoto),
    says('把1分10秒到1分18秒那段咳嗽的删了', { edit: 'cutRanges' }, { lengthMs: 112_000 }),
    says('第一段取前10秒，第二段取后8秒', ['edited', 'edited'], { lengths: [10_000, 8000] }, two),
    says('把两段视频里的原声关掉', 'edited', { volumes: [0, 0] }, two),
    says('get rid of the middle one', { edit: 'deleteClips' }, { order: ['harbour.mp4', 'drone.mp4'] }, three),
    says("can you chop off the intro, it's about 7 seconds", 'edited', { lengthMs: 113_000 }),
    says("it's upside down, flip it the right way up", 'edited', { effects: [{ rotate: 180 }] }),
    says('mute the last 5 seconds and put "Thanks" there', ['edited', 'edited'], { titles: [{ startMs: 115_000 }] }),
    says('第一段声音太大，第二段太小，帮我拉平', { edit: 'normalizeLoudness' }, { volumes: [100, 100] }, two),
    says('关掉第一段', 'notUnderstood', {}, two),
  ],
}; // prettier-ignore
