package studio.marquee.model.segment;

/** Which of several rows is meant; at the same moment, the one with the lower key comes first. */
public enum Occurrence {
  FIRST,
  LAST
}
