package studio.marquee.model.segment;

/** True for every row. */
public record Everyone() implements Rule {}
