/** Commands about the frames of a page: those of its own origin are read with it, others as pages of their own. */

export interface FrameCommands {
  /** Give the frames of the asking tab the style of marks: something in them is about to be painted. */
  'frames.style'(nothing: null): null;

  /** Read the asking frame by itself. Fails with `not-permitted` where its tab has enough of them. */
  'frame.read'(nothing: null): null;

  /** The asking frame shows its document no more: what is known of that is forgotten. */
  'frame.left'(nothing: null): null;
}
