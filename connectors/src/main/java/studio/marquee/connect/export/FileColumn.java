package studio.marquee.connect.export;

import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.policy.Mask;

/**
 * A column of a file.
 *
 * @param title what people call it
 * @param type of the values as they are held
 * @param mask what is left of them
 */
public record FileColumn(AttributeName name, String title, AttributeType type, Mask mask) {}
