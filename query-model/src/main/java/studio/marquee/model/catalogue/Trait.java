package studio.marquee.model.catalogue;

import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.segment.Calculation;

/**
 * A calculation with a name, which can be asked about wherever an attribute of the same mart can.
 *
 * @param unit what the number counts; blank when it counts nothing in particular
 */
public record Trait(
    AttributeName name, String title, String description, String unit, Calculation calculation) {}
