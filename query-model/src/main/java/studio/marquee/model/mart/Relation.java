package studio.marquee.model.mart;

/**
 * The rows of a mart belong to rows of another one: the value of an attribute here is that of one
 * over there.
 */
public record Relation(String attribute, AttributeName to) {}
