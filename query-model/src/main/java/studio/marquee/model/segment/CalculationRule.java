package studio.marquee.model.segment;

/** A test of a value that is worked out. A missing value passes no test. */
public record CalculationRule(Calculation calculation, AttributeTest test) implements Rule {}
