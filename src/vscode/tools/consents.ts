import { basename } from 'node:path';
import { nameOfPlace } from '../../session/outside-files';
import { mainFileOf, placeOfFile } from '../../session/upload';
import type { Desk } from '../../tools/desk';
import { ToolError } from '../../tools/tool';
import type { ToolKey } from '../../tools/definitions';
import type { Conversation } from '../conversation/conversation';
import { ConversationProject } from './conversation-project';

/** Which video a question was about: one that names no file means what is open, which may be another by the answer. */
export class Consents {
  private readonly asked = new Map<string, (Conversation | undefined)[]>();

  remember(key: ToolKey, input: unknown, about: Conversation | undefined): void {
    const call = nameOf(key, input);
    this.asked.set(call, [...(this.asked.get(call) ?? []), about]);
  }

  /** The desk for a call that the user agreed to: without a file it finds what the question was about, or nothing. */
  deskFor(key: ToolKey, input: unknown, desk: Desk): Desk {
    const call = nameOf(key, input);
    const [first, ...others] = this.asked.get(call) ?? [];
    const wasAsked = this.asked.delete(call);
    if (!wasAsked) return desk;
    // The same call may wait for a second answer. Where the two are not about the same, neither is known to be meant.
    const isPlain = others.every((each) => each === first);
    if (isPlain && others.length > 0) this.asked.set(call, others);
    return {
      inspector: desk.inspector,
      place: (given) => desk.place(given),
      folder: (given) => desk.folder(given),
      begin: (place, signal) => desk.begin(place, signal),
      find: async (place) => {
        const project = await desk.find(place);
        if (place !== undefined || project === undefined) return project;
        const found = project instanceof ConversationProject ? project.conversation : undefined;
        if (isPlain && found === first) return project;
        throw new ToolError(refusal(first, found));
      },
    };
  }
}

/** The same call as a question and when it is made: VS Code hands over equal inputs, not the same one. */
function nameOf(key: ToolKey, input: unknown): string {
  return `${key} ${JSON.stringify(input)}`;
}

function refusal(asked: Conversation | undefined, found: Conversation | undefined): string {
  const [agreed, open] = [placeIn(asked), placeIn(found)];
  const name = (place: string | undefined) =>
    place === undefined ? 'no video' : nameOfPlace(place, basename);
  const path = agreed ?? open;
  return [
    `Nothing was done: the user was asked about ${name(agreed)}, and now ${name(open)} is open.`,
    `Call the tool again with the path of the one that is meant as "file"${path === undefined ? '' : `, such as ${path}`}, so that the user is asked about that.`,
  ].join(' ');
}

function placeIn(conversation: Conversation | undefined): string | undefined {
  const main = mainFileOf(conversation?.looks?.media ?? []);
  return main && placeOfFile(main);
}
