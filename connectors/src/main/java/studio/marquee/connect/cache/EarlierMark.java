package studio.marquee.connect.cache;

/**
 * The mark that a rule had over the same data before they changed.
 *
 * @param layers how many have been laid on top since
 */
public record EarlierMark(LeafMark mark, int layers) {}
