package studio.marquee.model.mart;

/** Where a mart lies at its source; the schema is blank where the source has none. */
public record Table(String source, String schema, String name) {}
