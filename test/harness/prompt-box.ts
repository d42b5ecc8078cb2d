import type { FrameLocator, Locator } from 'playwright-core';

/** The box of a panel that what is to be changed is written into. */
export function promptBox(panel: FrameLocator): Locator {
  return panel.getByRole('textbox', { name: 'What do you want to change?' });
}

/** Types a prompt and sends it once the last turn is over: until then, Enter leaves it there. */
export async function sendPrompt(panel: FrameLocator, prompt: string): Promise<void> {
  await promptBox(panel).fill(prompt);
  await sendTyped(panel);
}

/** Sends what stands in the box. */
export async function sendTyped(panel: FrameLocator): Promise<void> {
  await untilSendable(panel);
  await promptBox(panel).press('Enter');
}

/** Waits until Enter would send what stands in the box. */
export async function untilSendable(panel: FrameLocator): Promise<void> {
  await panel.getByRole('button', { name: 'Send', exact: true, disabled: false }).waitFor();
}

/** Waits until nothing is under way: commands are refused while something is. */
export async function untilIdle(panel: FrameLocator): Promise<void> {
  // The idle line is not seen.
  await panel.locator('.progress-line.idle').waitFor({ state: 'attached' });
}
