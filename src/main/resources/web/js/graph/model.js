// The nodes and edges fetched so far; never more nodes than can be drawn.
export const MOST = 1000;

export class Model {
  constructor(focus) {
    this.focus = focus;
    this.nodes = new Map();
    this.edges = new Map();
    this.expanded = new Set();
    this.omitted = 0;
    this.refused = new Set();
  }

  /** Takes in an answer of the server; gives the new nodes and edges. */
  merge(answer, expandedId) {
    const added = { nodes: [], edges: [] };
    this.expanded.add(expandedId);
    this.omitted += answer.omitted || 0;
    for (const node of answer.nodes || []) {
      if (this.nodes.has(node.id)) continue;
      if (this.nodes.size >= MOST) { this.refused.add(node.id); continue; }
      this.nodes.set(node.id, node);
      added.nodes.push(node);
    }
    for (const edge of answer.edges || []) {
      if (!this.nodes.has(edge.source) || !this.nodes.has(edge.target)) continue;
      // The ids of edges are those of one answer only, so the content names them here.
      const key = [edge.source, edge.predicate, edge.target, edge.inferred, edge.factuality, edge.rule, edge.thing].join('|');
      if (this.edges.has(key)) continue;
      const own = { ...edge, id: `edge-${this.edges.size + 1}` };
      this.edges.set(key, own);
      added.edges.push(own);
    }
    return added;
  }

  label(id) {
    const node = this.nodes.get(id);
    return node ? node.label : id;
  }

  edgesOf(id) {
    return [...this.edges.values()].filter(edge => edge.source === id || edge.target === id);
  }

  edge(id) {
    return [...this.edges.values()].find(edge => edge.id === id);
  }

  /** What a reader must know about what is missing; empty if nothing is. */
  get missing() {
    const said = [];
    if (this.refused.size) said.push(`At most ${MOST} nodes are drawn; ${this.refused.size} more are left out.`);
    if (this.omitted) said.push(`${this.omitted} further neighbours are left out.`);
    return said.join(' ');
  }
}
