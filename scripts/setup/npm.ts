import { findOnPath } from './commands';

/** For an install that says only what matters and runs no script of a package. */
export const quietInstall = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=warn'];

/** The absolute path of npm. @throws Error where there is none. */
export function npmProgram(): string {
  const npm = findOnPath('npm');
  if (npm === undefined) throw new Error('npm is not on PATH. It comes with Node.');
  return npm;
}

/** The user's npm settings without what an `npm run` around this process says of the project. */
export function npmEnvironment(): NodeJS.ProcessEnv {
  const ofTheProject = /^(npm_package_|npm_lifecycle_|npm_config_local_prefix$|npm_config_prefix$|INIT_CWD$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ofTheProject.test(name)));
}
