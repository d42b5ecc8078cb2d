/** Under which the editor is offered the MCP server. */
export const mcpProviderId = 'aiVideo.mcp';
