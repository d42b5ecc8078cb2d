import * as vscode from 'vscode';
import { fileEditorViewType, panelViewType } from '../panel/view-types';
import type { Workbench } from '../workbench';

/** The panels of the window as far as they show exports: where one is seen, no notification is to lie over it. */
export class ExportPanels {
  constructor(private readonly workbench: Pick<Workbench, 'panelsSeen' | 'onDidChange'>) {}

  /** Whether one that is seen lists an export. */
  show(exportId: string | undefined): boolean {
    return this.workbench.panelsSeen.some(({ conversation }) =>
      conversation.record.contents.exports.some(({ id }) => id === exportId),
    );
  }

  /** Once what VS Code brought back of an earlier window is filled: until then nobody knows what it shows. */
  whenFilled(): Waiting {
    return this.when(() => this.workbench.panelsSeen.length >= tabsSeen());
  }

  /** @returns When one shows an export, and what ends the waiting for that. */
  whenShown(exportId: string | undefined): Waiting {
    return this.when(() => this.show(exportId));
  }

  private when(isSo: () => boolean): Waiting {
    let listening: vscode.Disposable | undefined;
    const reached = new Promise<void>((resolve) => {
      const look = () => {
        if (isSo()) resolve();
      };
      listening = vscode.Disposable.from(
        this.workbench.onDidChange(look),
        vscode.window.tabGroups.onDidChangeTabs(look),
      );
      look();
    });
    const stop = () => void listening?.dispose();
    return { reached: reached.finally(stop), stop };
  }
}

interface Waiting {
  readonly reached: Promise<void>;
  readonly stop: () => void;
}

/** How many tabs with panels are seen, whether they are filled by now or not. */
function tabsSeen(): number {
  return vscode.window.tabGroups.all.filter(({ activeTab }) => {
    const input: unknown = activeTab?.input;
    // VS Code puts words of its own before the type.
    if (input instanceof vscode.TabInputWebview) return input.viewType.endsWith(panelViewType);
    return input instanceof vscode.TabInputCustom && input.viewType === fileEditorViewType;
  }).length;
}
