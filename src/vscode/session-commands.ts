import * as vscode from 'vscode';
import { errorText, isCancellation } from './error-text';
import type { ListedSession, SessionList } from './session-list';
import { withSignal } from './with-signal';
import type { Workbench } from './workbench';

/** Longer names are for nobody's panel title. */
const longestName = 100;

/** The commands that list, name, switch and open sessions, by their ids. */
export function sessionCommands(
  sessions: SessionList,
  workbench: Workbench,
): Readonly<Record<string, () => Promise<void>>> {
  const ofCurrent = async (act: (session: ListedSession) => Promise<unknown>) => {
    const current = (await sessions.all()).find(({ state }) => state === 'current');
    if (current) await act(current);
    else void vscode.window.showInformationMessage(vscode.l10n.t('No video is being edited yet.'));
  };
  return {
    'aiVideo.sessions': () => showSessions(sessions),
    'aiVideo.openPanel': () => openAny(sessions, workbench),
    'aiVideo.renameSession': () => ofCurrent((session) => rename(sessions, session)),
    'aiVideo.openInBrowser': () => ofCurrent((session) => openInBrowser(sessions, session)),
  };
}

/** Shows what is edited; where that may be one of several videos, asks which. A closed panel loses nothing. */
async function openAny(sessions: SessionList, workbench: Workbench): Promise<void> {
  const all = await sessions.all();
  const [first, ...others] = all;
  if (!first) {
    workbench.show(workbench.newConversation());
  } else if (others.length === 0) {
    await sessions.open(first.id);
  } else {
    const placeHolder = vscode.l10n.t('Which video do you want to go on with?');
    const picked = await vscode.window.showQuickPick(
      all.map((session) => ({ ...itemOf(session), session })),
      { title: vscode.l10n.t('Open Panel'), placeHolder, matchOnDetail: true },
    );
    if (picked) await sessions.open(picked.session.id);
  }
}

interface SessionItem extends vscode.QuickPickItem {
  readonly session: ListedSession;
  readonly buttons: readonly SessionButton[];
}

interface SessionButton extends vscode.QuickInputButton {
  readonly act: (sessions: SessionList, session: ListedSession) => Promise<boolean>;
}

/** The list: choosing one opens its panel, its buttons name, show or delete it. */
async function showSessions(sessions: SessionList): Promise<void> {
  const all = await sessions.all();
  if (all.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There are no sessions here yet.'));
    return;
  }
  const pick = vscode.window.createQuickPick<SessionItem>();
  pick.title = vscode.l10n.t('Sessions');
  pick.placeholder = vscode.l10n.t('Choose a session to go on with it');
  pick.matchOnDetail = true;
  pick.items = all.map((session) => ({ ...itemOf(session), buttons: buttonsOf(session), session }));
  const guarded = async (work: () => Promise<void>) => {
    pick.hide();
    try {
      await work();
    } catch (error) {
      if (!isCancellation(error)) void vscode.window.showErrorMessage(errorText(error));
    }
  };
  pick.onDidHide(() => pick.dispose());
  pick.onDidAccept(() => {
    const [chosen] = pick.selectedItems;
    if (chosen) void guarded(() => sessions.open(chosen.session.id));
  });
  pick.onDidTriggerItemButton(({ item, button }) => {
    void guarded(async () => {
      const pressed = item.buttons.find((each) => each === button);
      if ((await pressed?.act(sessions, item.session)) === true) await showSessions(sessions);
    });
  });
  pick.show();
}

function itemOf({ name, lastUsedAt, state, summary, service }: ListedSession): vscode.QuickPickItem {
  const mark = { current: vscode.l10n.t('current'), open: vscode.l10n.t('open'), closed: undefined }[state];
  const used = lastUsedAt === undefined ? undefined : ago(lastUsedAt);
  return {
    label: name,
    description: [mark, used].filter((each) => each !== undefined).join(' · '),
    detail: summary,
    iconPath: new vscode.ThemeIcon(service === 'cloud' ? 'cloud' : 'device-desktop'),
  };
}

function buttonsOf({ service }: ListedSession): SessionButton[] {
  return [
    { iconPath: new vscode.ThemeIcon('edit'), tooltip: vscode.l10n.t('Rename'), act: rename },
    ...(service === 'cloud'
      ? [
          {
            iconPath: new vscode.ThemeIcon('globe'),
            tooltip: vscode.l10n.t('Open in Browser'),
            act: openInBrowser,
          },
        ]
      : []),
    { iconPath: new vscode.ThemeIcon('trash'), tooltip: vscode.l10n.t('Delete'), act: askToDelete },
  ];
}

/** @returns whether the list is shown again, as for each button */
async function rename(sessions: SessionList, { id, name }: ListedSession): Promise<boolean> {
  const given = await vscode.window.showInputBox({
    title: vscode.l10n.t('Rename Session'),
    prompt: vscode.l10n.t('A name for this session'),
    value: name,
    validateInput: (text) => {
      if (text.trim() === '') return vscode.l10n.t('A session needs a name.');
      return text.trim().length > longestName
        ? vscode.l10n.t('At most {0} characters.', longestName)
        : undefined;
    },
  });
  const trimmed = given?.trim();
  if (trimmed !== undefined && trimmed !== '' && trimmed !== name) await sessions.rename(id, trimmed);
  return true;
}

async function askToDelete(sessions: SessionList, { id, name }: ListedSession): Promise<boolean> {
  const yes = vscode.l10n.t('Delete');
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t('Delete the session "{0}"?', name),
    {
      modal: true,
      detail: vscode.l10n.t(
        'Its conversation is deleted here. Your videos, the exported files and the project at the editing service stay.',
      ),
    },
    yes,
  );
  if (answer === yes) await sessions.delete(id);
  return true;
}

/** A link for this one time: the token itself never goes into an address. */
async function openInBrowser(sessions: SessionList, { id, service }: ListedSession): Promise<boolean> {
  if (service === undefined || service === 'embedded') {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('This session is edited on this computer: it has no page in the browser.'),
    );
    return false;
  }
  const page = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Opening the session in the browser'),
      cancellable: true,
    },
    (_progress, token) => withSignal(token, (signal) => sessions.browserPage(id, signal)),
  );
  if (page === undefined) return false;
  const opened = await vscode.env.openExternal(vscode.Uri.parse(page, true));
  if (!opened) {
    void vscode.window.showWarningMessage(vscode.l10n.t('The browser was not opened. Try again.'));
  }
  return false;
}

/** How long ago something was, in the display language: "5 minutes ago". */
export function ago(at: number): string {
  const format = new Intl.RelativeTimeFormat(vscode.env.language, { numeric: 'auto' });
  const minutes = Math.round((at - Date.now()) / 60_000);
  if (minutes > -60) return format.format(minutes, 'minute');
  const hours = Math.round(minutes / 60);
  return hours > -24 ? format.format(hours, 'hour') : format.format(Math.round(hours / 24), 'day');
}
