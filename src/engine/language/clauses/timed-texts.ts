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
  if (!opening) return withSpokenTexts(prompt);
  const [all, noun = ''] = opening;
  const rest = prompt.trim().slice(all.length);
  const texts = timesFirst(rest) ?? textsFirst(rest);
  return texts?.map((each, i) => clauseOf(each, noun, texts[i + 1])).join('\n');
}

const moment = String.raw`(?:${clock}|\d{1,4}(?:\.\d+)? ?(?:s|secs?|seconds?))`;
const when = String.raw`(?:at|@) ${moment}|(?:from )?${moment} ?(?:-|–|—|to|until|till) ?${moment}|from ${moment} (?:for ${moment}|to|until|till)`;
const saying = String.raw`(?:that |which )?(?:say(?:s|ing)?|reads?|reading|show(?:s|ing)?|with|write|writing)|[:,-]`;
const leadSpoken =
  /^((?:(?:please|can you|could you|and|also|i want|i'd like|just) )*(?:(?:add|put|show|insert|write|display|place|have|make) )?(?:(?:a|an|the|some|these|those|two|three|four|following|on-?screen) )*)(captions?|titles?|texts?|labels?|lower thirds?|headings?|text overlays?)(?: (?:on (?:the )?screen|overlays?))*:? /i;

/** "Text at 0:10 saying hello there, at 0:20 saying bye", "the text Step 1 from 3s to 8s and Step 2 from 10s to 15s". */
function withSpokenTexts(prompt: string): string | undefined {
  if (hasChinese(prompt)) return undefined;
  const plain = prompt.trim().replace(/[.!]$/, '');
  const [all = '', , noun = ''] = leadSpoken.exec(plain) ?? [];
  if (all === '') return undefined;
  const [rest, tail] = withoutTail(plain.slice(all.length));
  const items = spokenFirst(rest) ?? spokenLast(rest);
  const called = /^lower/i.test(noun) ? 'lower third' : /^caption/i.test(noun) ? 'caption' : 'title';
  const clauses = items?.map(([time, text]) => `add the ${called} “${text}” ${time}`);
  return clauses && [...clauses, ...(tail === undefined ? [] : [tail])].join('\n');
}

/** What is asked for behind the last of the texts is none of it. */
function withoutTail(rest: string): readonly [string, string | undefined] {
  const last = [...rest.matchAll(new RegExp(when, 'gi'))].at(-1);
  if (!last) return [rest, undefined];
  const behind = rest.slice(last.index + last[0].length);
  const joint =
    /[,;.\n] ?(?:and |then |also )*(?=[a-z])|\. (?=(?:And|Then|Also|Please|Now|Make|Add|Put|Cut|Remove|Trim|Export|Speed|Mute)\b)| (?:and|then)(?: then| also)? (?=[a-z])/.exec(
      behind,
    );
  if (!joint) return [rest, undefined];
  const end = last.index + last[0].length + joint.index;
  return [rest.slice(0, end), behind.slice(joint.index + joint[0].length)];
}

/** "at 0:10 saying hello there, (and) at 0:20 saying bye" */
function spokenFirst(rest: string): (readonly [string, string])[] | undefined {
  const item = new RegExp(String.raw`^(${when}) ?(?:${saying}) ?["“]?(.+?)["”]?$`, 'i');
  const next = new RegExp(String.raw`(?:,? and(?: then)?|,? then|[,;])(?: another(?: one)?| one)? (?=(?:${when}) ?(?:${saying}))`, 'i'); // prettier-ignore
  return itemsOf(rest.split(next), item, ([, time = '', text = '']) => [time, text]);
}

/** "Step 1 from 3s to 8s and Step 2 from 10s to 15s" */
function spokenLast(rest: string): (readonly [string, string])[] | undefined {
  const item = new RegExp(String.raw`^(?:saying |that says? |reading )?["“]?(.+?)["”]?,? (${when})$`, 'i');
  const next = new RegExp(String.raw`(?<=(?:${when}))(?:,? and(?: then)?|,? then|[,;]) (?!(?:for|in|at|from|on|with|make|add|fade|then)\b)(?=.* (?:${when})$)`, 'i'); // prettier-ignore
  const parts = rest.split(next);
  // Apart from their times, what is no list is read word by word.
  if (!parts.every((part) => /^(?:saying |that says? |reading )?["“]?[\p{Lu}\d]/u.test(part)))
    return undefined;
  return itemsOf(parts, item, ([, text = '', time = '']) => [time, text]);
}

function itemsOf(
  parts: readonly string[],
  item: RegExp,
  read: (found: RegExpExecArray) => readonly [string, string],
): (readonly [string, string])[] | undefined {
  const found = parts.map((part) => item.exec(part.trim()));
  if (parts.length < 2 || !found.every((each) => each !== null)) return undefined;
  return found.map(read);
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
