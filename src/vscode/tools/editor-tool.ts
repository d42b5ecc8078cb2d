import * as vscode from 'vscode';
import { allTools } from '../../tools/definitions';
import type { ToolKey } from '../../tools/definitions';
import { runTool } from '../../tools/run-tool';
import { ToolError } from '../../tools/tool';
import type { ToolPart } from '../../tools/tool';
import { withSignal } from '../with-signal';
import { prepared } from './confirmation';
import type { EditorDesk } from './editor-desk';

/** @throws Error where no tool is called so */
export function editorTool(name: string, desk: EditorDesk): EditorTool {
  const tool = allTools.find(({ definition }) => definition.name === name);
  if (!tool) throw new Error(`There is no tool ${name}.`);
  return new EditorTool(tool.key, desk);
}

/** One tool as the editor calls it. */
export class EditorTool implements vscode.LanguageModelTool<unknown> {
  constructor(
    private readonly key: ToolKey,
    private readonly desk: EditorDesk,
  ) {}

  prepareInvocation({
    input,
  }: vscode.LanguageModelToolInvocationPrepareOptions<unknown>): Promise<vscode.PreparedToolInvocation> {
    return prepared(this.key, input, this.desk);
  }

  /** @throws Error that the model reads */
  async invoke(
    { input }: Pick<vscode.LanguageModelToolInvocationOptions<unknown>, 'input'>,
    token: vscode.CancellationToken,
  ): Promise<vscode.LanguageModelToolResult> {
    const desk = this.desk.consents.deskFor(this.key, input, this.desk);
    try {
      const parts = await withSignal(token, (signal) => runTool(this.key, input, desk, { signal }));
      return new vscode.LanguageModelToolResult(partsFor(parts));
    } catch (error) {
      if (token.isCancellationRequested) throw new vscode.CancellationError();
      throw error instanceof ToolError ? new Error(error.message, { cause: error }) : error;
    }
  }
}

/** The first version whose tools hand pictures to models. */
const firstWithPictures = { major: 1, minor: 106 };

function handsOnPictures(): boolean {
  const [major = 0, minor = 0] = vscode.version.split('.').map(Number);
  const isNew =
    major > firstWithPictures.major ||
    (major === firstWithPictures.major && minor >= firstWithPictures.minor);
  return isNew && 'LanguageModelDataPart' in vscode;
}

function partsFor(
  parts: readonly ToolPart[],
): (vscode.LanguageModelTextPart | vscode.LanguageModelDataPart)[] {
  const canSee = handsOnPictures();
  return parts.map((part) => {
    if (part.type === 'text') return new vscode.LanguageModelTextPart(part.text);
    if (canSee) return vscode.LanguageModelDataPart.image(part.bytes, part.mimeType);
    return new vscode.LanguageModelTextPart(
      '(This version of VS Code hands no pictures to models; 1.106 and later ones do. Ask the user to look at the panel.)',
    );
  });
}
