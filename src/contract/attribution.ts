/** The three attribution headers without which the service refuses a request. */
export interface Attribution {
  readonly 'X-Skill-Source': 'ai-video-editing-online';
  /** The extension's own version, from package.json. */
  readonly 'X-Skill-Version': string;
  readonly 'X-Skill-Platform': Platform;
}

export type Platform = 'clawhub' | 'cursor' | 'unknown';

/** Tells the platform from the folder that the extension is installed in. */
export function platformOf(installPath: string): Platform {
  const path = installPath.replaceAll('\\', '/');
  if (path.includes('/.clawhub/')) return 'clawhub';
  if (path.includes('/.cursor/')) return 'cursor';
  return 'unknown';
}

export function attributionOf(version: string, installPath: string): Attribution {
  return {
    'X-Skill-Source': 'ai-video-editing-online',
    'X-Skill-Version': version,
    'X-Skill-Platform': platformOf(installPath),
  };
}
