package studio.marquee.model.mart;

/** What kind of value an attribute holds; it decides which tests fit. */
public enum AttributeType {
  TEXT,
  NUMBER,
  YES_NO,
  DATE,
  MOMENT,
  /** A list of texts. */
  LIST
}
