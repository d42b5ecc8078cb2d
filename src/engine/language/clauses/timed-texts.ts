import { findQuotes, hasChinese } from '../words/folding';

/** Lists of texts with their times, as they are pasted: "captions: 0:00-0:04 Hi. 0:04-0:09 Today …". */

const clock = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?`;
const range = String.raw`[\[(]?(${clock})[\])]?(?: ?(?:-{1,2}>?|–|—|~|→|to|until|到|至) ?[\[(]?(${clock})[\])]?)?`;
const lead =
  /^[^"“”\n:：]{0,80}?(captions?|subtitles?|subs|titles?|texts?|labels?|lower thirds?|headings?|headlines?|字幕|标题|文字)[^"“”\n:：\d]{0,40}[:：]\s*/i;
/** In characters. */
const longest = 4000;

interface TimedText {
  readonly text: string;
  readonly from: string;
  readonly to?: string | undefined;
}

/**
 * The prompt with a clause for each text of such a list, quoted, since what stands in it is no wish; `undefined` where
 * it is none.
 */
export function withTimedTexts(prompt: string): string | undefined {
  if (prompt.length > longest || findQuotes(prompt).length > 0) return undefined;
  const opening = lead.exec(prompt.trim());
  if (!opening) return undefined;
  const [all, noun = ''] = opening;
  const rest = prompt.trim().slice(all.length);
  const texts = timesFirst(rest) ?? textsFirst(rest);
  return texts?.map((each, i) => clauseOf(each, noun, texts[i + 1])).join('\n');
}

/** "0:00-0:04 Hi. 0:04-0:09 Today …" */
function timesFirst(rest: string): TimedText[] | undefined {
  const times = [...rest.matchAll(new RegExp(range, 'g'))];
  if (times.length < 2 || times[0]?.index !== 0) return undefined;
  const texts = times.map((time, i): TimedText => {
    const said = rest.slice(time.index + time[0].length, times[i + 1]?.index);
    return { text: plain(said), from: time[1] ?? '', to: time[2] };
  });
  return texts.every(({ text }) => text !== '') ? texts : undefined;
}

/** "Intro at 0:00, Basics at 0:30" */
function textsFirst(rest: string): TimedText[] | undefined {
  const item = new RegExp(String.raw`^(?:and )?(.{1,120}?)[ ,]+(?:at|from|@|在) ?${range}$`, 'i');
  const items = rest.replace(/[.!。]\s*$/, '').split(/[,;，；、\n]\s*| and (?=[^,]*$)/);
  const found = items.map((each) => item.exec(each.trim()));
  if (items.length < 2 || !found.every((each) => each !== null)) return undefined;
  return found.map(([, text = '', from = '', to]) => ({ text: plain(text), from, to }));
}

function plain(text: string): string {
  return text.replace(/^[\s:：.)\]–—-]+/, '').replace(/[\s,，;；|/]+(?:and\s*)?$/i, '');
}

/** What is said follows without a gap: a caption stands until the next one. */
function clauseOf({ text, from, to }: TimedText, noun: string, next: TimedText | undefined): string {
  const isCaption = /^(?:caption|sub|字幕)/i.test(noun);
  const until = to ?? (isCaption ? next?.from : undefined);
  if (hasChinese(noun))
    return `加${noun}“${text}”，${until === undefined ? `在${from}` : `从${from}到${until}`}`;
  const name = isCaption ? 'caption' : /^lower/i.test(noun) ? 'lower third' : 'title';
  return `add the ${name} “${text}” ${until === undefined ? `at ${from}` : `from ${from} to ${until}`}`;
}
