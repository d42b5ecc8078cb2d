import { basename, dirname } from 'node:path';
import * as vscode from 'vscode';
import type * as z from 'zod';
import { exportName } from '../../session/exports/export-file';
import { nameOfPlace } from '../../session/outside-files';
import { mainFileOf, placeOfFile } from '../../session/upload';
import { toolDefinitions } from '../../tools/definitions';
import type { ToolKey } from '../../tools/definitions';
import type { editInput, exportInput, undoInput } from '../../tools/inputs';
import type { Conversation } from '../conversation/conversation';
import type { EditorDesk } from './editor-desk';
import { candidatesFor, isInWorkspace } from './editor-desk';
import { placeOf } from '../place';

const { l10n } = vscode;

/** What a user is shown of a call: what happens meanwhile, and what they are to agree to before. */
export async function prepared(
  key: ToolKey,
  input: unknown,
  desk: EditorDesk,
): Promise<vscode.PreparedToolInvocation> {
  const { title, message } = await new Preparation(desk, input).of(key);
  if (message && !namesFile(input)) desk.consents.remember(key, input, desk.conversationOf(undefined));
  return {
    invocationMessage: title,
    ...(message && { confirmationMessages: { title: `${title}?`, message } }),
  };
}

function namesFile(input: unknown): boolean {
  return typeof input === 'object' && input !== null && 'file' in input && input.file !== undefined;
}

interface Prepared {
  readonly title: string;
  /** Nothing is asked without one. */
  readonly message?: vscode.MarkdownString;
}

/** Texts of the input are a model's: they are shown as code, never read as Markdown. */
class Preparation {
  constructor(
    private readonly desk: EditorDesk,
    private readonly input: unknown,
  ) {}

  async of(key: ToolKey): Promise<Prepared> {
    switch (key) {
      case 'look': {
        const { data } = toolDefinitions.look.input.safeParse(this.input);
        return this.looking(l10n.t('Look at {0}', this.nameOf(data?.file)), data?.file);
      }
      case 'timeline': {
        const { data } = toolDefinitions.timeline.input.safeParse(this.input);
        return { title: l10n.t('Show the timeline of {0}', this.nameOf(data?.file)) };
      }
      case 'frames': {
        const { data } = toolDefinitions.frames.input.safeParse(this.input);
        return this.looking(l10n.t('Show frames of {0}', this.nameOf(data?.file)), data?.file);
      }
      case 'editKinds':
        return { title: l10n.t('List the kinds of edits') };
      case 'edit': {
        const { data } = toolDefinitions.edit.input.safeParse(this.input);
        return this.editing(data ?? {});
      }
      case 'undo': {
        const { data } = toolDefinitions.undo.input.safeParse(this.input);
        return this.undoing(data ?? { action: 'undo', steps: 1 });
      }
      case 'export': {
        const { data } = toolDefinitions.export.input.safeParse(this.input);
        return this.exporting(data ?? {});
      }
    }
  }

  /** A file that the user has not opened is shown to nobody unasked. */
  private async looking(title: string, file: string | undefined): Promise<Prepared> {
    if (file === undefined || (await isInWorkspace(file))) return { title };
    const message = paragraph(
      l10n.t('The file is not in a folder that is open. The language model is told what it holds:'),
    );
    return { title, message: withCode(message, pathOf(file)) };
  }

  private editing({ file, add = [], edits, request, dryRun }: z.infer<typeof editInput>): Prepared {
    const title = l10n.t('Edit {0}', this.nameOf(file));
    const message = withCode(paragraph(l10n.t('File:')), this.pathOf(file));
    if (add.length > 0) {
      message.appendMarkdown(`${l10n.t('Files to add:')}\n`);
      withCode(message, add.map(pathOf).join('\n'));
    }
    message.appendMarkdown(`${l10n.t('What is done:')}\n`);
    if (request !== undefined) withCode(message, request);
    if (edits) withCode(message, edits.map((each) => JSON.stringify(each)).join('\n'), 'json');
    if (dryRun === true) {
      message.appendMarkdown(l10n.t('It is only tried out: the timeline stays as it is.'));
      return { title, message };
    }
    message.appendMarkdown(
      l10n.t('The timeline is changed, as a step that can be undone. The files stay as they are.'),
    );
    return { title, message: this.withCosts(message, file) };
  }

  private undoing({ file, action, steps }: z.infer<typeof undoInput>): Prepared {
    const name = this.nameOf(file);
    const titles = {
      undo: l10n.t('Undo edits of {0}', name),
      redo: l10n.t('Redo edits of {0}', name),
      startOver: l10n.t('Take back all edits of {0}', name),
    };
    const message = withCode(paragraph(l10n.t('File:')), this.pathOf(file));
    if (action !== 'startOver') message.appendMarkdown(`${l10n.t('Steps: {0}', steps)}\n\n`);
    message.appendMarkdown(l10n.t('The timeline is changed. No file is written.'));
    return { title: titles[action], message: this.withCosts(message, file) };
  }

  private exporting(input: z.infer<typeof exportInput>): Prepared {
    const { file, folder, format = 'mp4', quality, shortSide, fps, captions } = input;
    const source = this.pathOf(file);
    const to = folder === undefined ? dirname(source) : pathOf(folder);
    const message = withCode(paragraph(l10n.t('A new file is written to this folder:')), to);
    message.appendMarkdown(`${l10n.t('Its name, with a number where that name is taken already:')}\n`);
    withCode(message, exportName(source, 1, format));
    withCode(message, JSON.stringify({ format, quality, shortSide, fps, captions }), 'json');
    message.appendMarkdown(l10n.t('No file is written over.'));
    return { title: l10n.t('Export {0}', this.nameOf(file)), message };
  }

  private withCosts(message: vscode.MarkdownString, file: string | undefined): vscode.MarkdownString {
    const service = this.desk.serviceOf(this.conversationOf(file));
    if (service === 'embedded') return message;
    const costs =
      service === 'cloud'
        ? l10n.t("It is edited in NemoVideo's cloud: the files are uploaded, and it costs credits.")
        : l10n.t('You are asked first where to edit; in the cloud it costs credits.');
    return message.appendMarkdown(`\n\n${costs}`);
  }

  private conversationOf(file: string | undefined): Conversation | undefined {
    if (file === undefined) return this.desk.conversationOf(undefined);
    return candidatesFor(file)
      .map((each) => this.desk.conversationOf(placeOf(each)))
      .find((each) => each !== undefined);
  }

  /** Of the file that is meant where none is named. */
  private pathOf(file: string | undefined): string {
    if (file !== undefined) return pathOf(file);
    const main = mainFileOf(this.conversationOf(undefined)?.looks?.media ?? []);
    return main ? placeOfFile(main) : '–';
  }

  private nameOf(file: string | undefined): string {
    return nameOfPlace(this.pathOf(file), basename);
  }
}

/** As the user knows it. */
function pathOf(given: string): string {
  const [first] = candidatesFor(given);
  return first ? placeOf(first) : given;
}

function paragraph(text: string): vscode.MarkdownString {
  return new vscode.MarkdownString().appendMarkdown(`${text}\n`);
}

/** The editor's own way to add code ends it where the text has a fence of its own. */
function withCode(message: vscode.MarkdownString, text: string, language = 'text'): vscode.MarkdownString {
  const longest = Math.max(2, ...[...text.matchAll(/`+/gu)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return message.appendMarkdown(`\n${fence}${language}\n${text}\n${fence}\n`);
}
