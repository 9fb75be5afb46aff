/**
 * Words that are used alike, by what stands beside them: "said" with "told", "Clinton" with "Obama".
 *
 * In:   one string, each line a cluster: its kind, and its words, all parted by spaces.
 * Out:  the kind (of some 50) and the cluster (of some 250) of a word, or null for a word that is in none.
 * Source: Schütze, "Distributional part-of-speech tagging", EACL 1995.
 */
export interface Cluster {
  readonly kind: number;
  readonly fine: number;
}

export interface Clusters {
  readonly kinds: number;
  readonly fines: number;
  of(word: string): Cluster | null;
}

export function readClusters(lines: string): Clusters {
  const byWord = new Map<string, Cluster>();
  let kinds = 0;
  const rows = lines.split('\n');
  rows.forEach((row, fine) => {
    const [kind, ...words] = row.split(' ');
    const cluster = { kind: Number(kind), fine };
    kinds = Math.max(kinds, cluster.kind + 1);
    for (const word of words) byWord.set(word, cluster);
  });
  return { kinds, fines: rows.length, of: (word) => byWord.get(word) ?? null };
}
