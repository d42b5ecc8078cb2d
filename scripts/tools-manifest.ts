import { allTools, inputSchemaOf } from '../src/tools/definitions';

/** What `contributes.languageModelTools` of package.json holds, made of the definitions. */
export function manifestTools(): object[] {
  return allTools.map(({ key, definition }) => ({
    name: definition.name,
    displayName: `%tool.${key}.name%`,
    userDescription: `%tool.${key}.description%`,
    modelDescription: definition.description,
    toolReferenceName: definition.referenceName,
    canBeReferencedInPrompt: true,
    icon: `$(${definition.icon})`,
    tags: ['video', 'aiVideo'],
    inputSchema: inputSchemaOf(definition),
  }));
}

/** `package.json` with the tools as they are defined. @param text Of the file as it is. */
export function packageWithTools(text: string): string {
  const manifest = JSON.parse(text) as { contributes: Record<string, unknown> };
  manifest.contributes['languageModelTools'] = manifestTools();
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}
