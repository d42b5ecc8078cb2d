/** An item of a tree. A node with children can be folded. */
export interface TreeNode {
  /** Unique in the tree. */
  readonly id: string;
  /** What is shown, and what typing looks for. */
  readonly label: string;
  /** What a screen reader says for the item. */
  readonly description: string;
  readonly children: readonly TreeNode[];
}

/** What the user arranged in a tree. */
export interface TreeState {
  /** The item that has the tree's one tab stop; may name an item that is gone. */
  readonly active: string | undefined;
  readonly collapsed: ReadonlySet<string>;
}

interface VisibleNode {
  readonly node: TreeNode;
  readonly parent: TreeNode | undefined;
}

/** The items that are shown, from top to bottom. */
function visibleNodes(
  nodes: readonly TreeNode[],
  collapsed: ReadonlySet<string>,
  parent?: TreeNode,
): VisibleNode[] {
  return nodes.flatMap((node) => [
    { node, parent },
    ...(collapsed.has(node.id) ? [] : visibleNodes(node.children, collapsed, node)),
  ]);
}

/**
 * The item that holds the tab stop: the active one where it is shown, else the parent that it is folded into,
 * else the first. `undefined` only for an empty tree.
 */
export function activeNode(nodes: readonly TreeNode[], { active, collapsed }: TreeState): string | undefined {
  const visible = visibleNodes(nodes, collapsed);
  if (visible.some(({ node }) => node.id === active)) return active;
  const folded = nodes.find(({ children }) => children.some(({ id }) => id === active));
  return folded?.id ?? visible[0]?.node.id;
}

/**
 * What a key does, as in the tree pattern of the ARIA Authoring Practices: arrows, Home and End move; right and
 * left unfold and fold first; Enter and Space fold and unfold; `*` unfolds all.
 * @returns `undefined` where the key means nothing to the tree.
 */
export function pressKey(nodes: readonly TreeNode[], state: TreeState, key: string): TreeState | undefined {
  const visible = visibleNodes(nodes, state.collapsed);
  const id = activeNode(nodes, state);
  const index = visible.findIndex(({ node }) => node.id === id);
  const current = visible[index];
  if (!current) return undefined;
  const moveTo = (target: TreeNode | undefined) => ({ ...state, active: (target ?? current.node).id });
  const isFolded = state.collapsed.has(current.node.id);
  const canFold = current.node.children.length > 0;
  switch (key) {
    case 'ArrowDown':
      return moveTo(visible[index + 1]?.node);
    case 'ArrowUp':
      return moveTo(visible[index - 1]?.node);
    case 'Home':
      return moveTo(visible[0]?.node);
    case 'End':
      return moveTo(visible.at(-1)?.node);
    case 'ArrowRight':
      if (!canFold) return moveTo(undefined);
      return isFolded ? toggle(nodes, state, current.node.id) : moveTo(current.node.children[0]);
    case 'ArrowLeft':
      return canFold && !isFolded ? toggle(nodes, state, current.node.id) : moveTo(current.parent);
    case 'Enter':
    case ' ':
      return canFold ? toggle(nodes, state, current.node.id) : moveTo(undefined);
    case '*':
      return { active: current.node.id, collapsed: new Set() };
    default:
      return undefined;
  }
}

/** Makes an item active, and folds or unfolds it where it has children. */
export function toggle(nodes: readonly TreeNode[], state: TreeState, id: string): TreeState {
  const collapsed = new Set(state.collapsed);
  const node = nodes.find((each) => each.id === id);
  if (node && node.children.length > 0 && !collapsed.delete(id)) collapsed.add(id);
  return { active: id, collapsed };
}

/** What was typed lately, and when, in milliseconds of any clock. */
export interface TypedText {
  readonly text: string;
  readonly at: number;
}

/** A pause longer than this begins a new word. */
const typingPauseMs = 800;

/** Adds a typed character to what was typed shortly before. */
export function typeCharacter(before: TypedText | undefined, character: string, now: number): TypedText {
  const goesOn = before !== undefined && now - before.at <= typingPauseMs;
  return { text: goesOn ? before.text + character : character, at: now };
}

/**
 * Moves to the next shown item whose label begins with the typed text, around the end to the top. The same letter
 * typed again goes from one such item to the next.
 */
export function findTyped(
  nodes: readonly TreeNode[],
  state: TreeState,
  typed: string,
): TreeState | undefined {
  const visible = visibleNodes(nodes, state.collapsed);
  const id = activeNode(nodes, state);
  const from = visible.findIndex(({ node }) => node.id === id);
  const word = typed.toLocaleLowerCase();
  const isOneLetter = word === word.charAt(0).repeat(word.length);
  const text = isOneLetter ? word.charAt(0) : word;
  // A single letter looks beyond the active item; a growing word may stay on it.
  const start = isOneLetter ? from + 1 : from;
  const inOrder = [...visible.slice(start), ...visible.slice(0, start)];
  const found = inOrder.find(({ node }) => node.label.toLocaleLowerCase().startsWith(text));
  return found && { ...state, active: found.node.id };
}
