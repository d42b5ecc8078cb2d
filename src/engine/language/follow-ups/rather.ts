import type { FollowUp, Place } from './follow-up';

const contrast = /^不是(?:要|让你)?(.{1,8}?)[,，]?而(?:应该)?是(?:要|把它)?(.{1,10}?)[\s。!！吧]*$/u;

/** “不是静音而是删掉”: the verb of what was said last is another one, for the same part. */
export function putRight({ text, focus, grammar }: Place): FollowUp | undefined {
  const [, said = '', meant = ''] = contrast.exec(text) ?? [];
  const at = focus.deeds.length - 1;
  const deed = focus.deeds[at];
  if (said === '' || !deed?.clause.includes(said)) return undefined;
  const clause = deed.clause.replace(said, meant);
  const edit = grammar.read(clause);
  return edit && { type: 'followUp', edits: [edit], clause, insteadOf: at };
}
