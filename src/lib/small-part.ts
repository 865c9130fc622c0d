import { type AnyNode, hasChildren, isText } from 'domhandler';

/** Whether a node holds little: what nests deeply is then not walked again for each of its layers. */
export function isSmall(node: AnyNode, mostNodes = 60, mostSigns = 10_000): boolean {
  const stack = [node];
  let [nodes, signs] = [0, 0];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    nodes++;
    if (isText(at)) signs += at.data.length;
    const children = hasChildren(at) ? at.children : [];
    if (nodes + stack.length + children.length > mostNodes || signs > mostSigns) return false;
    stack.push(...children);
  }
  return true;
}
