package studio.marquee.app.feature.list;

import java.util.List;
import studio.marquee.connect.list.ListOffer;

/**
 * What was found when a file was looked through.
 *
 * @param name what the list is called unless the person says otherwise
 * @param days the choices of how long it is kept, of which the first is the usual one
 */
public record ListLook(ListOffer offer, String name, List<Integer> days) {
  public ListLook {
    days = List.copyOf(days);
  }
}
