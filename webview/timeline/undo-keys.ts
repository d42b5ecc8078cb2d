/**
 * Has Ctrl+Z and Ctrl+Y go through the edits wherever nobody types: fields of text have an undo of their own. VS Code
 * hears keys at the window, whether they were used or not, and would undo the typing in the prompt box as well.
 */
export function onUndoKeys(act: (action: 'undo' | 'redo') => void): void {
  document.addEventListener('keydown', (event) => {
    const action = actionOf(event);
    if (action === undefined || isTyping(event)) return;
    event.preventDefault();
    event.stopPropagation();
    act(action);
  });
}

function actionOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): 'undo' | 'redo' | undefined {
  if (altKey || !(ctrlKey || metaKey)) return undefined;
  switch (key.toLowerCase()) {
    case 'z':
      return shiftKey ? 'redo' : 'undo';
    case 'y':
      return 'redo';
    default:
      return undefined;
  }
}

/** The field itself may lie inside of a control of the toolkit. */
function isTyping(event: KeyboardEvent): boolean {
  const [innermost] = event.composedPath();
  return innermost instanceof HTMLTextAreaElement || innermost instanceof HTMLInputElement;
}
