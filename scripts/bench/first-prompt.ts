import { planned, plannedPrompts } from './planning';

/** Prints how many milliseconds the first prompt of a process takes, with all modules loaded. */
const [first] = plannedPrompts();
process.stdout.write(first ? planned(first).toFixed(3) : '');
