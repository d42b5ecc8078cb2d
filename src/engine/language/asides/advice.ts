import { isSupposition } from '../requests/suppositions';
import { foldText, hasChinese } from '../words/folding';

/** Questions whether something should be done: they ask for an opinion, and nothing is to be done for them. */

const lead = String.raw`^(?:(?:so|and|but|or|well|hi|hey|hello|ok|okay|um|hmm|also|then|please|just|maybe|tell me|quick question|what do you think)[ ,:]+)*`;
const thing = String.raw`(?:i|we|it|this|that|the [a-z]+|my [a-z]+)`;
const asked = new RegExp(
  String.raw`${lead}(?:(?:should|shall|ought|must) ${thing}|(?:do|don't|would) (?:i|we) (?:really |even )?(?:need|have) to|would (?:it|that) (?:be|help|look|make)(?: (?:better|good|nicer|best|wise|sense|ok|okay|a good idea|an improvement|worth it|helpful|more \w+))?(?: (?:to|if (?:i|we)))?(?! (?:possible|great|nice))|is it (?:better|best|worth|wise|good|smart|ok|okay|a (?:good|bad) idea|necessary|useful)(?: it)?(?: to)?|(?:do|don't) you (?:think|reckon|recommend|suggest|advise|feel)(?: that)?(?: (?:i|we|it|this|that|the \w+) (?:should|need|needs|must|ought|shall)(?: to)?| to)?|would you (?:recommend|suggest|advise)(?: that)?(?: (?:i|we)(?: should)?| to)?|what (?:if|happens (?:if|when)|would happen if) (?:i|we|you)|(?:i'm|i am) (?:not sure|unsure|wondering) (?:if|whether)(?: to)? (?:i|we)? ?(?:should|need to)?|(?:i wonder|not sure) (?:if|whether) (?:i|we) should)(?![a-z])`,
);
const askedInChinese =
  /^(?:那|那么|请问|你觉得|你说|我|我们|是否|这个|这段|视频|,|，|\s)*(?:要不要|需不需要|该不该|应不应该|用不用|是不是(?:应该|该|要|需要)|有必要|有没有必要|会不会)|^(?:那|那么|请问|你觉得|你说|\s)*(?:我|我们|视频|这段|这个)?(?:是否)?(?:应该|该|需要|用得着|必须)(?!.*(?:请|帮我)).*(?:吗|么|嘛)[?？。\s]*$/;

const howTo = new RegExp(String.raw`${lead}how (?:to|(?:do|can|could|would|should) (?:i|we|you|one)) `);

/** Whether a text is one question from its beginning, so that "and" and commas in it part no commands. */
export function isOneQuestion(text: string): boolean {
  return asksAdvice(text) || isSupposition(text) || howTo.test(foldText(text));
}

/** Whether it is asked if something should be done. */
export function asksAdvice(text: string): boolean {
  return adviceAbout(text) !== undefined;
}

/** What the advice is asked about, as a command: "cut it" in "should I cut it?". It may be no command at all. */
export function adviceAbout(text: string): string | undefined {
  const folded = foldText(text);
  const found = asked.exec(folded) ?? askedInChinese.exec(folded);
  if (!found) return undefined;
  if (hasChinese(folded)) {
    return text
      .replace(
        /要不要|需不需要|该不该|应不应该|用不用|是不是|有没有必要|有必要|会不会|是否|应该|需要|必须|请问|你觉得|[我该吗么嘛?？]/g,
        '',
      )
      .trim();
  }
  return text
    .slice(found[0].length)
    .replace(/[\s?.!]+$/u, '')
    .replace(/^[\s,]+/u, '');
}
