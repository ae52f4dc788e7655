package studio.marquee.model.segment;

/** Whether capital and small letters are different. */
public enum Letters {
  EXACT,
  ANY_CASE
}
