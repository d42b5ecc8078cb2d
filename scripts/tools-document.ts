import { allTools, inputSchemaOf, toolDefinitions } from '../src/tools/definitions';
import type { Effect, ToolDefinition } from '../src/tools/tool';
import { fieldTable } from './edits-document';

const effects: Readonly<Record<Effect, string>> = {
  looks: 'Changes nothing.',
  edits: 'Changes the timeline, never a file. VS Code asks first and shows all of it.',
  writesFile: 'Writes a new file, never over another one. VS Code asks first and shows where.',
};

/** Of those that change nothing, the ones that show a file. */
const asks = new Set<ToolDefinition>([toolDefinitions.look, toolDefinitions.frames]);

/** The text of `docs/tools.md`, made of what the tools say of themselves. */
export function toolsDocument(): string {
  const sections = allTools.map(({ definition }) =>
    [
      `## ${definition.name}`,
      '',
      definition.description,
      '',
      `In the chat view \`#${definition.referenceName}\`. ${effects[definition.effect]}${asks.has(definition) ? ' VS Code asks first only where the file is in no folder that is open.' : ''}`,
      '',
      ...fieldTable(inputSchemaOf(definition)),
    ].join('\n'),
  );
  return `${[introduction, ...sections].join('\n').trimEnd()}\n`;
}

const introduction = `# Tools for language models

The tools that the extension offers to every language model of VS Code, and the MCP server of the package to any MCP
client. This page is made of \`src/tools/\` by \`npm run docs\`; a test fails where it is not what they say.

A file names its timeline: all calls with the same \`file\` are about the same one, and without it they are about the
one of the last call. In VS Code that is a conversation of the extension, which the panel shows as well. Times are in
milliseconds; clips are named by their numbers on the timeline. On this computer a call of \`video_edit\` is done whole
or not at all: it is tried out first. Errors say what to call or to ask instead.

The kinds of edits and their fields are those of [edits.md](edits.md).

What differs: in VS Code, files outside of the open folders can be named, and the user is asked before one is shown or edited; edits go
where the user chose to edit, and in the cloud the user agrees to costs first. The MCP server edits on this computer
alone, and only in the folders of its \`--folder\` arguments, else the client's roots, else the folder it is started in;
that is refused where it is the root of a disk or the home folder. VS Code hands pictures to models from 1.106 on;
before, \`video_frames\` says so in words.
`;
