package studio.marquee.connect.count;

/** Whether the people of all rules of a question can be kept until it is asked again. */
public enum Room {
  ENOUGH,
  /** Some have to be counted again then: the same numbers, only later. */
  SHORT
}
