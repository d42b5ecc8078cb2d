import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult, ToolAnnotations } from '@modelcontextprotocol/sdk/types.js';
import { fileURLToPath } from 'node:url';
import { AllowedFolders, isTooWide } from '../tools/allowed-folders';
import { allTools } from '../tools/definitions';
import { runTool } from '../tools/run-tool';
import type { SessionDesk } from '../tools/session-desk';
import { ToolError } from '../tools/tool';
import type { ToolCall, ToolDefinition, ToolPart } from '../tools/tool';

const instructions = `Edits videos on this computer with ffmpeg; nothing is uploaded. Look at a file first (video_look), edit its timeline (video_edit, by typed edits or plain words), look at the result (video_timeline, video_frames), then write a new file (video_export). The source files are never changed, and every edit can be undone (video_undo).`;

/** The tools as an MCP server; whoever connects it decides how it is spoken to. */
export function mcpServer(
  version: string,
  desk: (server: McpServer) => Pick<SessionDesk, 'forCall'>,
): McpServer {
  const server = new McpServer(
    { name: 'ai-video-editing', title: 'AI Video Editing', version },
    { instructions },
  );
  const own = desk(server);
  for (const { key, definition } of allTools) {
    const { name, title, description, input: inputSchema } = definition;
    const config = { title, description, inputSchema, annotations: annotationsOf(definition) };
    server.registerTool(name, config, async (input, { signal, _meta, sendNotification }) => {
      const progressToken = _meta?.progressToken;
      const progress: ToolCall['progress'] = (percent, message) => {
        if (progressToken === undefined) return;
        const params = { progressToken, progress: percent, total: 100, message };
        // Nobody waits for it, and a client that has gone needs none.
        sendNotification({ method: 'notifications/progress', params }).catch(() => undefined);
      };
      return answered(runTool(key, input, own.forCall(), { signal, progress }));
    });
  }
  return server;
}

function annotationsOf({ title, effect }: ToolDefinition): ToolAnnotations {
  const looks = effect === 'looks';
  // Files are never written over, and edits can be undone.
  return { title, readOnlyHint: looks, destructiveHint: false, idempotentHint: looks, openWorldHint: false };
}

async function answered(result: Promise<readonly ToolPart[]>): Promise<CallToolResult> {
  try {
    return { content: (await result).map(contentOf) };
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    return { content: [{ type: 'text', text: error.message }], isError: true };
  }
}

function contentOf(part: ToolPart): CallToolResult['content'][number] {
  if (part.type === 'text') return part;
  return { type: 'image', mimeType: part.mimeType, data: Buffer.from(part.bytes).toString('base64') };
}

/**
 * The folders that the client's model may name files in: those that the server was started with, else the roots
 * that the client tells, else the folder that it was started in.
 * @param given Absolute.
 */
export function foldersOf(
  server: McpServer,
  given: readonly string[],
  cwd: string,
): () => Promise<AllowedFolders> {
  return async () => {
    if (given.length > 0) return new AllowedFolders(given);
    const roots = await rootsOf(server);
    if (roots.length > 0) return new AllowedFolders(roots);
    return new AllowedFolders(isTooWide(cwd) ? [] : [cwd]);
  };
}

/** Asked for at each call, since they change while the client runs. */
async function rootsOf({ server }: McpServer): Promise<string[]> {
  if (server.getClientCapabilities()?.roots === undefined) return [];
  const { roots } = await server.listRoots();
  return roots.flatMap(({ uri }) => (uri.startsWith('file:') ? [fileURLToPath(uri)] : []));
}
