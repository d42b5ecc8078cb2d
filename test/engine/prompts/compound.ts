import { says } from './row';
import type { Family } from './row';

const withSong = { files: ['talk.mp4', 'song.mp3'] } as const;
const two = { files: ['harbour.mp4', 'beach.mp4'] } as const;
const edited = (n: number) => Array.from({ length: n }, () => 'edited' as const);

/** Several wishes in one message; each is done whole or not at all. */
export const compound: Family = {
  name: 'compound',
  rows: [
    says('cut out the silences, then speed it up 1.5x', [{ edit: 'trimSilences' }, { edit: 'setSpeed' }], { speeds: [1.5, 1.5, 1.5, 1.5, 1.5] }),
    says('cut the pauses, add a title "Demo", and trim to 60 seconds', [{ edit: 'trimSilences' }, { edit: 'addTitle' }, { edit: 'trimToLength' }], { lengthMs: 60_000, titles: [{ text: 'Demo' }] }),
    says('Trim the first 5 seconds and add a fade out at the end', edited(2), { lengthMs: 115_000, fade: { inMs: 0 } }),
    says('first cut the last 20 seconds, then slow it down to half speed, and finally fade to black', edited(3), { lengthMs: 200_000, speeds: [0.5] }),
    says('make it vertical and black and white', edited(2), { canvas: { width: 720, height: 1280 }, effects: [{ grade: { saturation: -100 } }] }),
    says('cut the first 5 and last 3 seconds, speed up 2x, and mute', edited(3), { lengthMs: 56_000, volumes: [0] }),
    says('add the title "A" at the start and the title "B" at the end', edited(2), { titles: [{ text: 'A', startMs: 0 }, { text: 'B', endMs: 120_000 }] }),
    says('add song.mp3 and lower it to 10%', edited(2), { music: [{ volume: 10 }], volumes: [100] }, withSong),
    says('add music, duck it, and fade it out at the end', ['edited', { refused: /already/ }, 'edited'], { music: [{ duck: true, fadeOutMs: { from: 100, to: 10_000 } }], fade: { outMs: 0 } }, withSong),
    says('put logo.png top right and the title "Demo" bottom left for 5 s', edited(2), { overlays: [{ place: 'top-right' }], titles: [{ text: 'Demo', place: 'bottom-left', endMs: 5000 }] }, { files: ['talk.mp4', 'logo.png'] }),
    says('1) keep 0:10 to 0:40\n2) make it square\n3) add "Day 1" at the top', edited(3), { lengthMs: 30_000, canvas: { width: 1080, height: 1080 }, titles: [{ text: 'Day 1', place: 'top' }] }),
    says('Normalize the audio. Remove the background noise. Make it 16:9.', edited(3), { loudness: -14, effects: [{ denoise: true }] }),
    says('make clip 1 twice as fast and clip 2 half as fast', edited(2), { speeds: [2, 0.5] }, two),
    says('mute clip 1, clip 2 at 50% volume', edited(2), { volumes: [0, 50] }, two),
    says('brighten it a bit, boost the contrast, then zoom in slowly', edited(3)),
    says('freeze 0:10 for 2 seconds and then reverse everything', edited(2), { lengthMs: 122_000 }),
    says('add the title "Cut, then fade" and cut the first 2 seconds', edited(2), { titles: [{ text: 'Cut, then fade' }], lengthMs: 118_000 }),
    says('cut 5:00 to 6:00 and mute it', [{ refused: /2:00/ }, 'edited'], { lengthMs: 120_000, volumes: [0] }),
    says('mute it and add a dragon', ['edited', 'notUnderstood'], { volumes: [0] }),
    says('stabilize it and cut the last 10 seconds', [{ notHere: /./ }, 'edited'], { lengthMs: 110_000 }),
    says('cut the first 10 seconds. how long is it now?', ['edited', { answered: /1:50/ }], { lengthMs: 110_000 }),
    says('great, now also mute it', 'edited', { volumes: [0] }),
    says('trim the silences and then add captions from talk.srt in yellow', edited(2), { captions: [{ color: '#ffff00' }, {}, {}, {}] }, { files: ['talk.mp4', 'talk.srt'] }),
    says('mute it, flip it and rotate it', edited(3), { volumes: [0] }),
    says('make it square and 30 seconds long', edited(2), { lengthMs: 30_000, canvas: { width: 1080, height: 1080 } }),
    says('remove the music and fade out', edited(2), { music: [], fade: { outMs: { from: 100, to: 5000 } } }, { ...withSong, after: ['add music'] }),
    says('remove the title and the music', edited(2), { music: [], titles: [] }, { ...withSong, after: ['add music', 'add the title "A"'] }),
    says('can you cut the last 3 seconds and also make it a bit brighter? thanks!', edited(2), { lengthMs: 117_000 }),
    says('Please:\n* trim silences\n* normalize audio\n* add "The Talk" as title', edited(3), { clips: 5, loudness: -14, titles: [{ text: 'The Talk' }] }),
    says('delete clip 1 then move the last clip to the front', edited(2), { order: ['drone.mp4', 'beach.mp4'] }, { files: ['harbour.mp4', 'beach.mp4', 'drone.mp4'] }),
    says('first clip black and white, second clip slow motion', edited(2), { speeds: [1, 0.5], effects: [{ grade: { saturation: -100 } }, {}] }, two),
    says('add a title "One" then undo it', ['edited', { undone: 1 }]),
    says('reverse it, then speed up 2x, then reverse it again', edited(3), { speeds: [2], reversed: [false] }),
    says('put "A & B, then C" at the top and fade out', edited(2), { titles: [{ text: 'A & B, then C', place: 'top' }] }),
  ],
}; // prettier-ignore
