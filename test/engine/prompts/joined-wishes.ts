import { says } from './row';
import type { Family } from './row';

const after = (...prompts: readonly string[]) => ({ after: prompts });
const edited = (n: number) => Array.from({ length: n }, () => 'edited' as const);
const card = { edit: 'addCard' } as const;
const logo = { files: ['talk.mp4', 'logo.png'] } as const;
const song = { files: ['talk.mp4', 'song.mp3'] } as const;
const two = { files: ['beach.mp4', 'harbour.mp4'] } as const;
const three = { files: ['harbour.mp4', 'beach.mp4', 'drone.mp4'] } as const;
const photo = { files: ['harbour.mp4', 'photo1.jpg'] } as const;

export const joinedWishes: Family = {
  name: 'wishes that lean on each other',
  rows: [
    // Cards that show a picture.
    says('start with a black card reading "Episode 12" for 3 seconds, and end with the logo on white for 3 seconds', [card, { ...card, at: 'end', background: '#ffffff' }, { edit: 'addOverlay' }], { lengthMs: 126_000, overlays: [{ startMs: 123_000, endMs: 126_000 }] }, logo),
    says('intro: logo on black, 2 seconds', edited(2), { lengthMs: 122_000, overlays: [{ startMs: 0, endMs: 2000, place: 'center' }] }, logo),
    says('cut the silences, add a white end card with the logo, 4 seconds', edited(3), { overlays: [{ file: 'logo.png' }] }, logo),
    says('title "Bali" in big letters, then the video, then "to be continued" on black', [{ edit: 'addTitle' }, { ...card, at: 'end' }], { lengthMs: 43_000 }, { files: ['harbour.mp4'] }),
    says('finish with a white card saying Thanks for watching!', { ...card, at: 'end' }, { titles: [{ text: 'Thanks for watching!' }] }),
    // A fade of what stands before it.
    says('title: Welcome back, fade in\nthen remove the pauses', edited(3), { titles: [{ text: 'Welcome back', style: { fadeMs: 500 } }] }),
    says('put the photo at the beginning for 3 seconds with a fade into the video', [{ edit: 'addClips' }, { edit: 'addTransitions' }], { order: ['photo1.jpg', 'harbour.mp4'], transitions: [500] }, photo),
    says('move the drone to the front with a crossfade', [{ edit: 'moveClips' }, { edit: 'addTransitions' }], { transitions: [500, 0] }, three),
    says('crossfade into clip 2 and out of it', { edit: 'addTransitions' }, { transitions: [500, 500] }, three),
    says('a 1 second dissolve on both sides of the drone', { edit: 'addTransitions' }, { transitions: [0, 1000] }, three),
    says('fade it out over the last 3 seconds, drop the original sound', [{ edit: 'fade', target: 'video' }, { edit: 'setVolume' }], {}, song),
    says('put quick fades at the joins', { edit: 'addTransitions', durationMs: 300 }, {}, two),
    // Music that falls silent under speech.
    says("quiet music under the whole thing, turn it off while I'm talking", [{ edit: 'addMusic' }, { edit: 'duckMusic', level: { percent: 0 } }], {}, song),
    says("background music but not while I'm talking", [{ edit: 'addMusic' }, { edit: 'duckMusic', level: { percent: 0 } }], {}, song),
    says('song.mp3 at full volume and no other sound', [{ edit: 'addMusic', volume: 100 }, { edit: 'setVolume', target: 'video' }], {}, song),
    says('play the song over the first 5 seconds then fade it away, and cut long pauses', edited(3), { music: [{ fadeOutMs: 1000 }] }, song),
    // How the frame is filled.
    says('blur the edges and make it square', { edit: 'setCanvas', fit: 'blur' }),
    says('crop it to 21:9 with black bars and make the colours pop', [{ edit: 'setCanvas', fit: 'crop' }, { edit: 'gradeClips' }]),
    // A pause that is put in.
    says('insert a 2 second pause at 0:30', { edit: 'freezeFrame', at: 30_000, lengthMs: 2000 }),
    says('pause for 3 seconds at 1:00', { edit: 'freezeFrame', at: 60_000, lengthMs: 3000 }),
    // What is said of several.
    says('at 15 seconds put "Step 1", at 45 seconds put "Step 2", both in the lower left', edited(2), { titles: [{ place: 'bottom-left' }, { place: 'bottom-left' }] }),
    says('the beach one is too dark – brighten it – and the harbour one is too loud, turn that down to 50%', [{ edit: 'gradeClips' }, { edit: 'setVolume' }], { volumes: [100, 50] }, two),
    says('make 0:30 to 0:40 faster and silent', [{ edit: 'setVolume' }, { edit: 'setSpeed' }]),
    says('make the second one black and white, crossfade of 2s', [{ edit: 'gradeClips' }, { edit: 'addTransitions', durationMs: 2000 }], {}, two),
    says('show the beach in a little window bottom left from 10s to 20s with no sound', { edit: 'addOverlay', volume: 0 }, { volumes: [100] }, { files: ['talk.mp4', 'beach.mp4'] }),
    says('chop it off at the 90 second mark', 'edited', { lengthMs: 90_000 }),
    says('big captions, and nothing longer than 60 seconds', [{ notHere: /subtitles/ }, { edit: 'trimToLength' }]),
    says('make the captions bigger', 'edited', {}, { files: ['talk.mp4', 'talk.srt'], ...after('add captions from talk.srt') }),
    // A stretch, a text or a clip of the wish before.
    says('speed up 0:30 to 0:40, and mute it there', [{ edit: 'setSpeed' }, { edit: 'setVolume' }], { volumes: [100, 0, 100] }),
    says('lay voiceover.mp3 over the first minute, lower my own voice to 15% there', [{ edit: 'addMusic' }, { edit: 'setVolume', target: { range: { start: 0, end: 60_000 }, of: 'video' } }], {}, { files: ['talk.mp4', 'voiceover.mp3'] }),
    says('put photo1 at the start for 3 seconds with the text "Welcome" on it', [{ edit: 'addClips' }, { edit: 'addTitle' }], { titles: [{ text: 'Welcome', startMs: 0, endMs: 3000 }] }, { files: ['talk.mp4', 'photo1.jpg'] }),
    says('move 0:30-0:40 to the start, then mute it', [{ edit: 'moveStretch' }, { edit: 'setVolume', target: { clips: [1] } }]),
    says('cut out the 10 seconds around 1:00, fade through black where the cut is', [{ edit: 'cutRanges' }, { edit: 'addTransitions', kind: 'fadeblack' }]),
    says('remove pauses over a second, but leave the one at the end', { edit: 'trimSilences', spares: { nth: -1 } }),
    says('side by side, only keep the phone audio', [{ edit: 'sideBySide' }, { edit: 'changeOverlay', volume: 0 }], {}, { files: ['phone.mp4', 'beach.mp4'] }),
    says('end the video when the voiceover ends', 'edited', { lengthMs: 60_000 }, { files: ['talk.mp4', 'voiceover.mp3'] }),
    says('use the voiceover instead of the original audio starting at 3 seconds', [{ edit: 'setVolume' }, { edit: 'addMusic', from: 3000 }], {}, { files: ['talk.mp4', 'voiceover.mp3'] }),
    says('remove the middle one, stick the others together with a fade through black', [{ edit: 'deleteClips' }, { edit: 'addTransitions', kind: 'fadeblack' }], {}, three),
    // Moments and lengths.
    says('mute it at 0:42 for one second', { edit: 'setVolume', target: { range: { start: 42_000, end: 43_000 } } }),
    says('Add three titles: "Intro" at 0:00, "Main part" at 0:30, "Wrap-up" at 1:40', edited(3), { titles: [{ startMs: 0 }, { startMs: 30_000 }, { startMs: 100_000 }] }),
    says('replace the sound with song.mp3, start the song from 0:45, and cut the last 2 seconds', [{ edit: 'replaceSound' }, { edit: 'changeMusic', songMs: 45_000 }, { edit: 'trimEnd' }], {}, { files: ['beach.mp4', 'song.mp3'] }),
    says('add song.mp3 from 0:10 to 0:50 and again from 1:10 to 1:50, quietly', edited(2), { music: [{ endMs: 50_000, volume: 20 }, { startMs: 70_000, volume: 20 }] }, song),
    says('sound off 0:05-0:10, picture black and white 0:20-0:30', [{ edit: 'setVolume' }, { edit: 'gradeClips' }]),
    says('order: drone, harbour, beach; each max 10 s; crossfade 1s', edited(3), { order: ['drone.mp4', 'harbour.mp4', 'beach.mp4'], lengthMs: 28_000 }, three),
    says('trim harbour to 0:05-0:15; trim beach to its last 8 secs', edited(2), { sources: [[5000, 15_000], [12_000, 20_000]] }, { files: ['harbour.mp4', 'beach.mp4'] }),
    says('2.5 sec each, with a wipe between every two', [{ edit: 'setImageLengths' }, { edit: 'addTransitions', kind: 'wipeleft' }], {}, { files: ['photo1.jpg', 'photo2.jpg', 'photo3.jpg'] }),
    says('shorten both clips to 8 sec and add a title "Summer" over the join', edited(2), { titles: [{ startMs: 6500, endMs: 9500 }] }, two),
    says('make beach quarter speed, leave harbour alone, wipe right between them', [{ edit: 'setSpeed' }, { edit: 'addTransitions', kind: 'wiperight' }], {}, two),
    says('fade in harbour\'s audio over 2 seconds', { edit: 'fade', target: { clips: [2] } }, {}, two),
    says('end title "Ciao!" on black', { ...card, at: 'end', background: '#000000' }),
    // Everyday words.
    says('put it back to front', { edit: 'reverseClips' }),
    says('skip straight to 0:18', 'edited', { sources: [[18_000, 120_000]] }),
    says('speed this thing up so that it\'s half as long', { edit: 'setSpeed', factor: 2 }),
    says('i talk too quietly, do something about that', { edit: 'setVolume' }),
    says('when it\'s 1:00 there should be big text "HALFWAY"', { edit: 'addTitle', start: 60_000 }),
    says('finish with a slow fade', { edit: 'fade', target: 'video', outMs: 3000 }),
    says('I don\'t want any gaps in my speech', { edit: 'trimSilences' }),
    // Lists of short wishes.
    says('join the clips with a crossfade, put song.mp3 quietly underneath and fade it out at the end', edited(4), { transitions: [500], music: [{ volume: 20, fadeOutMs: 1000 }] }, { files: ['harbour.mp4', 'beach.mp4', 'song.mp3'] }),
    says('First clip: mute, 2x. Second clip: volume 50%, black and white.', edited(4), { volumes: [0, 50], speeds: [2, 1] }, two),
    says('clip 1 to 5 seconds, clip 2 to 10 seconds, clip 3 to 5 seconds', edited(3), { lengthMs: 20_000 }, three),
    says('Cut it down: keep 0:00-0:30, 0:45-1:00 and the last 10 seconds.', { edit: 'keepRanges' }, { lengthMs: 55_000 }),
    says('overlay the logo top left, then shrink it to 8% and make it appear after 3 seconds only', [{ edit: 'addOverlay' }, { edit: 'changeOverlay', width: 8 }, { edit: 'changeOverlay' }], {}, logo),
    says('blank out the sound from 0:28 to 0:29.5 and put "[redacted]" at the bottom during that', [{ edit: 'setVolume' }, { edit: 'addTitle', start: 28_000, end: 29_500 }]),
    says('put photo1 in the top right corner from 0:10 to 0:20 and photo2 in the same place from 0:30 to 0:40', edited(2), { overlays: [{ place: 'top-right' }, { place: 'top-right' }] }, { files: ['talk.mp4', 'photo1.jpg', 'photo2.jpg'] }),
    says('add chapter titles at 0:00 "Basics", 0:30 "Tools", 1:10 "Practice" - lower left, 3 seconds, small', edited(3), { titles: [{ place: 'bottom-left' }, { place: 'bottom-left' }, { place: 'bottom-left' }] }),
    says('play harbour over beach from 5 to 15 seconds, and mute both', [{ edit: 'addOverlay' }, { edit: 'setVolume', target: 'everything' }], {}, two),
    says('song under everything at 15%, full volume for the first 3 seconds before I start talking', [{ edit: 'addMusic', volume: 15 }, { edit: 'setVolume', target: { range: { start: 0, end: 3000 }, of: 'music' } }], {}, song),
    says('make it 4:5, brighter, "Link in bio" at the bottom for the last 5 secs', edited(3), { titles: [{ text: 'Link in bio' }] }),
    says('music should drop out when I start talking at 0:10', { edit: 'addMusic', to: 10_000 }, {}, song),
    says('title "Harbour" fading in at 2s and out at 6s', { edit: 'addTitle', start: 2000, end: 6000 }),
    says('insert beach in the middle of harbour with a quick dip to black before and after', [{ edit: 'moveClips' }, { edit: 'addTransitions', kind: 'fadeblack', durationMs: 300 }], {}, { files: ['harbour.mp4', 'beach.mp4'] }),
    says('I need the clip from 0:12 to 0:48 as a separate file, in square', edited(2), { lengthMs: 36_000 }),
    says('drop the frame rate to 24, make it 720p', [{ edit: 'setFrameRate', fps: 24 }, { edit: 'setSize' }]),
    says('15 seconds only, warm look', edited(2), { lengthMs: 15_000 }),
    says('everything after the first minute is useless', 'edited', { lengthMs: 60_000 }),
    says('what\'s said between 0:40 and 0:50 must go', 'edited', { lengthMs: 110_000 }),
    // One each, in everyday words.
    says('make two cuts: 0:10-0:15 and 0:50-1:00. then slow the last ten seconds down to 0.5', [{ edit: 'cutRanges' }, { edit: 'setSpeed' }]),
    says('halve the length by playing it faster', { edit: 'setSpeed', factor: 2 }),
    says('let the song begin 3 seconds in, at half volume', { edit: 'addMusic', from: 3000, volume: 50 }, {}, song),
    says('put the beach at the start as an opener', 'edited', { order: ['beach.mp4', 'harbour.mp4', 'drone.mp4'] }, three),
    says('lead with the drone', 'edited', { order: ['drone.mp4', 'harbour.mp4', 'beach.mp4'] }, three),
    says('reverse the order of the photos', { edit: 'reorderClips', order: 'reversed' }, {}, { files: ['photo1.jpg', 'photo2.jpg', 'photo3.jpg'] }),
    says('move everything after 1:00 to the beginning', 'edited', { sources: [[60_000, 120_000], [0, 60_000]] }),
    says('use photo1 as a 3 second intro with the text "Our weekend"', [{ edit: 'addClips', lengthMs: 3000 }, { edit: 'addTitle' }], {}, photo),
    says('half the volume, please', { edit: 'setVolume', change: { times: 0.5 } }),
    says('it shouldn\'t have any sound', { edit: 'setVolume', change: { percent: 0 } }),
    says('add the song, video sound at 20%', [{ edit: 'addMusic' }, { edit: 'setVolume', target: 'video' }], {}, song),
    says('our logo ought to be visible in a corner all the way through', { edit: 'addOverlay' }, {}, logo),
    says('whack the song on top of it', { edit: 'addMusic' }, {}, song),
    says('play it at 70%', { edit: 'setSpeed', factor: 0.7 }),
    says('end with a 2 second fade', { edit: 'fade', outMs: 2000 }),
    says('make the picture less washed out', { edit: 'gradeClips' }),
    says('the music\'s way too loud', { edit: 'setVolume', target: 'music' }, {}, { ...song, ...after('add the song') }),
  ],
}; // prettier-ignore
