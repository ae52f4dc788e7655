package studio.marquee.model.mart;

/** How closely the data team holds the values of an attribute, from the least to the most. */
public enum Sensitivity {
  PUBLIC,
  INTERNAL,
  CONFIDENTIAL,
  RESTRICTED
}
