import type { Row } from '../row';
import { activation } from './activation';
import { again } from './again';
import { language } from './language';
import { cuts, memory } from './many-cuts';
import { panel } from './panel';
import { panelHost } from './panel-host';
import { peers } from './peers';
import { preview } from './preview';
import { silence } from './silence';
import { smart } from './smart';
import { speech } from './speech';

/** In the order they are measured and shown. */
export const rows: readonly Row[] = [
  speech,
  cuts,
  memory,
  silence,
  smart,
  peers,
  again,
  preview,
  language,
  panel,
  panelHost,
  activation,
];
