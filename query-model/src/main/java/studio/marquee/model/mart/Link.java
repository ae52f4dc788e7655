package studio.marquee.model.mart;

/**
 * Two attributes that have the same value where a row of one mart belongs to a row of another.
 *
 * @param near the attribute of the mart that is stepped from
 * @param far the attribute of the mart that is stepped to
 */
public record Link(AttributeName near, AttributeName far) {}
