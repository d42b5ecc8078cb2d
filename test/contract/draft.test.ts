import assert from 'node:assert/strict';
import fc from 'fast-check';
import { draftOfStateText, isExportable } from '../../src/contract/draft';
import { proves } from './proves';

const around = (draft: string) =>
  `{"code":0,"data":{"session_id":"1","state":{"video_infos":[{"draft":1}],"draft":${draft},"canvas_config":{}}}}`;

describe('The draft of a state answer', () => {
  const drafts: Record<string, string> = {
    'numbers over 2^53':
      '{"id":9007199254740993,"big":123456789012345678901234567890,"f":1.10,"e":1E+2,"z":-0.0}',
    'keys in an order that engines change': '{"b":1,"10":2,"a":3,"2":4,"1":5}',
    'keys that come twice': '{"a":1,"a":2}',
    'escapes and unicode': String.raw`{"t":"\u4f60\/好\n\"\\ \ud83c\udf89 é 🎬","\u0061":"\u0000"}`,
    'white space': '{ "t" : [ ] ,\n\t"d":\r\n 5 }',
    'a draft inside a draft': '{"draft":{"data":{"state":{"draft":{}}}}}',
    'brackets inside strings': '{"a":"}],{\\"","b":"[{"}',
    'an empty object': '{}',
    'no object': '[1,"two",null]',
  };
  for (const [what, draft] of Object.entries(drafts)) {
    proves('draft.bytes', `comes byte for byte with ${what}`, () => {
      const found = draftOfStateText(around(draft));
      assert.equal(found?.json, draft);
      assert.deepEqual(found.value, JSON.parse(draft));
    });
  }

  it('is found without the envelope, and before or after other keys', () => {
    assert.equal(draftOfStateText('{"state":{"draft":{"d":1}}}')?.json, '{"d":1}');
    assert.equal(draftOfStateText('{"data":{"state":{"draft":{"d":1}}},"code":0}')?.json, '{"d":1}');
  });

  it('is none where the session has none yet', () => {
    for (const none of [
      '{"data":{"state":{}}}',
      around('null'),
      '{}',
      'null',
      '[]',
      '',
      '{"data":{"state":{"dra',
    ]) {
      assert.equal(draftOfStateText(none), undefined, none);
    }
  });

  it('may be nested deeper than a recursive reader can follow', () => {
    const deep = `{"t":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
    assert.equal(draftOfStateText(around(deep))?.json, deep);
  });

  proves('draft.bytes', 'comes byte for byte whatever it is', () => {
    fc.assert(
      fc.property(fc.json({ depthSize: 'medium', stringUnit: 'binary' }), fc.nat(3), (draft, indent) => {
        const text = JSON.stringify(JSON.parse(draft), null, indent);
        const found = draftOfStateText(around(text));
        assert.equal(found?.json, text === 'null' ? undefined : text);
      }),
    );
  });
});

describe('A draft can be exported', () => {
  proves('render.exportable', 'when one of its tracks has a segment', () => {
    assert.equal(isExportable({ t: [{ sg: [] }, { sg: [{}] }] }), true);
  });

  proves('render.exportable', 'but not without', () => {
    for (const draft of [
      undefined,
      null,
      {},
      [],
      'draft',
      { t: [] },
      { t: {} },
      { t: [{ sg: [] }] },
      { t: [null, 1, { tt: 0 }] },
      { t: [{ sg: 'x' }] },
    ]) {
      assert.equal(isExportable(draft), false, JSON.stringify(draft));
    }
  });
});
