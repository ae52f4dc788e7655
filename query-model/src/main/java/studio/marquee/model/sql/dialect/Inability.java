package studio.marquee.model.sql.dialect;

/**
 * What a database cannot do, or only where it is set up for it.
 *
 * @param code short and stable, to name it by
 * @param reason a sentence for whoever has to decide what to do about it
 */
public record Inability(String code, String reason) {}
