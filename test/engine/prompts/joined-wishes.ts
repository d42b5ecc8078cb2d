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
  ],
}; // prettier-ignore
