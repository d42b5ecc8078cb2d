import { isHostMessage } from './host-message';
import { Panel } from './panel';
import { registerComponents } from './toolkit';

registerComponents();

const root = document.getElementById('panel');
const announcer = document.getElementById('announcer');
if (!root || !announcer) throw new Error('The page has no place for the panel.');

const panel = new Panel(root, announcer, acquireVsCodeApi());
window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (isHostMessage(data)) panel.receive(data);
});
panel.open();
