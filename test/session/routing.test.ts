import assert from 'node:assert/strict';
import fc from 'fast-check';
import { route } from '../../src/session/turns/routing';
import type { Step } from '../../src/session/turns/routing';
import { proves } from '../contract/proves';
import type { SentenceId } from '../contract/sentences';
import { compounds } from './routing-compounds';
import { messages, wholeRequests } from './routing-rows';
import { processorMs } from '../harness/processor-time';

/** The steps in one line: `message(trim it) export`. */
function routed(request: string): string {
  return route(request)
    .map((step) => {
      if (step.type === 'message') return `message(${step.text})`;
      return step.type === 'upload' && step.then !== undefined ? `upload(${step.then})` : step.type;
    })
    .join(' ');
}

/** The contract's sentences of the table's rows. */
const rows: Record<string, SentenceId> = {
  export: 'route.export',
  credits: 'route.credits',
  status: 'route.status',
  upload: 'route.upload',
};

describe('A request goes', () => {
  for (const [type, requests] of Object.entries(wholeRequests)) {
    for (const request of requests) {
      proves(rows[type]!, `to ${type}: ${request}`, () => {
        assert.equal(routed(request), type);
        assert.equal(routed(`  ${request.toUpperCase()} `), type);
      });
    }
  }

  for (const request of messages) {
    proves(['route.message', 'route.false-friends'], `to the agent, word for word: ${request}`, () => {
      assert.equal(routed(request), `message(${request})`);
    });
  }

  for (const [request, steps] of Object.entries(compounds)) {
    proves('route.compound', `step by step: ${JSON.stringify(request)}`, () => {
      assert.equal(routed(request), steps);
    });
  }

  it('nowhere where it is empty', () => {
    assert.deepEqual(route(''), []);
    assert.deepEqual(route(' \n\t'), []);
  });

  const edits = {
    english: [
      ...[
        'trim the silences',
        'add a title',
        'cut the first 5 seconds',
        'mute the second clip',
        'make it vertical',
      ],
      ...[
        'speed it up 1.5x',
        'remove the part before 0:10',
        'fade the music in and out',
        'write "and export" on it',
      ],
    ],
    chinese: [
      '剪掉静音',
      '删掉第二段',
      '加上转场',
      '把视频改成竖屏',
      '裁掉前5秒',
      '合并片段',
      '加标题“先导出”',
    ],
  };
  const exportsSaid = {
    english: [
      ...[
        'export',
        'export it',
        'Export as MP4 at 1080p',
        'send me the video',
        'download the film',
        'render it in 4k',
      ],
      ...['export it to ~/Desktop', 'save it as talk.mp4', 'please export', 'export it, 1080p'],
      ...['export as a GIF', 'export the audio as mp3', 'export in low quality, at 24 fps'],
    ],
    chinese: [
      '导出',
      '导出视频',
      '导出为MP4',
      '导出4K视频',
      '把视频导出来',
      '导出到桌面文件夹',
      '导出为GIF',
      '只导出声音',
    ],
  };
  /** Joints that do not tell an order let the edit come first, wherever it stands. */
  const inOrder = {
    english: [', then ', ' and then ', '. Then ', ' -> ', '\n', '; then ', ' then ', '\n- ', '\n2. '],
    chinese: ['，然后', '然后', '。', '，接着', '；', '\n', '，最后'],
  };
  const loose = {
    english: [' and ', ', ', ' & ', ' + ', ' / ', ' plus ', ', and '],
    chinese: ['，', '、', '并且'],
  };
  const types = (steps: readonly Step[]) => steps.map(({ type }) => type);
  const oneOf = (words: readonly string[]) => fc.constantFrom(...words);
  const languages = ['english', 'chinese'] as const;

  for (const language of languages) {
    const edit = oneOf(edits[language]);
    const said = oneOf(exportsSaid[language]);
    const ordered = oneOf(inOrder[language]);
    const joint = oneOf([...inOrder[language], ...loose[language]]);

    it(`with its edits whole and before the export that follows them, in ${language}`, () => {
      fc.assert(
        fc.property(edit, joint, edit, joint, said, (first, one, second, two, last) => {
          const steps = route(first + one + second + two + last);
          const [message, ...rest] = steps;
          assert.deepEqual(types(rest), ['export']);
          assert(message?.type === 'message' && message.text === first + one + second);
        }),
        { numRuns: 1000 },
      );
    });

    it(`with its edit after the export where an order is told, in ${language}`, () => {
      fc.assert(
        fc.property(said, ordered, edit, (first, one, last) => {
          const steps = route(first + one + last);
          assert.deepEqual(types(steps), ['export', 'message']);
          assert.deepEqual(steps[1], { type: 'message', text: last });
        }),
        { numRuns: 1000 },
      );
    });

    it(`with its edit before the export where none is told, in ${language}`, () => {
      fc.assert(
        fc.property(said, oneOf(loose[language]), edit, (first, one, last) => {
          const steps = route(first + one + last);
          assert.deepEqual(types(steps), ['message', 'export']);
          assert.deepEqual(steps[0], { type: 'message', text: last });
        }),
        { numRuns: 1000 },
      );
    });

    it(`with each export in its place between edits, in ${language}`, () => {
      fc.assert(
        fc.property(edit, ordered, said, ordered, edit, (before, one, middle, two, after) => {
          const [first, exported, last, ...rest] = route(before + one + middle + two + after);
          assert.deepEqual(first, { type: 'message', text: before });
          assert.equal(exported?.type, 'export');
          assert.deepEqual(last, { type: 'message', text: after });
          assert.deepEqual(rest, []);
        }),
        { numRuns: 1000 },
      );
    });
  }

  it('to the agent with every character, where nothing in it is done here', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (request) => {
        const text = request.trim();
        assert.deepEqual(route(request), text === '' ? [] : [{ type: 'message', text }]);
      }),
    );
  });

  it('in no time, however long it is', () => {
    for (const piece of [
      'export the ',
      'please and then ',
      'show me the my ',
      '导出 ',
      "' ",
      ', and ',
      'a ',
      '查看 我的 ',
      '把将',
      '     ',
      '\n\t',
      ...[
        '导出前',
        '删掉第二段导出',
        '1. ',
        '\n- ',
        'after trimming ',
        'when it is ',
        'export when ',
        'for my ',
        '把剪',
      ],
      ...[
        'thank you so much ',
        '文件夹',
        '1080p',
        '4k ',
        'as "a" ',
        'c:\\',
        'a.mp4',
        '~/a',
        '，',
        'and export ',
        'as gif ',
        'audio only ',
        'with captions as srt ',
        'small file ',
        'low quality ',
        '字幕单独导出',
        '字幕单独存成一个srt文件',
        '带srt文件',
        'and srt file ',
        'as audio file ',
        '声音',
        '低质量',
      ],
    ]) {
      // A clause of few characters is matched, one of many is not: both take no time.
      for (const request of [
        piece.repeat(4000),
        `export ${piece.repeat(200)}`.slice(0, 119),
        `导出${piece.repeat(200)}`.slice(0, 119),
        piece.repeat(200).slice(0, 119),
      ]) {
        const ms = processorMs(() => route(request));
        assert(ms < 1000, `${piece}: ${ms} ms`);
      }
    }
  });
});
