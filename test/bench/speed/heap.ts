/** Both work only with the flags that the bench gives its browser. */
export function collectGarbage(): void {
  (globalThis as unknown as { gc(): void }).gc();
}

export function heapSize(): number {
  return (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize;
}
