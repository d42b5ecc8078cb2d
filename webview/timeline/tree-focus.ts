import type { PanelStrings } from '../../src/vscode/panel/panel-strings';
import type { TimelineView } from '../../src/timeline/timeline';
import { timelineNodes } from './nodes';
import type { TrackNode } from './nodes';
import { focusNode } from './tree';
import type { TreeEvents } from './tree';
import { activeNode, findTyped, pressKey, toggle, typeCharacter } from './tree-navigation';
import type { TreeState, TypedText } from './tree-navigation';

interface TimelineFocusHost {
  /** What is folded or active has changed. */
  readonly onChange: () => void;
  /** Draws at once, so that an item that was just unfolded, or scrolled to, can get the focus. */
  readonly drawNow: () => void;
  /** Scrolls an item into view. */
  readonly reveal: (id: string) => void;
  /** A key that moves nothing in the tree. @returns Whether it meant something. */
  readonly onOtherKey: (event: KeyboardEvent) => boolean;
}

/** A track with more segments is folded until somebody unfolds it, so that the other tracks are seen. */
const mostUnfolded = 12;

/** Which item of the timeline is active and what is folded, and how keys and clicks change it. */
export class TimelineFocus implements TreeEvents {
  /** What the user arranged. */
  tree: TreeState;
  private nodes: readonly TrackNode[] = [];
  private shown: { readonly timeline: TimelineView | null; readonly strings: PanelStrings } | undefined;
  private typed: TypedText | undefined;
  /** Asked for with each frame that is drawn. */
  private stop:
    | { readonly nodes: readonly TrackNode[]; readonly tree: TreeState; readonly id: string | undefined }
    | undefined;
  /** Tracks that were looked at for their length once: unfolded, they stay so. */
  private readonly known = new Set<string>();

  constructor(
    private readonly root: ParentNode,
    collapsed: readonly string[],
    private readonly host: TimelineFocusHost,
  ) {
    this.tree = { active: undefined, collapsed: new Set(collapsed) };
  }

  /** @returns the timeline's tree, made anew only when the timeline has changed. */
  show(timeline: TimelineView | null, strings: PanelStrings): readonly TrackNode[] {
    if (this.shown?.timeline !== timeline || this.shown.strings !== strings) {
      this.shown = { timeline, strings };
      const before = this.nodes;
      this.nodes = timeline === null ? [] : timelineNodes(timeline, strings);
      this.goToNeighbour(before);
      this.foldLong();
    }
    return this.nodes;
  }

  /** Takes as the active item the one that an earlier page had, where there is one. */
  restore(id: string): void {
    const isThere = this.nodes.some(
      (node) => node.id === id || node.children.some((child) => child.id === id),
    );
    if (isThere) this.tree = { ...this.tree, active: id };
  }

  /** The item with the tree's one tab stop. */
  get tabStop(): string | undefined {
    const { nodes, tree } = this;
    if (this.stop?.nodes !== nodes || this.stop.tree !== tree)
      this.stop = { nodes, tree, id: activeNode(nodes, tree) };
    return this.stop.id;
  }

  /** Makes an item the active one without giving it the focus. */
  select(id: string): void {
    this.change({ ...this.tree, active: id });
    this.host.reveal(id);
  }

  /** Puts the focus on the tree's active item. @returns whether there is one. */
  focus(): boolean {
    const id = this.tabStop;
    if (id === undefined) return false;
    this.host.reveal(id);
    this.host.drawNow();
    focusNode(this.root, id);
    return true;
  }

  readonly onKey = (event: KeyboardEvent): void => {
    if (this.host.onOtherKey(event)) {
      event.preventDefault();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = pressKey(this.nodes, this.tree, event.key) ?? this.typeAhead(event);
    if (!next) return;
    event.preventDefault();
    this.change(next);
    this.host.drawNow();
    this.focus();
  };

  readonly onToggle = (id: string): void => this.change(toggle(this.nodes, this.tree, id));

  readonly onActivate = (id: string): void => {
    if (id !== this.tree.active) this.change({ ...this.tree, active: id });
  };

  /** Where the active segment is gone, the one that took its place is active, or else the last of its track. */
  private goToNeighbour(before: readonly TrackNode[]): void {
    const { active } = this.tree;
    const track = before.find(({ children }) => children.some(({ id }) => id === active));
    const now = track && this.nodes.find(({ id }) => id === track.id)?.children;
    if (!now || now.length === 0 || now.some(({ id }) => id === active)) return;
    const index = track.children.findIndex(({ id }) => id === active);
    this.tree = { ...this.tree, active: now[Math.min(index, now.length - 1)]?.id };
  }

  private foldLong(): void {
    const collapsed = new Set(this.tree.collapsed);
    for (const { id, children } of this.nodes) {
      if (children.length > mostUnfolded && !this.known.has(id)) {
        this.known.add(id);
        collapsed.add(id);
      }
    }
    this.tree = { ...this.tree, collapsed };
  }

  private typeAhead({ key, timeStamp }: KeyboardEvent): TreeState | undefined {
    if (!/^.$/u.test(key)) return undefined;
    this.typed = typeCharacter(this.typed, key, timeStamp);
    return findTyped(this.nodes, this.tree, this.typed.text);
  }

  private change(next: TreeState): void {
    this.tree = next;
    this.host.onChange();
  }
}
