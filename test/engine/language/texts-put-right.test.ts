import assert from 'node:assert/strict';
import { placeMedia } from '../../../src/engine/edits/placement';
import { leaningOf } from '../../../src/engine/language/follow-ups/leaning';
import { textPutRight } from '../../../src/engine/language/follow-ups/texts-put-right';
import { editIn } from '../../../src/engine/language/requests/edit-in-words';
import { clauseOf } from '../../../src/engine/language/requests/wishes';
import type { Title } from '../../../src/engine/model/title';
import { videoOf } from '../edits/world';

const media = [videoOf('talk.mp4')];

/** The text of a title after something was said of its words. */
function putRight(said: string, ...texts: readonly string[]): string | undefined {
  const titles = texts.map((text, i): Title => ({
    id: `t${i}`,
    text,
    startMs: 1000 * i,
    endMs: 1000 * i + 900,
    place: 'center',
    color: '#ffffff',
    size: 8,
    role: 'title',
  })); // prettier-ignore
  const timeline = { ...placeMedia(undefined, media), titles };
  const context = { media, timeline, language: 'en' };
  const found = textPutRight({
    text: said,
    leaning: leaningOf(said),
    chinese: /\p{Script=Han}/u.test(said),
    focus: { deeds: [] },
    timeline,
    counted: timeline,
    context,
    grammar: {
      alone: undefined,
      tokensOf: (words) => clauseOf(words, context).tokens,
      read: (words) => editIn(words, context),
      mayBe: () => true,
      clipsIn: () => [],
      rangesIn: () => [],
    },
  });
  const [edit] = found?.type === 'followUp' ? found.edits : [];
  return edit?.edit === 'changeTitle' ? edit.text : undefined;
}

describe('Words of a title that are to be others', () => {
  it('are told by what they are and what they are not', () => {
    for (const said of ["it's Thomas, not Tom", 'not Tom, Thomas', 'Thomas instead of Tom', 'replace Tom with Thomas'])
      assert.equal(putRight(said, 'Tom Becker'), 'Thomas Becker', said);
    assert.equal(putRight('不是张三，是李四', '张三老师'), '李四老师');
  }); // prettier-ignore

  it('are whole words of one title, written as they were', () => {
    assert.equal(putRight("it's Ann, not Tom", 'Tomorrow'), undefined);
    assert.equal(putRight("it's Ann, not Tom", 'Tom', 'Tom and Eve'), undefined);
    assert.equal(putRight('summer not sumer', 'Sumer Sale'), 'Summer Sale');
  });
});
