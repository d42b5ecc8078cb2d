/** Under which VS Code brings a panel back after a reload, as in the manifest. */
export const panelViewType = 'aiVideo.panel';

/** Of the editor that "Open With…" offers for videos, as in the manifest. */
export const fileEditorViewType = 'aiVideo.editor';
