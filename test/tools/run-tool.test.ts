import assert from 'node:assert/strict';
import { ServiceError, sentences } from '../../src/client/errors';
import type { MediaFacts } from '../../src/contract/inspection';
import { SessionError } from '../../src/session/errors';
import type { AddedFile } from '../../src/session/upload';
import { allTools, inputSchemaOf } from '../../src/tools/definitions';
import type { ToolKey } from '../../src/tools/definitions';
import { runTool } from '../../src/tools/run-tool';
import { ToolError } from '../../src/tools/tool';
import { FakeDesk, FakeProject, timelineOf } from './fake-desk';

const never = new AbortController().signal;

const file = '/videos/film.mp4';

describe('The definitions of the tools', () => {
  it('describe every field for a model', () => {
    for (const { definition } of allTools) {
      const { type, properties, additionalProperties } = inputSchemaOf(definition);
      assert.equal(type, 'object', definition.name);
      // What no field is called is refused, not passed over.
      assert.equal(additionalProperties, false, definition.name);
      for (const [name, field] of Object.entries(properties ?? {})) {
        const { description } = field as { description?: unknown };
        assert.ok(typeof description === 'string' && description.length > 10, `${definition.name}.${name}`);
      }
    }
  });

  it('take few of a model’s tokens', () => {
    const all = allTools.map(({ definition }) =>
      JSON.stringify([definition.description, inputSchemaOf(definition)]),
    );
    const characters = all.reduce((sum, { length }) => sum + length, 0);
    // Four characters are about a token.
    assert.ok(characters / 4 < 2500, `${characters} characters`);
  });
});

describe('A tool', () => {
  let desk: FakeDesk;
  beforeEach(() => (desk = new FakeDesk()));

  const parts = (key: ToolKey, input: unknown, signal = never) => runTool(key, input, desk, { signal });
  const run = async (key: ToolKey, input: unknown) =>
    (await parts(key, input)).flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('\n');
  const fails = (key: ToolKey, input: unknown, words: RegExp) =>
    assert.rejects(parts(key, input), (error) => {
      assert.ok(error instanceof ToolError);
      assert.match(error.message, words);
      return true;
    });
  function edited(): FakeProject {
    desk.project = new FakeProject();
    desk.project.now = timelineOf(3);
    return desk.project;
  }

  it('refuses what is not of its schema, and says what is wrong', async () => {
    await fails('look', {}, /^Nothing was done: the input is not as expected\.\n.*expected string/u);
    await fails('look', { file, speed: 2 }, /Unrecognized key: "speed"/u);
    await fails('frames', { atMs: [1.5] }, /expected int/u);
    await fails('frames', { atMs: [0, 1, 2, 3, 4, 5, 6] }, /<=6/u);
    await fails('export', undefined, /No video is being edited yet/u);
  });

  it('passes a cancellation on as what it is', async () => {
    const reason = new Error('The user stopped it.');
    desk.place = () => Promise.reject(new Error('torn off'));
    await assert.rejects(parts('look', { file }, AbortSignal.abort(reason)), (error) => error === reason);
  });

  it('tells errors of the services with what a model can do about them', async () => {
    const tells = async (error: Error, words: RegExp) => {
      desk.place = () => Promise.reject(error);
      await fails('look', { file }, words);
    };
    await tells(
      new SessionError('costsDeclined', 'Nothing was sent.'),
      /^Nothing was sent\.\n.*Do not try again/u,
    );
    await tells(
      new SessionError('turnLost', 'It broke off.'),
      /video_timeline .* before anything is sent again/u,
    );
    await tells(
      new SessionError('diskFull', 'The disk is full.'),
      /another folder, and give it as "folder"/u,
    );
    await tells(
      new ServiceError('sessionLost', sentences.sessionLost),
      /video_edit with "file" to begin anew/u,
    );
    await tells(new Error('Something else.'), /^Something else\.$/u);
  });

  describe('that looks', () => {
    it('tells facts, loudness, silences and scenes in milliseconds', async () => {
      const text = await run('look', { file });
      assert.deepEqual(text.split('\n').slice(0, 4), [
        'film.mp4: video, 8000 ms, 1280x720, 29.97 fps; sound of an unknown kind',
        'Loudness: -23.1 LUFS, true peak -3 dBTP.',
        'Silences, as {"edit":"trimSilences"} would cut them: 1, 1500 ms in all. In ms: 1000-2500',
        'Scenes: 2; changes in ms: 4000',
      ]);
    });

    it('listens to nothing where there is no sound, and looks for scenes in a long video only when asked to', async () => {
      const facts: MediaFacts = {
        ...{ kind: 'video', durationMs: 3_600_000, width: 3840, height: 2160, fps: { num: 50, den: 1 } },
        ...{ hasAudio: false, picture: { codec: 'hevc', pixelFormat: 'yuv420p10le', transfer: 'hlg' } },
      };
      desk.inspector.mediaFacts = () => Promise.resolve(facts);
      desk.inspector.soundFacts = () => assert.fail('It listened.');
      const text = await run('look', { file });
      assert.match(text, /50 fps, HDR \(hlg\); picture hevc yuv420p10le; no sound/u);
      assert.match(text, /Scenes: not looked for/u);
      assert.match(await run('look', { file, scenes: true }), /Scenes: 2;/u);
    });

    it('tells a long list by its first entries and the number of the others', async () => {
      desk.inspector.sceneCuts = () => Promise.resolve(Array.from({ length: 200 }, (_, index) => index + 1));
      assert.match(await run('look', { file }), /Scenes: 201; changes in ms: 1, 2, .*, 60, and 140 more$/mu);
    });

    it('can’t look at a file that is not on this computer', () =>
      fails('look', { file: 'memfs:/film.mp4' }, /not on this computer/u));
  });

  describe('that shows the timeline', () => {
    it('numbers its segments as edits name them, and goes on from a number', async () => {
      edited().now = timelineOf(250);
      const text = await run('timeline', {});
      assert.match(text, /^Timeline: 250000 ms, 1280x720, 29\.97 fps$/mu);
      assert.match(text, /^100\. film\.mp4 \[c100\] 99000-100000 ms$/mu);
      assert.match(text, /and 150 more: video_timeline with "from": 101$/mu);
      const rest = await run('timeline', { from: 201 });
      assert.match(rest, /^201\. film\.mp4 \[c201\] 200000-201000 ms$/mu);
      assert.doesNotMatch(rest, /more/u);
    });

    it('begins nothing', async () => {
      assert.match(await run('timeline', { file }), /is not being edited yet, so it has no timeline/u);
      assert.deepEqual(desk.begun, []);
    });
  });

  describe('that edits', () => {
    it('tries edits out before it does them, and tells what was said, changed and is there now', async () => {
      const project = edited();
      project.events = [
        { type: 'text', text: 'Removed ' },
        { type: 'text', text: '9 silences.' },
        {
          type: 'turnDone',
          ...{ hadText: true, changes: ['Length: 0:03'], timeline: project.now, offers: [], brokeOff: false },
          cameToNothing: false,
        },
      ];
      const edits = [{ edit: 'trimSilences' }];
      const text = await run('edit', { edits, request: 'tighten it' });
      assert.match(
        text,
        /^Removed 9 silences\.\n- Length: 0:03\nMedia: film\.mp4 \(video, 8000 ms\)\nTimeline: /u,
      );
      const message = { edits, request: 'tighten it' };
      assert.deepEqual(project.asked, [{ dryRun: message }, { edit: message }]);
      // The end of the turn has told the timeline.
      assert.equal(project.readings, 0);
    });

    it('does nothing where a part of it can’t be done', async () => {
      const project = edited();
      project.outcomes = [
        { type: 'edit', edit: { edit: 'trimEnd' }, done: true, said: [] },
        { type: 'edit', edit: { edit: 'deleteClips' }, done: false, said: ['There is no clip 7.'] },
        { type: 'notUnderstood', clause: 'flowery', said: [] },
        { type: 'notOffered', clause: 'film a cat', said: ['That needs footage.'] },
        { type: 'noEdit', clause: 'thanks' },
      ];
      await fails(
        'edit',
        { request: 'many things' },
        /^Nothing was done\.\nCan't be done: .*There is no clip 7\.\nNot understood: "flowery"\..*\nNo edit does "film a cat": That needs footage\.$/u,
      );
      assert.deepEqual(project.asked, [{ dryRun: 'many things' }]);
    });

    it('begins with the file that is named, and adds others once', async () => {
      await run('edit', { file, add: ['/videos/music.mp3'], request: 'mute it' });
      await run('edit', { file, add: ['/videos/music.mp3', file], request: 'mute it' });
      assert.deepEqual(desk.begun, [file]);
      assert.deepEqual(
        desk.project?.media.map(({ name }) => name),
        ['film.mp4', 'music.mp3'],
      );
    });

    it('sends the cloud words alone, without trying them out', async () => {
      const project = edited();
      project.service = 'cloud';
      await run('edit', { request: 'make it better' });
      assert.deepEqual(project.asked, [{ edit: 'make it better' }]);
      await fails('edit', { edits: [{ edit: 'trimEnd' }] }, /cloud, whose agent takes words alone/u);
      await fails('edit', { request: 'make it better', dryRun: true }, /cloud/u);
      assert.equal(project.asked.length, 1);
    });

    it('leaves an export, the status and files to the tools that are for them', async () => {
      const project = edited();
      await fails('edit', { request: 'trim the silences and export it' }, /call video_export to export/u);
      await fails('edit', {}, /Nothing was asked for/u);
      assert.deepEqual(project.asked, []);
    });

    it('goes back by as many steps as it is told', async () => {
      const project = edited();
      await run('undo', {});
      await run('undo', { action: 'redo', steps: 3 });
      await run('undo', { action: 'startOver' });
      assert.deepEqual(project.asked, [{ edit: 'undo' }, { edit: 'redo 3 steps' }, { edit: 'start over' }]);
    });
  });

  describe('that shows frames', () => {
    it('shows the timeline, each picture after its moment', async () => {
      const project = edited();
      const shown = await parts('frames', { atMs: [500, 4000], height: 90 });
      assert.deepEqual(
        shown.map(({ type }) => type),
        ['text', 'image', 'text', 'image', 'text'],
      );
      assert.deepEqual(project.asked, [{ frame: [500, 90] }, { frame: [4000, 90] }]);
      assert.match(await run('frames', { atMs: [4000] }), /ends at 3000 ms/u);
    });

    it('shows the file before an edit, and says so', async () => {
      assert.match(
        await run('frames', { file, atMs: [0] }),
        /^No edit is made, so this is the file itself\./u,
      );
      assert.deepEqual(desk.begun, []);
    });

    it('can’t show the timeline of the cloud, but its file', async () => {
      edited().service = 'cloud';
      await fails('frames', { atMs: [0] }, /only on this computer.* "of": "file"/u);
      assert.match(await run('frames', { atMs: [0], of: 'file' }), /^The file at 0 ms:/u);
    });
  });

  describe('that shows a file of the web', () => {
    const web: AddedFile = { name: 'film.mp4', kind: 'video', path: file, web: {} };

    it('can’t show it before an edit: where its exports go another file may be', async () => {
      edited().media = [web];
      await fails('frames', { atMs: [0], of: 'file' }, /not on this computer/u);
      assert.match(await run('frames', { file, atMs: [0], of: 'file' }), /^The file at 0 ms:/u);
    });
  });

  describe('that exports', () => {
    it('tells where the file is and what it is', async () => {
      const project = edited();
      project.saved = {
        ...project.saved,
        captions: { type: 'saved', path: '/videos/film.edited.srt' },
      };
      project.events = [{ type: 'exportStarted', notes: ['largestSize'] }];
      const text = await run('export', {
        shortSide: 720,
        fps: '29.97',
        captions: 'sideFile',
        folder: '/out',
      });
      assert.deepEqual(text.split('\n'), [
        'Written: /videos/film.edited.mp4',
        '1234 bytes; video, 8000 ms, 1280x720, 29.97 fps; sound of an unknown kind',
        'Captions: /videos/film.edited.srt',
        '1080p is the largest picture there is.',
      ]);
      const wishes = { size: { shortSide: 720 }, fps: '30000/1001', captions: 'sideFile' };
      assert.deepEqual(project.asked, [{ export: { wishes, folder: '/out' } }]);
    });

    it('refuses what can’t be exported, before anything is begun', async () => {
      const project = edited();
      await fails('export', { fps: 1000 }, /must be from 1 to 60/u);
      await fails('export', { fps: 'fast' }, /must be from 1 to 60/u);
      await fails('export', { format: 'avi' }, /Invalid option/u);
      await fails('export', { shortSide: 721 }, /multiple of 2/u);
      assert.deepEqual(project.asked, []);
    });
  });
});
