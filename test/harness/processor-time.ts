/**
 * How long this process keeps the processor with `work`, in milliseconds: what else the machine does beside the tests
 * does not count.
 */
export function processorMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
