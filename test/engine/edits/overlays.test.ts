import assert from 'node:assert/strict';
import { placeMedia } from '../../../src/engine/edits/placement';
import { applyEdit, editSchema, mediaElsewhere } from '../../../src/engine/edits/registry';
import { understand } from '../../../src/engine/language/understand';
import type { Timeline } from '../../../src/engine/model/timeline';
import { assertWhole } from './invariants';
import { imageOf, videoOf, worldOf } from './world';

const talk = videoOf('talk.mp4', { durationMs: 30_000 });
const cam = videoOf('cam.mp4', { durationMs: 5000 });
const logo = imageOf('logo.png');
const media = [talk, cam, logo];
const world = worldOf(media);
const film = placeMedia(undefined, [talk]);

/** Says a prompt to a timeline; everything in it must be understood and done. */
function said(timeline: Timeline, prompt: string): Timeline & { readonly reply: string } {
  const replies: string[] = [];
  let result = timeline;
  for (const understood of understand(prompt, { media, timeline, language: 'en' })) {
    assert.ok(understood.type === 'edit', `${prompt}: ${JSON.stringify(understood)}`);
    const outcome = applyEdit(understood.edit, result, world);
    assert.ok(outcome.done, outcome.done ? '' : outcome.why);
    assertWhole(outcome.timeline, world.media);
    result = outcome.timeline;
    replies.push(...outcome.said);
  }
  return { ...result, reply: replies.join(' ') };
}

describe('Pictures over the picture', () => {
  it('stand where they were asked to, for the whole film', () => {
    const result = said(film, 'put logo.png in the top right corner');
    assert.deepEqual(result.overlays, [
      {
        id: 'o2',
        mediaId: 'logo.png',
        startMs: 0,
        endMs: 'timeline',
        inMs: 0,
        place: 'top-right',
        width: 15,
        margin: 3,
        opacity: 100,
        volume: 100,
        loop: false,
      },
    ]);
    assert.equal(
      result.reply,
      'logo.png laid over the picture: top-right, 15% wide, 100% opaque, 0:00–0:30.',
    );
  });

  it('may be videos, of a width, for a time', () => {
    const result = said(
      film,
      'add cam.mp4 as picture-in-picture at the bottom left, 25% wide, from 0:05 to 0:20',
    );
    const [overlay] = result.overlays;
    assert.deepEqual(
      [overlay?.place, overlay?.width, overlay?.startMs, overlay?.endMs],
      ['bottom-left', 25, 5000, 20_000],
    );
    assert.match(result.reply, /5 s long and vanishes/);
  });

  it('may be seen through', () => {
    assert.equal(said(film, 'watermark logo.png at 50% opacity').overlays[0]?.opacity, 50);
    assert.equal(said(film, 'add logo.png as a watermark, 30% transparent').overlays[0]?.opacity, 70);
    assert.equal(said(film, '加水印logo.png，半透明').overlays[0]?.opacity, 50);
  });

  it('are found without their name where only one can be meant', () => {
    assert.equal(said(film, 'add my logo at the top left').overlays[0]?.mediaId, 'logo.png');
    assert.equal(said(film, '加画中画').overlays[0]?.mediaId, 'cam.mp4');
    const several = applyEdit(
      editSchema.parse({ edit: 'addOverlay', sort: 'image' }),
      film,
      worldOf([...media, imageOf('other.png')]),
    );
    assert.match(several.done ? '' : several.why, /Which of these: logo\.png and other\.png/);
    const none = applyEdit(editSchema.parse({ edit: 'addOverlay', sort: 'image' }), film, worldOf([talk]));
    assert.match(none.done ? '' : none.why, /no picture to lay over/);
  });

  it('are changed by what they are, moved rather than added a second time, and taken away', () => {
    const both = said(said(film, 'add my logo'), '加画中画');
    const smaller = said(both, 'make the logo smaller');
    assert.deepEqual(
      smaller.overlays.map(({ width }) => width),
      [10.5, 30],
    );
    assert.equal(smaller.reply, 'logo.png over the picture: width 15% → 10.5%.');
    const moved = said(smaller, 'put logo.png in the bottom left corner');
    assert.deepEqual(
      moved.overlays.map(({ place }) => place),
      ['bottom-left', 'bottom-right'],
    );
    assert.equal(said(moved, '水印透明度40%').overlays[0]?.opacity, 60);
    assert.deepEqual(
      said(moved, 'remove the logo').overlays.map(({ mediaId }) => mediaId),
      ['cam.mp4'],
    );
    const nothing = applyEdit(editSchema.parse({ edit: 'removeOverlays' }), film, world);
    assert.match(nothing.done ? '' : nothing.why, /nothing like that lies/);
  });

  it('are told where they are clips as well, and kept off the main track by the first edit', () => {
    const album = placeMedia(undefined, [talk, logo]);
    const edit = editSchema.parse({ edit: 'addOverlay', media: 'logo.png' });
    const outcome = applyEdit(edit, album, world);
    assert.match(outcome.done ? outcome.said.join(' ') : '', /clip 2 as well/);
    assert.deepEqual(mediaElsewhere(edit, world), ['logo.png']);
  });

  it('go with the picture under them', () => {
    const timed = said(film, 'overlay logo.png from 0:20 to 0:25');
    assert.equal(said(timed, 'remove the first 5 seconds').overlays[0]?.startMs, 15_000);
    const gone = said(timed, 'cut 0:18 to 0:27');
    assert.deepEqual(gone.overlays, []);
    assert.match(gone.reply, /logo\.png over the picture went/);
  });

  it('do not take what is meant for the main track', () => {
    const [add] = understand('add cam.mp4 at the end', { media, timeline: film, language: 'en' });
    assert.equal(add?.type === 'edit' && add.edit.edit, 'addClips');
  });
});

describe('Two videos side by side', () => {
  const side = ({ overlays }: Timeline) =>
    overlays.map(({ mediaId, place, width, margin, startMs, endMs, inMs }) =>
      [mediaId, place, width, margin, startMs, endMs, inMs].join(' '),
    );

  it('each fill a half over black, as long as the longer one', () => {
    const result = said(placeMedia(undefined, [talk, cam]), 'put the two videos side by side');
    assert.deepEqual(side(result), ['talk.mp4 left 50 0 0 timeline 0', 'cam.mp4 right 50 0 0 5000 0']);
    assert.deepEqual(
      result.clips.map(({ mediaId, outMs }) => [mediaId, outMs]),
      [['colour:#000000', 30_000]],
    );
    assert.match(result.reply, /cam\.mp4 is 5 s long/);
  });

  it('stand where they are said to, also one above the other', () => {
    const turned = said(film, 'put cam.mp4 on the left and put talk.mp4 on the right');
    assert.deepEqual(side(turned), ['cam.mp4 left 50 0 0 5000 0', 'talk.mp4 right 50 0 0 timeline 0']);
    const column = said(film, 'split screen, cam.mp4 on top and talk.mp4 at the bottom');
    assert.deepEqual(side(column), ['cam.mp4 top 50 0 0 5000 0', 'talk.mp4 bottom 50 0 0 timeline 0']);
  });

  it('keep what was cut off their ends', () => {
    const trimmed = said(film, 'cut the first 10 seconds');
    const result = said(trimmed, 'split screen with cam.mp4 on the right');
    assert.equal(side(result)[0], 'talk.mp4 left 50 0 0 timeline 10000');
    assert.equal(result.clips[0]?.outMs, 30_000);
  });

  it('are refused where it is unclear which, or one is in pieces', () => {
    const refusal = (timeline: Timeline, prompt: string) => {
      const [understood] = understand(prompt, { media, timeline, language: 'en' });
      assert.ok(understood?.type === 'edit', prompt);
      const outcome = applyEdit(understood.edit, timeline, world);
      return outcome.done ? '' : outcome.why;
    };
    assert.match(refusal(said(film, 'split at 0:10'), 'split screen with cam.mp4'), /cut into 2 clips/);
    assert.match(refusal(said(film, 'speed it up 2x'), 'split screen with cam.mp4'), /changed in speed/);
  });
});
