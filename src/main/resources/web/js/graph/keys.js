// The drawing by keyboard: arrows go from node to node, Enter expands.
export function graphKeys(container, model, is) {
  const order = () => [...model.nodes.keys()];
  container.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== container) return;
    const nodes = order();
    const at = nodes.indexOf(is.selected());
    const actions = {
      ArrowRight: () => is.choose(nodes[(at + 1) % nodes.length]),
      ArrowDown: () => is.choose(nodes[(at + 1) % nodes.length]),
      ArrowLeft: () => is.choose(nodes[(Math.max(at, 0) - 1 + nodes.length) % nodes.length]),
      ArrowUp: () => is.choose(nodes[(Math.max(at, 0) - 1 + nodes.length) % nodes.length]),
      Enter: () => at >= 0 && is.expand(nodes[at]),
      Escape: () => is.clear(),
      '+': () => is.drawing().zoom(1.3), '=': () => is.drawing().zoom(1.3), '-': () => is.drawing().zoom(1 / 1.3),
      0: () => is.drawing().fit(),
    };
    const action = actions[event.key];
    if (!action || !nodes.length || !is.drawing()) return;
    event.preventDefault();
    action();
  });
}
