package studio.marquee.connect.index;

import studio.marquee.model.mart.Link;
import studio.marquee.model.mart.Mart;

/**
 * A mart of what people did.
 *
 * @param link from the people to it
 * @param rows the table that has all of its rows as they are now, quoted
 */
public record Behaviour(Mart mart, Link link, String rows) {}
