/**
 * package.json as it is published: with where the source, the reports and the home page are. The repository's address
 * is known only to whoever publishes.
 * @param address Of the repository, https.
 * @throws {Error} for any other address
 */
export function publishedManifest(text: string, address: string): string {
  const home = address.replace(/\/$|\.git$/u, '');
  if (!/^https:\/\/[^/]+\/./u.test(home)) throw new Error(`${address} is no https address of a repository.`);
  const manifest = JSON.parse(text) as Record<string, unknown>;
  const more = {
    repository: { type: 'git', url: `${home}.git` },
    bugs: { url: `${home}/issues` },
    homepage: `${home}#readme`,
  };
  return `${JSON.stringify({ ...manifest, ...more }, undefined, 2)}\n`;
}
