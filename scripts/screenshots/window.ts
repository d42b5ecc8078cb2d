import { extensionId } from '../../test/harness/extension-id';
import { promptBox, sendPrompt } from '../../test/harness/prompt-box';
import { colorThemes } from '../../test/harness/workbench';
import { inSampleWindow } from '../sample-window';

const prompt = 'trim the silences, add transitions and the title "A day at the harbour" for 4 seconds';

/** Edits the sample in a real VS Code, as it is built. @returns a picture of the whole window, as PNG. */
export async function takeWindow(): Promise<Buffer> {
  const settings = {
    'aiVideo.service': 'embedded',
    'workbench.colorTheme': colorThemes.light,
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
  };
  return inSampleWindow(settings, async ({ workbench }) => {
    const { page } = workbench;
    await page.setViewportSize({ width: 1440, height: 900 });
    await workbench.chooseFromContextMenu('harbour.mp4', 'Edit with AI Video…');
    const panel = workbench.panel('harbour.mp4', extensionId);
    await panel.getByText('0:39').first().waitFor();
    await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
    await sendPrompt(panel, prompt);
    await panel.getByRole('treeitem', { name: /A day at the harbour/ }).waitFor();
    const playhead = panel.getByRole('slider', { name: 'Playhead' });
    for (let seconds = 0; seconds < 8; seconds++) await playhead.press('Shift+ArrowRight');
    await promptBox(panel).focus();
    await panel.locator('.stage.shows-still > img').waitFor();
    // Frames of the lanes come one after another, from ffmpeg.
    await page.waitForTimeout(5000);
    return page.screenshot({ animations: 'disabled', caret: 'hide' });
  });
}
