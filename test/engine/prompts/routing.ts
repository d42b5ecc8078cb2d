import { says } from './row';
import type { Family } from './row';

const exported = { session: 'export' } as const;

/** What the session does itself is taken out of a request, in the order in which it is to be done. */
export const routing: Family = {
  name: 'routing',
  rows: [
    says('export it', exported),
    says('download the video', exported),
    says('how many credits do I have left?', { session: 'credits' }),
    says('show me the tracks', { session: 'status' }),
    says("what's on the timeline?", { session: 'status' }),
    says('let me upload another clip', { session: 'upload' }),
    says('remove the silences and export it', [{ edit: 'trimSilences' }, exported]),
    says('cut the first 5 seconds, then export in 1080p', ['edited', exported], { lengthMs: 115_000 }),
    says('make it vertical, mute it and save it as mp4', ['edited', 'edited', exported], { volumes: [0] }),
    says('Speed it up 2x. Export as GIF.', ['edited', exported], { lengthMs: 60_000 }),
    says('trim the silences; how many credits are left?', [{ edit: 'trimSilences' }, { session: 'credits' }]),
    says('mute it and show me the timeline', ['edited', { session: 'status' }], { volumes: [0] }),
    says('add the title "Export quality"', { edit: 'addTitle' }, { titles: [{ text: 'Export quality' }] }),
    says('1. cut the first 10 seconds\n2. add the title "Hi"\n3. export', ['edited', 'edited', exported], { lengthMs: 110_000, titles: [{ text: 'Hi' }] }),
    says('export it, but first trim the last 10 seconds', ['edited', exported], { lengthMs: 110_000 }),
  ],
}; // prettier-ignore
