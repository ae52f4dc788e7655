package studio.marquee.model.mart;

/** What a mart tells us about: who, what they did, or what these things are. */
public enum MartRole {
  PEOPLE,
  BEHAVIOUR,
  REFERENCE,
  IDENTIFIERS,
  CONSENT
}
