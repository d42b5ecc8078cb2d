import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** An answer as curl printed it. */
export interface CurlAnswer {
  readonly status: number;
  readonly body: string;
}

/** The three headers without which the cloud refuses a request. */
const attribution = [
  'X-Skill-Source: ai-video-editing-online',
  'X-Skill-Version: 0.1.0',
  'X-Skill-Platform: unknown',
];

/**
 * Runs the real curl for one request. Headers go through its standard input, since a token on the command line could
 * be read by every user of the machine.
 * @param args curl's own arguments, the address among them.
 * @throws where curl itself fails.
 */
export async function curl(token: string | undefined, ...args: readonly string[]): Promise<CurlAnswer> {
  const headers = token === undefined ? attribution : [`Authorization: Bearer ${token}`, ...attribution];
  const fixed = [
    '--silent',
    '--show-error',
    '--max-time',
    '100',
    '--write-out',
    '\n%{http_code}',
    '--config',
    '-',
  ];
  const child = spawn('curl', [...fixed, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdin.end(headers.map((header) => `header = ${JSON.stringify(header)}\n`).join(''));
  let [output, errors] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (errors += chunk));
  await once(child, 'close');
  if (child.exitCode !== 0) throw new Error(`curl ended with ${child.exitCode ?? 'a signal'}: ${errors}`);
  const end = output.lastIndexOf('\n');
  return { status: Number(output.slice(end + 1)), body: output.slice(0, end) };
}

/** curl's arguments for a JSON body. */
export function jsonBody(body: string): string[] {
  return ['--header', 'Content-Type: application/json', '--data-binary', body];
}
