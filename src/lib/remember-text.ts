/** Computes something once for each text, and keeps it as long as the function lives; tables say the same again and again. */
export function rememberText<V>(make: (text: string) => V): (text: string) => V {
  const made = new Map<string, { readonly value: V }>();
  return (text) => {
    const known = made.get(text);
    if (known) return known.value;
    const value = make(text);
    made.set(text, { value });
    return value;
  };
}
