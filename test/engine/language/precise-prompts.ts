import { at, is } from './prompt';
import type { Prompt } from './prompt';

/** Prompts that were once done wrongly or too loosely; the same files are uploaded, three minutes in all. */
export const precisePrompts: readonly Prompt[] = [
  // One by one is not all as one
  is('make every clip 5 seconds long', { edit: 'trimToLength', lengthMs: 5000, of: 'each' }),
  is('make each clip 2s', { edit: 'trimToLength', lengthMs: 2000, of: 'each' }),
  is('把每个片段剪到3秒', { edit: 'trimToLength', lengthMs: 3000, of: 'each' }),
  is('make clip 2 5 seconds long', { edit: 'trimToLength', lengthMs: 5000, of: { clips: [2] } }),
  is('make the picture 10 seconds long', { edit: 'trimToLength', lengthMs: 10_000, of: 'images' }),
  is('make them 1 second', 'unknown'),
  is('cut the first 2 seconds of every clip', { edit: 'cutRanges', ranges: [at(0, 2000)], clip: 'each' }),
  is('mute every 10 seconds', 'unknown'),

  // Signs, units and places that no edit knows
  is('set volume to -5%', 'unknown'),
  is('trim to -5 seconds', 'unknown'),
  is('trim the silences below 5 dB', 'unknown'),
  is('trim the silences by 50%', { edit: 'trimSilences', leftPercent: 50 }),
  is('remove frames 100 to 200', { edit: 'cutRanges', ranges: [at(3333, 6667)] }),
  is('删除第100帧到第200帧', { edit: 'cutRanges', ranges: [at(3333, 6667)] }),
  is('add a title there', 'unknown'),
  is('speed up 10s to 20s to 3x and add a title there', { edit: 'setSpeed', factor: 3 }, 'unknown'),

  // Relative and absolute
  is('increase the volume 20%', { edit: 'setVolume', change: { times: 1.2 } }),
  is('raise volume 10%', { edit: 'setVolume', change: { times: 1.1 } }),
  is('音量提高20%', { edit: 'setVolume', change: { times: 1.2 } }),
  is('把音量调低20%', { edit: 'setVolume', change: { times: 0.8 } }),
  is('音量增加20%', { edit: 'setVolume', change: { times: 1.2 } }),
  is('音量增加到80%', { edit: 'setVolume', change: { percent: 80 } }),
  is('add music twice', 'unknown'),
  is('turn the volume up to 80%', { edit: 'setVolume', change: { percent: 80 } }),
  is('slower', { edit: 'setSpeed', factor: 0.5, relative: true }),
  is('慢一点', { edit: 'setSpeed', factor: 0.5, relative: true }),
  is('speed it up 2x', { edit: 'setSpeed', factor: 2, relative: true }),
  is('set the speed to 2x', { edit: 'setSpeed', factor: 2, relative: false }),
  is('slow motion', { edit: 'setSpeed', factor: 0.5, relative: false }),

  // Stretches
  is('cut 5 seconds at 0:10', { edit: 'cutRanges', ranges: [at(10_000, 15_000)] }),
  is('remove 3 seconds before 0:10', { edit: 'cutRanges', ranges: [at(7000, 10_000)] }),
  is('cut the first 5 and last 5 seconds', { edit: 'cutRanges', ranges: [at(0, 5000), at(-5000, 'end')] }),
  is('remove 3 seconds off both ends', { edit: 'cutRanges', ranges: [at(0, 3000), at(-3000, 'end')] }),
  is('delete the second half', { edit: 'cutRanges', ranges: [at(90_000, 'end')] }),
  is('只保留前半段', { edit: 'keepRanges', ranges: [at(0, 90_000)] }),
  is('keep the middle 10 seconds', { edit: 'keepRanges', ranges: [at(85_000, 95_000)] }),
  is('mute 0:05 to 0:10', { edit: 'setVolume', target: { range: at(5000, 10_000) }, change: { percent: 0 } }),

  // Files by name, and slips
  is('delete outro.mp4', { edit: 'deleteClips', clips: [2] }),
  is('mute outro.mp4', { edit: 'setVolume', target: { clips: [2] }, change: { percent: 0 } }),
  is('speed up outro.mp4 2x', { edit: 'setSpeed', factor: 2, target: { clips: [2] } }),
  is('add a title "Harbour"', { edit: 'addTitle', text: 'Harbour' }),
  is('trimm the silnces', { edit: 'trimSilences' }),
  is('remvoe the first 5 secnds', { edit: 'trimStart', lengthMs: 5000 }),

  // Split again and again, and what is no moment
  is('split every 10 seconds', { edit: 'split', at: { everyMs: 10_000 } }),
  is('split into 10 second clips', { edit: 'split', at: { everyMs: 10_000 } }),
  is('每10秒切一刀', { edit: 'split', at: { everyMs: 10_000 } }),
  is('在每5秒处分割', { edit: 'split', at: { everyMs: 5000 } }),
  is('split it in half', { edit: 'split', at: { parts: 2 } }),
  is('分成三段', { edit: 'split', at: { parts: 3 } }),
  is('split 5s', 'unknown'),
  is('fade out starting at 30 seconds', { edit: 'fade', at: 30_000 }),
  is('fade to black at 0:30', { edit: 'fade', at: 30_000 }),
  is('fade the music out at 0:10', { edit: 'fade', target: 'music', at: 10_000 }),

  // Files that are on the timeline already
  is('move outro.mp4 to the end', { edit: 'moveClips', clips: [2], to: 'end' }),
  is('put outro.mp4 before harbour.mp4', { edit: 'moveClips', clips: [2], to: { before: 1 } }),
  is('make clip 2 the first', { edit: 'moveClips', clips: [2], to: { position: 1 } }),
  is('only use outro.mp4', { edit: 'keepClips', clips: [2] }),
  is('keep clip 2 and delete the rest', { edit: 'keepClips', clips: [2] }),
  is('combine harbour.mp4 and outro.mp4', { edit: 'addClips', unlessPlaced: true }),
  is('add outro.mp4', { edit: 'addClips', unlessPlaced: true }),
  is('add outro.mp4 again', { edit: 'addClips', unlessPlaced: false }),

  // Transitions that are there, and music with its own fade
  is('转场改成0.5秒', { edit: 'changeTransitions', length: { durationMs: 500 } }),
  is('make the transitions longer', { edit: 'changeTransitions', length: { times: 1.5 } }),
  is('add transitions and make them 1 second', { edit: 'addTransitions', durationMs: 1000 }),
  is('add song.mp3 at 10 seconds with volume 20 and fade in 2s', {
    edit: 'addMusic',
    volume: 20,
    from: 10_000,
    fadeInMs: 2000,
  }),
  is('add song.mp3 with a dragon and fade in 2s', 'unknown'),

  // Titles
  is('set the title size to 20', { edit: 'changeTitle', size: 20 }),
  is('title size 20', { edit: 'changeTitle', size: 20 }),
  is('make the title 50% bigger', { edit: 'changeTitle', resize: 1.5 }),
  is('title opacity 50%', { edit: 'changeTitle', style: { opacity: 50 } }),
  is('add title "A" with a black background', {
    edit: 'addTitle',
    color: '#ffffff',
    style: { box: { color: '#000000', opacity: 80 } },
  }),
  is('标题加黑色背景“A”', { edit: 'addTitle', style: { box: { color: '#000000', opacity: 80 } } }),
  is('add the title "A" in yellow with a thick red outline', {
    edit: 'addTitle',
    color: '#ffff00',
    style: { outline: 15, outlineColor: '#ff0000' },
  }),
  is('add a bold italic title "A" that fades in', {
    edit: 'addTitle',
    style: { bold: true, italic: true, fadeMs: 500 },
  }),
  is('add the title "A" with a 1 second fade in', { edit: 'addTitle', style: { fadeMs: 1000 } }),
  is('add the title "A" and fade in', { edit: 'addTitle', text: 'A' }, { edit: 'fade', inMs: 1000 }),
  is('add a lower third "Anna Smith" at 0:05', {
    edit: 'addTitle',
    role: 'lowerThird',
    place: 'bottom-left',
    start: 5000,
  }),
  is('make the title bold with a black outline', {
    edit: 'changeTitle',
    style: { bold: true, outline: 8, outlineColor: '#000000' },
  }),
  is('make the captions yellow', { edit: 'changeTitle', which: 'all', of: 'caption', color: '#ffff00' }),
  is('标题加描边', { edit: 'changeTitle', style: { outline: 8 } }),
  is('标题加粗', { edit: 'changeTitle', style: { bold: true } }),
  is('title with no box', { edit: 'changeTitle', style: { box: { color: '#000000', opacity: 0 } } }),
  is('add title "A" at 10% from the top', 'unknown'),
  is(
    'add titles "A", "B" and "C"',
    { edit: 'addTitle', text: 'A' },
    { edit: 'addTitle', text: 'B' },
    { edit: 'addTitle', text: 'C' },
  ),
  is('add title "A" to outro.mp4', { edit: 'addTitle', start: 60_000, end: 120_000 }),
  is('add title "A" on clip 2 for 3 seconds', { edit: 'addTitle', start: 60_000, lengthMs: 3000 }),
  is('trim the silences and title', 'unknown'),

  // Shorter by so much, or until it fits
  is('shorten it by 10 seconds', { edit: 'trimEnd', lengthMs: 10_000 }),
  is('make it 10 seconds shorter', { edit: 'trimEnd', lengthMs: 10_000 }),
  is('缩短10秒', { edit: 'trimEnd', lengthMs: 10_000 }),
  is('speed it up to fit 30 seconds', { edit: 'setSpeed', factor: 6, relative: true, target: 'all' }),
  is('speed it up to fit 10 minutes', 'unknown'),

  // What "it" is
  is('add the title "A" and make it 9:16', { edit: 'addTitle' }, { edit: 'setCanvas' }),
  is('add transitions and then make it 30 seconds', { edit: 'addTransitions' }, { edit: 'trimToLength' }),
];
