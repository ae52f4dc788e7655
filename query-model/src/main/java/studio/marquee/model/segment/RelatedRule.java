package studio.marquee.model.segment;

/** How many rows there are: did something so often, or has so many things of a kind. */
public record RelatedRule(Quantifier quantifier, Rows rows) implements Rule {}
