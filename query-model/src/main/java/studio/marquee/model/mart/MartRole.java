package studio.marquee.model.mart;

/** What a mart tells us about: who, what they did, or what these things are. */
public enum MartRole {
  PEOPLE,
  /** Accounts, households and others that people belong to. */
  ENTITY,
  BEHAVIOUR,
  REFERENCE,
  IDENTIFIERS,
  CONSENT
}
