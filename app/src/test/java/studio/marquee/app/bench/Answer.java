package studio.marquee.app.bench;

/**
 * How long new digits took, in milliseconds, one step after the other.
 *
 * @param made from the event until the window had them and its thread was free
 * @param waited from then until a frame began
 * @param laidOut styled and laid out in that frame
 * @param painted from then until the thread that paints had painted it
 * @param frames how many frames began until they stood there; 1 is the very next one
 */
record Answer(double made, double waited, double laidOut, double painted, int frames) {
  double inAll() {
    return work() + waited;
  }

  /** What there is to do: all of it, had a frame begun at once. */
  double work() {
    return made + laidOut + painted;
  }

  boolean isInNextFrame() {
    return frames <= 1;
  }
}
