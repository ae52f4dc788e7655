package studio.marquee.app.feature.builder.palette;

import java.util.List;
import studio.marquee.app.feature.builder.item.Item;
import studio.marquee.app.job.Work;

/** How what is pinned is kept elsewhere, and found again. */
public record PinWork(Work<List<Item>, List<Item>> writing, Work<Pins, List<Item>> reading) {
  /** Keeps nothing. */
  public static PinWork none() {
    return new PinWork((_, _, _) -> () -> {}, (_, _, _) -> () -> {});
  }
}
