import { UserSession } from '../harness/user-session';

// Around the tests of every file here: what the user saw when a test failed is kept as a picture.
afterEach(async function () {
  const test = this.currentTest;
  if (test?.state !== 'failed') return;
  const name = test
    .fullTitle()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 100);
  for (const { workbench } of UserSession.open) await workbench.screenshot(`failed-${name}`);
});
