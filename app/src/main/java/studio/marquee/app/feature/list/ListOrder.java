package studio.marquee.app.feature.list;

import java.util.Optional;
import studio.marquee.connect.list.ListOffer;
import studio.marquee.model.edit.Target;

/**
 * A list that is to be kept now, as the person saw it.
 *
 * @param target where a rule about it is to stand; empty when only the list is wanted
 */
public record ListOrder(ListOffer offer, String name, int days, Optional<Target> target) {}
