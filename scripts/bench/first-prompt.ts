import { warmUp } from '../../src/engine/language/warm-up';
import { planned, plannedPrompts } from './planning';

/** Prints how many milliseconds the first prompt takes that an engine is sent, once it has warmed up. */
warmUp();
const [first] = plannedPrompts();
process.stdout.write(first ? planned(first).toFixed(3) : '');
